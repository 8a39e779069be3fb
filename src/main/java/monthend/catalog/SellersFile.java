package monthend.catalog;

import monthend.catalog.Seller.Contact;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads {@code sellers.yaml}: who issues invoices.
 *
 * <pre>
 * sellers:
 *   - code, name, currency
 *     organisation_number, vat_number  # of the seller's country, check digits right
 *     tax_registration          # may be absent: Foretaksregisteret, Godkänd för F-skatt
 *     below_distance_selling_threshold # true, false (I5)
 *     languages                 # a list of nb, sv, fi, da, nl, en; en is among them (I8)
 *     accent_colour             # #RRGGBB
 *     e_invoice_address         # scheme:id
 *     attach_up_to_kb           # may be absent: 2000; the largest workbook inside an e-invoice
 *     address: line1, postal_code, city, country; line2 may be absent
 *     contact: name, phone, email, website
 *     payment: domestic, foreign       # see {@link SellerPaymentReader}
 *     number_series:            # invoice and credit_note, ordinary and maintenance: four (I2)
 *       - type, series
 *         prefix                # capital letters, nowhere else in the file
 *         first                 # the first count: FJ and 10000001 make FJ10000001
 *     ledger                    # may be absent: see {@link LedgerReader}
 * </pre>
 */
final class SellersFile {

    private static final List<String> KEYS = List.of(
            "code",
            "name",
            "currency",
            "organisation_number",
            "vat_number",
            "below_distance_selling_threshold",
            "languages",
            "accent_colour",
            "e_invoice_address",
            "address",
            "contact",
            "payment",
            "number_series");
    private static final List<String> MAY_HOLD =
            List.of("tax_registration", "attach_up_to_kb", "ledger");
    private static final Pattern COLOUR = Pattern.compile("#[0-9A-Fa-f]{6}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[A-Za-z]{2,}");
    private static final int KILOBYTE = 1_000;
    private static final int USUAL_ATTACHMENT_KILOBYTES = 2_000;
    private static final String GLN_SCHEME = "0088";

    private final NumberSeriesReader numbers = new NumberSeriesReader();

    private final Map<String, Logo> logos;

    private SellersFile(Map<String, Logo> logos) {
        this.logos = logos;
    }

    /**
     * @param logos by the code of the seller; a seller may have none
     */
    static Map<String, Seller> read(String text, Map<String, Logo> logos) {
        var file = YamlText.read(CatalogFiles.SELLERS, text).holds("sellers");
        var reader = new SellersFile(logos);
        return file.byCode("sellers", "seller", reader::seller);
    }

    private Seller seller(YamlSection section) {
        section.holds(KEYS, MAY_HOLD);
        var address = address(section.section("address"));
        var country = SellerCountry.valueOf(address.country());
        var payment = section.section("payment").holds("domestic", "foreign");
        var payments = new SellerPaymentReader(country);
        var code = section.value("code").code();
        return new Seller(
                code,
                section.value("name").line(),
                section.value("currency").currency(),
                section.value("organisation_number").identified(country.organisationNumber()),
                section.value("vat_number").identified(country.vatNumber()),
                section.optional("tax_registration", value -> taxRegistration(value, country)),
                address,
                contact(section.section("contact")),
                endpoint(section.value("e_invoice_address"), country),
                payments.domestic(payment.section("domestic")),
                payments.foreign(payment.section("foreign")),
                languages(section, country),
                numbers.read(section),
                section.value("below_distance_selling_threshold").yesOrNo(),
                largestAttachment(section),
                section.value("accent_colour")
                        .matching(COLOUR, "it must be a colour such as \"#0B5A6B\""),
                Optional.ofNullable(logos.get(code)),
                LedgerReader.read(section, country));
    }

    /** Receivers in the network take far more, but their mailboxes often do not. */
    private static int largestAttachment(YamlSection section) {
        var kilobytes = section.optional("attach_up_to_kb", value -> value.wholeNumber(0, 20_000));
        return KILOBYTE * kilobytes.orElse(USUAL_ATTACHMENT_KILOBYTES);
    }

    private static PostalAddress address(YamlSection section) {
        section.holds(List.of("line1", "postal_code", "city", "country"), List.of("line2"));
        return new PostalAddress(
                section.value("line1").line(),
                section.optional("line2", CatalogValue::line),
                section.value("postal_code").line(),
                section.value("city").line(),
                country(section.value("country")));
    }

    private static String country(CatalogValue value) {
        var known = Stream.of(SellerCountry.values()).map(SellerCountry::name).toList();
        if (!known.contains(value.text())) {
            throw value.wrong("a seller must be in one of " + String.join(", ", known));
        }
        return value.text();
    }

    private static Contact contact(YamlSection section) {
        section.holds("name", "phone", "email", "website");
        return new Contact(
                section.value("name").line(),
                section.value("phone").line(),
                section.value("email").matching(EMAIL, "it must be an e-mail address"),
                section.value("website").line());
    }

    private static String taxRegistration(CatalogValue value, SellerCountry country) {
        var known = country.taxRegistration()
                .orElseThrow(() -> value.wrong("a seller in " + country + " states none"));
        if (!value.text().equals(known)) {
            throw value.wrong("a seller in " + country + " states '" + known + "' or none");
        }
        return known;
    }

    private static EInvoiceAddress endpoint(CatalogValue value, SellerCountry country) {
        var identifier = Identifier.ofEndpointScheme(country.endpointScheme()).orElseThrow();
        return EInvoiceAddress.parse(value.text())
                .filter(address -> address.scheme().equals(country.endpointScheme())
                        || address.scheme().equals(GLN_SCHEME))
                .filter(SellersFile::hasValidId)
                .orElseThrow(() -> value.wrong("it must be " + country.endpointScheme()
                        + ": and a valid " + identifier.description() + ", or 0088: and a GLN"));
    }

    private static boolean hasValidId(EInvoiceAddress address) {
        return Identifier.ofEndpointScheme(address.scheme())
                .filter(identifier -> identifier.isValid(address.id()))
                .isPresent();
    }

    private static List<Language> languages(YamlSection section, SellerCountry country) {
        var languages = new ArrayList<Language>();
        for (var value : section.values("languages")) {
            var language = value.word(Language.class);
            if (!country.languages().contains(language)) {
                throw value.wrong("a seller in " + country + " may not invoice in it");
            }
            if (languages.contains(language)) {
                throw value.wrong("it stands twice");
            }
            languages.add(language);
        }
        if (!languages.contains(Language.EN)) {
            throw section.wrong(
                    "languages",
                    "no en in languages of " + section.name()
                            + "; English is what other buyers are written to in");
        }
        return languages;
    }
}
