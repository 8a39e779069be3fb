package monthend.rating;

import monthend.snapshot.LicenceState;
import monthend.snapshot.Subscription;
import monthend.snapshot.UsageRow;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * One subscription with all that its charges rest on: its timeline, who holds it, its use, and
 * what of it was billed before.
 *
 * @param timeline by day
 * @param holdings by day, without gap, from the beginning to {@code Stretch.FOREVER}
 * @param usage in the order (day, usage id)
 * @param billed live lines of posted invoices
 * @param moves licences that came from another agreement, or have left for one (T5)
 */
public record Agreement(
        Subscription subscription,
        List<LicenceState> timeline,
        List<Holding> holdings,
        List<UsageFact> usage,
        List<BilledLine> billed,
        Moves moves) {

    public Agreement {
        timeline = timeline.stream()
                .sorted(Comparator.comparing(LicenceState::effectiveFrom)
                        .thenComparing(LicenceState::place))
                .toList();
        usage = usage.stream()
                .sorted(Comparator.comparing(UsageFact::row, UsageRow.IN_ORDER))
                .toList();
        holdings = List.copyOf(holdings);
        billed = List.copyOf(billed);
    }

    /** The first day of its life: that of the start, or of the move that made it (T5). */
    public LocalDate beginsOn() {
        return moves.origin()
                .map(origin -> origin.part().effectiveOn())
                .orElse(subscription.startedOn());
    }

    public String id() {
        return subscription.subscriptionId();
    }

    /** The account that holds the agreement on a day. */
    public String holderOn(LocalDate day) {
        return holdings.stream()
                .filter(holding -> holding.days().covers(day))
                .map(Holding::accountNo)
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("nobody holds " + id() + " on " + day));
    }
}
