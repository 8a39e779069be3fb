package monthend.report.journal;

import monthend.calendar.Months;
import monthend.money.Allocation;
import monthend.rating.Charge;

import org.joda.money.Money;

import java.time.YearMonth;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * In which calendar months the amount of a charge is earned: evenly over its service period, each
 * month of the calendar by its share of the period counted in anchor months (Q2).
 *
 * <p>The cents that are left over go to the months with the largest remainders, of equal ones to
 * the earlier month, so that the months add up to the charge.
 */
final class EarnedMonths {

    private EarnedMonths() {}

    /** The amount earned in each month; months that have no cent of it are left out. */
    static SortedMap<YearMonth, Money> of(Charge charge) {
        var shares = charge.derivation().anchor().monthsByCalendarMonth(charge.servicePeriod());
        var amounts = Allocation.inProportion(charge.amount(), Months.proportions(shares.values()));
        var earned = new TreeMap<YearMonth, Money>();
        var amount = amounts.iterator();
        shares.keySet().forEach(month -> earned.put(month, amount.next()));
        earned.values().removeIf(Money::isZero);
        return earned;
    }
}
