package monthend.rating;

import monthend.calendar.BillingMonth;

import java.time.LocalDate;

/**
 * What a run closes: the month, for which job, and the date of its invoices.
 *
 * @param taxedOn the invoice date that decides tax points: that of the run's own invoices, or of
 *     the run that a rerun corrects (I5)
 */
public record Closing(
        String run, Job job, BillingMonth month, LocalDate invoiceDate, LocalDate taxedOn) {

    /** With the run's own invoice date for tax points too. */
    public Closing(String run, Job job, BillingMonth month, LocalDate invoiceDate) {
        this(run, job, month, invoiceDate, invoiceDate);
    }

    /** The monthly run bills everything but settlements; the settlement run nothing else (U5). */
    public enum Job {
        MONTHLY,
        SETTLEMENT
    }

    public LocalDate horizon() {
        return month.horizon();
    }
}
