package monthend.money;

import org.joda.money.Money;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How many units of something a line bills, as it is printed: at most 4 decimals (Q3, BT-129).
 *
 * <p>Quantities that arise as fractions are rounded once, by {@link #rounded}, before they become
 * a quantity; an amount is always computed from the printed quantity, so that the customer can
 * recompute it.
 */
public record Quantity(BigDecimal value) implements Comparable<Quantity> {

    public static final int SCALE = 4;
    public static final Quantity ZERO = of(0);

    public Quantity {
        if (value.stripTrailingZeros().scale() > SCALE) {
            throw new IllegalArgumentException("more than 4 decimals in quantity " + value);
        }
        value = value.setScale(SCALE, RoundingMode.UNNECESSARY);
    }

    public static Quantity of(long units) {
        return new Quantity(BigDecimal.valueOf(units));
    }

    public static Quantity of(String units) {
        return new Quantity(new BigDecimal(units));
    }

    /** Rounds half-up to 4 decimals: the one rounding of a quantity (Q3). */
    public static Quantity rounded(BigDecimal exact) {
        return new Quantity(exact.setScale(SCALE, RoundingMode.HALF_UP));
    }

    public Quantity plus(Quantity other) {
        return new Quantity(value.add(other.value));
    }

    public Quantity minus(Quantity other) {
        return new Quantity(value.subtract(other.value));
    }

    public Quantity min(Quantity other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public Quantity max(Quantity other) {
        return compareTo(other) >= 0 ? this : other;
    }

    public boolean isZero() {
        return value.signum() == 0;
    }

    public boolean isPositive() {
        return value.signum() > 0;
    }

    /** The line amount: quantity × unit price, rounded half-up to 2 decimals (Q3, BT-131). */
    public Money at(UnitPrice price) {
        return Money.of(price.currency(), price.amount().multiply(value), RoundingMode.HALF_UP);
    }

    /** Without trailing zeros: {@code 7.0968}, {@code 60}. */
    public String plain() {
        return isZero() ? "0" : value.stripTrailingZeros().toPlainString();
    }

    @Override
    public int compareTo(Quantity other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return plain();
    }
}
