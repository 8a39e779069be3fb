package monthend.document;

import monthend.calendar.Stretch;
import monthend.money.Quantity;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the customer has used of a product's metric, and what of it is billed: a row of the overview
 * of use. Every figure is stored with the lines or their sum; nothing is rated again.
 *
 * @param name the product and the metric
 * @param unit what the billed quantity counts, which may be clients or packages
 * @param days that the use was counted in, from the first to the last of all its lines
 * @param allowance where a line has one
 */
public record PrintedUse(
        String name,
        String unit,
        Stretch days,
        Quantity used,
        Optional<Allowance> allowance,
        Quantity billed) {

    /**
     * Use that the price of the licences includes (U2).
     *
     * @param billedBefore what of the use beyond it was billed earlier
     */
    public record Allowance(Quantity included, Quantity billedBefore) {

        Allowance plus(Allowance other) {
            return new Allowance(
                    included.plus(other.included), billedBefore.plus(other.billedBefore));
        }
    }

    /** Whether an allowance covers all of it. */
    boolean isWithinAllowance() {
        return allowance.map(Allowance::included).filter(this::isCoveredBy).isPresent();
    }

    private boolean isCoveredBy(Quantity included) {
        return used.compareTo(included) <= 0;
    }

    /** The same with what another line of the row says. */
    PrintedUse plus(PrintedUse other) {
        return new PrintedUse(
                name,
                unit,
                new Stretch(
                        Stretch.earlier(days.from(), other.days.from()),
                        Stretch.later(days.to(), other.days.to())),
                used.plus(other.used),
                Stream.of(allowance, other.allowance)
                        .flatMap(Optional::stream)
                        .reduce(Allowance::plus),
                billed.plus(other.billed));
    }
}
