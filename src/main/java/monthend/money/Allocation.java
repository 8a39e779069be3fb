package monthend.money;

import org.joda.money.Money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Divides an amount or a quantity over shares so that the parts add up to it exactly: largest
 * remainder, and of equal remainders the earlier share first (I4).
 */
public final class Allocation {

    private Allocation() {}

    /**
     * The parts of {@code total} in proportion to {@code shares}, in the order of the shares.
     *
     * @param shares none negative, and not all zero
     */
    public static List<Money> inProportion(Money total, List<BigDecimal> shares) {
        requireShares(total, shares);
        return parts(total.getAmountMinor().toBigIntegerExact(), shares).stream()
                .map(cents -> Money.ofMinor(total.getCurrencyUnit(), cents.longValueExact()))
                .toList();
    }

    /** The same for a quantity, whose parts have 4 decimals too. */
    public static List<Quantity> inProportion(Quantity total, List<BigDecimal> shares) {
        requireShares(total, shares);
        return parts(total.value().unscaledValue(), shares).stream()
                .map(units -> new Quantity(new BigDecimal(units, Quantity.SCALE)))
                .toList();
    }

    private static void requireShares(Object total, List<BigDecimal> shares) {
        if (sum(shares).signum() <= 0 || shares.stream().anyMatch(share -> share.signum() < 0)) {
            throw new IllegalArgumentException("cannot divide " + total + " over " + shares);
        }
    }

    private static BigDecimal sum(List<BigDecimal> shares) {
        return shares.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<BigInteger> parts(BigInteger total, List<BigDecimal> shares) {
        var scale = shares.stream().mapToInt(BigDecimal::scale).max().orElse(0);
        var weights =
                shares.stream().map(s -> s.setScale(scale).unscaledValue()).toList();
        return divide(total, weights, sum(shares).setScale(scale).unscaledValue());
    }

    private static List<BigInteger> divide(
            BigInteger total, List<BigInteger> weights, BigInteger sum) {
        var quotients = weights.stream()
                .map(weight -> total.multiply(weight).divideAndRemainder(sum))
                .toList();
        var parts = new ArrayList<>(quotients.stream().map(q -> q[0]).toList());
        var given = parts.stream().reduce(BigInteger.ZERO, BigInteger::add);
        IntStream.range(0, parts.size())
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> quotients.get(i)[1].abs())
                        .reversed())
                .limit(total.subtract(given).abs().longValueExact())
                .forEach(i -> parts.set(i, parts.get(i).add(BigInteger.valueOf(total.signum()))));
        return List.copyOf(parts);
    }
}
