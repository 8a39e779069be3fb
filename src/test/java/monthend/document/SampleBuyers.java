package monthend.document;

import monthend.catalog.EInvoiceAddress;
import monthend.catalog.Language;
import monthend.catalog.PostalAddress;
import monthend.invoicing.Buyer;

import java.util.Map;
import java.util.Optional;

/** Who buys on the sample invoices: one buyer of each country. */
final class SampleBuyers {

    private static final String EXTREME_NAME = "Landsforeningen for Ærlige Øystre Åsmundstad- og "
            + "Škofja-Žalec-Kołobrzeg-Győr-Entreprenører, Rørleggere og Elektroinstallatører SA";
    private static final Map<String, String> NAMES = Map.of(
            "NO", "Øvre Årdal Regnskap AS",
            "SE", "Åkerlund & Söner Bygg AB",
            "FI", "Järvenpään Kirjanpito Oy",
            "DE", "Müller Straßenbau GmbH",
            "DK", "Ærø Bogføring ApS");
    private static final Map<String, String> ORG = Map.of(
            "NO",
            "988077917",
            "SE",
            "5560473521",
            "FI",
            "0112038-9",
            "DE",
            "HRB 12345",
            "DK",
            "25063864");
    private static final Map<String, String> VAT = Map.of(
            "NO",
            "NO988077917MVA",
            "SE",
            "SE556047352101",
            "FI",
            "FI01120389",
            "DE",
            "DE123456788",
            "DK",
            "DK25063864");
    private static final Map<String, String> ENDPOINT = Map.of(
            "NO",
            "0192:988077917",
            "SE",
            "0007:5560473521",
            "FI",
            "0216:003701120389",
            "DE",
            "9930:DE123456788",
            "DK",
            "0184:25063864");
    private static final Map<String, PostalAddress> ADDRESSES = Map.of(
            "NO", address("Farnesvegen 20", "6884", "Øvre Årdal", "NO"),
            "SE", address("Västra Hamngatan 5", "411 17", "Göteborg", "SE"),
            "FI", address("Mannilantie 44", "04400", "Järvenpää", "FI"),
            "DE", address("Königsallee 60", "40212", "Düsseldorf", "DE"),
            "DK", address("Vestergade 1", "5970", "Ærøskøbing", "DK"));

    private SampleBuyers() {}

    /** A buyer of a country; account numbers of nines have the longest names there are. */
    static Buyer buyer(String accountNo, String country, Language language) {
        var extreme = accountNo.startsWith("9999");
        var name = extreme ? EXTREME_NAME : in(NAMES, country);
        return new Buyer(
                accountNo,
                name,
                in(ADDRESSES, country),
                Optional.of(in(ORG, country)),
                Optional.of(in(VAT, country)),
                language,
                Optional.of("Łukasz Ødegård"),
                Optional.of("invoices@buyer.example"),
                Optional.of("PO-4711"),
                extreme ? Optional.of("Ramme 2026/77-ÅÄÖ") : Optional.empty(),
                Optional.of(EInvoiceAddress.parse(in(ENDPOINT, country)).orElseThrow()),
                Optional.empty());
    }

    private static <T> T in(Map<String, T> byCountry, String country) {
        return Optional.ofNullable(byCountry.get(country)).orElseThrow();
    }

    private static PostalAddress address(String line, String code, String city, String country) {
        return new PostalAddress(line, Optional.empty(), code, city, country);
    }
}
