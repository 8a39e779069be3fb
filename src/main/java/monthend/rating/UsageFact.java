package monthend.rating;

import java.util.Optional;
import monthend.snapshot.UsageRow;

/**
 * A usage row and what became of it in the runs posted before.
 *
 * @param settled {@code BILLED} or {@code COVERED} by a posted run; empty while nothing is decided
 */
public record UsageFact(UsageRow row, Optional<Outcome> settled) {

    public boolean isBilled() {
        return settled.filter(outcome -> outcome == Outcome.BILLED).isPresent();
    }

    public boolean isOpen() {
        return settled.isEmpty();
    }
}
