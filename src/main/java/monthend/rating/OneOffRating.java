package monthend.rating;

import monthend.calendar.Stretch;
import monthend.catalog.Plan.Timing;
import monthend.catalog.PlanCharge;
import monthend.money.Quantity;
import monthend.rating.Findings.Unpriced;

import java.util.HashSet;

/**
 * Bills a fixed amount once, when a subscription comes onto a plan for the first time (X4). A part
 * of an agreement that moves is on its plan already (T5).
 */
final class OneOffRating {

    private final Service service;
    private final Closing closing;
    private final Tariff tariff;
    private final Findings findings;

    OneOffRating(Service service, Closing closing, Tariff tariff, Findings findings) {
        this.service = service;
        this.closing = closing;
        this.tariff = tariff;
        this.findings = findings;
    }

    void rate() {
        var seen = new HashSet<String>();
        for (var span : service.history()) {
            span.plan()
                    .charges(PlanCharge.OneOff.class)
                    .filter(charge -> seen.add(charge.code()))
                    .filter(charge -> isDue(span, charge))
                    .forEach(charge -> bill(span, charge));
        }
    }

    private boolean isDue(PlanSpan span, PlanCharge.OneOff charge) {
        var day = span.days().from();
        return service.comesOnto(span)
                && !day.isAfter(closing.horizon())
                && !service.agreement().subscription().billedElsewhere(day)
                && service.agreement().billed().stream()
                        .filter(line -> line.kind() == ChargeKind.ONE_OFF)
                        .noneMatch(line -> line.code().equals(charge.code()));
    }

    private void bill(PlanSpan span, PlanCharge.OneOff charge) {
        var day = Stretch.ofDay(span.days().from());
        var holder = service.agreement().holderOn(day.from());
        if (!tariff.bills(holder)) {
            return;
        }
        tariff.price(charge.prices(), day.from(), holder)
                .map(priced -> ChargeLine.of(service, span.plan(), Timing.ADVANCE)
                        .at(holder, day, priced.unit())
                        .charge(
                                ChargeKind.ONE_OFF,
                                charge.code(),
                                Quantity.of(1),
                                new Derivation.OneOff(priced.source())))
                .ifPresentOrElse(
                        findings::charge,
                        () -> findings.noPrice(
                                service,
                                new Unpriced(Quantity.of(1), charge.code(), holder, day.from())));
    }
}
