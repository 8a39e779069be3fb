package monthend.rating;

import monthend.calendar.Stretch;
import monthend.catalog.Plan;
import monthend.catalog.Plan.Timing;
import monthend.money.Quantity;
import monthend.money.UnitPrice;

/** What a line is for, before it is known how much: the one place where charges are made. */
record ChargeLine(
        Agreement agreement,
        Plan plan,
        Timing timing,
        String accountNo,
        Stretch days,
        UnitPrice unitPrice,
        int tier) {

    /** The agreement, plan and timing of a line still without account, days and price. */
    record Terms(Agreement agreement, Plan plan, Timing timing) {

        ChargeLine at(String accountNo, Stretch days, UnitPrice unitPrice) {
            return new ChargeLine(agreement, plan, timing, accountNo, days, unitPrice, 0);
        }
    }

    static Terms of(Service service, Plan plan, Timing timing) {
        return new Terms(service.agreement(), plan, timing);
    }

    ChargeLine inTier(int number) {
        return new ChargeLine(agreement, plan, timing, accountNo, days, unitPrice, number);
    }

    Charge charge(ChargeKind kind, String code, Quantity quantity, Derivation derivation) {
        return new Charge(
                accountNo,
                agreement.id(),
                agreement.subscription().product(),
                plan.code(),
                kind,
                code,
                days,
                tier,
                timing,
                quantity,
                unitPrice,
                quantity.at(unitPrice),
                derivation);
    }
}
