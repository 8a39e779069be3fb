package monthend.rating;

import monthend.calendar.BillingMonth;
import monthend.calendar.Stretch;
import monthend.catalog.Plan.Timing;
import monthend.catalog.PlanCharge;
import monthend.catalog.PlanCharge.Pricing;
import monthend.money.Quantity;
import monthend.rating.Findings.Unpriced;
import monthend.rating.Settling.Slot;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;

/**
 * Bills the sum of each calendar month's use in arrears, by subscription, metric, plan and holder
 * (U1), in tiers if the plan has them (Q5).
 */
final class SumRating {

    /** What shares its tiers: a month of a metric on a plan, whoever holds the agreement (Q5). */
    private record Window(String metric, BillingMonth month, String plan) {

        static Window of(Use use) {
            return new Window(use.metric(), use.month(), use.span().plan().code());
        }
    }

    private final Service service;
    private final Tariff tariff;
    private final Findings findings;
    private final Settling settling;

    SumRating(Service service, Tariff tariff, Findings findings) {
        this.service = service;
        this.tariff = tariff;
        this.findings = findings;
        this.settling = new Settling(findings);
    }

    /** Rates use whose metric is summed month by month; it comes in the order of its days. */
    void rate(List<Use> uses) {
        grouped(uses, Window::of).forEach(this::rateWindow);
    }

    private void rateWindow(List<Use> window) {
        window.stream()
                .filter(use -> !use.isDue() && tariff.bills(use.holder()))
                .forEach(settling::cover);
        var before = takenBefore(window);
        var due = window.stream().filter(Use::isDue).toList();
        for (var held : grouped(due, Use::holder)) {
            bill(held, before);
            before = before.plus(Settling.sum(held));
        }
    }

    /** Positions on live lines, and those of use that another system has billed (Q5). */
    private Quantity takenBefore(List<Use> uses) {
        if (pricing(uses.getFirst()) instanceof Pricing.Packages) {
            // A package's line counts packages, so the rows tell the positions (X2).
            return Settling.sum(uses.stream().filter(use -> !use.isDue()).toList());
        }
        var window = Window.of(uses.getFirst());
        var onLines = service.agreement().billed().stream()
                .filter(line -> line.kind() == ChargeKind.USAGE)
                .filter(line -> line.code().equals(window.metric()))
                .filter(line -> line.plan().equals(window.plan()))
                .filter(line -> BillingMonth.of(line.servicePeriod().from()).equals(window.month()))
                .map(BilledLine::quantity)
                .reduce(Quantity.ZERO, Quantity::plus);
        return onLines.plus(Settling.sum(uses.stream().filter(Use::elsewhere).toList()));
    }

    private void bill(List<Use> held, Quantity before) {
        var first = held.getFirst();
        if (!tariff.bills(first.holder())) {
            return;
        }
        var used = Settling.sum(held);
        var lines = new ArrayList<Slot>();
        for (var portion : UnitPricing.portions(pricing(first), before, used)) {
            if (portion.billed().isZero()) {
                lines.add(new Slot.Covered(portion.units().value()));
                continue;
            }
            tariff.price(portion.prices(), first.month().firstDay(), first.holder())
                    .map(priced -> charge(
                            first, portion, priced, derivation(held, before, portion, priced)))
                    .ifPresentOrElse(
                            charge -> lines.add(onLine(portion, charge)),
                            () -> noPrice(first, portion));
        }
        settling.settle(held, lines);
    }

    private Slot onLine(UnitPricing.Portion portion, Charge charge) {
        findings.charge(charge);
        return new Slot.OnLine(portion.units().value(), charge);
    }

    private Charge charge(
            Use first, UnitPricing.Portion portion, Tariff.Priced priced, Derivation derivation) {
        return ChargeLine.of(service, first.span().plan(), Timing.ARREARS)
                .at(first.holder(), daysOf(first), priced.unit())
                .inTier(portion.tier())
                .charge(ChargeKind.USAGE, first.metric(), portion.billed(), derivation);
    }

    private static Derivation derivation(
            List<Use> held, Quantity before, UnitPricing.Portion portion, Tariff.Priced priced) {
        var used = Settling.sum(held);
        var price = priced.source();
        return switch (pricing(held.getFirst())) {
            case Pricing.PerUnit unit -> new Derivation.Usage(used, before, 1, price);
            case Pricing.Graduated tiers ->
                new Derivation.Usage(used, before, portion.firstUnit(), price);
            case Pricing.Volume tiers ->
                new Derivation.Volume(used, before, portion.firstUnit(), price);
            case Pricing.Packages packages ->
                new Derivation.Packages(used, before, packages.size(), price);
        };
    }

    private void noPrice(Use first, UnitPricing.Portion portion) {
        var day = first.month().firstDay();
        findings.noPrice(
                service, new Unpriced(portion.billed(), first.metric(), first.holder(), day));
    }

    /** The month, clipped to the plan's days (U1). */
    static Stretch daysOf(Use use) {
        return use.month().days().overlap(use.span().days()).orElseThrow();
    }

    private static Pricing pricing(Use use) {
        return use.span()
                .plan()
                .charges(PlanCharge.Usage.class)
                .filter(usage -> usage.code().equals(use.metric()))
                .findFirst()
                .orElseThrow()
                .pricing();
    }

    /** What has the same key, together, in the order in which the keys first occur. */
    static <T, K> List<List<T>> grouped(List<T> items, Function<T, K> key) {
        var groups = new LinkedHashMap<K, List<T>>();
        items.forEach(item ->
                groups.computeIfAbsent(key.apply(item), k -> new ArrayList<>()).add(item));
        return List.copyOf(groups.values());
    }
}
