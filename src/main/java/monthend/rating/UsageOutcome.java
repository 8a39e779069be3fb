package monthend.rating;

import monthend.snapshot.UsageRow;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What became of a usage row, or of some of its units, in this run. The quantities of a row's
 * outcomes add up to its own.
 *
 * @param charge the line that bills it, for {@code BILLED}
 */
public record UsageOutcome(
        UsageRow row, Outcome outcome, BigDecimal quantity, Optional<Charge> charge) {

    public static UsageOutcome of(UsageRow row, Outcome outcome) {
        return new UsageOutcome(row, outcome, row.quantity(), Optional.empty());
    }

    public static UsageOutcome billed(UsageRow row, BigDecimal quantity, Charge charge) {
        return new UsageOutcome(row, Outcome.BILLED, quantity, Optional.of(charge));
    }
}
