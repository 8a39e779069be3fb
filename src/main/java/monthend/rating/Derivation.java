package monthend.rating;

import monthend.calendar.Anchor;
import monthend.calendar.Months;
import monthend.calendar.Stretch;
import monthend.money.Quantity;
import monthend.snapshot.RowPlace;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How the quantity and the unit price of a line arose, complete enough to recompute them by hand.
 * It is made where the amount is made, and stored with it. The usage rows of a line are recorded
 * row by row in {@link UsageOutcome}.
 */
public sealed interface Derivation {

    /** The price that was in force, and what became of it. */
    PriceSource price();

    /** The day from which the months of the line's service period are counted (Q2). */
    default Anchor anchor() {
        return Anchor.CALENDAR;
    }

    /**
     * Where the unit price comes from.
     *
     * @param from the first day of the price; empty for a contract price
     * @param listPrice the catalogue's price, where the subscription has a discount on it (L12)
     * @param discountPercent the discount
     */
    record PriceSource(
            Optional<LocalDate> from,
            Optional<BigDecimal> listPrice,
            Optional<BigDecimal> discountPercent) {

        /** Of an amount that was agreed. */
        public static final PriceSource AGREED =
                new PriceSource(Optional.empty(), Optional.empty(), Optional.empty());

        public static PriceSource catalogue(LocalDate from) {
            return new PriceSource(Optional.of(from), Optional.empty(), Optional.empty());
        }
    }

    /**
     * Licences × months (Q1).
     *
     * @param months of the line's service period, exact (Q2)
     * @param licencePeriod the part of it in which the subscription is on the plan (L1)
     * @param rows of the timeline that the number of licences rests on
     * @param moved licences of the period, or of days right before it, that are billed on another
     *     subscription than the one that has them now (T5)
     * @param due how the number of licences arose; empty on lines posted before it was kept
     */
    record Licences(
            int licences,
            Months months,
            Anchor anchor,
            Stretch licencePeriod,
            PriceSource price,
            List<RowPlace> rows,
            List<CountedElsewhere> moved,
            Optional<Due> due)
            implements Derivation {

        public Licences {
            rows = List.copyOf(rows);
            moved = List.copyOf(moved);
        }
    }

    /**
     * The licences on the first day of a line (L5, L7). What is due and neither billed before nor
     * on the line is on other lines of the same run.
     *
     * @param licences the highest number reached in the licence period so far
     * @param billedBefore on live lines, here or where they came from
     */
    record Due(int licences, int billedBefore) {}

    /** Once per licence period (L9). */
    record Flat(Anchor anchor, Stretch licencePeriod, PriceSource price) implements Derivation {}

    /**
     * The sum of a month's use; in tiers, the units of one tier (Q5).
     *
     * @param used what this run bills of the month, over all tiers
     * @param before the positions that were taken in the month before
     * @param firstUnit the first position that the tier prices; 1 where there are no tiers
     */
    record Usage(Quantity used, Quantity before, long firstUnit, PriceSource price)
            implements Derivation {}

    /**
     * The sum of a month's use, all of it at the price of the tier that the last unit falls in
     * (X1).
     *
     * @param used what this run bills of the month
     * @param before the units of the month that were billed before
     */
    record Volume(Quantity used, Quantity before, long firstUnit, PriceSource price)
            implements Derivation {}

    /**
     * Units sold in packages (X2).
     *
     * @param used what this run bills of the month
     * @param before the units of the month that came before them
     */
    record Packages(Quantity used, Quantity before, int size, PriceSource price)
            implements Derivation {}

    /** Once, when the subscription came onto the plan (X4). */
    record OneOff(PriceSource price) implements Derivation {}

    /**
     * What a licence period lacks of its minimum (X3).
     *
     * @param minimum of the part of the licence period that the subscription is on the plan
     * @param charged what the period's other charges come to
     * @param share of a whole period's minimum; empty on lines posted before it was kept
     */
    record Minimum(
            BigDecimal minimum,
            BigDecimal charged,
            Anchor anchor,
            Stretch licencePeriod,
            PriceSource price,
            Optional<Share> share)
            implements Derivation {}

    /** A part of what a whole licence period has. */
    record Share(BigDecimal whole, Months part) {}

    /**
     * Added by hand (P6).
     *
     * @param text what the customer reads
     * @param reason why, on record
     * @param by who has added it
     */
    record ByHand(String text, String reason, String by) implements Derivation {

        @Override
        public PriceSource price() {
            return PriceSource.AGREED;
        }
    }

    /**
     * How many different clients had use in a month or a settlement period (U4, U5).
     *
     * @param used the sum of their rows' quantities
     */
    record Clients(int clients, Quantity used, PriceSource price) implements Derivation {}

    /**
     * Used − included − billed before (U2).
     *
     * @param used in the licence period so far
     * @param licences the highest number reached in it so far
     * @param allowance what they include together
     * @param billedBefore excess units billed before, here or by another system (U3)
     * @param share the part of a licence period that an allowance in proportion is for
     */
    record Overage(
            Quantity used,
            int includedPerLicence,
            int licences,
            Quantity allowance,
            Quantity billedBefore,
            Stretch licencePeriod,
            PriceSource price,
            Optional<Months> share)
            implements Derivation {}
}
