package monthend.rating;

import monthend.calendar.Stretch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Finds the days on which the licences of a part were billed before its move was known (T5). */
final class MovedDays {

    /** So many licences more or fewer on some days. */
    private record Some(Stretch days, int licences) {}

    private final List<Some> billed = new ArrayList<>();

    /** Begins with the lines of the old agreement. */
    MovedDays(List<BilledLine> lines) {
        lines.stream()
                .filter(line -> line.kind() == ChargeKind.LICENCE)
                .forEach(line -> billed.add(new Some(line.servicePeriod(), line.licences())));
    }

    /** What counts on the old agreement, as it was billed where that one comes from. */
    void came(List<CountedElsewhere> days) {
        days.forEach(some -> billed.add(new Some(some.days(), some.licences())));
    }

    /** What other parts have taken. */
    void left(List<CountedElsewhere> days) {
        days.forEach(some -> billed.add(new Some(some.days(), -some.licences())));
    }

    List<CountedElsewhere> of(MovedPart part) {
        var borders = new TreeSet<LocalDate>();
        billed.forEach(some -> {
            borders.add(some.days().from());
            borders.add(some.days().to());
        });
        borders.add(part.effectiveOn());
        var counted = new ArrayList<CountedElsewhere>();
        for (var day : borders.tailSet(part.effectiveOn())) {
            var next = borders.higher(day);
            var licences = Math.min(part.licences(), on(day));
            if (next != null && licences > 0) {
                add(counted, part, new Some(new Stretch(day, next), licences));
            }
        }
        return List.copyOf(counted);
    }

    private int on(LocalDate day) {
        return billed.stream()
                .filter(some -> some.days().covers(day))
                .mapToInt(Some::licences)
                .sum();
    }

    /** Days one after the other with the same number are one stretch. */
    private static void add(List<CountedElsewhere> counted, MovedPart part, Some some) {
        var from = some.days().from();
        if (!counted.isEmpty()
                && counted.getLast().days().to().equals(from)
                && counted.getLast().licences() == some.licences()) {
            from = counted.removeLast().days().from();
        }
        counted.add(new CountedElsewhere(
                part.from(),
                part.to(),
                new Stretch(from, some.days().to()),
                some.licences(),
                part.place()));
    }
}
