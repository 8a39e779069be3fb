package monthend.command;

import static org.assertj.core.api.Assertions.assertThat;

import static java.math.RoundingMode.HALF_UP;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A reader with a pocket calculator and the printed explanation alone comes to a line's amount,
 * whatever it charges for: from licences and months, allowances, rows, tiers and discounts.
 */
class PocketCalculatorDbTest {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** What stands behind the labels, with lines that were broken put together again. */
    private record Printed(List<String> labels, List<String> texts) {

        static Printed of(String text) {
            var printed = new Printed(new ArrayList<>(), new ArrayList<>());
            text.lines().filter(line -> line.startsWith("  ")).forEach(printed::add);
            return printed;
        }

        private void add(String line) {
            var label = line.substring(0, 18).strip();
            var rest = line.substring(18).replaceAll(" {2,}.*| [A-Z]\\d+( [A-Z]\\d+)*$", "");
            if (label.isEmpty()) {
                texts.add(texts.removeLast() + " " + rest.strip());
            } else {
                labels.add(label);
                texts.add(rest.strip());
            }
        }

        List<String> all(String label) {
            var found = new ArrayList<String>();
            for (var entry = 0; entry < labels.size(); entry++) {
                if (labels.get(entry).equals(label)) {
                    found.add(texts.get(entry));
                }
            }
            return found;
        }

        String one(String label) {
            return assertThat(all(label))
                    .as(label + " of " + texts)
                    .hasSize(1)
                    .actual()
                    .getFirst();
        }
    }

    @ParameterizedTest(name = "{0} line {1}, {2}: {3} × {4} = {5}")
    @CsvSource({
        "FJ10000001, 1, licences for a quarter,         96,     50.00,  4800.00",
        "FJM50000001, 3, a part of a calendar year,     7.6452, 89.00,  680.42",
        "FJ10000007, 2, an increase in arrears,         1.2903, 199.00, 256.77",
        "FJ10000006, 2, a contract price,               1,      400.00, 400.00",
        "ND10000003, 1, a discount,                     24,     143.10, 3434.40",
        "FJM50000001, 1, a flat charge,                 1,      495.00, 495.00",
        "FJ10000001, 2, clients,                        4,      79.00,  316.00",
        "FJ10000001, 6, use,                            12,     2.00,   24.00",
        "FJ10000005, 5, the second of three tiers,      900,    2.90,   2610.00",
        "SU10000002, 2, use above what is included,     15,     1.50,   22.50",
        "FJ10000012, 2, a tier after another's use,     40,     2.90,   116.00",
    })
    void i8AReaderComesToTheAmountFromWhatIsPrinted(
            String number, int line, String what, ArgumentsAccessor figures) {
        var said = PostedSample.say("explain " + number + " " + line);
        assertThat(said.code()).as(said.err()).isZero();
        var printed = Printed.of(said.out());
        var quantity = quantity(printed);
        var price = price(printed.one("Unit price"));
        assertThat(quantity).as(what).isEqualByComparingTo(figures.getString(3));
        assertThat(price).as(what).isEqualByComparingTo(figures.getString(4));
        assertThat(quantity.multiply(price).setScale(2, HALF_UP))
                .as(what)
                .isEqualByComparingTo(figures.getString(5));
        assertThat(printed.one("Amount")).contains(" = " + figures.getString(5) + " ");
    }

    private static BigDecimal quantity(Printed printed) {
        var text = printed.one("Quantity");
        var words = text.split(" ");
        var first = new BigDecimal(words[0].replace(",", ""));
        if (text.contains(" × ")) {
            var months = months(text.substring(text.indexOf('×'), text.indexOf('=')));
            return first.multiply(months).setScale(4, HALF_UP);
        }
        if (text.contains(" included − ")) {
            assertThat(included(printed.one("Included"))).isEqualByComparingTo(words[3]);
            return first.subtract(new BigDecimal(words[3])).subtract(new BigDecimal(words[6]));
        }
        if (text.contains("the sum of the rows below") || text.contains(" fall in tier ")) {
            return printed.all("Row").stream()
                    .map(PocketCalculatorDbTest::units)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
        }
        if (text.contains("different client")) {
            assertThat(printed.all("Row")).hasSize(first.intValueExact());
        } else {
            assertThat(text).startsWith("1, once for the licence period ");
        }
        return first;
    }

    /** {@code 240 signatures per licence × 2 licences, …: 480}. */
    private static BigDecimal included(String text) {
        var factors = Pattern.compile("^(\\d+) .* × (\\d+) licence").matcher(text);
        assertThat(factors.find()).as(text).isTrue();
        return new BigDecimal(factors.group(1)).multiply(new BigDecimal(factors.group(2)));
    }

    /** {@code usage.csv line 18 (…): U-17 on 2026-10-26: 18 signature, 3 of them on this line}. */
    private static BigDecimal units(String row) {
        var said = Pattern.compile(": ([0-9.]+) \\w+(?:, ([0-9.]+) of them)?").matcher(row);
        assertThat(said.find()).as(row).isTrue();
        return new BigDecimal(said.group(2) == null ? said.group(1) : said.group(2));
    }

    /** {@code 159.00 × (1 − 10 %) = 143.10 SEK, …}, or the price itself. */
    private static BigDecimal price(String text) {
        var words = text.split(" ");
        var first = new BigDecimal(words[0]);
        if (!text.contains(" × (1 − ")) {
            return first;
        }
        var left = HUNDRED.subtract(new BigDecimal(words[4]));
        return first.multiply(left).divide(HUNDRED, 4, HALF_UP);
    }

    private static BigDecimal months(String mixed) {
        return Pattern.compile("(\\d+)/(\\d+)|(\\d+)")
                .matcher(mixed)
                .results()
                .map(PocketCalculatorDbTest::fraction)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal fraction(MatchResult part) {
        return part.group(3) != null
                ? new BigDecimal(part.group(3))
                : new BigDecimal(part.group(1))
                        .divide(new BigDecimal(part.group(2)), MathContext.DECIMAL64);
    }
}
