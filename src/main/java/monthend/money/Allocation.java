package monthend.money;

import org.joda.money.Money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Divides an amount over shares so that the parts add up to it exactly: largest remainder, and of
 * equal remainders the earlier share first (I4).
 */
public final class Allocation {

    private Allocation() {}

    /**
     * The parts of {@code total} in proportion to {@code shares}, in the order of the shares.
     *
     * @param shares none negative, and not all zero
     */
    public static List<Money> inProportion(Money total, List<BigDecimal> shares) {
        var sum = shares.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.signum() <= 0 || shares.stream().anyMatch(share -> share.signum() < 0)) {
            throw new IllegalArgumentException("cannot divide " + total + " over " + shares);
        }
        var scale = shares.stream().mapToInt(BigDecimal::scale).max().orElse(0);
        var weights =
                shares.stream().map(s -> s.setScale(scale).unscaledValue()).toList();
        var cents = divide(
                total.getAmountMinor().toBigIntegerExact(),
                weights,
                sum.setScale(scale).unscaledValue());
        return cents.stream()
                .map(part -> Money.ofMinor(total.getCurrencyUnit(), part.longValueExact()))
                .toList();
    }

    private static List<BigInteger> divide(
            BigInteger cents, List<BigInteger> weights, BigInteger sum) {
        var quotients = weights.stream()
                .map(weight -> cents.multiply(weight).divideAndRemainder(sum))
                .toList();
        var parts = new ArrayList<>(quotients.stream().map(q -> q[0]).toList());
        var given = parts.stream().reduce(BigInteger.ZERO, BigInteger::add);
        IntStream.range(0, parts.size())
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> quotients.get(i)[1].abs())
                        .reversed())
                .limit(cents.subtract(given).abs().longValueExact())
                .forEach(i -> parts.set(i, parts.get(i).add(BigInteger.valueOf(cents.signum()))));
        return List.copyOf(parts);
    }
}
