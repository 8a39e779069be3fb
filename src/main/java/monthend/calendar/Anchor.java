package monthend.calendar;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The day from which months are counted. It cuts time into anchor months, always counted from the
 * anchor itself, so that 31 January is followed by 28 February and 31 March without drift (Q2).
 */
public record Anchor(LocalDate day) {

    /** The anchor of calendar periods: 1 January of any year gives the same months. */
    public static final Anchor CALENDAR = new Anchor(LocalDate.of(2000, 1, 1));

    /** The day {@code months} anchor months after the anchor; negative counts go back. */
    public LocalDate plusMonths(long months) {
        return day.plusMonths(months);
    }

    /** How many whole anchor months lie between the anchor and a day; negative before it. */
    public long wholeMonthsUntil(LocalDate other) {
        var months = ChronoUnit.MONTHS.between(day.withDayOfMonth(1), other.withDayOfMonth(1));
        return plusMonths(months).isAfter(other) ? months - 1 : months;
    }

    /**
     * What a stretch is worth in months: for each anchor month, its days in it ÷ its days (Q2).
     */
    public Months months(Stretch stretch) {
        var first = wholeMonthsUntil(stretch.from());
        var last = wholeMonthsUntil(stretch.lastDay());
        if (first == last) {
            return part(stretch, first);
        }
        var inner = Months.whole(Math.toIntExact(last - first - 1));
        return inner.plus(part(stretch, first)).plus(part(stretch, last));
    }

    /**
     * What each calendar month has of a stretch, in these months; together they are worth what the
     * stretch is. A month that begins on the 15th gives its days before the 1st to one calendar
     * month, and those from the 1st on to the next.
     */
    public SortedMap<YearMonth, Months> monthsByCalendarMonth(Stretch stretch) {
        var shares = new TreeMap<YearMonth, Months>();
        var last = YearMonth.from(stretch.lastDay());
        for (var month = YearMonth.from(stretch.from());
                !month.isAfter(last);
                month = month.plusMonths(1)) {
            var days = new Stretch(month.atDay(1), month.plusMonths(1).atDay(1));
            shares.put(month, months(stretch.overlap(days).orElseThrow()));
        }
        return shares;
    }

    private Months part(Stretch stretch, long month) {
        var anchorMonth = new Stretch(plusMonths(month), plusMonths(month + 1));
        return stretch.overlap(anchorMonth)
                .map(days -> Months.part(days.days(), anchorMonth.days()))
                .orElse(Months.NONE);
    }
}
