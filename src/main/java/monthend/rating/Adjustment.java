package monthend.rating;

import monthend.calendar.Stretch;
import monthend.catalog.Plan.Timing;
import monthend.money.Quantity;
import monthend.money.UnitPrice;

import org.joda.money.Money;

/**
 * A one-off line that somebody adds to an account's next invoice by hand (P6): work that was
 * agreed, a fee, a licence of last year that was forgotten.
 *
 * <p>It is billed once, whole, by the first monthly run that bills the account's payer, and waits
 * as long as the payer is held. What is to be given back is credited on the invoice it stands on.
 *
 * @param id such as {@code ADJ-000001}
 * @param product that it is sold as: it decides the place of the line and its revenue account
 * @param text what the customer reads, in the customer's language
 * @param amount without VAT, above zero
 * @param servicePeriod the days that it is for
 * @param reason why, on record; the customer does not read it
 * @param by who has added it
 */
public record Adjustment(
        String id,
        String accountNo,
        String product,
        String text,
        Money amount,
        Stretch servicePeriod,
        String reason,
        String by) {

    /** What stands where other lines name their plan, and what is charged. */
    public static final String CODE = "adjustment";

    public Adjustment {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException(id + " is for " + amount);
        }
    }

    /** The same on record. */
    public Adjustment named(String number) {
        return new Adjustment(number, accountNo, product, text, amount, servicePeriod, reason, by);
    }

    /** Whether another one asks for the same once more. */
    public boolean asksTheSameAs(Adjustment other) {
        return named("").equals(other.named(""));
    }

    /** The line that it becomes: one unit, billed in arrears, so VAT goes by its last day (I5). */
    public Charge charge() {
        return new Charge(
                accountNo,
                id,
                product,
                CODE,
                ChargeKind.ADJUSTMENT,
                CODE,
                servicePeriod,
                0,
                Timing.ARREARS,
                Quantity.of(1),
                new UnitPrice(amount.getCurrencyUnit(), amount.getAmount()),
                amount,
                new Derivation.ByHand(text, reason, by));
    }
}
