package monthend.rating;

import monthend.calendar.BillingMonth;
import monthend.calendar.Stretch;
import monthend.catalog.Catalog;
import monthend.catalog.PlanCharge;
import monthend.money.Quantity;
import monthend.rating.AgreementStanding.Accumulated;
import monthend.rating.AgreementStanding.Allowance;
import monthend.snapshot.UsageRow;
import monthend.snapshot.UsageRow.Client;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Adds up the use of an agreement up to a day, each metric over the time in which it counts
 * together; after the agreement's end, up to its last day.
 */
final class Accumulation {

    private final Service service;
    private final Catalog catalog;
    private final LocalDate day;

    Accumulation(Service service, Catalog catalog, LocalDate day) {
        this.service = service;
        this.catalog = catalog;
        this.day = day;
    }

    /** Of the metrics that the plan charges, in the order of the plan. */
    List<Accumulated> ofAllMetrics() {
        return service.spans().stream()
                .filter(span -> !span.days().from().isAfter(day))
                .reduce((earlier, later) -> later)
                .map(this::ofAllMetrics)
                .orElse(List.of());
    }

    private List<Accumulated> ofAllMetrics(PlanSpan span) {
        var on = Stretch.earlier(day, span.days().lastDay());
        return span.plan().charges().stream()
                .flatMap(charge -> window(charge, span, on).stream()
                        .map(window -> accumulated(charge.code(), window, span, on)))
                .toList();
    }

    private static Optional<Stretch> window(PlanCharge charge, PlanSpan span, LocalDate on) {
        return switch (charge) {
            case PlanCharge.Licence licence -> Optional.empty();
            case PlanCharge.Flat flat -> Optional.empty();
            case PlanCharge.OneOff oneOff -> Optional.empty();
            case PlanCharge.Minimum minimum -> Optional.empty();
            case PlanCharge.Usage usage -> Optional.of(BillingMonth.of(on).days());
            case PlanCharge.Overage overage -> Optional.of(span.periodAround(on));
            case PlanCharge.Settlement settlement ->
                Optional.of(AgreementRating.settlementPeriodAround(on));
        };
    }

    private Accumulated accumulated(String metric, Stretch window, PlanSpan span, LocalDate on) {
        var used = counted(metric, window);
        return new Accumulated(
                metric,
                catalog.metric(metric).counting(),
                window,
                used,
                sum(facts(metric).filter(UsageFact::isOpen).map(UsageFact::row)),
                Included.of(span, metric, on).map(included -> allowance(included, used, on)));
    }

    private Allowance allowance(Included included, Quantity used, LocalDate on) {
        var soFar = new Stretch(included.period().from(), on.plusDays(1));
        var licences = service.mostLicences(soFar);
        var units = included.allowance(licences);
        return new Allowance(
                included.terms().includedPerLicence(),
                licences,
                units,
                units.minus(used).max(Quantity.ZERO));
    }

    private Quantity counted(String metric, Stretch window) {
        var rows = facts(metric).map(UsageFact::row).filter(row -> window.covers(row.occurredOn()));
        return switch (catalog.metric(metric).counting()) {
            case SUM -> sum(rows);
            case DISTINCT_CLIENTS ->
                Quantity.of(rows.flatMap(row -> row.client().stream())
                        .map(Client::number)
                        .distinct()
                        .count());
        };
    }

    private Stream<UsageFact> facts(String metric) {
        return service.agreement().usage().stream()
                .filter(fact -> fact.row().metric().equals(metric));
    }

    private static Quantity sum(Stream<UsageRow> rows) {
        return new Quantity(rows.map(UsageRow::quantity).reduce(BigDecimal.ZERO, BigDecimal::add));
    }
}
