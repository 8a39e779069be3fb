package monthend.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import monthend.catalog.NumberSeries.DocumentType;
import monthend.catalog.NumberSeries.Series;
import monthend.catalog.PlanCharge.Pricing;

import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The catalogue in {@code sample-data/catalog} is the one that the formats page lists. */
class ReferenceCatalogTest {

    private static final ReadCatalog READ = CatalogReader.read(Path.of("sample-data/catalog"));
    private static final Catalog CATALOG = READ.catalog();

    @Test
    void theProductsAndPlansAreThoseOfTheTable() {
        var plans = new TreeMap<String, String>();
        CATALOG.products()
                .forEach((code, product) ->
                        plans.put(code, String.join(" ", product.plans().keySet())));

        assertThat(plans.toString().replace(", ", "\n").replaceAll("[{}]", "")).isEqualTo("""
            ANNUAL=INTRO-3M PLUS
            ERP=KON-ABO00 MAINT
            EXPENSE=QUARTER
            INSIGHTS=USER
            PERIOD=INTRO-3M STD
            PERIOD-ANNUAL=COMPLETE INTRO-12M
            PSA=PRO-3M PRO-6M START-6M
            REGISTRY=MAINT
            SIGN=MONTH YEAR
            TRANSACTIONS=STD\
            """);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
        SIGN          | MONTH     | subscription | arrears | 1  | calendar | month_end
        SIGN          | YEAR      | subscription | advance | 12 | start    | month_end
        PSA           | START-6M  | subscription | advance | 6  | calendar | month_end
        PSA           | PRO-6M    | subscription | advance | 6  | calendar | month_end
        PSA           | PRO-3M    | subscription | advance | 3  | calendar | month_end
        EXPENSE       | QUARTER   | subscription | advance | 3  | start    | rolling_3_months
        ERP           | MAINT     | maintenance  | advance | 12 | calendar | by_30_september
        ERP           | KON-ABO00 | subscription | advance | 3  | start    | rolling_3_months
        REGISTRY      | MAINT     | maintenance  | advance | 12 | calendar | by_30_september
        PERIOD        | STD       | subscription | arrears | 1  | calendar | month_end
        PERIOD        | INTRO-3M  | subscription | advance | 3  | start    | month_end
        ANNUAL        | PLUS      | subscription | arrears | 1  | calendar | month_end
        ANNUAL        | INTRO-3M  | subscription | advance | 3  | start    | month_end
        PERIOD-ANNUAL | COMPLETE  | subscription | arrears | 1  | calendar | month_end
        PERIOD-ANNUAL | INTRO-12M | subscription | advance | 12 | start    | month_end
        INSIGHTS      | USER      | subscription | arrears | 1  | calendar | month_end
        TRANSACTIONS  | STD       | transaction  | arrears | 1  | calendar | month_end
        """)
    void aPlanHasTheTermsOfTheTable(
            String product,
            String code,
            String kind,
            String timing,
            int interval,
            String anchor,
            String notice) {
        var plan = CATALOG.plan(product, code);

        assertThat(Stream.of(plan.kind(), plan.timing(), plan.anchor(), plan.notice())
                        .map(CatalogValue::word))
                .containsExactly(kind, timing, anchor, notice);
        assertThat(plan.intervalMonths()).isEqualTo(interval);
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource(delimiter = '|', textBlock = """
        SIGN          | MONTH     | licence          | 190.00 19.00 199.00 139.00
        SIGN          | MONTH     | signature        | 15.00 1.50 15.00 11.00
        SIGN          | MONTH     | sms              | 2.00 0.20 2.00 1.50
        SIGN          | YEAR      | licence          | 150.00 15.00 159.00 109.00
        SIGN          | YEAR      | signature        | 15.00 1.50 15.00 11.00
        SIGN          | YEAR      | sms              | 2.00 0.20 2.00 1.50
        PSA           | START-6M  | licence          | 299.00 29.00 319.00 219.00
        PSA           | PRO-6M    | licence          | 519.00 52.00 559.00 389.00
        PSA           | PRO-3M    | licence          | 519.00 52.00 559.00 389.00
        EXPENSE       | QUARTER   | licence          | 50.00 5.00 55.00 39.00
        ERP           | MAINT     | licence          | 310.00 - - -
        ERP           | MAINT     | distribution     | 495.00 - - -
        ERP           | KON-ABO00 | licence          | 335.00 - - -
        REGISTRY      | MAINT     | licence          | 89.00 - - -
        PERIOD        | STD       | client_month     | 79.00 - - -
        PERIOD        | INTRO-3M  | licence          | 59.00 - - -
        ANNUAL        | PLUS      | submission       | 249.00 - - -
        ANNUAL        | INTRO-3M  | licence          | 99.00 - - -
        PERIOD-ANNUAL | COMPLETE  | client_month     | 69.00 - - -
        PERIOD-ANNUAL | COMPLETE  | submission       | 219.00 - - -
        PERIOD-ANNUAL | INTRO-12M | licence          | 159.00 - - -
        INSIGHTS      | USER      | licence          | 659.00 - - -
        TRANSACTIONS  | STD       | invoice_received | 1.50 - - -
        """)
    void aChargeHasThePricesOfTheTable(
            String product, String plan, String charge, String expected) {
        var prices = prices(charge(product, plan, charge));

        assertThat(inFourCurrencies("2026-10-01", prices)).isEqualTo(expected);
        assertThat(inFourCurrencies("2009-12-31", prices)).isEqualTo("- - - -");
        assertThat(on("2010-01-01", prices, "NOK")).isNotEqualTo("-");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-30, 499.00 49.00 539.00 369.00",
        "2026-07-01, 519.00 52.00 559.00 389.00",
    })
    void proIsDearerFromJuly(String day, String expected) {
        for (var plan : new String[] {"PRO-6M", "PRO-3M"}) {
            assertThat(inFourCurrencies(day, prices(charge("PSA", plan, "licence"))))
                    .isEqualTo(expected);
        }
    }

    @Test
    void theTiersOfInvoicesSentAreThoseOfTheTable() {
        var usage = (PlanCharge.Usage) charge("TRANSACTIONS", "STD", "invoice_sent");
        var tiers = ((Pricing.Graduated) usage.pricing()).tiers();

        assertThat(tiers.stream()
                        .map(tier ->
                                tier.firstUnit() + " at " + on("2026-10-01", tier.prices(), "NOK")))
                .containsExactly("1 at 3.50", "101 at 2.90", "1001 at 2.10");
    }

    @ParameterizedTest
    @CsvSource({"MONTH, 20", "YEAR, 240"})
    void signaturesAreIncludedPerLicence(String plan, int included) {
        var overage = (PlanCharge.Overage) charge("SIGN", plan, "signature");

        assertThat(overage.includedPerLicence()).isEqualTo(included);
        assertThat(overage.whenPart()).isEqualTo(PlanCharge.Part.WHOLE);
    }

    @ParameterizedTest
    @CsvSource({
        "ANNUAL, INTRO-3M, PLUS",
        "PERIOD, INTRO-3M, STD",
        "PERIOD-ANNUAL, INTRO-12M, COMPLETE",
    })
    void introductoryPlansHaveSuccessors(String product, String plan, String successor) {
        assertThat(CATALOG.plan(product, plan).replacedBy())
                .contains(new Plan.Succession(successor, LocalDate.of(2022, 3, 1)));
    }

    @Test
    void moreMaintenanceLicencesAreSoldAndInvoicedApart() {
        assertThat(CATALOG.plan("ERP", "MAINT").increases()).contains("KON-ABO00");
        assertThat(CATALOG.plan("ERP", "KON-ABO00").separate()).contains("KON-ABO00");
        assertThat(charge("ERP", "MAINT", "distribution")).isInstanceOf(PlanCharge.Flat.class);
    }

    @ParameterizedTest
    @CsvSource({
        "signature, SUM",
        "sms, SUM",
        "invoice_sent, SUM",
        "invoice_received, SUM",
        "client_month, DISTINCT_CLIENTS",
        "submission, DISTINCT_CLIENTS",
    })
    void u4MetricsAreCountedAsTheTableSays(String metric, Metric.Counting counting) {
        assertThat(CATALOG.metric(metric).counting()).isEqualTo(counting);
    }

    @ParameterizedTest
    @CsvSource({
        "FJORD, NO, NOK, FJ10000001, FJM50000001, FJK10000001, FJMK50000001",
        "NORD, SE, SEK, ND10000001, NDM50000001, NDK10000001, NDMK50000001",
        "SUOMI, FI, EUR, SU10000001, SUM50000001, SUK10000001, SUMK50000001",
        "POLDER, NL, EUR, PO10000001, POM50000001, POK10000001, POMK50000001",
        "SUND, DK, DKK, SD10000001, SDM50000001, SDK10000001, SDMK50000001",
    })
    void sellersAreInTheirCountriesAndNumberTheirDocuments(
            String code,
            String country,
            String currency,
            String first,
            String second,
            String third,
            String fourth) {
        var seller = CATALOG.seller(code);

        assertThat(seller.country()).isEqualTo(country);
        assertThat(seller.currency().getCode()).isEqualTo(currency);
        assertThat(Stream.of(DocumentType.values())
                        .flatMap(type -> Stream.of(Series.values())
                                .map(series -> seller.numbers(type, series)))
                        .map(numbers -> numbers.number(numbers.first())))
                .containsExactly(first, second, third, fourth);
    }

    @Test
    void i8NorwegianSellersWriteOnlyWhatTheirLawAllows() {
        assertThat(CATALOG.seller("FJORD").languages())
                .containsExactly(Language.NB, Language.SV, Language.DA, Language.EN);
    }

    @ParameterizedTest
    @CsvSource({
        "FJORD, NO, -, 2026-10-31, S 25",
        "FJORD, SE, SE556047352101, 2026-10-31, G 0",
        "NORD, SE, -, 2026-10-31, S 25",
        "NORD, FI, FI20774740, 2026-10-31, AE 0",
        "NORD, FI, -, 2026-10-31, held",
        "NORD, NO, NO988077917MVA, 2026-10-31, G 0",
        "SUOMI, FI, -, 2024-08-31, S 24",
        "SUOMI, FI, -, 2024-09-01, S 25.5",
        "SUOMI, GR, EL123456789, 2026-10-31, AE 0",
        "POLDER, NL, -, 2026-10-31, S 21",
        "SUND, DK, -, 2026-10-31, S 25",
        "SUND, US, -, 2026-10-31, G 0",
    })
    void i5VatFollowsSellerBuyerAndTaxPoint(
            String seller, String buyer, String number, LocalDate taxPoint, String expected) {
        var vatNumber = Optional.of(number).filter(text -> !text.equals("-"));
        var decision = CATALOG.vat().decide(CATALOG.seller(seller), buyer, vatNumber, taxPoint);

        assertThat(
                        switch (decision) {
                            case VatDecision.Rated rated ->
                                rated.category() + " " + rated.percent().toPlainString();
                            case VatDecision.NumberMissing missing -> "held";
                        })
                .isEqualTo(expected);
    }

    @Test
    void everyCurrencyHasARateIntoEverySellersCurrencyAllYear() {
        for (var seller : CATALOG.sellers().values()) {
            for (var code : new String[] {"NOK", "SEK", "EUR", "DKK"}) {
                var currency = CurrencyUnit.of(code);
                if (!currency.equals(seller.currency())) {
                    assertThat(CATALOG.rates()
                                    .on(LocalDate.of(2026, 1, 1), currency, seller.currency()))
                            .as(code + " into " + seller.currency())
                            .isPresent();
                }
            }
        }
    }

    /** WCAG AA: text in the seller's colour on white has a contrast of at least 4.5 to 1. */
    @Test
    void accentColoursCanBeReadOnWhite() {
        for (var seller : CATALOG.sellers().values()) {
            var contrast = new BigDecimal("1.05")
                    .divide(
                            luminance(seller.accentColour()).add(new BigDecimal("0.05")),
                            MathContext.DECIMAL32);
            assertThat(contrast).as(seller.code()).isGreaterThan(new BigDecimal("4.5"));
        }
    }

    @Test
    void theHashesAreThoseOfTheFilesAndStoredFilesReadTheSame() {
        var stored = READ.files().names().stream()
                .collect(Collectors.toMap(name -> name, name -> READ.files().bytes(name)));
        var again = CatalogReader.parse(stored);

        assertThat(again.catalog()).isEqualTo(CATALOG);
        assertThat(again.files().sha256ByName()).isEqualTo(READ.files().sha256ByName());
        assertThat(READ.files().sha256ByName().keySet())
                .containsExactly(
                        "logo-FJORD.svg",
                        "logo-NORD.svg",
                        "logo-POLDER.svg",
                        "logo-SUND.png",
                        "logo-SUOMI.svg",
                        "products.yaml",
                        "rates.csv",
                        "sellers.yaml",
                        "vat.yaml");
        assertThat(READ.files().sha256ByName().values()).allMatch(h -> h.matches("[0-9a-f]{64}"));
    }

    /** By the square of each part of the colour, which makes it lighter than it is, if anything. */
    private static BigDecimal luminance(String colour) {
        var weights = new String[] {"0.2126", "0.7152", "0.0722"};
        var luminance = BigDecimal.ZERO;
        for (var i = 0; i < weights.length; i++) {
            var part = Integer.parseInt(colour.substring(1 + 2 * i, 3 + 2 * i), 16);
            var share =
                    BigDecimal.valueOf(part).divide(BigDecimal.valueOf(255), MathContext.DECIMAL32);
            luminance = luminance.add(share.pow(2).multiply(new BigDecimal(weights[i])));
        }
        return luminance;
    }

    private static PlanCharge charge(String product, String plan, String code) {
        return CATALOG.plan(product, plan).charges().stream()
                .filter(charge -> charge.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static PriceList prices(PlanCharge charge) {
        return switch (charge) {
            case PlanCharge.Licence licence -> licence.prices();
            case PlanCharge.Flat flat -> flat.prices();
            case PlanCharge.OneOff oneOff -> oneOff.prices();
            case PlanCharge.Minimum minimum -> minimum.prices();
            case PlanCharge.Overage overage -> overage.prices();
            case PlanCharge.Settlement settlement -> settlement.prices();
            case PlanCharge.Usage usage -> ((Pricing.PerUnit) usage.pricing()).prices();
        };
    }

    private static String inFourCurrencies(String day, PriceList prices) {
        return Stream.of("NOK", "EUR", "SEK", "DKK")
                .map(currency -> on(day, prices, currency))
                .collect(Collectors.joining(" "));
    }

    private static String on(String day, PriceList prices, String currency) {
        return prices.on(LocalDate.parse(day), CurrencyUnit.of(currency))
                .map(dated -> dated.price().amount().toPlainString())
                .orElse("-");
    }
}
