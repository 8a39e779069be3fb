package monthend.rating;

import monthend.calendar.LicencePeriods;
import monthend.calendar.Stretch;
import monthend.catalog.Plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The days for which a subscription is on a plan without a break, and the plan's licence periods
 * in them. The first and the last period are cut where the subscription comes onto the plan and
 * leaves it or ends (L1).
 */
record PlanSpan(Plan plan, Stretch days, LicencePeriods periods) {

    static PlanSpan of(Plan plan, Stretch days) {
        return new PlanSpan(plan, days, plan.periodsFrom(days.from()));
    }

    /** The part of the licence period around a day that lies in the span. */
    Stretch periodAround(LocalDate day) {
        return periods.around(day)
                .overlap(days)
                .orElseThrow(() -> new IllegalArgumentException(day + " is not in " + days));
    }

    /** The parts of licence periods that begin on or before a day, in order. */
    List<Stretch> periodsBeginningBy(LocalDate lastStart) {
        var parts = new ArrayList<Stretch>();
        var day = days.from();
        while (days.covers(day) && !day.isAfter(lastStart)) {
            var part = periodAround(day);
            parts.add(part);
            day = part.to();
        }
        return parts;
    }

    /** The same span ended on a day, exclusive; nothing if it would not have begun. */
    Optional<PlanSpan> endedOn(LocalDate end) {
        return within(days.from(), end);
    }

    /** The days of the span from one day up to another; its periods stay those of the plan. */
    Optional<PlanSpan> within(LocalDate from, LocalDate end) {
        return Stretch.between(Stretch.later(days.from(), from), Stretch.earlier(days.to(), end))
                .map(shorter -> new PlanSpan(plan, shorter, periods));
    }
}
