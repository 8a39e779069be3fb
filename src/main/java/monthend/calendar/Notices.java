package monthend.calendar;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * The day on which service ends after notice, exclusive, by each of the notice rules (N1–N3).
 *
 * <p>All of them are pure arithmetic of days; which rule applies, and what a subscription has
 * agreed beside it, is decided elsewhere.
 */
public final class Notices {

    private static final int BOUND_MONTHS = 12;
    private static final int LAST_NOTICE_MONTH = 9;

    private Notices() {}

    /** One month, counted from the end of the month: given 10 May, service ends 1 July (N1). */
    public static LocalDate monthEnd(LocalDate givenOn) {
        return YearMonth.from(givenOn).plusMonths(2).atDay(1);
    }

    /** With the year if given by 30 September, else a year later, never in the first year (N2). */
    public static LocalDate bySeptember(LocalDate givenOn, LocalDate startedOn) {
        var inTime = givenOn.getMonthValue() <= LAST_NOTICE_MONTH;
        var yearEnd = LocalDate.of(givenOn.getYear() + (inTime ? 1 : 2), 1, 1);
        return Stretch.later(yearEnd, LocalDate.of(startedOn.getYear() + 1, 1, 1));
    }

    /**
     * At the first period boundary after 12 months from {@code boundFrom} whose deadline has not
     * passed: notice is given before the day one month before the boundary (N3).
     */
    public static LocalDate rolling(
            LocalDate givenOn, LocalDate boundFrom, LicencePeriods periods) {
        var firstEnd = boundFrom.plusMonths(BOUND_MONTHS);
        var index = 1L;
        while (periods.boundary(index).isBefore(firstEnd)
                || !givenOn.isBefore(deadline(periods, index))) {
            index++;
        }
        return periods.boundary(index);
    }

    private static LocalDate deadline(LicencePeriods periods, long index) {
        return periods.anchor().plusMonths(index * periods.months() - 1);
    }
}
