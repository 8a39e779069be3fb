package monthend.store;

import monthend.catalog.Catalog;
import monthend.catalog.NumberSeries.DocumentType;
import monthend.invoicing.Invoice;
import monthend.invoicing.InvoiceDraft.DocumentReference;
import monthend.report.journal.Journal;
import monthend.report.journal.JournalFile;
import monthend.report.journal.Voucher;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * The vouchers of a run for the ledger, document by document in the order of their numbers. Read in
 * blocks: memory does not grow with the run.
 */
@Repository
public class Journals {

    private static final int BLOCK = 500;

    private final JdbcClient client;
    private final Invoices invoices;

    Journals(JdbcClient client, Invoices invoices) {
        this.client = client;
        this.invoices = invoices;
    }

    /**
     * Whose vouchers.
     *
     * @param seller one of the run's, or empty for all of them
     */
    public record Of(String run, String seller) {}

    /** Whether a seller has anything to book. */
    public boolean has(Of asked) {
        return !next(asked, "", 1).isEmpty();
    }

    /**
     * Tells the vouchers of a run.
     *
     * @param catalogs of the runs: a document's own, and for a credit note that of its original,
     *     whose entries it takes back
     */
    public void of(
            Of asked,
            Function<String, Catalog> catalogs,
            BiConsumer<JournalFile.Document, Voucher> each) {
        var numbers = next(asked, "", BLOCK);
        while (!numbers.isEmpty()) {
            var block =
                    invoices.read(numbers).stream().map(PostedInvoice::invoice).toList();
            var runs = runsOfOriginals(block);
            block.forEach(invoice -> Journal.of(invoice, catalogs.apply(run(invoice, runs)))
                    .forEach(voucher -> each.accept(document(invoice), voucher)));
            numbers = next(asked, numbers.getLast(), BLOCK);
        }
    }

    private List<String> next(Of asked, String after, int count) {
        return client.sql(Sql.named("report/find-numbers-to-book"))
                .param("run", asked.run())
                .param("seller", asked.seller())
                .param("after", after)
                .param("count", count)
                .query(String.class)
                .list();
    }

    /** The run whose accounts an invoice is booked on. */
    private static String run(Invoice invoice, Map<String, String> runsOfOriginals) {
        var draft = invoice.draft();
        return draft.type() == DocumentType.INVOICE
                ? draft.run()
                : draft.refersTo()
                        .map(DocumentReference::number)
                        .map(runsOfOriginals::get)
                        .orElseThrow();
    }

    private Map<String, String> runsOfOriginals(List<Invoice> block) {
        var runs = new HashMap<String, String>();
        client.sql(Sql.named("report/find-runs-of-invoices"))
                .param(
                        "numbers",
                        block.stream()
                                .filter(one -> one.draft().type() == DocumentType.CREDIT_NOTE)
                                .flatMap(one -> one.draft().refersTo().stream())
                                .map(DocumentReference::number)
                                .toArray(String[]::new))
                .query(row -> {
                    runs.put(row.getString("number"), row.getString("run_id"));
                });
        return runs;
    }

    private static JournalFile.Document document(Invoice invoice) {
        var draft = invoice.draft();
        return new JournalFile.Document(
                invoice.number(), draft.type(), draft.seller(), draft.buyer().accountNo());
    }
}
