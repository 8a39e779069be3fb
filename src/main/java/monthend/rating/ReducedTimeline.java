package monthend.rating;

import monthend.snapshot.LicenceState;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The timeline of an agreement that parts have left (T5): from the day on it has that many fewer,
 * unless the timeline says so itself.
 *
 * <p>It says so where it has a row on the day, and that row has the number of before less what
 * moves, or the new subscription has a row of its own in the snapshot: where the source keeps the
 * one in its books it keeps the other.
 */
final class ReducedTimeline {

    private final List<LicenceState> rows;
    private final List<MovedPart> parts;
    private final Set<String> listed;

    /**
     * A timeline and what leaves it.
     *
     * @param rows as told, by day
     * @param listed subscriptions that have a row of their own
     */
    ReducedTimeline(List<LicenceState> rows, List<MovedPart> parts, Set<String> listed) {
        this.rows = rows;
        this.parts = parts;
        this.listed = listed;
    }

    /** The rows with the numbers that are left; never fewer than none. */
    List<LicenceState> rows() {
        return reduced().stream()
                .map(state -> state.quantity() < 0 ? state.withQuantity(0) : state)
                .toList();
    }

    /** Parts that the timeline tells itself. */
    List<MovedPart> told() {
        return parts.stream().filter(this::isTold).toList();
    }

    /** Whether the parts can leave: on none of their days are fewer licences there. */
    boolean suffices() {
        var reduced = reduced();
        return parts.stream()
                .allMatch(part -> on(reduced, part.effectiveOn())
                        .filter(state -> state.quantity() >= 0)
                        .isPresent());
    }

    private List<LicenceState> reduced() {
        var leaving = new TreeMap<LocalDate, List<MovedPart>>();
        parts.stream()
                .filter(part -> !isTold(part))
                .forEach(part -> leaving.computeIfAbsent(part.effectiveOn(), d -> new ArrayList<>())
                        .add(part));
        var left = rows;
        for (var day : leaving.values()) {
            left = without(left, day);
        }
        return left;
    }

    /** All of one day: so many fewer from it on, in a row of its own if there is none. */
    private static List<LicenceState> without(List<LicenceState> rows, List<MovedPart> parts) {
        var day = parts.getFirst().effectiveOn();
        var fewer = parts.stream().mapToInt(MovedPart::licences).sum();
        var left = new ArrayList<LicenceState>();
        if (rowOn(rows, day).isEmpty()) {
            on(rows, day)
                    .map(state -> state.from(day)
                            .withQuantity(state.quantity() - fewer)
                            .at(parts.getFirst().place()))
                    .ifPresent(left::add);
        }
        rows.forEach(state -> left.add(
                state.effectiveFrom().isBefore(day)
                        ? state
                        : state.withQuantity(state.quantity() - fewer)));
        left.sort(Comparator.comparing(LicenceState::effectiveFrom));
        return List.copyOf(left);
    }

    private boolean isTold(MovedPart part) {
        var day = part.effectiveOn();
        var row = rowOn(rows, day);
        return row.isPresent()
                && (listed.contains(part.to())
                        || on(rows, day.minusDays(1))
                                .filter(before -> before.quantity() - leavingOn(day)
                                        == row.get().quantity())
                                .isPresent());
    }

    private int leavingOn(LocalDate day) {
        return parts.stream()
                .filter(part -> part.effectiveOn().equals(day))
                .mapToInt(MovedPart::licences)
                .sum();
    }

    private static Optional<LicenceState> rowOn(List<LicenceState> rows, LocalDate day) {
        return rows.stream().filter(state -> state.effectiveFrom().equals(day)).findFirst();
    }

    static Optional<LicenceState> on(List<LicenceState> rows, LocalDate day) {
        return rows.stream()
                .filter(state -> !state.effectiveFrom().isAfter(day))
                .reduce((earlier, later) -> later);
    }
}
