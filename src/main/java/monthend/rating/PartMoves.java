package monthend.rating;

import monthend.calendar.Stretch;
import monthend.snapshot.LicenceState;
import monthend.snapshot.Subscription;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Carries out transfers of a part of the licences (T5): what the old and the new agreement are,
 * from the rows of a snapshot and the moves that are known.
 *
 * <p>A snapshot is the full state, so that a subscription that has rows of its own is what they
 * say. A new one without is what the old one was, with the licences that moved, for as long as no
 * snapshot lists it.
 */
public final class PartMoves {

    /** A subscription's own rows in a snapshot. */
    public record Told(Subscription subscription, List<LicenceState> timeline) {

        public Told {
            timeline = timeline.stream()
                    .sorted(Comparator.comparing(LicenceState::effectiveFrom)
                            .thenComparing(LicenceState::place))
                    .toList();
        }
    }

    private final List<MovedPart> parts;
    private final Map<String, Told> told;
    private final Map<String, List<BilledLine>> billedBefore;

    /**
     * What is known.
     *
     * @param parts in the order in which they became known
     * @param told by subscription
     * @param billedBefore by new subscription: the licence lines of the old one that were posted
     *     before the move was known
     */
    public PartMoves(
            List<MovedPart> parts,
            Map<String, Told> told,
            Map<String, List<BilledLine>> billedBefore) {
        this.parts = List.copyOf(parts);
        this.told = Map.copyOf(told);
        this.billedBefore = Map.copyOf(billedBefore);
    }

    /** The subscription as it is told, or as it came about; nothing where neither is known. */
    public Optional<Subscription> subscription(String id) {
        return Optional.ofNullable(told.get(id))
                .map(Told::subscription)
                .map(own ->
                        origin(id).flatMap(this::old).map(own::billedUntilOf).orElse(own))
                .or(() -> origin(id).flatMap(part -> old(part).map(old -> partOf(old, part))));
    }

    private Optional<Subscription> old(MovedPart part) {
        return subscription(part.from());
    }

    /** Its notice, if it was given before the licences moved, goes with them. */
    private static Subscription partOf(Subscription old, MovedPart part) {
        return new Subscription(
                part.place(),
                part.to(),
                part.toAccountNo(),
                old.product(),
                old.startedOn(),
                old.signedOn(),
                old.billedUntil(),
                old.managedIn(),
                old.notice().filter(notice -> notice.givenOn().isBefore(part.effectiveOn())),
                Optional.empty(),
                old.noticeRule(),
                old.boundUntil(),
                old.terms());
    }

    /** The states with the licences that came and without those that have left. */
    public List<LicenceState> timeline(String id) {
        return reduced(id).rows();
    }

    private ReducedTimeline reduced(String id) {
        return new ReducedTimeline(received(id), leaving(id), told.keySet());
    }

    private List<LicenceState> received(String id) {
        var own = Optional.ofNullable(told.get(id)).map(Told::timeline).orElse(List.of());
        var first = origin(id)
                .filter(part -> ReducedTimeline.on(own, part.effectiveOn()).isEmpty())
                .flatMap(this::firstState);
        var states = new ArrayList<LicenceState>();
        first.ifPresent(states::add);
        states.addAll(own);
        return states;
    }

    private Optional<LicenceState> firstState(MovedPart part) {
        return ReducedTimeline.on(plansUntil(part), part.effectiveOn())
                .map(old -> old.ofSubscription(part.to())
                        .at(part.place())
                        .from(part.effectiveOn())
                        .withQuantity(part.licences()));
    }

    /** Which licences it came with, and which have left it. */
    public Moves moves(String id) {
        var told = reduced(id).told();
        return new Moves(
                origin(id).filter(part -> old(part).isPresent()).map(this::origin),
                leaving(id).stream()
                        .map(part -> new Moves.Left(
                                part,
                                told.contains(part) ? Moves.Teller.TIMELINE : Moves.Teller.TRANSFER,
                                billed(part)))
                        .toList());
    }

    private Moves.Origin origin(MovedPart part) {
        var plans = plansUntil(part);
        var start = origin(part.from())
                .map(before -> origin(before).startedOn())
                .or(() -> old(part).map(Subscription::startedOn))
                .orElse(part.effectiveOn());
        return new Moves.Origin(
                part,
                Stretch.later(
                        Stretch.earlier(start, part.effectiveOn()),
                        plans.getFirst().effectiveFrom()),
                plans,
                billed(part));
    }

    /** Where the old one is now said to begin later, the new one begins with its first state. */
    private List<LicenceState> plansUntil(MovedPart part) {
        var timeline = timeline(part.from());
        var plans = origin(part.from())
                .map(before -> PlanHistory.plans(origin(before), timeline))
                .orElse(timeline);
        var until = plans.stream()
                .filter(state -> !state.effectiveFrom().isAfter(part.effectiveOn()))
                .toList();
        return until.isEmpty()
                ? plans.stream()
                        .limit(1)
                        .map(first -> first.from(part.effectiveOn()))
                        .toList()
                : until;
    }

    /** The days of a part that were billed before; what several parts claim, the first one has. */
    private List<CountedElsewhere> billed(MovedPart part) {
        var days = new MovedDays(billedBefore.getOrDefault(part.to(), List.of()));
        origin(part.from()).ifPresent(before -> days.came(billed(before)));
        leaving(part.from()).stream()
                .takeWhile(other -> !other.equals(part))
                .forEach(other -> days.left(billed(other)));
        return days.of(part);
    }

    private Optional<MovedPart> origin(String id) {
        return parts.stream().filter(part -> part.to().equals(id)).findFirst();
    }

    private List<MovedPart> leaving(String id) {
        return parts.stream().filter(part -> part.from().equals(id)).toList();
    }

    /** The first parts of an agreement that can leave it; the others are more than there are. */
    public List<MovedPart> possible(String id) {
        var possible = new ArrayList<MovedPart>();
        for (var part : leaving(id)) {
            possible.add(part);
            if (!new ReducedTimeline(received(id), possible, told.keySet()).suffices()) {
                possible.removeLast();
            }
        }
        return List.copyOf(possible);
    }
}
