package monthend.store;

import monthend.invoicing.Corrected.KeptLine;
import monthend.invoicing.RefundCandidate;
import monthend.rating.Hold;
import monthend.rating.Rated;

import java.util.List;

/**
 * What a run has worked out for one payer.
 *
 * @param documents that it is to get
 * @param kept lines of its live invoices that are right as they are, where a period is corrected
 * @param holds that keep the documents from being posted
 * @param refunds what is left of credits that no invoice will use (C4)
 */
public record PayerOutcome(
        PayerInput input,
        Rated rated,
        List<DraftedDocument> documents,
        List<KeptLine> kept,
        List<Hold> holds,
        List<RefundCandidate> refunds) {

    public PayerOutcome {
        documents = List.copyOf(documents);
        kept = List.copyOf(kept);
        holds = holds.stream().distinct().toList();
        refunds = List.copyOf(refunds);
    }

    String payerNo() {
        return input.payer().payerNo();
    }
}
