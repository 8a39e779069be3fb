package monthend.rating;

import monthend.calendar.Stretch;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How many licences of a subscription are billed already on each day, by live lines or, before
 * {@code billed_until}, by another system (L7, L8).
 */
record BilledLicences(List<BilledLine> lines, Optional<LocalDate> billedUntil) {

    /** Stands for "all of them": what another system has billed counts as billed in full (L8). */
    static final int ALL = Integer.MAX_VALUE;

    static BilledLicences of(Agreement agreement) {
        var lines = agreement.billed().stream()
                .filter(line -> line.kind() == ChargeKind.LICENCE)
                .toList();
        return new BilledLicences(lines, agreement.subscription().billedUntil());
    }

    int on(LocalDate day) {
        if (billedUntil.filter(day::isBefore).isPresent()) {
            return ALL;
        }
        return onLines(day);
    }

    /** Without regard to other systems. */
    int onLines(LocalDate day) {
        return lines.stream()
                .filter(line -> line.servicePeriod().covers(day))
                .mapToInt(BilledLine::licences)
                .sum();
    }

    /** The days inside a stretch on which the number may change. */
    Stream<LocalDate> changesIn(Stretch stretch) {
        var borders = lines.stream()
                .map(BilledLine::servicePeriod)
                .flatMap(days -> Stream.of(days.from(), days.to()));
        return Stream.concat(borders, billedUntil.stream()).filter(stretch::covers);
    }
}
