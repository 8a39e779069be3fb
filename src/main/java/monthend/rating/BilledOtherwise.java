package monthend.rating;

import monthend.calendar.Stretch;
import monthend.catalog.PlanCharge;
import monthend.money.UnitPrice;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds licences that were billed otherwise than the snapshot now says: more of them, or at
 * another price (L7). Time that was prepaid when an agreement ended is no difference (N1).
 */
final class BilledOtherwise {

    private final Service service;
    private final Tariff tariff;
    private final BilledLicences billed;

    BilledOtherwise(Service service, Tariff tariff) {
        this.service = service;
        this.tariff = tariff;
        this.billed = BilledLicences.earlier(service);
    }

    List<Difference> find() {
        return Stream.concat(
                        tooMany(),
                        billed.lines().stream().flatMap(line -> otherPrice(line).stream()))
                .filter(difference -> tariff.bills(difference.accountNo()))
                .toList();
    }

    private Stream<Difference> tooMany() {
        var borders = Stream.concat(billed.borders(), dueBorders())
                .distinct()
                .sorted()
                .toList();
        return IntStream.range(1, borders.size())
                .mapToObj(index -> new Stretch(borders.get(index - 1), borders.get(index)))
                .flatMap(days -> tooMany(days).stream());
    }

    /** The days on which the number that is due may change: timeline rows and period starts. */
    private Stream<LocalDate> dueBorders() {
        var timeline = service.agreement().timeline().stream();
        var periods = service.spans().stream()
                .flatMap(span -> span.periodsBeginningBy(lastBilledDay()).stream())
                .flatMap(part -> Stream.of(part.from(), part.to()));
        var elsewhere = service.agreement().subscription().billedUntil().stream();
        return Stream.of(timeline.map(state -> state.effectiveFrom()), periods, elsewhere)
                .flatMap(days -> days);
    }

    private LocalDate lastBilledDay() {
        return billed.borders().reduce(LocalDate.MIN, Stretch::later);
    }

    private Optional<Difference> tooMany(Stretch days) {
        var onLines = billed.here(days.from());
        var due = dueOn(days.from());
        if (onLines <= due) {
            return Optional.empty();
        }
        return Optional.of(new Difference(
                billedTo(days.from()),
                service.agreement().id(),
                days,
                Integer.toString(onLines),
                Integer.toString(due),
                "more licences billed than due"));
    }

    /** Whom a line bills for the day, else who holds the licences that are billed elsewhere. */
    private String billedTo(LocalDate day) {
        return billed.lines().stream()
                .filter(line -> line.servicePeriod().covers(day))
                .map(BilledLine::accountNo)
                .findFirst()
                .orElseGet(() -> service.agreement().holderOn(day));
    }

    private int dueOn(LocalDate day) {
        if (isPrepaid(day)) {
            return BilledLicences.ALL;
        }
        return service.on(day)
                .filter(span ->
                        span.plan().charges(PlanCharge.Licence.class).findAny().isPresent())
                .map(span -> span.periodAround(day).from())
                .map(from -> service.mostLicences(new Stretch(from, day.plusDays(1))))
                .orElse(0);
    }

    /** After the end, in the licence period that was running when service ended. */
    private boolean isPrepaid(LocalDate day) {
        return !day.isBefore(service.end())
                && !service.spans().isEmpty()
                && service.spans()
                        .getLast()
                        .periods()
                        .around(service.end().minusDays(1))
                        .covers(day);
    }

    private Optional<Difference> otherPrice(BilledLine line) {
        return service.on(line.servicePeriod().from())
                .flatMap(span -> priceNow(span, line))
                .filter(price -> !price.equals(line.unitPrice()))
                .map(price -> new Difference(
                        line.accountNo(),
                        service.agreement().id(),
                        line.servicePeriod(),
                        line.unitPrice().toString(),
                        price.toString(),
                        "billed at another price than now in force"));
    }

    private Optional<UnitPrice> priceNow(PlanSpan span, BilledLine line) {
        var from = span.periodAround(line.servicePeriod().from()).from();
        return span.plan()
                .charges(PlanCharge.Licence.class)
                .filter(licence -> tariff.bills(line.accountNo()))
                .flatMap(licence -> tariff
                        .licencePrice(
                                licence,
                                service.agreement().subscription().terms(),
                                from,
                                line.accountNo())
                        .stream())
                .map(Tariff.Priced::unit)
                .findFirst();
    }
}
