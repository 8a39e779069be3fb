package monthend.catalog;

import monthend.catalog.Metric.Counting;
import monthend.catalog.PlanCharge.Pricing;
import monthend.catalog.PlanCharge.Tier;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads what a plan charges for.
 *
 * <pre>
 * - type: licence        # per licence and month (L1–L8)
 *   prices
 *   discount             # may be absent: percent, until (X5)
 * - type: flat           # once per licence period (L9)
 *   code, names, prices
 * - type: usage          # use of a metric, each month in arrears (U1)
 *   metric
 *   pricing: per_unit
 *   prices
 * - type: usage
 *   metric
 *   pricing: graduated   # the n-th unit at the price of its tier (Q5)
 *   tiers:
 *     - first_unit, prices
 * - type: usage
 *   metric
 *   pricing: volume      # all units of a month at the price of the tier of their number (X1)
 *   tiers
 * - type: usage
 *   metric
 *   pricing: packages    # a package that is begun is billed (X2)
 *   package_size, prices
 * - type: minimum        # what a licence period comes to at least (X3)
 *   code, names, prices
 * - type: one_off        # once, when a subscription comes onto the plan (X4)
 *   code, names, prices
 * - type: overage        # use above what is included (U2)
 *   metric, included_per_licence, prices
 *   included_when_part   # whole, in_proportion
 * - type: settlement     # once a year, by clients (U5)
 *   metric, prices
 * </pre>
 *
 * Prices are a list of first days with an amount per currency, see {@link PriceListReader}.
 */
final class PlanChargeReader {

    private static final int MOST = 999_999_999;

    private final Map<String, Metric> metrics;

    PlanChargeReader(Map<String, Metric> metrics) {
        this.metrics = metrics;
    }

    /** The words for the sorts of charge. */
    private enum Type {
        LICENCE,
        FLAT,
        USAGE,
        OVERAGE,
        SETTLEMENT,
        ONE_OFF,
        MINIMUM
    }

    /** The words for the ways to price use. */
    private enum PricingType {
        PER_UNIT,
        GRADUATED,
        VOLUME,
        PACKAGES
    }

    /** The charges of a plan, in the order of the file. */
    List<PlanCharge> read(YamlSection plan) {
        var charges = new ArrayList<PlanCharge>();
        var codes = new HashSet<String>();
        for (var section : plan.sections("charges", "charge")) {
            var charge = charge(section);
            if (!codes.add(charge.code())) {
                throw section.wrong(section.name() + " stands twice");
            }
            charges.add(charge);
        }
        checkIncluded(plan, charges);
        return charges;
    }

    private PlanCharge charge(YamlSection section) {
        return switch (section.value("type").word(Type.class)) {
            case LICENCE -> licence(section);
            case FLAT ->
                new PlanCharge.Flat(
                        ownCode(section), NamesReader.read(section), PriceListReader.read(section));
            case ONE_OFF ->
                new PlanCharge.OneOff(
                        ownCode(section), NamesReader.read(section), PriceListReader.read(section));
            case MINIMUM ->
                new PlanCharge.Minimum(
                        ownCode(section), NamesReader.read(section), PriceListReader.read(section));
            case USAGE -> usage(section);
            case OVERAGE -> overage(section);
            case SETTLEMENT -> settlement(section.holds("type", "metric", "prices"));
        };
    }

    private static PlanCharge licence(YamlSection section) {
        section.holds(List.of("type", "prices"), List.of("discount"));
        var discount = section.has("discount")
                ? Optional.of(discount(section.section("discount")))
                : Optional.<PlanCharge.Discount>empty();
        return new PlanCharge.Licence(PriceListReader.read(section), discount);
    }

    private static PlanCharge.Discount discount(YamlSection section) {
        section.holds("percent", "until");
        var percent = section.value("percent");
        var number = percent.decimal(4);
        if (number.signum() <= 0 || number.compareTo(BigDecimal.valueOf(100)) > 0) {
            throw percent.wrong("it must be above 0 and at most 100");
        }
        return new PlanCharge.Discount(number, section.value("until").day());
    }

    /** The code of a charge that is no metric; {@code licence} is for the licences themselves. */
    private static String ownCode(YamlSection section) {
        section.holds("type", "code", "names", "prices");
        var code = section.value("code");
        if (code.text().equals("licence")) {
            throw code.wrong("that word is for the licences themselves");
        }
        return code.wordCode();
    }

    private PlanCharge usage(YamlSection section) {
        section.holds(
                List.of("type", "metric", "pricing"), List.of("prices", "tiers", "package_size"));
        return new PlanCharge.Usage(metric(section, Optional.empty()), pricing(section));
    }

    private PlanCharge overage(YamlSection section) {
        section.holds("type", "metric", "included_per_licence", "included_when_part", "prices");
        return new PlanCharge.Overage(
                metric(section, Optional.of(Counting.SUM)),
                section.value("included_per_licence").wholeNumber(0, MOST),
                section.value("included_when_part").word(PlanCharge.Part.class),
                PriceListReader.read(section));
    }

    private PlanCharge settlement(YamlSection section) {
        return new PlanCharge.Settlement(
                metric(section, Optional.of(Counting.DISTINCT_CLIENTS)),
                PriceListReader.read(section));
    }

    private Pricing pricing(YamlSection section) {
        return switch (section.value("pricing").word(PricingType.class)) {
            case PER_UNIT -> {
                section.holds("type", "metric", "pricing", "prices");
                yield new Pricing.PerUnit(PriceListReader.read(section));
            }
            case GRADUATED -> new Pricing.Graduated(tiersOfSum(section));
            case VOLUME -> new Pricing.Volume(tiersOfSum(section));
            case PACKAGES -> {
                section.holds("type", "metric", "pricing", "package_size", "prices");
                metric(section, Optional.of(Counting.SUM));
                yield new Pricing.Packages(
                        section.value("package_size").wholeNumber(1, MOST),
                        PriceListReader.read(section));
            }
        };
    }

    private List<Tier> tiersOfSum(YamlSection section) {
        section.holds("type", "metric", "pricing", "tiers");
        metric(section, Optional.of(Counting.SUM));
        return tiers(section);
    }

    private static List<Tier> tiers(YamlSection charge) {
        var tiers = new ArrayList<Tier>();
        for (var section : charge.sections("tiers", "tier")) {
            section.holds("first_unit", "prices");
            var firstUnit = section.value("first_unit");
            var unit = firstUnit.wholeNumber(1, MOST);
            if (tiers.isEmpty() && unit != 1) {
                throw firstUnit.wrong("the first tier must begin with unit 1");
            }
            if (!tiers.isEmpty() && unit <= tiers.getLast().firstUnit()) {
                throw firstUnit.wrong("the first units of the tiers must ascend");
            }
            tiers.add(new Tier(unit, PriceListReader.read(section)));
        }
        return tiers;
    }

    /** The metric of a charge, which must be counted in the way that the charge needs. */
    private String metric(YamlSection section, Optional<Counting> needed) {
        var value = section.value("metric");
        var metric = Optional.ofNullable(metrics.get(value.text()))
                .orElseThrow(() ->
                        value.wrong("the metrics are " + String.join(", ", metrics.keySet())));
        needed.filter(counting -> counting != metric.counting()).ifPresent(counting -> {
            throw value.wrong("this charge needs a metric that counts " + words(counting));
        });
        return metric.code();
    }

    private static String words(Counting counting) {
        return switch (counting) {
            case SUM -> "the sum of quantities";
            case DISTINCT_CLIENTS -> "distinct clients";
        };
    }

    /** What is included is included per licence, so there must be licences. */
    private static void checkIncluded(YamlSection plan, List<PlanCharge> charges) {
        var overage = charges.stream().anyMatch(PlanCharge.Overage.class::isInstance);
        var licence = charges.stream().anyMatch(PlanCharge.Licence.class::isInstance);
        if (overage && !licence) {
            throw plan.wrong(
                    "charges",
                    plan.name() + " includes use per licence, so it must charge licences too");
        }
    }
}
