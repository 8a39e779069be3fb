package monthend.golden;

import static org.assertj.core.api.Assertions.assertThat;

import monthend.document.PrintedInvoice;
import monthend.document.finvoice.FinvoiceWriter;
import monthend.document.pdf.InvoicePdf;
import monthend.document.ubl.UblWriter;
import monthend.golden.RunFolder.Row;
import monthend.invoicing.Invoice;
import monthend.job.Ending;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The job as it is started by hand posts the month that was worked out by hand. */
class GoldenMonthDbTest {

    private static final GoldenPage GOLDEN = GoldenPage.read();
    private static final InvoicePdf PDF = new InvoicePdf();
    private static final Map<String, String> NAMES = new SampleMonth().names();

    @TempDir
    static Path out;

    private static SampleRun run;

    @BeforeAll
    static void closeTheMonth() {
        run = SampleRun.into(out.resolve("once"));
    }

    @Test
    void itEndsWithAccountsHeldAndRowsRejected() {
        assertThat(run.ending()).isEqualTo(Ending.DONE_WITH_HOLDS);
    }

    @Test
    void theManifestListsTheInvoicesWorkedOutByHand() {
        assertThat(run.folder().rows("manifest.csv").stream().map(GoldenMonthDbTest::posted))
                .containsExactlyElementsOf(GoldenInvoice.all(GOLDEN).stream()
                        .map(GoldenInvoice::posted)
                        .toList());
    }

    @Test
    void everyFileOfTheManifestIsThereWithItsBytes() {
        for (var row : run.folder().rows("manifest.csv")) {
            for (var kind : List.of("pdf", "e_invoice", "basis")) {
                if (!row.of(kind).isEmpty()) {
                    assertThat(RunFolder.sha256(run.folder().bytes(row.of(kind))))
                            .as(row.of(kind))
                            .isEqualTo(row.of(kind + "_sha256"));
                }
            }
        }
    }

    @Test
    void p2WhoeverHasAWrongRowOrLacksSomethingIsHeld() {
        assertThat(run.folder().rows("held.csv").stream().map(GoldenMonthDbTest::held))
                .containsExactlyElementsOf(GOLDEN.section("Held"));
    }

    @Test
    void everyWrongRowIsRejectedWithItsCode() {
        assertThat(run.folder().rows("rejected.csv").stream().map(GoldenMonthDbTest::rejected))
                .containsExactlyElementsOf(GOLDEN.section("Rejected"));
    }

    @Test
    void c4CreditThatNoInvoiceToComeCanUseIsToRefund() {
        assertThat(run.folder().rows("refunds.csv").stream().map(GoldenMonthDbTest::refund))
                .containsExactlyElementsOf(GOLDEN.section("To refund"));
    }

    @Test
    void nothingWasBilledOtherwiseBefore() {
        assertThat(run.folder().rows("differences.csv")).isEmpty();
    }

    @Test
    void d3EveryInvoiceHasThePdfAndEInvoiceThatThePureWritersMake() {
        var invoices = new SampleMonth().invoices();
        for (var invoice : invoices) {
            var row = row(invoice.number());
            assertThat(run.folder().bytes(row.of("pdf")))
                    .as(row.of("pdf"))
                    .isEqualTo(PDF.write(PrintedInvoice.of(invoice, SampleMonth.CATALOG)));
            eInvoice(invoice, row.of("channel"))
                    .ifPresent(bytes -> assertThat(run.folder().bytes(row.of("e_invoice")))
                            .as(row.of("e_invoice"))
                            .isEqualTo(bytes));
        }
    }

    @Test
    void theDatabaseHasTheFiguresOfTheManifest() {
        assertThat(run.database("""
            select invoice.number || ' ' || draft.currency || ' ' || draft.net || ' '
                || draft.vat || ' ' || draft.prepaid || ' ' || draft.payable
            from invoice
            join draft using (draft_id)
            order by invoice.number\
            """))
                .containsExactlyElementsOf(GoldenInvoice.all(GOLDEN).stream()
                        .map(GoldenInvoice::figures)
                        .sorted()
                        .toList());
    }

    @Test
    void v7AnotherRunWritesTheSameBytes() {
        var again = SampleRun.into(out.resolve("again"));
        assertThat(again.folder().fingerprints()).isEqualTo(run.folder().fingerprints());
    }

    private static Row row(String number) {
        return run.folder().rows("manifest.csv").stream()
                .filter(row -> row.of("number").equals(number))
                .findFirst()
                .orElseThrow();
    }

    private static Optional<byte[]> eInvoice(Invoice invoice, String channel) {
        return switch (channel) {
            case "peppol" -> Optional.of(UblWriter.write(invoice, SampleMonth.CATALOG));
            case "finvoice" -> Optional.of(FinvoiceWriter.write(invoice, SampleMonth.CATALOG));
            default -> Optional.empty();
        };
    }

    private static String posted(Row row) {
        return row.of(
                "number",
                "type",
                "seller",
                "account_no",
                "group",
                "channel",
                "currency",
                "net",
                "vat",
                "prepaid",
                "payable",
                "due_on");
    }

    private static String held(Row row) {
        var net = row.of("net").isEmpty()
                ? "nothing to charge"
                : "net " + grouped(row.of("net")) + " " + row.of("currency");
        return "  " + named(row) + ", " + row.of("code") + ": " + net;
    }

    private static String rejected(Row row) {
        var whose = row.of("account_no").isEmpty() ? "of nobody" : named(row);
        return "  " + row.of("file") + " line " + row.of("line") + ": " + row.of("code") + ", "
                + whose;
    }

    private static String refund(Row row) {
        var only = row.of("product").isEmpty() ? "" : row.of("product") + " only, ";
        return "  " + named(row) + ": " + row.of("credit_id") + ", " + only
                + grouped(row.of("amount")) + " " + row.of("currency");
    }

    private static String named(Row row) {
        var accountNo = row.of("account_no");
        return GoldenText.named(NAMES.getOrDefault(accountNo, "?"), accountNo);
    }

    private static String grouped(String amount) {
        return GoldenText.grouped(new BigDecimal(amount));
    }
}
