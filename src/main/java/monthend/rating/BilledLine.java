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
        UnitPrice unitPrice) {}
