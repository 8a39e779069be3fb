package monthend.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import monthend.delivery.ChannelChoice;
import monthend.document.PrintedInvoice;
import monthend.document.basis.BasisWorkbook;
import monthend.document.basis.ReadWorkbook;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The job as it is started by hand posts the month that was worked out by hand. */
class GoldenMonthDbTest {

    private static final GoldenPage GOLDEN = GoldenPage.read();
    private static final InvoicePdf PDF = new InvoicePdf();
    private static final Map<String, String> NAMES = new SampleMonth().names();

    /** 10010, with clients of its own and accounts that it pays for. */
    private static final String THE_OFFICE = "6 lines, 5703.00";

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
    void d3EveryInvoiceHasTheDocumentsThatThePureWritersMake() {
        var month = new SampleMonth();
        var payers = month.payers();
        for (var invoice : month.invoices()) {
            var row = row(invoice.number());
            assertThat(run.folder().bytes(row.of("pdf")))
                    .as(row.of("pdf"))
                    .isEqualTo(PDF.write(
                            PrintedInvoice.of(invoice, SampleMonth.CATALOG),
                            BilledPayer.basis(invoice, payers)));
            var basis = basis(invoice, payers);
            assertThat(written(row, "basis"))
                    .as("basis of " + invoice.number())
                    .isEqualTo(basis.map(RunFolder::sha256));
            assertThat(written(row, "e_invoice"))
                    .as("e-invoice of " + invoice.number())
                    .isEqualTo(eInvoice(invoice, month.channel(invoice), basis)
                            .map(RunFolder::sha256));
        }
    }

    private static Optional<String> written(Row row, String kind) {
        return Optional.of(row.of(kind))
                .filter(path -> !path.isEmpty())
                .map(path -> RunFolder.sha256(run.folder().bytes(path)));
    }

    private static Optional<byte[]> basis(Invoice invoice, List<BilledPayer> payers) {
        return Optional.of(BilledPayer.basis(invoice, payers))
                .filter(entries -> !entries.isEmpty())
                .map(entries -> BasisWorkbook.write(invoice, entries, SampleMonth.CATALOG));
    }

    @Test
    void i4TheDatabaseHasTheSharesOfClientsWorkedOutByHand() {
        assertThat(run.database("""
            select number || ' ' || line_no || '. ' || client_no || ' ' || client_name || ': '
                || trim_scale(basis_entry.quantity) || ', ' || amount
            from basis_entry
            join invoice using (draft_id)
            where client_no is not null
            order by number, line_no, entry_no\
            """)).containsExactlyElementsOf(sharesOfThePage());
    }

    @Test
    void i4TheSharesOfEveryLineAddUpToIt() {
        assertThat(run.database("""
            select number || ' ' || line.line_no
            from draft_line line
            join invoice using (draft_id)
            join basis_entry entry using (draft_id, line_no)
            group by number, line.draft_id, line.line_no, line.amount, line.quantity
            having line.amount <> sum(entry.amount) or line.quantity <> sum(entry.quantity)\
            """)).isEmpty();
        assertThat(run.database("""
            select count(distinct line_no) || ' lines, ' || sum(entry.amount)
            from basis_entry entry
            join invoice using (draft_id)
            where number = 'FJ10000001'\
            """)).containsExactly(THE_OFFICE);
    }

    @Test
    void i4AnOfficeSumsUpItsWorkbookToTheInvoice() {
        for (var row : run.folder().rows("manifest.csv")) {
            if (!row.of("basis").isEmpty()) {
                var workbook = ReadWorkbook.of(run.folder().bytes(row.of("basis")));
                var overview = workbook.sheets().keySet().iterator().next();
                assertThat(workbook.sum(overview))
                        .as(row.of("basis"))
                        .isEqualByComparingTo(row.of("net"));
            }
        }
        assertThat(row("FJ10000001").of("basis")).isEqualTo("documents/01/FJ10000001.xlsx");
    }

    @Test
    void v5ThePostedBasisIsNeverChanged() {
        assertThatThrownBy(() -> run.database("update basis_entry set amount = 0 returning amount"))
                .rootCause()
                .hasMessageContaining("what is posted is never changed: update of basis_entry");
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

    /** The page names the invoice once, above its shares. */
    private static List<String> sharesOfThePage() {
        var shares = new ArrayList<String>();
        var number = "";
        for (var line : GOLDEN.section("By client")) {
            if (line.startsWith(" ")) {
                shares.add(number + line.substring(1));
            } else {
                number = line;
            }
        }
        return shares;
    }

    private static Row row(String number) {
        return run.folder().rows("manifest.csv").stream()
                .filter(row -> row.of("number").equals(number))
                .findFirst()
                .orElseThrow();
    }

    private static Optional<byte[]> eInvoice(
            Invoice invoice, ChannelChoice choice, Optional<byte[]> basis) {
        var attached =
                basis.map(bytes -> BasisWorkbook.attachment(invoice, bytes, SampleMonth.CATALOG));
        return switch (choice.channel()) {
            case PEPPOL ->
                Optional.of(
                        UblWriter.write(invoice, SampleMonth.CATALOG, choice.profile(), attached));
            case FINVOICE -> Optional.of(FinvoiceWriter.write(invoice, SampleMonth.CATALOG));
            case EMAIL, PRINT -> Optional.empty();
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
