package monthend.golden;

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
        List<RefundCandidate> refunds) {}
