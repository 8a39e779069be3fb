package monthend.catalog;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** One thing that a plan charges for. */
public sealed interface PlanCharge {

    /** What tells it from the plan's others: {@code licence}, a flat charge's code, a metric. */
    String code();

    /**
     * Licences for the months of a licence period (L1–L8); the price is for one licence-month.
     *
     * @param discount what the plan grants everybody for a time (X5)
     */
    record Licence(PriceList prices, Optional<Discount> discount) implements PlanCharge {

        public Licence(PriceList prices) {
            this(prices, Optional.empty());
        }

        @Override
        public String code() {
            return "licence";
        }
    }

    /** A fixed amount once per licence period, such as distribution cost (L9). */
    record Flat(String code, Names names, PriceList prices) implements PlanCharge {}

    /** Use of a metric, billed month by month in arrears (U1). */
    record Usage(String code, Pricing pricing) implements PlanCharge {}

    /** Use of a metric above what the plan includes per licence and licence period (U2). */
    record Overage(String code, int includedPerLicence, Part whenPart, PriceList prices)
            implements PlanCharge {}

    /** Use of a metric, billed once a year for August to August (U5). */
    record Settlement(String code, PriceList prices) implements PlanCharge {}

    /** A fixed amount, once, when a subscription comes onto the plan for the first time (X4). */
    record OneOff(String code, Names names, PriceList prices) implements PlanCharge {}

    /** What a licence period's charges come to at least; what is missing is billed (X3). */
    record Minimum(String code, Names names, PriceList prices) implements PlanCharge {}

    /**
     * A discount in per cent on the licences of periods that begin before a day (X5).
     *
     * @param percent above 0, at most 100
     */
    record Discount(BigDecimal percent, LocalDate until) {}

    /** How many units of an allowance a licence period that is cut short includes (U2). */
    enum Part {
        WHOLE,
        IN_PROPORTION
    }

    /** How a number of units becomes amounts. */
    sealed interface Pricing {

        /** Every unit at the same price. */
        record PerUnit(PriceList prices) implements Pricing {}

        /** The n-th unit of a month at the price of the tier that n falls in (Q5). */
        record Graduated(List<Tier> tiers) implements Pricing {

            public Graduated {
                if (tiers.isEmpty() || tiers.getFirst().firstUnit() != 1) {
                    throw new IllegalArgumentException("tiers begin with unit 1: " + tiers);
                }
                tiers = List.copyOf(tiers);
            }
        }

        /** All units of a month at the price of the tier that their number falls in (X1). */
        record Volume(List<Tier> tiers) implements Pricing {

            public Volume {
                if (tiers.isEmpty() || tiers.getFirst().firstUnit() != 1) {
                    throw new IllegalArgumentException("tiers begin with unit 1: " + tiers);
                }
                tiers = List.copyOf(tiers);
            }
        }

        /** Units are sold in packages of a size; a package that is begun is billed (X2). */
        record Packages(int size, PriceList prices) implements Pricing {

            public Packages {
                if (size < 1) {
                    throw new IllegalArgumentException("a package of " + size);
                }
            }
        }
    }

    /** The units from the {@code firstUnit}-th on, up to the next tier, and their price. */
    record Tier(long firstUnit, PriceList prices) {}
}
