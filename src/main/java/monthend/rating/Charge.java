package monthend.rating;

import monthend.calendar.Stretch;
import monthend.catalog.Plan.Timing;
import monthend.money.Quantity;
import monthend.money.UnitPrice;

import org.joda.money.Money;

import java.util.Comparator;

/**
 * One priced amount: a subscription × what is charged × a service period. One charge is one
 * invoice line.
 *
 * @param accountNo the account that the line is for; its payer receives the invoice
 * @param code what is charged: {@code licence}, a flat charge's code, or a metric
 * @param servicePeriod the days that the charge pays for (BG-26)
 * @param tier which tier the units fall in, from 1; 0 where there are no tiers (Q5)
 * @param amount quantity × unit price, rounded half-up to cents (Q3)
 * @param derivation how the quantity and the price arose
 */
public record Charge(
        String accountNo,
        String subscriptionId,
        String product,
        String plan,
        ChargeKind kind,
        String code,
        Stretch servicePeriod,
        int tier,
        Timing timing,
        Quantity quantity,
        UnitPrice unitPrice,
        Money amount,
        Derivation derivation) {

    /** The order of lines on an invoice (I3); what is charged goes by its code, as text. */
    public static final Comparator<Charge> IN_LINE_ORDER = Comparator.comparing(Charge::product)
            .thenComparing(Charge::accountNo)
            .thenComparing(Charge::code)
            .thenComparing(Charge::servicePeriod)
            .thenComparing(Charge::subscriptionId)
            .thenComparing(Charge::plan)
            .thenComparingInt(Charge::tier)
            .thenComparing(charge -> charge.quantity().value())
            .thenComparing(charge -> charge.unitPrice().amount());

    /** Whether another charge is for the same, in the same quantity, at the same price (P3). */
    public boolean billsTheSameAs(Charge other) {
        return IN_LINE_ORDER.compare(this, other) == 0 && amount.equals(other.amount);
    }

    public Charge {
        if (!amount.equals(quantity.at(unitPrice))) {
            throw new IllegalArgumentException(amount + " is not " + quantity + " at " + unitPrice);
        }
    }
}
