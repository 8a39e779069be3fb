package monthend.job;

import monthend.calendar.BillingMonth;
import monthend.check.Checking;
import monthend.check.Limits;
import monthend.check.RunRequest.Paths;
import monthend.check.RunRequest.Review;
import monthend.rating.Closing.Job;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What somebody asks for.
 *
 * @param month the one to close or correct; August for a settlement (U5)
 * @param invoiceDate the first day after the month, unless given
 */
public record Order(
        Job job, BillingMonth month, Optional<LocalDate> invoiceDate, Paths paths, Terms terms) {

    /**
     * How it is to be done.
     *
     * @param limits above which somebody has to look at an amount (P2)
     * @param review whether to stop at the draft
     * @param checking whose e-invoices are put to the official rules
     * @param by who asks
     */
    public record Terms(
            Limits limits, Review review, Checking checking, String programVersion, String by) {}
}
