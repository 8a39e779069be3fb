package monthend.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * The days from one date up to, and not including, another. A stretch has at least one day.
 *
 * <p>People are shown the inclusive {@link #lastDay}; everything that computes uses {@link #to}.
 * What has no known end runs to {@link #FOREVER}.
 */
public record Stretch(LocalDate from, LocalDate to) implements Comparable<Stretch> {

    /** Stands for "no end known". */
    public static final LocalDate FOREVER = LocalDate.of(9999, 12, 31);

    public Stretch {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("no day between " + from + " and " + to);
        }
    }

    public static Stretch ofDay(LocalDate day) {
        return new Stretch(day, day.plusDays(1));
    }

    /** The days from one date up to another, or nothing if there is none. */
    public static Optional<Stretch> between(LocalDate from, LocalDate to) {
        return from.isBefore(to) ? Optional.of(new Stretch(from, to)) : Optional.empty();
    }

    public static Stretch startingOn(LocalDate from) {
        return new Stretch(from, FOREVER);
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(to);
    }

    public boolean overlaps(Stretch other) {
        return from.isBefore(other.to) && other.from.isBefore(to);
    }

    public Optional<Stretch> overlap(Stretch other) {
        return between(later(from, other.from), earlier(to, other.to));
    }

    public long days() {
        return ChronoUnit.DAYS.between(from, to);
    }

    /** The inclusive last day, as it is printed. */
    public LocalDate lastDay() {
        return to.minusDays(1);
    }

    public static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    public static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    @Override
    public int compareTo(Stretch other) {
        var byStart = from.compareTo(other.from);
        return byStart != 0 ? byStart : to.compareTo(other.to);
    }

    @Override
    public String toString() {
        return from + " to " + lastDay();
    }
}
