package monthend.job;

import monthend.catalog.EInvoiceAddress;
import monthend.catalog.Identifier;
import monthend.catalog.Language;
import monthend.catalog.PostalAddress;
import monthend.catalog.Seller;
import monthend.catalog.VatTable.BuyerClass;
import monthend.snapshot.Account;
import monthend.snapshot.Account.Delivery;
import monthend.snapshot.RowPlace;
import monthend.snapshot.SnapshotFile;

import org.joda.money.CurrencyUnit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Customers as snapshots have them: of every country that a rule names, with numbers whose check
 * digits are right, written as people write them, and with texts as long as a snapshot takes.
 */
final class PortfolioBuyers {

    private static final List<String> EU =
            List.of("SE", "FI", "NL", "DK", "DE", "GR", "FR", "PL", "EE", "AT");
    private static final List<String> OUTSIDE = List.of("NO", "GB", "US", "CH", "IS");
    private static final List<String> CURRENCIES = List.of("NOK", "SEK", "EUR", "DKK");
    private static final List<String> NAMES = List.of(
            "Åsgård & Sønn Regnskap AS",
            "Łukasz Żółć Księgowość <\"Ő\"> Ltd.",
            "Škofja Loka d.o.o. 'Čez Šumavu'",
            "Ærlig Øl- og Åkerbruk ".repeat(13).strip(),
            "Q",
            " Strauß, Œuvre & Cie ");

    /** Where VAT numbers of other countries are registered as addresses. */
    private static final Map<String, String> VAT_SCHEMES = Map.of(
            "NL", "9944", "DE", "9930", "GR", "9933", "FR", "9957", "PL", "9945", "AT", "9914");

    private final Random random;

    PortfolioBuyers(Random random) {
        this.random = random;
    }

    /** An account of a seller; one with a payer is billed with that payer's. */
    Account account(String number, Seller seller, BuyerClass buyer, Optional<String> payer) {
        var country = country(seller, buyer);
        var organisation = organisation(country);
        var vat = vat(country, organisation).filter(is -> has(buyer));
        var endpoint = endpoint(country, organisation, vat);
        var dutchByGln = country.equals("NL") && endpoint.scheme().equals("0088");
        return new Account(
                new RowPlace("told", SnapshotFile.ACCOUNTS, 2),
                number,
                seller.code(),
                name(),
                country,
                Optional.of(asWritten(country, organisation))
                        .filter(is -> dutchByGln || oneIn(5) != 0),
                vat.map(this::asWritten),
                any(List.of(Language.values())),
                currency(seller),
                payer,
                sometimes(name()),
                sometimes("regnskap+" + digits(4) + "@kunde.example"),
                Optional.of(address(country)),
                sometimes(reference()),
                sometimes(reference()),
                Optional.of(endpoint),
                Optional.of(any(List.of("003723327487", "NDEAFIHH", "BAWCFI22"))),
                Delivery.AUTO,
                oneIn(3) == 0 ? OptionalInt.of(random.nextInt(61)) : OptionalInt.empty());
    }

    private boolean has(BuyerClass buyer) {
        return switch (buyer) {
            case EU_WITH_NUMBER -> true;
            case EU_WITHOUT_NUMBER -> false;
            case DOMESTIC, ABROAD -> random.nextBoolean();
        };
    }

    private String country(Seller seller, BuyerClass buyer) {
        var own = seller.country();
        return switch (buyer) {
            case DOMESTIC -> own;
            case ABROAD ->
                own.equals("NO")
                        ? any(Stream.concat(EU.stream(), OUTSIDE.stream().skip(1))
                                .toList())
                        : any(OUTSIDE);
            case EU_WITH_NUMBER, EU_WITHOUT_NUMBER ->
                any(EU.stream().filter(country -> !country.equals(own)).toList());
        };
    }

    private CurrencyUnit currency(Seller seller) {
        return oneIn(4) == 0 ? CurrencyUnit.of(any(CURRENCIES)) : seller.currency();
    }

    private PostalAddress address(String country) {
        return new PostalAddress(
                oneIn(9) == 0 ? "Søndre Ålesundsveien ".repeat(14).strip() : "Gate " + digits(2),
                sometimes("c/o " + name()),
                country.equals("NL") ? "1017 ZX" : digits(5),
                any(List.of("Ærøskøbing", "Łódź", "'s-Hertogenbosch", "Jyväskylä", "Göteborg")),
                country);
    }

    private String reference() {
        return oneIn(9) == 0 ? "Ä-".repeat(100) : "REF " + digits(6) + " <&>";
    }

    private String name() {
        return any(NAMES);
    }

    /** Without what people write around it. */
    private String organisation(String country) {
        return switch (country) {
            case "NO" -> valid(Identifier.NO_ORGANISATION, () -> "9" + digits(8));
            case "SE" -> valid(Identifier.SE_ORGANISATION, () -> "55" + digits(8));
            case "FI" -> valid(Identifier.FI_BUSINESS_ID, () -> digits(7) + "-" + digits(1));
            case "DK" -> valid(Identifier.DK_CVR, () -> digits(8));
            case "NL" -> digits(8);
            default -> "HRB " + digits(6);
        };
    }

    private Optional<String> vat(String country, String organisation) {
        return switch (country) {
            case "NO" -> Optional.of("NO" + organisation + "MVA");
            case "SE" -> Optional.of("SE" + organisation + "01");
            case "FI" -> Optional.of("FI" + organisation.replace("-", ""));
            case "DK" -> Optional.of("DK" + organisation);
            case "NL" ->
                Optional.of(valid(Identifier.NL_VAT, () -> "NL" + digits(9) + "B" + digits(2)));
            case "DE" -> Optional.of("DE" + digits(9));
            case "GR" -> Optional.of("EL" + digits(9));
            case "FR" -> Optional.of("FR" + digits(11));
            case "PL" -> Optional.of("PL" + digits(10));
            case "EE" -> Optional.of("EE" + digits(9));
            case "AT" -> Optional.of("ATU" + digits(8));
            case "GB" -> Optional.of("GB" + digits(9));
            default -> Optional.empty();
        };
    }

    private EInvoiceAddress endpoint(String country, String organisation, Optional<String> vat) {
        if (oneIn(6) == 0) {
            return gln();
        }
        return switch (country) {
            case "NO" -> new EInvoiceAddress("0192", organisation);
            case "SE" -> new EInvoiceAddress("0007", organisation);
            case "FI" -> new EInvoiceAddress("0216", "0037" + organisation.replace("-", ""));
            case "DK" -> new EInvoiceAddress("0184", organisation);
            case "EE" -> new EInvoiceAddress("0191", digits(8));
            case "NL" ->
                oneIn(2) == 0
                        ? new EInvoiceAddress("0106", organisation)
                        : new EInvoiceAddress("0190", digits(20));
            default ->
                Optional.ofNullable(VAT_SCHEMES.get(country))
                        .flatMap(scheme -> vat.map(number -> new EInvoiceAddress(scheme, number)))
                        .orElseGet(this::gln);
        };
    }

    private EInvoiceAddress gln() {
        return new EInvoiceAddress("0088", valid(Identifier.GLN, () -> digits(13)));
    }

    /** With the blanks, hyphens and words that customers' records have. */
    private String asWritten(String country, String number) {
        if (oneIn(2) == 0) {
            return number;
        }
        return switch (country) {
            case "NO" -> number.replaceAll("(...)(?=.)", "$1 ");
            case "SE" -> number.substring(0, 6) + "-" + number.substring(6);
            case "NL" -> "KvK " + number;
            case "DK" -> "CVR-nr. " + number;
            default -> number;
        };
    }

    private String asWritten(String vat) {
        return oneIn(3) == 0 ? vat.substring(0, 2) + " " + vat.substring(2) : vat;
    }

    private static String valid(Identifier identifier, Supplier<String> draw) {
        return Stream.generate(draw).filter(identifier::isValid).findFirst().orElseThrow();
    }

    private String digits(int count) {
        var digits = new StringBuilder(count);
        for (var i = 0; i < count; i++) {
            digits.append(random.nextInt(10));
        }
        return digits.toString();
    }

    private Optional<String> sometimes(String text) {
        return oneIn(2) == 0 ? Optional.of(text) : Optional.empty();
    }

    private int oneIn(int many) {
        return random.nextInt(many);
    }

    private <T> T any(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
