package monthend.rating;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import monthend.calendar.Months;
import monthend.calendar.Stretch;
import monthend.money.Quantity;
import monthend.snapshot.RowPlace;

/**
 * How the quantity and the unit price of a line arose, complete enough to recompute them by hand.
 * It is made where the amount is made, and stored with it.
 */
public sealed interface Derivation {

    /** The input rows that the line rests on. */
    List<RowPlace> rows();

    /** The price that was in force, and what became of it. */
    PriceSource price();

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

        public static PriceSource catalogue(LocalDate from) {
            return new PriceSource(Optional.of(from), Optional.empty(), Optional.empty());
        }
    }

    /** Licences × months (Q1). The months are exact; the period is the part on the plan (L1). */
    record Licences(
            int licences,
            Months months,
            Stretch licencePeriod,
            PriceSource price,
            List<RowPlace> rows)
            implements Derivation {}

    /** Once per licence period (L9). */
    record Flat(Stretch licencePeriod, PriceSource price, List<RowPlace> rows)
            implements Derivation {}

    /**
     * The sum of rows of a month; in tiers, the units from one position up to another (Q5).
     *
     * @param used the sum of all rows of the window that this run bills
     * @param before the positions taken before by what was billed or used in the window (exclusive
     *     start of this line's rows)
     */
    record Usage(Quantity used, Quantity before, PriceSource price, List<RowPlace> rows)
            implements Derivation {}

    /** How many different clients had use in a month or a settlement period (U4, U5). */
    record Clients(int clients, Quantity used, PriceSource price, List<RowPlace> rows)
            implements Derivation {}

    /**
     * Used − included − billed before (U2).
     *
     * @param used in the licence period so far
     * @param licences the highest number reached in it so far
     * @param allowance what they include together
     * @param billedBefore excess units billed before, here or by another system (U3)
     */
    record Overage(
            Quantity used,
            int includedPerLicence,
            int licences,
            Quantity allowance,
            Quantity billedBefore,
            Stretch licencePeriod,
            PriceSource price,
            List<RowPlace> rows)
            implements Derivation {}
}
