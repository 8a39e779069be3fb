package monthend.catalog;

import monthend.calendar.Anchor;
import monthend.calendar.LicencePeriods;
import monthend.calendar.NoticeRule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The terms on which a product is sold.
 *
 * @param intervalMonths the length of a licence period: 1, 3, 6 or 12; a plan that charges usage
 *     alone has calendar months (L6)
 * @param replacedBy the plan that takes its place, and from which day (L10)
 * @param increases the plan on which additional licences are sold instead (L11)
 * @param separate the code under which the plan is invoiced apart (I1)
 */
public record Plan(
        String code,
        Kind kind,
        Names names,
        Timing timing,
        int intervalMonths,
        AnchorKind anchor,
        List<PlanCharge> charges,
        NoticeRule notice,
        Optional<Succession> replacedBy,
        Optional<String> increases,
        Optional<String> separate) {

    /**
     * What sort of agreement it is; maintenance is invoiced in a number series of its own (I1). It
     * stands on the plan, as one product may be sold both ways.
     */
    public enum Kind {
        SUBSCRIPTION,
        MAINTENANCE,
        TRANSACTION
    }

    /** Whether licences are billed before or after the period that they are for (L2). */
    public enum Timing {
        ADVANCE,
        ARREARS
    }

    /** From which day the plan's licence periods are counted (L1). */
    public enum AnchorKind {
        /** The day on which the subscription came onto the plan. */
        START,
        /** 1 January. */
        CALENDAR
    }

    /** The plan that a subscription goes on under, from its first period start from a day on. */
    public record Succession(String plan, LocalDate from) {}

    public Plan {
        charges = List.copyOf(charges);
    }

    /** The licence periods of a subscription that came onto the plan on a day. */
    public LicencePeriods periodsFrom(LocalDate cameOn) {
        var from = anchor == AnchorKind.START ? new Anchor(cameOn) : Anchor.CALENDAR;
        return new LicencePeriods(from, intervalMonths);
    }

    public <C extends PlanCharge> Stream<C> charges(Class<C> kind) {
        return charges.stream().filter(kind::isInstance).map(kind::cast);
    }

    /** Whether use of a metric is charged on the plan in any way. */
    public boolean has(String metric) {
        return charges.stream()
                .filter(Plan::isForUse)
                .anyMatch(charge -> charge.code().equals(metric));
    }

    private static boolean isForUse(PlanCharge charge) {
        return switch (charge) {
            case PlanCharge.Usage usage -> true;
            case PlanCharge.Overage overage -> true;
            case PlanCharge.Settlement settlement -> true;
            case PlanCharge.Licence licence -> false;
            case PlanCharge.Flat flat -> false;
            case PlanCharge.OneOff oneOff -> false;
            case PlanCharge.Minimum minimum -> false;
        };
    }
}
