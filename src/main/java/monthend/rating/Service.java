package monthend.rating;

import monthend.calendar.Stretch;
import monthend.catalog.Catalog;
import monthend.snapshot.LicenceState;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What an agreement is on each day of its life: its plan, and how many licences it has.
 *
 * @param history the plans without regard to any end; of an agreement that was a part of another,
 *     with that one's before it (T5)
 * @param spans the plans, one after the other, in the agreement's life; none if it ends before it
 *     begins
 */
record Service(Agreement agreement, List<PlanSpan> history, List<PlanSpan> spans, LocalDate end) {

    /** A number of licences and the day from which it is due. */
    record Step(LocalDate from, int licences) {}

    static Service of(Agreement agreement, Catalog catalog) {
        var history = PlanHistory.spans(agreement, catalog);
        var end = Ending.of(agreement.subscription(), history);
        var spans = history.stream()
                .flatMap(span -> span.within(agreement.beginsOn(), end).stream())
                .toList();
        return new Service(agreement, history, spans, end);
    }

    /**
     * The licence period that is running when a part of the licences moves: it stays where it was,
     * as the decrease counts from the next one (L5, T5). None runs over a boundary.
     */
    Optional<Stretch> runningOn(LocalDate move) {
        return history.stream()
                .filter(span -> span.days().covers(move))
                .map(span -> span.periodAround(move))
                .filter(period -> period.from().isBefore(move))
                .findFirst();
    }

    /** Whether a span is where the agreement comes onto a plan, not where it goes on (T5). */
    boolean comesOnto(PlanSpan span) {
        var from = span.days().from();
        return from.isBefore(end)
                && (moves().origin().isEmpty() || from.isAfter(agreement.beginsOn()));
    }

    Moves moves() {
        return agreement.moves();
    }

    /** The plan span that a day lies in; nothing outside the agreement's life. */
    Optional<PlanSpan> on(LocalDate day) {
        return spans.stream().filter(span -> span.days().covers(day)).findFirst();
    }

    /**
     * How many licences are due in a stretch: the highest number reached in it so far (L3, L5), as
     * the steps at which it rises. The first step is on the first day, and may be of no licences.
     *
     * @param seenBy later changes are not looked at
     */
    List<Step> licencesDue(Stretch stretch, LocalDate seenBy) {
        var steps = new ArrayList<Step>();
        steps.add(new Step(stretch.from(), stateOn(stretch.from()).quantity()));
        agreement.timeline().stream()
                .filter(state -> state.effectiveFrom().isAfter(stretch.from()))
                .filter(state -> stretch.covers(state.effectiveFrom()))
                .filter(state -> !state.effectiveFrom().isAfter(seenBy))
                .filter(state -> state.quantity() > steps.getLast().licences())
                .forEach(state -> steps.add(new Step(state.effectiveFrom(), state.quantity())));
        return steps;
    }

    /** The highest number of licences reached in a stretch (U2). */
    int mostLicences(Stretch stretch) {
        return licencesDue(stretch, stretch.lastDay()).getLast().licences();
    }

    /** The timeline row that holds on a day. */
    LicenceState stateOn(LocalDate day) {
        return agreement.timeline().stream()
                .filter(state -> !state.effectiveFrom().isAfter(day))
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new IllegalStateException(
                        "subscription " + agreement.id() + " has no state on " + day));
    }
}
