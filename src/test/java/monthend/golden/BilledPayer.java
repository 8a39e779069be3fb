package monthend.golden;

import monthend.invoicing.Basis;
import monthend.invoicing.BasisEntry;
import monthend.invoicing.Invoice;
import monthend.invoicing.InvoiceDraft;
import monthend.invoicing.RefundCandidate;
import monthend.rating.Hold;
import monthend.rating.PayerCase;
import monthend.rating.Rated;

import org.joda.money.Money;

import java.util.List;

/**
 * What the month comes to for a payer.
 *
 * @param drafts its invoices in the order in which they are numbered; none if it is held
 * @param nets what its charges come to, also where it is held
 */
record BilledPayer(
        PayerCase payer,
        Rated rated,
        List<InvoiceDraft> drafts,
        List<Hold> holds,
        List<Money> nets,
        List<RefundCandidate> refunds) {

    /** What each client has in an invoice of one of these payers (I4). */
    static List<BasisEntry> basis(Invoice invoice, List<BilledPayer> payers) {
        var payer = payers.stream()
                .filter(one -> one.drafts().contains(invoice.draft()))
                .findFirst()
                .orElseThrow();
        return new Basis(payer.rated().usage()).of(invoice.draft());
    }
}
