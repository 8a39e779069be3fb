package monthend.rating;

import monthend.catalog.PlanCharge.Pricing;
import monthend.catalog.PlanCharge.Tier;
import monthend.catalog.PriceList;
import monthend.money.Quantity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Divides units over the tiers of their price: the n-th unit of a window by the tier that n falls
 * in, positions going on after those that were taken before (Q5).
 */
final class UnitPricing {

    /**
     * Units at one price.
     *
     * @param tier from 1, and 0 where there are no tiers
     * @param units of the rows
     * @param billed what of them is on the line: the units, or their packages
     */
    record Portion(int tier, long firstUnit, PriceList prices, Quantity units, Quantity billed) {}

    private UnitPricing() {}

    /** The portions of {@code units} that follow on {@code before} positions, in order. */
    static List<Portion> portions(Pricing pricing, Quantity before, Quantity units) {
        return switch (pricing) {
            case Pricing.PerUnit(var prices) -> List.of(new Portion(0, 1, prices, units, units));
            case Pricing.Volume(var tiers) -> List.of(volume(tiers, before.plus(units), units));
            case Pricing.Packages(var size, var prices) ->
                List.of(new Portion(0, 1, prices, units, packages(size, before, units)));
            case Pricing.Graduated(var tiers) ->
                IntStream.range(0, tiers.size())
                        .mapToObj(index -> portion(tiers, index, before, units))
                        .filter(portion -> portion.units().isPositive())
                        .toList();
        };
    }

    private static Portion portion(List<Tier> tiers, int index, Quantity before, Quantity units) {
        var start = before.value();
        var end = start.add(units.value());
        var tier = tiers.get(index);
        var from = start.max(BigDecimal.valueOf(tier.firstUnit() - 1));
        var to = index + 1 < tiers.size()
                ? end.min(BigDecimal.valueOf(tiers.get(index + 1).firstUnit() - 1))
                : end;
        var inTier = new Quantity(to.subtract(from).max(BigDecimal.ZERO));
        return new Portion(index + 1, tier.firstUnit(), tier.prices(), inTier, inTier);
    }

    /** All units at the price of the tier that the last one falls in (X1). */
    private static Portion volume(List<Tier> tiers, Quantity total, Quantity units) {
        var index = IntStream.range(0, tiers.size())
                .filter(i ->
                        BigDecimal.valueOf(tiers.get(i).firstUnit() - 1).compareTo(total.value())
                                < 0)
                .max()
                .orElse(0);
        var tier = tiers.get(index);
        return new Portion(index + 1, tier.firstUnit(), tier.prices(), units, units);
    }

    /** The packages that these units begin, after those that were begun before (X2). */
    private static Quantity packages(int size, Quantity before, Quantity units) {
        return Quantity.of(begun(size, before.plus(units)) - begun(size, before));
    }

    private static long begun(int size, Quantity units) {
        return units.value()
                .divide(BigDecimal.valueOf(size), 0, RoundingMode.CEILING)
                .longValueExact();
    }
}
