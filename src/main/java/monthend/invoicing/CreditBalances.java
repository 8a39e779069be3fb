package monthend.invoicing;

import org.joda.money.Money;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What is left of a payer's overpayments while its invoices of a run are drafted one after the
 * other, in number order: the oldest credit is used first (C1).
 */
final class CreditBalances {

    private final List<Credit> credits;

    CreditBalances(List<Credit> credits) {
        this.credits =
                new ArrayList<>(credits.stream().sorted(Credit.OLDEST_FIRST).toList());
    }

    /** What is left of each, the oldest first. */
    List<Credit> left() {
        return List.copyOf(credits);
    }

    /** Uses credit on a draft that has none yet. */
    InvoiceDraft useOn(InvoiceDraft draft) {
        return draft.using(use(draft.totals().gross(), draft.lines()));
    }

    /**
     * Uses credit on an invoice, up to its gross amount; credit for a product only up to that
     * product's share of the invoice (C2).
     */
    List<CreditUse> use(Money gross, List<InvoiceLine> lines) {
        var uses = new ArrayList<CreditUse>();
        var payable = gross;
        var shares = sharesOf(lines);
        for (var index = 0; index < credits.size(); index++) {
            var credit = credits.get(index);
            var used = usable(credit, payable, shares);
            if (used.isPositive()) {
                payable = payable.minus(used);
                credit.product().ifPresent(product -> shares.merge(product, used, Money::minus));
                credits.set(index, credit.less(used));
                uses.add(CreditUse.of(credit, used));
            }
        }
        return uses;
    }

    private static Money usable(Credit credit, Money payable, Map<String, Money> shares) {
        var none = Money.zero(payable.getCurrencyUnit());
        if (!credit.left().getCurrencyUnit().equals(payable.getCurrencyUnit())) {
            return none;
        }
        var limit = credit.product()
                .map(product -> min(payable, shares.getOrDefault(product, none)))
                .orElse(payable);
        return min(credit.left(), limit);
    }

    private static Money min(Money one, Money other) {
        return one.isGreaterThan(other) ? other : one;
    }

    /** Each product's line amounts plus their VAT, rounded to cents (C2). */
    private static Map<String, Money> sharesOf(List<InvoiceLine> lines) {
        var byProduct = lines.stream()
                .collect(Collectors.groupingBy(line -> line.charge().product()));
        var shares = new HashMap<String, Money>();
        byProduct.forEach((product, own) -> shares.put(product, InvoiceLine.grossOf(own)));
        return shares;
    }
}
