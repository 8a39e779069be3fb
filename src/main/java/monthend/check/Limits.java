package monthend.check;

import org.joda.money.CurrencyUnit;

import java.math.BigDecimal;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a payer's charges of a run may come to before somebody has to look at them (P2).
 *
 * @param above for each currency, the highest net amount that is posted unseen; a currency that is
 *     not named has no limit
 * @param times how many times the payer's usual amount, or which part of it, is unusual; empty if
 *     nothing is
 */
public record Limits(SortedMap<String, BigDecimal> above, OptionalInt times) {

    /** Nobody is held for an amount. */
    public static final Limits OFF = new Limits(new TreeMap<>(), OptionalInt.empty());

    private static final Pattern AMOUNT =
            Pattern.compile("([A-Z]{3})\\s+(\\d{1,12}(?:\\.\\d{1,2})?)");
    private static final int MOST_TIMES = 1000;

    public Limits {
        above = new TreeMap<>(above);
        times.ifPresent(Limits::requireTimes);
    }

    /**
     * Reads limits as a job's settings write them.
     *
     * @param above such as {@code NOK 1000000, EUR 100000}; may be empty
     * @param times such as {@code 20}; 0 for nothing unusual
     * @throws IllegalArgumentException with a sentence that says what is expected
     */
    public static Limits of(String above, int times) {
        var amounts = new TreeMap<String, BigDecimal>();
        for (var part : above.isBlank() ? new String[0] : above.split(",", -1)) {
            var match = AMOUNT.matcher(part.strip());
            if (!match.matches() || !isCurrency(match.group(1))) {
                throw new IllegalArgumentException("'" + part.strip()
                        + "' is not a currency and an amount, such as NOK 1000000");
            }
            amounts.put(match.group(1), new BigDecimal(match.group(2)));
        }
        return new Limits(amounts, times == 0 ? OptionalInt.empty() : OptionalInt.of(times));
    }

    /** The same limits always have the same text: it is part of a run's input (P4). */
    public String text() {
        if (above.isEmpty() && times.isEmpty()) {
            return "off";
        }
        return above.entrySet().stream().map(Limits::amount).collect(Collectors.joining(", ")) + ";"
                + times.orElse(0);
    }

    /** Reads what {@link #text} has written. */
    public static Limits parse(String text) {
        if (text.equals("off")) {
            return OFF;
        }
        var end = text.lastIndexOf(';');
        return of(text.substring(0, end), Integer.parseInt(text.substring(end + 1)));
    }

    private static String amount(Map.Entry<String, BigDecimal> limit) {
        return limit.getKey() + " " + limit.getValue().toPlainString();
    }

    private static boolean isCurrency(String code) {
        return CurrencyUnit.registeredCurrencies().stream()
                .anyMatch(currency -> currency.getCode().equals(code));
    }

    private static void requireTimes(int times) {
        if (times < 2 || times > MOST_TIMES) {
            throw new IllegalArgumentException(
                    times + " times the usual is no limit: give 2 to " + MOST_TIMES + ", or 0");
        }
    }
}
