package monthend.rating;

import monthend.calendar.Stretch;
import monthend.catalog.Metric.Counting;
import monthend.catalog.Plan.Timing;
import monthend.money.Quantity;
import monthend.money.UnitPrice;
import monthend.rating.Derivation.PriceSource;

import org.joda.money.Money;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Where an agreement stands on a day: its licence period and the next one with what they cost, when
 * it ends, and how much is used of what it includes.
 *
 * @param accountNo the account that holds it on the day
 * @param current empty before the agreement begins and after it has ended
 * @param next empty if the agreement ends before it
 * @param lastDay of service, once notice is given; empty while no end is known
 * @param use of each metric that its plan charges
 */
public record AgreementStanding(
        String subscriptionId,
        String product,
        String accountNo,
        Optional<Period> current,
        Optional<Period> next,
        Optional<LocalDate> lastDay,
        List<Accumulated> use) {

    public AgreementStanding {
        use = List.copyOf(use);
    }

    /**
     * A licence period, or the part of one in which the agreement is on the plan (L1).
     *
     * @param licences on the day; of a period to come, on its first day
     * @param licencesDue the highest number reached in the period so far, which is billed (L5)
     * @param chargesLicences whether the plan charges licences, and not use alone
     * @param cost empty where the plan does not, or has no price in the account's currency
     */
    public record Period(
            Stretch days,
            String plan,
            Timing timing,
            int licences,
            int licencesDue,
            boolean chargesLicences,
            Optional<Cost> cost) {}

    /**
     * What a licence period costs, without VAT: its licences and flat charges, but not its use, nor
     * what it lacks of a minimum.
     *
     * @param licenceMonth the price of one licence for one month (Q4, L12)
     * @param perMonth of the licences that are due
     * @param flat what is charged once for the period (L9)
     * @param inTotal for the whole period, with all changes that are known, and the flat charges
     */
    public record Cost(
            UnitPrice licenceMonth, PriceSource price, Money perMonth, Money flat, Money inTotal) {}

    /**
     * How much of a metric is used.
     *
     * @param window the licence period, month or settlement period in which it counts together
     * @param used units, or different clients if these are counted (U4), in the window so far
     * @param open units that no posted run has billed or covered, whenever they were used
     */
    public record Accumulated(
            String metric,
            Counting counting,
            Stretch window,
            Quantity used,
            Quantity open,
            Optional<Allowance> allowance) {}

    /** What is included in a licence period so far, and what is left of it (U2). */
    public record Allowance(int perLicence, int licences, Quantity included, Quantity left) {}
}
