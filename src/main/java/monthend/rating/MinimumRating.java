package monthend.rating;

import monthend.calendar.Stretch;
import monthend.catalog.Plan.Timing;
import monthend.catalog.PlanCharge;
import monthend.money.Quantity;
import monthend.money.UnitPrice;
import monthend.rating.Findings.Unpriced;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Bills what a licence period's charges lack of the plan's minimum, once, when the period is over
 * (X3). A part of a period has its share of the minimum, by months, rounded half-up to cents.
 */
final class MinimumRating {

    private final Service service;
    private final Closing closing;
    private final Tariff tariff;
    private final Findings findings;

    MinimumRating(Service service, Closing closing, Tariff tariff, Findings findings) {
        this.service = service;
        this.closing = closing;
        this.tariff = tariff;
        this.findings = findings;
    }

    /**
     * Comes last: what the run charges otherwise counts towards the minimum.
     *
     * @param ofOthers what it charges payers who have held the agreement; held back or not
     */
    void rate(List<Charge> ofOthers) {
        for (var span : service.spans()) {
            span.plan()
                    .charges(PlanCharge.Minimum.class)
                    .forEach(minimum -> span.periodsBeginningBy(closing.month().closes()).stream()
                            .filter(part -> !part.to().isAfter(closing.horizon()))
                            .filter(part -> isOpen(part, minimum))
                            .forEach(part -> rate(span, minimum, part, ofOthers)));
        }
    }

    private boolean isOpen(Stretch part, PlanCharge.Minimum minimum) {
        return !service.agreement().subscription().billedElsewhere(part.from())
                && !BilledLicences.of(service).cameBilled(part)
                && service.agreement().billed().stream()
                        .filter(line -> line.kind() == ChargeKind.MINIMUM)
                        .filter(line -> line.code().equals(minimum.code()))
                        .noneMatch(line -> line.servicePeriod().overlaps(part));
    }

    private void rate(
            PlanSpan span, PlanCharge.Minimum minimum, Stretch part, List<Charge> ofOthers) {
        var holder = service.agreement().holderOn(part.lastDay());
        if (!tariff.bills(holder)) {
            return;
        }
        tariff.price(minimum.prices(), part.from(), holder)
                .map(priced -> missing(span, part, priced, ofOthers))
                .ifPresentOrElse(
                        line -> line.map(found -> found.at(holder, minimum.code()))
                                .ifPresent(findings::charge),
                        () -> findings.noPrice(
                                service,
                                new Unpriced(Quantity.of(1), minimum.code(), holder, part.from())));
    }

    /** What is missing, and of what. */
    private record Missing(
            ChargeLine.Terms terms, Stretch part, Money amount, Derivation derivation) {

        Charge at(String holder, String code) {
            var price = new UnitPrice(amount.getCurrencyUnit(), amount.getAmount());
            return terms.at(holder, part, price)
                    .charge(ChargeKind.MINIMUM, code, Quantity.of(1), derivation);
        }
    }

    private Optional<Missing> missing(
            PlanSpan span, Stretch part, Tariff.Priced priced, List<Charge> ofOthers) {
        var currency = priced.unit().currency();
        var least = Money.of(
                currency,
                span.periods().shareOf(part).of(priced.unit().amount()),
                RoundingMode.HALF_UP);
        var charged = charged(part, currency, ofOthers);
        return Optional.of(least.minus(charged))
                .filter(Money::isPositive)
                .map(amount -> new Missing(
                        ChargeLine.of(service, span.plan(), Timing.ARREARS),
                        part,
                        amount,
                        new Derivation.Minimum(
                                least.getAmount(),
                                charged.getAmount(),
                                span.periods().anchor(),
                                part,
                                priced.source(),
                                Optional.of(new Derivation.Share(
                                        priced.unit().amount(), span.periods().shareOf(part))))));
    }

    /** All that the period's days are charged with, on live lines and in this run, to anybody. */
    private Money charged(Stretch part, CurrencyUnit currency, List<Charge> ofOthers) {
        var before = service.agreement().billed().stream()
                .filter(line ->
                        counts(line.kind()) && part.covers(line.servicePeriod().from()))
                .map(line -> line.quantity().at(line.unitPrice()));
        var now = Stream.concat(findings.charges().stream(), ofOthers.stream())
                .filter(charge -> counts(charge.kind())
                        && part.covers(charge.servicePeriod().from()))
                .map(Charge::amount);
        return Stream.concat(before, now)
                .filter(amount -> amount.getCurrencyUnit().equals(currency))
                .reduce(Money.of(currency, BigDecimal.ZERO), Money::plus);
    }

    private static boolean counts(ChargeKind kind) {
        return switch (kind) {
            case LICENCE, FLAT, USAGE, OVERAGE -> true;
            case SETTLEMENT, ONE_OFF, MINIMUM, ADJUSTMENT -> false;
        };
    }
}
