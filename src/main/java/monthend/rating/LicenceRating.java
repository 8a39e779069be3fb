package monthend.rating;

import monthend.calendar.Stretch;
import monthend.catalog.Plan.Timing;
import monthend.catalog.PlanCharge;
import monthend.money.Quantity;
import monthend.rating.Findings.Unpriced;
import monthend.snapshot.LicenceState;
import monthend.snapshot.RowPlace;
import monthend.snapshot.Subscription.OwnTerms;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Bills the licences that are due in a licence period and not billed yet, day by day (L7), and the
 * flat charge that goes with the first of them (L9).
 */
final class LicenceRating {

    private final Service service;
    private final Closing closing;
    private final Tariff tariff;
    private final Findings findings;
    private final BilledLicences billed;

    LicenceRating(Service service, Closing closing, Tariff tariff, Findings findings) {
        this.service = service;
        this.closing = closing;
        this.tariff = tariff;
        this.findings = findings;
        this.billed = BilledLicences.of(service);
    }

    void rate() {
        service.spans()
                .forEach(span -> span.plan()
                        .charges(PlanCharge.Licence.class)
                        .forEach(licence -> duePeriods(span)
                                .forEach(part -> ratePeriod(new Period(span, part, licence)))));
    }

    /** One part of a licence period and the charge for its licences. */
    private record Period(PlanSpan span, Stretch part, PlanCharge.Licence licence) {}

    /** Advance: what begins on or before the horizon; arrears: what ends before it (L2). */
    private Stream<Stretch> duePeriods(PlanSpan span) {
        var begun = span.periodsBeginningBy(closing.horizon()).stream();
        return span.plan().timing() == Timing.ADVANCE
                ? begun
                : begun.filter(part -> !part.to().isAfter(closing.horizon()));
    }

    private void ratePeriod(Period period) {
        var parts = Excess.lines(period.part(), excess(period.part()));
        parts.forEach(part -> bill(period, part));
        if (!parts.isEmpty()) {
            billFlat(period);
        }
    }

    /** Due less billed, at each day on which either changes. */
    private List<Service.Step> excess(Stretch part) {
        var due = service.licencesDue(part, closing.horizon());
        return Stream.concat(due.stream().map(Service.Step::from), billed.changesIn(part))
                .distinct()
                .sorted()
                .map(day -> new Service.Step(day, Math.max(0, lastOf(due, day) - billed.on(day))))
                .toList();
    }

    private static int lastOf(List<Service.Step> due, LocalDate day) {
        return due.stream()
                .filter(step -> !step.from().isAfter(day))
                .reduce((earlier, later) -> later)
                .map(Service.Step::licences)
                .orElse(0);
    }

    private void bill(Period period, Excess.Part part) {
        var holder = service.agreement().holderOn(part.days().from());
        if (!tariff.bills(holder)) {
            return;
        }
        var priced =
                tariff.licencePrice(period.licence(), terms(), period.part().from(), holder);
        if (priced.isEmpty()) {
            var units = period.span().periods().anchor().months(part.days()).times(part.licences());
            findings.noPrice(
                    service,
                    new Unpriced(units, "licence", holder, period.part().from()));
            return;
        }
        findings.charge(licenceCharge(period, part, holder, priced.get()));
    }

    private Charge licenceCharge(
            Period period, Excess.Part part, String holder, Tariff.Priced priced) {
        var anchor = period.span().periods().anchor();
        var months = anchor.months(part.days());
        var derivation = new Derivation.Licences(
                part.licences(),
                months,
                anchor,
                period.part(),
                priced.source(),
                rowsFor(period, part),
                billed.shownIn(period.part()),
                Optional.of(due(period, part)));
        return ChargeLine.of(service, period.span().plan(), period.span().plan().timing())
                .at(holder, part.days(), priced.unit())
                .charge(ChargeKind.LICENCE, "licence", months.times(part.licences()), derivation);
    }

    private Derivation.Due due(Period period, Excess.Part part) {
        var day = part.days().from();
        var due = service.licencesDue(period.part(), closing.horizon());
        return new Derivation.Due(lastOf(due, day), billed.on(day));
    }

    /**
     * The rows that say how many licences there are: those of the period up to the line's start,
     * and the transfers that have taken some.
     */
    private List<RowPlace> rowsFor(Period period, Excess.Part part) {
        var rows = new ArrayList<RowPlace>();
        rows.add(service.stateOn(period.part().from()).place());
        service.agreement().timeline().stream()
                .filter(state -> state.effectiveFrom().isAfter(period.part().from()))
                .filter(state -> !state.effectiveFrom().isAfter(part.days().from()))
                .map(LicenceState::place)
                .forEach(rows::add);
        service.moves().left().stream()
                .filter(left -> left.teller() == Moves.Teller.TRANSFER)
                .map(Moves.Left::part)
                .filter(moved -> !moved.effectiveOn().isAfter(part.days().from()))
                .map(MovedPart::place)
                .filter(place -> !rows.contains(place))
                .forEach(rows::add);
        return rows;
    }

    private void billFlat(Period period) {
        period.span()
                .plan()
                .charges(PlanCharge.Flat.class)
                .filter(flat -> !flatIsBilled(flat, period.part()))
                .forEach(flat -> billFlat(flat, period));
    }

    /**
     * By a live line on a day of the period, by another system at its beginning, or with days of
     * the agreement that it was a part of (L9, T5).
     */
    private boolean flatIsBilled(PlanCharge.Flat flat, Stretch part) {
        return service.agreement().subscription().billedElsewhere(part.from())
                || billed.cameBilled(part)
                || service.agreement().billed().stream()
                        .filter(line -> line.kind() == ChargeKind.FLAT)
                        .filter(line -> line.code().equals(flat.code()))
                        .anyMatch(line -> line.servicePeriod().overlaps(part));
    }

    private void billFlat(PlanCharge.Flat flat, Period period) {
        var holder = service.agreement().holderOn(period.part().from());
        if (!tariff.bills(holder)) {
            return;
        }
        Optional<Tariff.Priced> priced =
                tariff.price(flat.prices(), period.part().from(), holder);
        if (priced.isEmpty()) {
            findings.noPrice(
                    service,
                    new Unpriced(
                            Quantity.of(1), flat.code(), holder, period.part().from()));
            return;
        }
        var span = period.span();
        var line = ChargeLine.of(service, span.plan(), span.plan().timing())
                .at(holder, period.part(), priced.get().unit());
        findings.charge(line.charge(
                ChargeKind.FLAT,
                flat.code(),
                Quantity.of(1),
                new Derivation.Flat(
                        span.periods().anchor(), period.part(), priced.get().source())));
    }

    private OwnTerms terms() {
        return service.agreement().subscription().terms();
    }
}
