package monthend.rating;

import monthend.calendar.Stretch;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How many licences of a subscription are billed already on each day, by live lines or, before
 * {@code billed_until}, by another system (L7, L8). Licences that have moved count as billed where
 * they are now (T5).
 *
 * @param came licences of days that are billed on the agreement that they came from
 * @param left licences of days that are billed here, and count where they are now
 */
record BilledLicences(
        List<BilledLine> lines,
        List<CountedElsewhere> came,
        List<CountedElsewhere> left,
        Optional<LocalDate> billedUntil) {

    /** Stands for "all of them": what another system has billed counts as billed in full (L8). */
    static final int ALL = Integer.MAX_VALUE;

    static BilledLicences of(Service service) {
        var agreement = service.agreement();
        var lines = agreement.billed().stream()
                .filter(line -> line.kind() == ChargeKind.LICENCE)
                .toList();
        var came = agreement.moves().origin().stream()
                .flatMap(origin -> came(service, origin))
                .toList();
        var left = agreement.moves().left().stream()
                .flatMap(part -> left(service, part))
                .toList();
        return new BilledLicences(lines, came, left, agreement.subscription().billedUntil());
    }

    /**
     * The licence period that was running stays with the old agreement, billed or still to be;
     * after it, what was billed there before the move was known.
     */
    private static Stream<CountedElsewhere> came(Service service, Moves.Origin origin) {
        var part = origin.part();
        var running = service.runningOn(part.effectiveOn())
                .map(period -> new Stretch(part.effectiveOn(), period.to()));
        var whole = running.map(days ->
                new CountedElsewhere(part.from(), part.to(), days, part.licences(), part.place()));
        var after = running.map(Stretch::to).orElse(part.effectiveOn());
        return Stream.concat(
                whole.stream(),
                origin.billed().stream().flatMap(billed -> billed.startingOn(after).stream()));
    }

    private static Stream<CountedElsewhere> left(Service service, Moves.Left left) {
        var move = left.part().effectiveOn();
        var after = service.runningOn(move).map(Stretch::to).orElse(move);
        return left.billed().stream().flatMap(billed -> billed.startingOn(after).stream());
    }

    /** What runs before the one that rates have billed, and no later ones. */
    static BilledLicences earlier(Service service) {
        var all = of(service);
        return new BilledLicences(
                all.lines().stream()
                        .filter(line -> line.postedBy() == BilledLine.PostedBy.EARLIER_RUN)
                        .toList(),
                all.came(),
                all.left(),
                all.billedUntil());
    }

    int on(LocalDate day) {
        if (billedUntil.filter(day::isBefore).isPresent()) {
            return ALL;
        }
        return here(day);
    }

    /** Without regard to other systems. */
    int here(LocalDate day) {
        return onLines(day) + sum(came, day) - sum(left, day);
    }

    private int onLines(LocalDate day) {
        return lines.stream()
                .filter(line -> line.servicePeriod().covers(day))
                .mapToInt(BilledLine::licences)
                .sum();
    }

    private static int sum(List<CountedElsewhere> moved, LocalDate day) {
        return moved.stream()
                .filter(some -> some.days().covers(day))
                .mapToInt(CountedElsewhere::licences)
                .sum();
    }

    /** The days inside a stretch on which the number may change. */
    Stream<LocalDate> changesIn(Stretch stretch) {
        return Stream.concat(borders(), billedUntil.stream()).filter(stretch::covers);
    }

    /** The days on which the number here may change. */
    Stream<LocalDate> borders() {
        return Stream.of(
                        lines.stream().map(BilledLine::servicePeriod),
                        moved().map(CountedElsewhere::days))
                .flatMap(stretches -> stretches)
                .flatMap(days -> Stream.of(days.from(), days.to()));
    }

    private Stream<CountedElsewhere> moved() {
        return Stream.concat(came.stream(), left.stream());
    }

    /** What a line of a licence period should say of days billed elsewhere, in or right before. */
    List<CountedElsewhere> shownIn(Stretch period) {
        return moved().filter(some ->
                        some.days().overlaps(period) || some.days().to().equals(period.from()))
                .toList();
    }

    /** Whether days of a period are billed on the agreement that the licences came from. */
    boolean cameBilled(Stretch period) {
        return came.stream().anyMatch(some -> some.days().overlaps(period));
    }
}
