package monthend.rating;

import monthend.calendar.Stretch;

/**
 * What was billed otherwise than the snapshot now says: reported, corrected only by a rerun (L7).
 *
 * @param billed and {@code due}: licences, or the price, as text
 */
public record Difference(
        String accountNo,
        String subscriptionId,
        Stretch days,
        String billed,
        String due,
        String reason) {}
