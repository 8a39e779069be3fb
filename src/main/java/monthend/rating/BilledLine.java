package monthend.rating;

import monthend.calendar.Stretch;
import monthend.money.Quantity;
import monthend.money.UnitPrice;

/**
 * A live line of a posted invoice, as rating needs it: what of a subscription is billed already.
 *
 * @param licences how many licences a licence line bills on each of its days; 0 on other lines
 */
public record BilledLine(
        String invoiceNumber,
        String accountNo,
        String plan,
        ChargeKind kind,
        String code,
        Stretch servicePeriod,
        int tier,
        int licences,
        Quantity quantity,
        UnitPrice unitPrice,
        PostedBy postedBy) {

    /** Which runs have posted it, seen from the one that rates. */
    public enum PostedBy {
        /** One before it: billed already. */
        EARLIER_RUN,
        /** One of a later period, to which it stays when an earlier one is corrected (P3). */
        LATER_RUN
    }
}
