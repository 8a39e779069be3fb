package monthend.trial;

import monthend.catalog.Identifier;

import java.util.List;
import java.util.stream.IntStream;

/** Where made-up customers are, whose they are, and how companies are numbered there. */
enum Country {
    NO("FJORD", "NOK", "nb", "0192", "Oslo", "0150"),
    SE("NORD", "SEK", "sv", "0007", "Stockholm", "11120"),
    FI("SUOMI", "EUR", "fi", "0216", "Helsinki", "00100"),
    NL("POLDER", "EUR", "nl", "0106", "Utrecht", "3511 AB"),
    DK("SUND", "DKK", "da", "0184", "København", "1050");

    private static final List<Integer> DIGITS = IntStream.range(0, 10).boxed().toList();

    private final String seller;
    private final String currency;
    private final String language;
    private final String scheme;
    private final String city;
    private final String postalCode;

    Country(
            String seller,
            String currency,
            String language,
            String scheme,
            String city,
            String postalCode) {
        this.seller = seller;
        this.currency = currency;
        this.language = language;
        this.scheme = scheme;
        this.city = city;
        this.postalCode = postalCode;
    }

    String seller() {
        return seller;
    }

    String currency() {
        return currency;
    }

    String language() {
        return language;
    }

    String city() {
        return city;
    }

    String postalCode() {
        return postalCode;
    }

    /** A number with the right check digit; every company has another. */
    String organisation(int company) {
        return switch (this) {
            case NO -> checked("9%07d", company, Identifier.NO_ORGANISATION);
            case SE -> checked("55%07d", company, Identifier.SE_ORGANISATION);
            case FI -> checked("%07d-", company, Identifier.FI_BUSINESS_ID);
            case NL -> "%08d".formatted(10_000_000 + company);
            case DK -> checked("%07d", 500_000 + company, Identifier.DK_CVR);
        };
    }

    /** One in eleven numbers has no check digit, but never two in a row: each company has two. */
    private static String checked(String form, int company, Identifier number) {
        return IntStream.of(2 * company, 2 * company + 1)
                .mapToObj(form::formatted)
                .flatMap(digits -> DIGITS.stream().map(digit -> digits + digit))
                .filter(number::isValid)
                .findFirst()
                .orElseThrow();
    }

    /** The electronic address of a company (BT-49). */
    String endpoint(String organisation) {
        var id = this == FI ? "0037" + organisation.replace("-", "") : organisation;
        return scheme + ":" + id;
    }
}
