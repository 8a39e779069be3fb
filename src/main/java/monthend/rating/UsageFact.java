package monthend.rating;

import monthend.snapshot.UsageRow;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A usage row and what became of it in the runs posted before.
 *
 * @param settled {@code BILLED} if any of its units are on a live line, else {@code COVERED} if a
 *     posted run covered it; empty while nothing is decided
 * @param billed how many of its units are on live lines
 */
public record UsageFact(UsageRow row, Optional<Outcome> settled, BigDecimal billed) {

    public static UsageFact open(UsageRow row) {
        return new UsageFact(row, Optional.empty(), BigDecimal.ZERO);
    }

    public boolean isBilled() {
        return settled.filter(outcome -> outcome == Outcome.BILLED).isPresent();
    }

    public boolean isOpen() {
        return settled.isEmpty();
    }
}
