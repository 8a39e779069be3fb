package monthend.calendar;

import java.time.LocalDate;
import java.time.YearMonth;

/** The month being closed, M in the rules: what is due by its end is billed by its run. */
public record BillingMonth(YearMonth month) implements Comparable<BillingMonth> {

    /** From {@code 2026-10}. */
    public static BillingMonth parse(String text) {
        return new BillingMonth(YearMonth.parse(text));
    }

    public static BillingMonth of(LocalDate day) {
        return new BillingMonth(YearMonth.from(day));
    }

    public LocalDate firstDay() {
        return month.atDay(1);
    }

    /** The last day of the month: arrears with their last day on or before it are due. */
    public LocalDate closes() {
        return month.atEndOfMonth();
    }

    /** The first day after the month: what is billed in advance from on or before it is due. */
    public LocalDate horizon() {
        return month.plusMonths(1).atDay(1);
    }

    public Stretch days() {
        return new Stretch(firstDay(), horizon());
    }

    public BillingMonth next() {
        return new BillingMonth(month.plusMonths(1));
    }

    @Override
    public int compareTo(BillingMonth other) {
        return month.compareTo(other.month);
    }

    @Override
    public String toString() {
        return month.toString();
    }
}
