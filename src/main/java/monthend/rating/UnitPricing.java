package monthend.rating;

import monthend.catalog.PlanCharge.Pricing;
import monthend.catalog.PlanCharge.Tier;
import monthend.catalog.PriceList;
import monthend.money.Quantity;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Divides units over the tiers of their price: the n-th unit of a window by the tier that n falls
 * in, positions going on after those that were taken before (Q5).
 */
final class UnitPricing {

    /** Units at one price; {@code tier} counts from 1, and is 0 where there are no tiers. */
    record Portion(int tier, long firstUnit, PriceList prices, Quantity units) {}

    private UnitPricing() {}

    /** The portions of {@code units} that follow on {@code before} positions, in order. */
    static List<Portion> portions(Pricing pricing, Quantity before, Quantity units) {
        return switch (pricing) {
            case Pricing.PerUnit(var prices) -> List.of(new Portion(0, 1, prices, units));
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
        return new Portion(index + 1, tier.firstUnit(), tier.prices(), inTier);
    }
}
