package monthend.rating;

import monthend.calendar.BillingMonth;
import monthend.snapshot.UsageRow.Client;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A usage row that counts: in its subscription's life, on a plan that charges its metric.
 *
 * @param span the plan in force on its day
 * @param holder the account that held the agreement on its day (T1)
 * @param elsewhere another system has billed its day (L8)
 */
record Use(UsageFact fact, PlanSpan span, String holder, boolean elsewhere) {

    LocalDate day() {
        return fact.row().occurredOn();
    }

    BillingMonth month() {
        return BillingMonth.of(day());
    }

    String metric() {
        return fact.row().metric();
    }

    BigDecimal quantity() {
        return fact.row().quantity();
    }

    /** How many of its units no live line bills yet. */
    BigDecimal unbilled() {
        return quantity().subtract(fact.billed());
    }

    /** Whether it is still to be billed where all use is. */
    boolean isDue() {
        return !elsewhere && !fact.isBilled();
    }

    String clientNumber() {
        return fact.row()
                .client()
                .map(Client::number)
                .orElseThrow(() ->
                        new IllegalStateException("no client on " + fact.row().usageId()));
    }
}
