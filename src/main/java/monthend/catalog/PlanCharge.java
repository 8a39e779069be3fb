package monthend.catalog;

import java.util.List;

/** One thing that a plan charges for. */
public sealed interface PlanCharge {

    /** What tells it from the plan's others: {@code licence}, a flat charge's code, a metric. */
    String code();

    /** Licences for the months of a licence period (L1–L8); the price is for one licence-month. */
    record Licence(PriceList prices) implements PlanCharge {
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
    }

    /** The units from the {@code firstUnit}-th on, up to the next tier, and their price. */
    record Tier(long firstUnit, PriceList prices) {}
}
