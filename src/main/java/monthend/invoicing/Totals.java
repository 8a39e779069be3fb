package monthend.invoicing;

import org.joda.money.Money;

/**
 * What an invoice adds up to (BG-22).
 *
 * @param net sum of line amounts (BT-106, BT-109)
 * @param vat sum of the VAT groups (BT-110)
 * @param gross net and VAT (BT-112)
 * @param prepaid credit applied, never more than gross (BT-113)
 * @param payable what is to pay (BT-115)
 */
public record Totals(Money net, Money vat, Money gross, Money prepaid, Money payable) {

    public Totals {
        if (!gross.equals(net.plus(vat)) || !payable.equals(gross.minus(prepaid))) {
            throw new IllegalArgumentException("totals do not add up: " + net + " + " + vat + " = "
                    + gross + " − " + prepaid + " = " + payable);
        }
        if (prepaid.isNegative() || payable.isNegative()) {
            throw new IllegalArgumentException(prepaid + " prepaid of " + gross);
        }
    }

    public static Totals of(Money net, Money vat, Money prepaid) {
        var gross = net.plus(vat);
        return new Totals(net, vat, gross, prepaid, gross.minus(prepaid));
    }
}
