package monthend.calendar;

import monthend.money.Quantity;

import org.apache.commons.numbers.fraction.BigFraction;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;

/**
 * A number of months as an exact fraction, such as 3 17/31 (Q2). It is never rounded itself; the
 * quantity of a line is, once, by {@link #times}.
 */
public record Months(BigFraction value) {

    public static final Months NONE = new Months(BigFraction.ZERO);

    public static Months whole(int months) {
        return new Months(BigFraction.of(months));
    }

    /** Some days of a month that has so many. */
    public static Months part(long days, long daysOfMonth) {
        return new Months(BigFraction.of(days, daysOfMonth));
    }

    /** Reads what {@link #toString} writes: {@code 3 17/31}, {@code 20/29}, {@code 12}. */
    public static Months parse(String text) {
        var sum = BigFraction.ZERO;
        for (var part : text.split(" ", -1)) {
            sum = sum.add(BigFraction.parse(part));
        }
        return new Months(sum);
    }

    public Months plus(Months other) {
        return new Months(value.add(other.value));
    }

    /**
     * Licences × months, rounded half-up to 4 decimals: the quantity of a licence line (Q1, Q3).
     */
    public Quantity times(long licences) {
        var product = value.multiply(licences);
        return Quantity.rounded(new BigDecimal(product.getNumerator())
                .divide(
                        new BigDecimal(product.getDenominator()),
                        Quantity.SCALE,
                        RoundingMode.HALF_UP));
    }

    /** This share of an amount, to more decimals than any money has. */
    public BigDecimal of(BigDecimal amount) {
        return amount.multiply(new BigDecimal(value.getNumerator()))
                .divide(new BigDecimal(value.getDenominator()), MathContext.DECIMAL128);
    }

    /** Whole numbers in the proportion of these months, in their order: to divide an amount by. */
    public static List<BigDecimal> proportions(Collection<Months> months) {
        var denominator = months.stream()
                .map(one -> one.value.getDenominator())
                .reduce(BigInteger.ONE, BigInteger::multiply);
        return months.stream()
                .map(one -> one.value.multiply(denominator).getNumerator())
                .map(BigDecimal::new)
                .toList();
    }

    public Months dividedBy(int parts) {
        return new Months(value.divide(parts));
    }

    public boolean isWhole() {
        return value.getDenominator().equals(BigInteger.ONE);
    }

    /** For sorting and showing only, 4 decimals; amounts are computed from the fraction. */
    public BigDecimal approximate() {
        return new BigDecimal(value.getNumerator())
                .divide(new BigDecimal(value.getDenominator()), MathContext.DECIMAL64)
                .setScale(Quantity.SCALE, RoundingMode.HALF_UP);
    }

    @Override
    public String toString() {
        var division = value.getNumerator().divideAndRemainder(value.getDenominator());
        if (division[1].signum() == 0) {
            return division[0].toString();
        }
        var fraction = division[1] + "/" + value.getDenominator();
        return division[0].signum() == 0 ? fraction : division[0] + " " + fraction;
    }
}
