package monthend.rating;

import monthend.calendar.Months;
import monthend.calendar.Stretch;
import monthend.catalog.PlanCharge;
import monthend.money.Quantity;

import java.time.LocalDate;
import java.util.Optional;

/** What a plan includes of a metric in a licence period, or the part of one (U2). */
record Included(PlanSpan span, PlanCharge.Overage terms, Stretch period) {

    /** In the licence period around a day; nothing if the plan includes none of the metric. */
    static Optional<Included> of(PlanSpan span, String metric, LocalDate day) {
        return span.plan()
                .charges(PlanCharge.Overage.class)
                .filter(overage -> overage.code().equals(metric))
                .findFirst()
                .map(overage -> new Included(span, overage, span.periodAround(day)));
    }

    /** The part of a whole period that the allowance is for, where it is in proportion to it. */
    Optional<Months> share() {
        return Optional.of(span.periods().shareOf(period))
                .filter(part -> terms.whenPart() == PlanCharge.Part.IN_PROPORTION)
                .filter(part -> !part.equals(Months.whole(1)));
    }

    Quantity allowance(int licences) {
        var units = (long) terms.includedPerLicence() * licences;
        return switch (terms.whenPart()) {
            case WHOLE -> Quantity.of(units);
            case IN_PROPORTION -> span.periods().shareOf(period).times(units);
        };
    }
}
