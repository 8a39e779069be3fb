package monthend.invoicing;

import monthend.rating.Outlook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds the credit of a payer that is left when no invoice is expected to use it (C4). */
public final class Refunds {

    private Refunds() {}

    /**
     * What is left of each credit after the payer's drafts, where no further invoice is expected.
     *
     * @param credits what was left of them before the run
     */
    public static List<RefundCandidate> candidates(
            String payerNo, List<Credit> credits, List<InvoiceDraft> drafts, Outlook outlook) {
        var candidates = new ArrayList<RefundCandidate>();
        for (var credit : after(credits, drafts).values()) {
            var currency = credit.left().getCurrencyUnit();
            if (credit.left().isPositive() && !outlook.expectsInvoice(currency, credit.product())) {
                candidates.add(new RefundCandidate(
                        payerNo, credit.creditId(), credit.product(), credit.left()));
            }
        }
        candidates.sort(Comparator.comparing(RefundCandidate::creditId));
        return candidates;
    }

    private static Map<String, Credit> after(List<Credit> credits, List<InvoiceDraft> drafts) {
        var left = new LinkedHashMap<String, Credit>();
        credits.forEach(credit -> left.put(credit.creditId(), credit));
        drafts.stream()
                .flatMap(draft -> draft.credits().stream())
                .forEach(use -> left.computeIfPresent(
                        use.creditId(), (id, credit) -> credit.less(use.used())));
        return left;
    }
}
