package monthend.invoicing;

import static org.assertj.core.api.Assertions.assertThat;

import monthend.calendar.BillingMonth;
import monthend.catalog.Catalog;
import monthend.rating.Books;
import monthend.rating.Closing;
import monthend.rating.PayerRating;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.Optional;

/** The customer's order goes where the customer looks for it (BT-13). */
class OrdersTest {

    private static final Catalog CATALOG = Books.CATALOG;
    private static final Closing OCTOBER = new Closing(
            "monthly-2026-10",
            Closing.Job.MONTHLY,
            BillingMonth.parse("2026-10"),
            LocalDate.of(2026, 11, 1));

    @Test
    void anInvoiceAllForOneOrderStatesIt() {
        var draft = draft("PO-1", "PO-1");
        assertThat(draft.buyer().orderReference()).contains("PO-1");
        assertThat(draft.lines()).allMatch(line -> line.orderReference().isEmpty());
    }

    @Test
    void linesForDifferentOrdersSayWhich() {
        var draft = draft("PO-1", "PO-2");
        assertThat(draft.buyer().orderReference()).isEmpty();
        assertThat(draft.lines())
                .extracting(InvoiceLine::orderReference)
                .containsExactly(Optional.of("PO-1"), Optional.of("PO-2"));
    }

    @Test
    void aLineWithoutOrderIsForNone() {
        var draft = draft("PO-1", "");
        assertThat(draft.buyer().orderReference()).isEmpty();
        assertThat(draft.lines())
                .extracting(InvoiceLine::orderReference)
                .containsExactly(Optional.of("PO-1"), Optional.empty());
    }

    @Test
    void aCreditedLineKeepsItsOrder() {
        var invoice = draft("PO-1", "PO-2").numbered("FJ1");
        var why = new ManualCredit(Optional.of(2), "agreed");
        var note = new CreditNotes(OCTOBER)
                .ofLines(invoice, invoice.draft().lines().subList(1, 2), why);
        assertThat(note.lines().getFirst().orderReference()).contains("PO-2");
    }

    /** Two subscriptions, each for an order or none. */
    private static InvoiceDraft draft(String first, String second) {
        var books = Books.in("NOK");
        books.agreement("S1", "EXPENSE", "2026-10-01")
                .state("2026-10-01", "QUARTER", 1)
                .order(first);
        books.agreement("S2", "INSIGHTS", "2026-10-01")
                .state("2026-10-01", "USER", 1)
                .order(second);
        var payer = books.payerCase();
        var rated = new PayerRating().rate(payer, OCTOBER, CATALOG);
        return new Drafting(OCTOBER, CATALOG)
                .draft(payer, rated, Optional.empty())
                .drafts()
                .getFirst();
    }
}
