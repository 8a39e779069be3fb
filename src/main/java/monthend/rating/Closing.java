package monthend.rating;

import monthend.calendar.BillingMonth;

import java.time.LocalDate;

/** What a run closes: the month, for which job, and the date of its invoices. */
public record Closing(String run, Job job, BillingMonth month, LocalDate invoiceDate) {

    /** The monthly run bills everything but settlements; the settlement run nothing else (U5). */
    public enum Job {
        MONTHLY,
        SETTLEMENT
    }

    public LocalDate horizon() {
        return month.horizon();
    }
}
