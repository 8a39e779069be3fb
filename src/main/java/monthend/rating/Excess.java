package monthend.rating;

import monthend.calendar.Stretch;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/**
 * Turns the number of licences that are due but not billed, day by day, into lines (L7): a line of
 * the added licences begins where the number rises; where it falls, the lines opened last end,
 * split if only part of one does; all end with the period.
 */
final class Excess {

    /** Some licences on some days: one line. */
    record Part(Stretch days, int licences) {}

    private record Open(LocalDate from, int licences) {}

    private final Deque<Open> open = new ArrayDeque<>();
    private final List<Part> parts = new ArrayList<>();

    private Excess() {}

    /**
     * The lines for a period.
     *
     * @param levels how many licences exceed what is billed from which day on, by day, the first
     * on
     *     the period's first day
     */
    static List<Part> lines(Stretch period, List<Service.Step> levels) {
        var excess = new Excess();
        levels.forEach(level -> excess.moveTo(level.licences(), level.from()));
        excess.moveTo(0, period.to());
        return excess.parts.stream()
                .sorted(Comparator.comparing(Part::days).thenComparingInt(Part::licences))
                .toList();
    }

    private void moveTo(int level, LocalDate day) {
        var now = open.stream().mapToInt(Open::licences).sum();
        if (level > now) {
            open.push(new Open(day, level - now));
        }
        for (var surplus = now - level; surplus > 0; ) {
            surplus -= closeSome(surplus, day);
        }
    }

    /** Ends the line opened last, or so many of its licences; says how many. */
    private int closeSome(int surplus, LocalDate day) {
        var last = open.pop();
        var closed = Math.min(surplus, last.licences());
        parts.add(new Part(new Stretch(last.from(), day), closed));
        if (last.licences() > closed) {
            open.push(new Open(last.from(), last.licences() - closed));
        }
        return closed;
    }
}
