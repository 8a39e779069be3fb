package monthend.money;

import org.joda.money.CurrencyUnit;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The price of one unit without VAT, at most 4 decimals and never negative (BT-146).
 *
 * <p>A unit is what the line's quantity counts: a licence-month, a signature, a client. The scale
 * is kept at 2 decimals or more, so that equal prices are equal values.
 */
public record UnitPrice(CurrencyUnit currency, BigDecimal amount) {

    private static final int MIN_SCALE = 2;
    private static final int MAX_SCALE = 4;

    public UnitPrice {
        if (amount.signum() < 0) {
            throw new IllegalArgumentException("negative price " + amount);
        }
        var stripped = amount.stripTrailingZeros();
        if (stripped.scale() > MAX_SCALE) {
            throw new IllegalArgumentException("more than 4 decimals in price " + amount);
        }
        amount = stripped.setScale(Math.max(MIN_SCALE, stripped.scale()));
    }

    public static UnitPrice of(CurrencyUnit currency, String amount) {
        return new UnitPrice(currency, new BigDecimal(amount));
    }

    /** This price less a percentage, rounded half-up to 4 decimals (L12). */
    public UnitPrice lessPercent(BigDecimal percent) {
        var factor = BigDecimal.ONE.subtract(percent.movePointLeft(2));
        return new UnitPrice(
                currency, amount.multiply(factor).setScale(MAX_SCALE, RoundingMode.HALF_UP));
    }

    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency;
    }
}
