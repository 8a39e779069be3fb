package monthend.invoicing;

import monthend.rating.Charge;
import monthend.rating.Hold;

import java.util.List;

/**
 * What a rerun makes of one payer's invoices of a period (P3).
 *
 * @param creditNotes for live invoices that are not right any more
 * @param invoices that take their place, or are new
 * @param kept lines of live invoices that are right: those documents are not touched
 * @param credits of the payer, with what the credit notes give back, before the invoices use any
 * @param holds what keeps the payer from being corrected
 */
public record Corrected(
        List<CreditNote> creditNotes,
        List<InvoiceDraft> invoices,
        List<KeptLine> kept,
        List<Credit> credits,
        List<Hold> holds) {

    /** A credit note, with the same breakdown by client as the invoice it credits. */
    public record CreditNote(InvoiceDraft draft, List<BasisEntry> basis) {

        public CreditNote {
            basis = List.copyOf(basis);
        }
    }

    /** A line of a live invoice, and the charge of the corrected period that is the same. */
    public record KeptLine(String number, int line, Charge charge) {}

    public Corrected {
        creditNotes = List.copyOf(creditNotes);
        invoices = List.copyOf(invoices);
        kept = List.copyOf(kept);
        credits = List.copyOf(credits);
        holds = List.copyOf(holds);
    }
}
