package monthend.catalog;

import monthend.catalog.VatTable.BuyerClass;
import monthend.catalog.VatTable.DatedRate;
import monthend.catalog.VatTable.Rule;
import monthend.catalog.VatTable.Treatment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads {@code vat.yaml}: which VAT applies to a sale (I5). The table is the accountant's, not the
 * programmer's; this class only sees to it that it has no holes.
 *
 * <pre>
 * eu_countries       # a list of country codes
 * vat_prefixes       # country code: prefix, where VAT numbers begin otherwise; GR: EL
 * rules:             # one for each country of a seller and each class of buyer
 *   - seller         # country code
 *     buyer          # domestic, eu_with_number, eu_without_number, abroad
 *     treatment      # standard_rate, reverse_charge, export, hold_or_own_rate
 *     exemption      # VATEX-EU-AE with reverse_charge, VATEX-EU-G with export, else absent
 * standard_rates:
 *   - country
 *     rates:         # by tax point, days ascending
 *       - from, percent
 * </pre>
 */
final class VatFile {

    private static final Pattern PREFIX = Pattern.compile("[A-Z]{2}");
    private static final int DECIMALS = 2;
    private static final int HUNDRED = 100;

    private final YamlSection file;

    private VatFile(YamlSection file) {
        this.file = file;
    }

    static VatTable read(String text, Collection<Seller> sellers) {
        var section = YamlText.read(CatalogFiles.VAT, text)
                .holds("eu_countries", "vat_prefixes", "rules", "standard_rates");
        var reader = new VatFile(section);
        var table = new VatTable(
                reader.euCountries(), reader.prefixes(), reader.rules(), reader.rates());
        sellers.forEach(seller -> reader.checkComplete(seller, table));
        return table;
    }

    private Set<String> euCountries() {
        var countries = new HashSet<String>();
        for (var value : file.values("eu_countries")) {
            if (!countries.add(value.country())) {
                throw value.wrong("it stands twice");
            }
        }
        return countries;
    }

    private Map<String, String> prefixes() {
        var section = file.section("vat_prefixes");
        var prefixes = new HashMap<String, String>();
        for (var country : section.keys()) {
            if (!PREFIX.matcher(country).matches()) {
                throw section.unknown(country, "country codes such as GR");
            }
            prefixes.put(
                    country,
                    section.value(country).matching(PREFIX, "it must be two capital letters"));
        }
        return prefixes;
    }

    private List<Rule> rules() {
        var rules = new ArrayList<Rule>();
        for (var section : file.sections("rules", "rule")) {
            var rule = rule(section);
            if (has(rules, rule.sellerCountry(), rule.buyer())) {
                throw section.wrong("a second " + section.name() + " and buyer "
                        + CatalogValue.word(rule.buyer()));
            }
            rules.add(rule);
        }
        return rules;
    }

    private static Rule rule(YamlSection section) {
        section.holds(List.of("seller", "buyer", "treatment"), List.of("exemption"));
        var treatment = section.value("treatment").word(Treatment.class);
        return new Rule(
                section.value("seller").country(),
                section.value("buyer").word(BuyerClass.class),
                treatment,
                exemption(section, treatment));
    }

    private static Optional<String> exemption(YamlSection section, Treatment treatment) {
        return switch (treatment) {
            case REVERSE_CHARGE -> Optional.of(exactly(section.value("exemption"), "VATEX-EU-AE"));
            case EXPORT -> Optional.of(exactly(section.value("exemption"), "VATEX-EU-G"));
            case STANDARD_RATE, HOLD_OR_OWN_RATE -> {
                section.holds("seller", "buyer", "treatment");
                yield Optional.empty();
            }
        };
    }

    private static String exactly(CatalogValue value, String code) {
        if (!value.text().equals(code)) {
            throw value.wrong("with this treatment it must be " + code);
        }
        return code;
    }

    private Map<String, List<DatedRate>> rates() {
        var rates = new HashMap<String, List<DatedRate>>();
        for (var section : file.sections("standard_rates", "standard rates")) {
            section.holds("country", "rates");
            var dated = section.datedSections("rates", "rate").stream()
                    .map(VatFile::rate)
                    .toList();
            if (rates.put(section.value("country").country(), dated) != null) {
                throw section.wrong(section.name() + " stands twice");
            }
        }
        return rates;
    }

    private static DatedRate rate(YamlSection section) {
        section.holds("from", "percent");
        var percent = section.value("percent");
        if (percent.decimal(DECIMALS).intValue() >= HUNDRED) {
            throw percent.wrong("it must be less than 100");
        }
        return new DatedRate(section.value("from").day(), percent.decimal(DECIMALS));
    }

    /** Every sale of the seller can be decided. */
    private void checkComplete(Seller seller, VatTable table) {
        var country = seller.country();
        for (var buyer : BuyerClass.values()) {
            if (canMeet(country, buyer, table) && !has(table.rules(), country, buyer)) {
                throw file.wrong(
                        "rules",
                        "no rule for seller " + country + " and buyer "
                                + CatalogValue.word(buyer) + " in rules, though seller "
                                + seller.code()
                                + " is in " + country);
            }
        }
        if (!table.standardRates().containsKey(country)) {
            throw file.wrong(
                    "standard_rates",
                    "no rates of " + country + " in standard_rates, though seller " + seller.code()
                            + " is in " + country);
        }
    }

    /** Only a seller in the EU has buyers in other states of it. */
    private static boolean canMeet(String country, BuyerClass buyer, VatTable table) {
        return switch (buyer) {
            case DOMESTIC, ABROAD -> true;
            case EU_WITH_NUMBER, EU_WITHOUT_NUMBER -> table.euCountries().contains(country);
        };
    }

    private static boolean has(List<Rule> rules, String country, BuyerClass buyer) {
        return rules.stream()
                .anyMatch(rule -> rule.sellerCountry().equals(country) && rule.buyer() == buyer);
    }
}
