package monthend.document;

import monthend.calendar.NoticeRule;
import monthend.catalog.Catalog;
import monthend.catalog.EInvoiceAddress;
import monthend.catalog.ExchangeRates;
import monthend.catalog.Language;
import monthend.catalog.Metric;
import monthend.catalog.Metric.Counting;
import monthend.catalog.Names;
import monthend.catalog.NumberSeries;
import monthend.catalog.NumberSeries.DocumentType;
import monthend.catalog.NumberSeries.Series;
import monthend.catalog.Plan;
import monthend.catalog.Plan.AnchorKind;
import monthend.catalog.Plan.Kind;
import monthend.catalog.Plan.Timing;
import monthend.catalog.PlanCharge;
import monthend.catalog.PostalAddress;
import monthend.catalog.PriceList;
import monthend.catalog.Product;
import monthend.catalog.Seller;
import monthend.catalog.Seller.Contact;
import monthend.catalog.Seller.Payment;
import monthend.catalog.Seller.ReferenceScheme;
import monthend.catalog.VatTable;

import org.joda.money.CurrencyUnit;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A small catalogue for tests of documents, in code: five sellers and the products that the sample
 * invoices bill. Prices stand on the lines of the samples; the price lists here are empty.
 */
public final class SampleCatalog {

    private static final PriceList NO_PRICES = new PriceList(Map.of());

    private SampleCatalog() {}

    public static Catalog catalog() {
        return new Catalog(
                byCode(Seller::code, List.of(fjord(), nord(), suomi(), polder(), sund())),
                byCode(Product::code, products()),
                byCode(Metric::code, metrics()),
                new VatTable(Set.of("SE", "FI", "DK", "NL", "DE"), Map.of(), List.of(), Map.of()),
                new ExchangeRates(List.of()));
    }

    private static List<Product> products() {
        return List.of(sign(), psa(), erp(), period(), annual(), transactions());
    }

    private static List<Metric> metrics() {
        return List.of(
                sum(
                        "signature",
                        "Signatures|Signaturer|Signaturer|Allekirjoitukset|Underskrifter"
                                + "|Handtekeningen"),
                sum("sms", "SMS"),
                clients(
                        "client_month",
                        "Period returns|Terminoppgaver|Perioddeklarationer"
                                + "|Kausi-ilmoitukset|Periodeangivelser|Periodieke aangiften"),
                clients(
                        "submission",
                        "Submissions|Innsendinger|Inlämningar|Lähetykset"
                                + "|Indberetninger|Inzendingen"),
                sum(
                        "invoice_sent",
                        "Invoices sent|Sendte fakturaer|Skickade fakturor"
                                + "|Lähetetyt laskut|Sendte fakturaer|Verzonden facturen"));
    }

    private static Seller fjord() {
        var iban = Optional.of("NO9386011117947");
        var bic = Optional.of("DNBANOKK");
        return new Seller(
                "FJORD",
                "Fjord Programvare AS",
                CurrencyUnit.of("NOK"),
                "123456785",
                "NO123456785MVA",
                Optional.of("Foretaksregisteret"),
                new PostalAddress("Strandgaten 14", Optional.empty(), "5013", "Bergen", "NO"),
                new Contact(
                        "Kundeservice",
                        "+47 55 00 00 00",
                        "faktura@fjord.example",
                        "fjord.example"),
                new EInvoiceAddress("0192", "123456785"),
                new Payment("30", "86011117947", iban, bic, ReferenceScheme.KID_MOD10),
                new Payment("30", "NO9386011117947", iban, bic, ReferenceScheme.NUMBER),
                List.of(Language.EN, Language.NB, Language.SV, Language.DA),
                series("FJ"),
                false,
                "#0B4F6C");
    }

    private static Seller nord() {
        var iban = Optional.of("SE4550000000058398257466");
        return new Seller(
                "NORD",
                "Nord Mjukvara AB",
                CurrencyUnit.of("SEK"),
                "1234567897",
                "SE123456789701",
                Optional.of("Godkänd för F-skatt"),
                new PostalAddress(
                        "Ångströmsvägen 3", Optional.of("Box 12"), "111 22", "Stockholm", "SE"),
                new Contact(
                        "Kundtjänst", "+46 8 000 00 00", "faktura@nord.example", "nord.example"),
                new EInvoiceAddress("0007", "1234567897"),
                new Payment("30", "9912346", iban, Optional.of("SE:BANKGIRO"), ReferenceScheme.OCR),
                new Payment(
                        "30",
                        "SE4550000000058398257466",
                        iban,
                        Optional.of("ESSESESS"),
                        ReferenceScheme.NUMBER),
                List.of(Language.values()),
                series("NO"),
                false,
                "#1F3A93");
    }

    private static Seller suomi() {
        var iban = Optional.of("FI2112345600000785");
        var bic = Optional.of("NDEAFIHH");
        return new Seller(
                "SUOMI",
                "Suomi Ohjelmistot Oy",
                CurrencyUnit.EUR,
                "2077474-0",
                "FI20774740",
                Optional.empty(),
                new PostalAddress("Hämeentie 11 A 4", Optional.empty(), "00530", "Helsinki", "FI"),
                new Contact(
                        "Asiakaspalvelu",
                        "+358 9 000 0000",
                        "laskut@suomi.example",
                        "suomi.example"),
                new EInvoiceAddress("0216", "003720774740"),
                new Payment("58", "FI2112345600000785", iban, bic, ReferenceScheme.VIITE),
                new Payment("58", "FI2112345600000785", iban, bic, ReferenceScheme.RF),
                List.of(Language.values()),
                series("SU"),
                false,
                "#00695C");
    }

    private static Seller polder() {
        var account = "NL91ABNA0417164300";
        var payment = new Payment(
                "58", account, Optional.of(account), Optional.of("ABNANL2A"), ReferenceScheme.RF);
        return new Seller(
                "POLDER",
                "Polder Software B.V.",
                CurrencyUnit.EUR,
                "12345678",
                "NL004495445B01",
                Optional.empty(),
                new PostalAddress(
                        "Prinsengracht 100", Optional.empty(), "1015 DZ", "Amsterdam", "NL"),
                new Contact(
                        "Klantenservice",
                        "+31 20 000 0000",
                        "facturen@polder.example",
                        "polder.example"),
                new EInvoiceAddress("0106", "12345678"),
                payment,
                payment,
                List.of(Language.values()),
                series("PO"),
                false,
                "#A63A0E");
    }

    private static Seller sund() {
        var iban = Optional.of("DK5000400440116243");
        return new Seller(
                "SUND",
                "Sund Software ApS",
                CurrencyUnit.of("DKK"),
                "13585628",
                "DK13585628",
                Optional.empty(),
                new PostalAddress("Østerbrogade 42", Optional.empty(), "2100", "København Ø", "DK"),
                new Contact(
                        "Kundeservice", "+45 33 00 00 00", "faktura@sund.example", "sund.example"),
                new EInvoiceAddress("0184", "13585628"),
                new Payment("93", "81234567", iban, Optional.empty(), ReferenceScheme.FIK_71),
                new Payment(
                        "58",
                        "DK5000400440116243",
                        iban,
                        Optional.of("NDEADKKK"),
                        ReferenceScheme.NUMBER),
                List.of(Language.values()),
                series("SD"),
                false,
                "#7A1F3D");
    }

    private static List<NumberSeries> series(String prefix) {
        return List.of(
                new NumberSeries(DocumentType.INVOICE, Series.ORDINARY, prefix, 100_001),
                new NumberSeries(DocumentType.INVOICE, Series.MAINTENANCE, prefix + "M", 500_001),
                new NumberSeries(DocumentType.CREDIT_NOTE, Series.ORDINARY, prefix + "K", 800_001),
                new NumberSeries(
                        DocumentType.CREDIT_NOTE, Series.MAINTENANCE, prefix + "MK", 900_001));
    }

    private static Product sign() {
        PlanCharge licence = new PlanCharge.Licence(NO_PRICES);
        PlanCharge overage =
                new PlanCharge.Overage("signature", 240, PlanCharge.Part.WHOLE, NO_PRICES);
        return product(
                "SIGN",
                "Sign|Signering|Signering|Allekirjoitus|Sign|Sign",
                plan("YEAR", "Year|År|År|Vuosi|År|Jaar", 12, licence, overage, perUnit("sms")),
                plan(
                        "MONTH",
                        "Month|Måned|Månad|Kuukausi|Måned|Maand",
                        1,
                        licence,
                        overage,
                        perUnit("sms")));
    }

    private static Product psa() {
        return product(
                "PSA",
                "Projects",
                plan("START-6M", "Start", 6, new PlanCharge.Licence(NO_PRICES)),
                plan("PRO-6M", "Pro", 6, new PlanCharge.Licence(NO_PRICES)));
    }

    private static Product erp() {
        var distribution =
                names("Distribution|Distribusjon|Distribution|Jakelu|Distribution|Distributie");
        return product(
                "ERP",
                "ERP",
                plan(
                        "MAINT",
                        "Maintenance|Vedlikehold|Underhåll|Ylläpito|Vedligehold|Onderhoud",
                        12,
                        new PlanCharge.Licence(NO_PRICES),
                        new PlanCharge.Flat("distribution", distribution, NO_PRICES)));
    }

    private static Product period() {
        return product(
                "PERIOD",
                "Period|Periode|Period|Kausi|Periode|Periode",
                plan("STD", "Standard", 1, perUnit("client_month")));
    }

    private static Product annual() {
        return product(
                "ANNUAL",
                "Annual report|Årsoppgjør|Årsbokslut|Tilinpäätös|Årsregnskab|Jaarrekening",
                plan("PLUS", "Plus", 12, new PlanCharge.Settlement("submission", NO_PRICES)));
    }

    private static Product transactions() {
        return product(
                "TRANSACTIONS",
                "Transactions|Transaksjoner|Transaktioner|Tapahtumat|Transaktioner|Transacties",
                plan("STD", "Standard", 1, perUnit("invoice_sent")));
    }

    private static PlanCharge perUnit(String metric) {
        return new PlanCharge.Usage(metric, new PlanCharge.Pricing.PerUnit(NO_PRICES));
    }

    private static Product product(String code, String names, Plan... plans) {
        return new Product(code, names(names), byCode(Plan::code, List.of(plans)));
    }

    private static Plan plan(String code, String names, int months, PlanCharge... charges) {
        return new Plan(
                code,
                Kind.SUBSCRIPTION,
                names(names),
                Timing.ADVANCE,
                months,
                AnchorKind.CALENDAR,
                List.of(charges),
                NoticeRule.MONTH_END,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Metric sum(String code, String names) {
        return new Metric(code, names(names), Counting.SUM, "C62");
    }

    private static Metric clients(String code, String names) {
        return new Metric(code, names(names), Counting.DISTINCT_CLIENTS, "C62");
    }

    /** In the order en, nb, sv, fi, da, nl; one name for all of them if there is only one. */
    private static Names names(String names) {
        var order = List.of(
                Language.EN, Language.NB, Language.SV, Language.FI, Language.DA, Language.NL);
        var given = names.split("\\|", -1);
        var byLanguage = new EnumMap<Language, String>(Language.class);
        for (var i = 0; i < order.size(); i++) {
            byLanguage.put(order.get(i), given[Math.min(i, given.length - 1)]);
        }
        return new Names(byLanguage);
    }

    private static <T> Map<String, T> byCode(Function<T, String> code, List<T> things) {
        return things.stream().collect(Collectors.toUnmodifiableMap(code, thing -> thing));
    }
}
