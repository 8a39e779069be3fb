package monthend.rating;

import monthend.calendar.Stretch;
import monthend.catalog.Catalog;
import monthend.catalog.Plan;
import monthend.snapshot.LicenceState;
import monthend.snapshot.Subscription;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Works out on which plan a subscription is on which days: it changes only at licence period
 * boundaries of the plan it leaves, where the last timeline row decides (L6) and a plan that has
 * been replaced gives way to its successor (L10).
 */
final class PlanHistory {

    private final Subscription subscription;
    private final List<LicenceState> timeline;
    private final Catalog catalog;

    private PlanHistory(Subscription subscription, List<LicenceState> timeline, Catalog catalog) {
        this.subscription = subscription;
        this.timeline = timeline;
        this.catalog = catalog;
    }

    /**
     * The plans from the start on, without regard to any end; the last one has none. An agreement
     * that was a part of another has that one's plans before it, so that its periods are counted
     * from the same day (T5).
     */
    static List<PlanSpan> spans(Agreement agreement, Catalog catalog) {
        var subscription = agreement.subscription();
        return agreement
                .moves()
                .origin()
                .map(origin -> new PlanHistory(
                                subscription, plans(origin, agreement.timeline()), catalog)
                        .spans(origin.startedOn()))
                .orElseGet(() -> new PlanHistory(subscription, agreement.timeline(), catalog)
                        .spans(subscription.startedOn()));
    }

    /** The old agreement's plans up to the move, then its own from that day on. */
    static List<LicenceState> plans(Moves.Origin origin, List<LicenceState> own) {
        var day = origin.part().effectiveOn();
        var later = own.stream().filter(state -> state.effectiveFrom().isAfter(day));
        var onTheDay = own.stream()
                .filter(state -> !state.effectiveFrom().isAfter(day))
                .reduce((earlier, last) -> last)
                .map(state -> state.from(day));
        return Stream.of(origin.plans().stream(), onTheDay.stream(), later)
                .flatMap(rows -> rows)
                .toList();
    }

    private List<PlanSpan> spans(LocalDate start) {
        var spans = new ArrayList<PlanSpan>();
        var open = PlanSpan.of(planOn(start), Stretch.startingOn(start));
        var next = leaving(open);
        while (next.isPresent()) {
            var boundary = next.get();
            open.endedOn(boundary).ifPresent(spans::add);
            open = PlanSpan.of(planOn(boundary), Stretch.startingOn(boundary));
            next = leaving(open);
        }
        spans.add(open);
        return List.copyOf(spans);
    }

    /** The first boundary at which another plan than the span's is due. */
    private Optional<LocalDate> leaving(PlanSpan span) {
        return boundariesToLookAt(span)
                .filter(boundary -> !planOn(boundary).code().equals(span.plan().code()))
                .findFirst();
    }

    /** Only where a timeline row or a succession takes effect can the plan become another. */
    private Stream<LocalDate> boundariesToLookAt(PlanSpan span) {
        var days = new TreeSet<LocalDate>();
        timeline.forEach(state -> days.add(state.effectiveFrom()));
        catalog.product(subscription.product())
                .plans()
                .values()
                .forEach(plan ->
                        plan.replacedBy().ifPresent(succession -> days.add(succession.from())));
        return days.stream()
                .filter(day -> day.isAfter(span.days().from()))
                .map(span.periods()::boundaryOnOrAfter);
    }

    /** The plan that is due on a boundary: the last row's, or what has taken its place. */
    private Plan planOn(LocalDate boundary) {
        var plan = catalog.plan(subscription.product(), stateOn(boundary).plan());
        var successor = successor(plan, boundary);
        while (successor.isPresent()) {
            plan = successor.get();
            successor = successor(plan, boundary);
        }
        return plan;
    }

    private Optional<Plan> successor(Plan plan, LocalDate boundary) {
        return plan.replacedBy()
                .filter(succession -> !boundary.isBefore(succession.from()))
                .map(succession -> catalog.plan(subscription.product(), succession.plan()));
    }

    private LicenceState stateOn(LocalDate day) {
        return timeline.stream()
                .filter(state -> !state.effectiveFrom().isAfter(day))
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new IllegalStateException("subscription "
                        + subscription.subscriptionId() + " has no state on " + day));
    }
}
