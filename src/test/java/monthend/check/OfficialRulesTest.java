package monthend.check;

import static org.assertj.core.api.Assertions.assertThat;

import monthend.catalog.NumberSeries.DocumentType;
import monthend.document.SampleCatalog;
import monthend.document.SampleInvoices;
import monthend.document.einvoice.SampleInvoice;
import monthend.document.ubl.UblWriter;
import monthend.invoicing.Invoice;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Every document we write is valid by the official rules, without a warning. */
class OfficialRulesTest {

    private static final OfficialRules RULES = OfficialRules.peppolBis3();
    private static final List<String> BUYERS =
            List.of("NO", "SE", "FI", "NL", "DK", "DE", "GR", "US");

    static final List<String> HOSTILE_NAMES = List.of(
            "</cbc:Name><cbc:ID>1</cbc:ID>",
            "]]> & <!-- \"quoted\" 'too' &amp; -->",
            "Café 😀 👩‍👩‍👧 𝔘𝔫𝔦𝔠𝔬𝔡𝔢",
            "שלום \u202eעולם\u202c مرحبا",
            "bell\u0007 lone \uD800 nothing \uFFFF end",
            "Ø".repeat(300));

    static Stream<SampleInvoice> everyCombination() {
        return SampleInvoice.SELLERS.keySet().stream()
                .flatMap(seller -> BUYERS.stream().map(buyer -> SampleInvoice.of(seller, buyer)))
                .flatMap(sample -> Stream.of(sample, sample.in("GBP")))
                .flatMap(sample -> Stream.of(sample, sample.less("100.01")))
                .flatMap(sample -> Stream.of(sample, sample.asCreditNote()));
    }

    @ParameterizedTest
    @MethodSource
    void everyCombination(SampleInvoice sample) {
        assertThat(check(sample, write(sample))).isEmpty();
    }

    static Stream<Invoice> everySampleOfTheDocuments() {
        return SampleInvoices.all().values().stream();
    }

    @ParameterizedTest
    @MethodSource
    void everySampleOfTheDocuments(Invoice invoice) {
        var document = UblWriter.write(invoice, SampleCatalog.catalog());
        assertThat(RULES.check(document, invoice.draft().type())).isEmpty();
        assertThat(ExactArithmetic.check(document, invoice, SampleCatalog.catalog()))
                .isEmpty();
    }

    @ParameterizedTest
    @FieldSource("HOSTILE_NAMES")
    void noNameBreaksADocument(String name) {
        var sample = SampleInvoice.of("NO", "NO").to(name);
        assertThat(check(sample, write(sample))).isEmpty();
    }

    /** The probes of our notes on the rules that concern what we write. */
    @ParameterizedTest(name = "{0} to {1}: {2} as {3} breaks {4}")
    @CsvSource(delimiter = '|', textBlock = """
        NO | NO | <cbc:BuyerReference>A-1</cbc:BuyerReference> | '' | PEPPOL-EN16931-R003
        NO | NO | <cbc:CompanyID>Foretaksregisteret< | <cbc:CompanyID>Other< | NO-R-002
        NO | NO | schemeID="0192">995525828 | schemeID="0192">995525829 | PEPPOL-COMMON-R041
        NO | NO | unitCode="MON" | unitCode="MONTH" | BR-CL-23
        NO | NO | <cbc:StartDate>2026-03-15< | <cbc:StartDate>2026-02-15< | PEPPOL-EN16931-R110
        NO | NO | PriceAmount currencyID="NOK">4 | PriceAmount currencyID="NOK">-4 | BR-27
        SE | SE | <cbc:ID>99151235< | <cbc:ID>9915-1235< | SE-R-008
        SE | SE | MeansCode>30< | MeansCode>31< | SE-R-012
        SE | SE | Percent>25< | Percent>24< | SE-R-006
        FI | FI | schemeID="0216" | schemeID="0037" | PEPPOL-EN16931-CL008
        NL | NL | MeansCode>58< | MeansCode>31< | NL-R-008
        DK | DK | MeansCode>93< | MeansCode>30< | DK-R-005
        DK | DK | PaymentID>71#000 | PaymentID>71# | DK-R-011
        SE | DE | <cbc:ID>AE< | <cbc:ID>O< | BR-O-02
        """)
    void whatTheOfficialRulesFind(
            String seller, String buyer, String right, String wrong, String rule) {
        var sample = SampleInvoice.of(seller, buyer);
        var document = write(sample);
        assertThat(document).contains(right);
        assertThat(check(sample, document.replace(right, wrong)))
                .extracting(Finding::rule)
                .contains(rule);
    }

    @Test
    void aDutchCreditNoteWithoutItsInvoiceIsFound() {
        var sample = SampleInvoice.of("NL", "NL").asCreditNote();
        var document = write(sample)
                .replaceFirst("(?s)<cac:BillingReference>.*</cac:BillingReference>", "");
        assertThat(check(sample, document)).extracting(Finding::rule).containsExactly("NL-R-001");
    }

    @Test
    void anElementOutOfOrderBreaksTheSchema() {
        var sample = SampleInvoice.of("NO", "NO");
        var document = write(sample).replace("cbc:IssueDate>", "cbc:DueDate>");
        assertThat(check(sample, document).getFirst().rule()).isEqualTo("UBL-XSD");
    }

    @Test
    void aDocumentTypeIsRefused() {
        var sample = SampleInvoice.of("NO", "NO");
        var document = write(sample)
                .replace(
                        "<Invoice ",
                        "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><Invoice ");
        var findings = check(sample, document);
        assertThat(findings).hasSize(1);
        assertThat(findings.getFirst().text()).contains("DOCTYPE is disallowed");
    }

    @Test
    void fiveThousandLinesAreWrittenAndCheckedInTenSeconds() {
        var sample = SampleInvoice.of("NO", "NO").times(1000);
        var clock = ManagementFactory.getThreadMXBean();
        var started = clock.getCurrentThreadCpuTime();
        var document = write(sample);
        assertThat(check(sample, document)).isEmpty();
        var took = Duration.ofNanos(clock.getCurrentThreadCpuTime() - started);
        assertThat(took).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void aMonthOfDocumentsIsValidAndExactOnManyThreads()
            throws InterruptedException, ExecutionException {
        var random = new Random(20261101);
        var samples = IntStream.range(0, 300).mapToObj(i -> any(random)).toList();
        try (var threads = Executors.newFixedThreadPool(4)) {
            var checks = samples.stream()
                    .map(sample -> threads.submit(() -> allFindings(sample)))
                    .toList();
            for (var i = 0; i < samples.size(); i++) {
                assertThat(checks.get(i).get()).as(samples.get(i).toString()).isEmpty();
            }
        }
    }

    private static SampleInvoice any(Random random) {
        var sellers = List.copyOf(SampleInvoice.SELLERS.keySet());
        var sample = SampleInvoice.of(
                        sellers.get(random.nextInt(sellers.size())),
                        BUYERS.get(random.nextInt(BUYERS.size())))
                .times(1 + random.nextInt(8))
                .less("0." + random.nextInt(10, 100))
                .to(HOSTILE_NAMES.get(random.nextInt(HOSTILE_NAMES.size())));
        var currency = random.nextBoolean() ? sample.in("USD") : sample;
        return random.nextInt(4) == 0 ? currency.asCreditNote() : currency;
    }

    private static List<Finding> allFindings(SampleInvoice sample) {
        var invoice = sample.invoice();
        var document = UblWriter.write(invoice, SampleInvoice.catalog());
        var exact = ExactArithmetic.check(document, invoice, SampleInvoice.catalog());
        return Stream.concat(RULES.check(document, sample.type()).stream(), exact.stream())
                .toList();
    }

    private static String write(SampleInvoice sample) {
        return new String(
                UblWriter.write(sample.invoice(), SampleInvoice.catalog()), StandardCharsets.UTF_8);
    }

    private static List<Finding> check(SampleInvoice sample, String document) {
        return RULES.check(document.getBytes(StandardCharsets.UTF_8), sample.type());
    }

    @Test
    void aCreditNoteIsNoInvoice() {
        var document = write(SampleInvoice.of("NO", "NO").asCreditNote());
        assertThat(RULES.check(document.getBytes(StandardCharsets.UTF_8), DocumentType.INVOICE))
                .isNotEmpty();
    }
}
