package monthend.calendar;

import java.time.LocalDate;

/**
 * The licence periods of a plan: stretches of 1, 3, 6 or 12 anchor months, one after the other,
 * counted from the anchor in both directions (L1).
 */
public record LicencePeriods(Anchor anchor, int months) {

    public LicencePeriods {
        if (months < 1 || 12 % months != 0) {
            throw new IllegalArgumentException("no licence period of " + months + " months");
        }
    }

    /** The whole period, not clipped to anything, that a day lies in. */
    public Stretch around(LocalDate day) {
        var index = Math.floorDiv(anchor.wholeMonthsUntil(day), months);
        return new Stretch(boundary(index), boundary(index + 1));
    }

    public Stretch after(Stretch period) {
        return around(period.to());
    }

    /** The first period start on or after a day. */
    public LocalDate boundaryOnOrAfter(LocalDate day) {
        var period = around(day);
        return period.from().equals(day) ? day : period.to();
    }

    /** Which share of a whole period a part of one is, in months (Q2). */
    public Months shareOf(Stretch part) {
        return anchor.months(part).dividedBy(months);
    }

    /** The period start {@code index} periods after the anchor. */
    public LocalDate boundary(long index) {
        return anchor.plusMonths(Math.multiplyExact(index, (long) months));
    }
}
