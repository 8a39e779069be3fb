package monthend.rating;

import monthend.calendar.Stretch;
import monthend.money.Quantity;

import java.util.Comparator;

/**
 * Use of an agreement for which a run bills nothing, since an allowance covers it or lines bill it
 * already (U2): what an invoice tells the customer beside its lines.
 *
 * @param accountNo that holds the agreement
 * @param days that are counted: the licence period, as far as the run has come
 * @param included that the licences of the period include
 * @param billedBefore what of the use beyond it was billed earlier
 */
public record CoveredUse(
        String accountNo,
        String subscriptionId,
        String product,
        String plan,
        String metric,
        Stretch days,
        Quantity used,
        Quantity included,
        Quantity billedBefore) {

    static final Comparator<CoveredUse> IN_LINE_ORDER = Comparator.comparing(CoveredUse::product)
            .thenComparing(CoveredUse::accountNo)
            .thenComparing(CoveredUse::metric)
            .thenComparing(use -> use.days().from())
            .thenComparing(CoveredUse::subscriptionId);
}
