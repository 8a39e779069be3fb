package monthend.check;

import java.math.BigDecimal;

/**
 * Two sums that must be the same, found on different ways.
 *
 * @param what what is compared, in words: "charges and invoice lines, FJORD NOK"
 */
public record Figure(String what, BigDecimal one, BigDecimal other) {

    public BigDecimal difference() {
        return one.subtract(other);
    }

    public boolean agrees() {
        return difference().signum() == 0;
    }

    @Override
    public String toString() {
        return what + ": " + one.toPlainString() + " and " + other.toPlainString() + ", difference "
                + difference().toPlainString();
    }
}
