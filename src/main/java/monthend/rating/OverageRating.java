package monthend.rating;

import monthend.calendar.BillingMonth;
import monthend.calendar.Stretch;
import monthend.catalog.Plan.Timing;
import monthend.money.Quantity;
import monthend.rating.Findings.Unpriced;
import monthend.rating.Settling.Slot;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * Bills use above the allowance in the month in which it happens (U2): the excess of the licence
 * period at the end of the month, less the excess units that are billed already (U3).
 */
final class OverageRating {

    private final Service service;
    private final Closing closing;
    private final Tariff tariff;
    private final Findings findings;
    private final Settling settling;

    OverageRating(Service service, Closing closing, Tariff tariff, Findings findings) {
        this.service = service;
        this.closing = closing;
        this.tariff = tariff;
        this.findings = findings;
        this.settling = new Settling(findings);
    }

    /** The use of a licence period so far against its allowance. */
    private record Reckoning(
            Included included, Stretch soFar, Quantity used, int licences, Quantity billedBefore) {

        Quantity units() {
            return used.minus(included.allowance(licences))
                    .max(Quantity.ZERO)
                    .minus(billedBefore)
                    .max(Quantity.ZERO);
        }

        BillingMonth month() {
            return BillingMonth.of(soFar.lastDay());
        }

        Derivation derivation(Derivation.PriceSource price) {
            return new Derivation.Overage(
                    used,
                    included.terms().includedPerLicence(),
                    licences,
                    included.allowance(licences),
                    billedBefore,
                    included.period(),
                    price,
                    included.share());
        }
    }

    /** Rates use of metrics of which the plan includes a number; it comes in order. */
    void rate(List<Use> uses) {
        record Window(String metric, Stretch licencePeriod) {}
        SumRating.grouped(uses, use -> new Window(use.metric(), use.span().periodAround(use.day())))
                .forEach(this::ratePeriod);
    }

    private void ratePeriod(List<Use> uses) {
        var reckoning = reckon(uses);
        var holder = service.agreement().holderOn(reckoning.soFar().lastDay());
        if (!tariff.bills(holder)) {
            return;
        }
        uses.stream().filter(Use::elsewhere).forEach(settling::cover);
        var here = uses.stream().filter(use -> !use.elsewhere()).toList();
        if (reckoning.units().isPositive()) {
            bill(here, reckoning, holder);
        } else {
            here.forEach(use -> settling.cover(use, use.unbilled()));
            if (isToldNow(reckoning, here)) {
                findings.covered(covered(reckoning, holder));
            }
        }
    }

    /** In the months of the licence period, and when late rows are in it. */
    private boolean isToldNow(Reckoning reckoning, List<Use> uses) {
        return reckoning.included().period().overlaps(closing.month().days())
                || uses.stream().anyMatch(use -> use.fact().isOpen());
    }

    private CoveredUse covered(Reckoning reckoning, String holder) {
        var subscription = service.agreement().subscription();
        return new CoveredUse(
                holder,
                subscription.subscriptionId(),
                subscription.product(),
                reckoning.included().span().plan().code(),
                reckoning.included().terms().code(),
                reckoning.soFar(),
                reckoning.used(),
                reckoning.included().allowance(reckoning.licences()),
                reckoning.billedBefore());
    }

    private Reckoning reckon(List<Use> uses) {
        var included = included(uses.getFirst());
        var soFar = soFar(included.period());
        return new Reckoning(
                included,
                soFar,
                Settling.sum(uses),
                service.mostLicences(soFar),
                billedOnLines(included).plus(billedElsewhere(included, uses)));
    }

    /** The days of a licence period that the run has come to. */
    private Stretch soFar(Stretch period) {
        return new Stretch(period.from(), Stretch.earlier(period.to(), closing.horizon()));
    }

    private Quantity billedOnLines(Included included) {
        return service.agreement().billed().stream()
                .filter(line -> line.kind() == ChargeKind.OVERAGE)
                .filter(line -> line.code().equals(included.terms().code()))
                .filter(line -> included.period().covers(line.servicePeriod().from()))
                .map(BilledLine::quantity)
                .reduce(Quantity.ZERO, Quantity::plus);
    }

    /** Excess that was reached before {@code billed_until} counts as billed (U3). */
    private Quantity billedElsewhere(Included included, List<Use> uses) {
        var before = uses.stream().filter(Use::elsewhere).toList();
        if (before.isEmpty()) {
            return Quantity.ZERO;
        }
        LocalDate until = service.agreement().subscription().billedUntil().orElseThrow();
        var soFar = soFar(included.period());
        var elsewhere = new Stretch(soFar.from(), Stretch.earlier(until, soFar.to()));
        return Settling.sum(before)
                .minus(included.allowance(service.mostLicences(elsewhere)))
                .max(Quantity.ZERO);
    }

    private void bill(List<Use> uses, Reckoning reckoning, String holder) {
        var terms = reckoning.included().terms();
        var pricedOn = reckoning.month().firstDay();
        tariff.price(terms.prices(), pricedOn, holder)
                .ifPresentOrElse(
                        priced -> bill(uses, reckoning, charge(reckoning, holder, priced)),
                        () -> findings.noPrice(
                                service,
                                new Unpriced(reckoning.units(), terms.code(), holder, pricedOn)));
    }

    /** The last units in the order (day, usage id) are the billed ones (I4). */
    private void bill(List<Use> uses, Reckoning reckoning, Charge charge) {
        findings.charge(charge);
        var units = reckoning.units().value();
        var open = uses.stream().map(Use::unbilled).reduce(BigDecimal.ZERO, BigDecimal::add);
        var covered = open.subtract(units).max(BigDecimal.ZERO);
        settling.settle(uses, List.of(new Slot.Covered(covered), new Slot.OnLine(units, charge)));
    }

    /** A line of the last month covered, clipped to the licence period (U2). */
    private Charge charge(Reckoning reckoning, String holder, Tariff.Priced priced) {
        var days =
                reckoning.month().days().overlap(reckoning.included().period()).orElseThrow();
        return ChargeLine.of(service, reckoning.included().span().plan(), Timing.ARREARS)
                .at(holder, days, priced.unit())
                .charge(
                        ChargeKind.OVERAGE,
                        reckoning.included().terms().code(),
                        reckoning.units(),
                        reckoning.derivation(priced.source()));
    }

    private static Included included(Use use) {
        return Included.of(use.span(), use.metric(), use.day()).orElseThrow();
    }
}
