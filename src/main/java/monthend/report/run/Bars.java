package monthend.report.run;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;

/**
 * Bars that show amounts beside their figures, drawn as pictures of 100 by 10 units which stretch
 * with the page. The figures stand in the table; a reader that does not see misses nothing.
 */
final class Bars {

    private static final BigDecimal WHOLE = new BigDecimal(100);

    private final BigDecimal largest;
    private final boolean goesBothWays;

    private Bars(BigDecimal largest, boolean goesBothWays) {
        this.largest = largest;
        this.goesBothWays = goesBothWays;
    }

    /** On one scale for all amounts; with a line in the middle if some are below zero. */
    static Bars of(Collection<BigDecimal> amounts) {
        return new Bars(
                amounts.stream()
                        .map(BigDecimal::abs)
                        .max(BigDecimal::compareTo)
                        .orElse(BigDecimal.ONE),
                amounts.stream().anyMatch(amount -> amount.signum() < 0));
    }

    String bar(BigDecimal amount) {
        var whole = goesBothWays ? WHOLE.divide(BigDecimal.TWO) : WHOLE;
        var width = largest.signum() == 0
                ? BigDecimal.ZERO
                : amount.abs().multiply(whole).divide(largest, 1, RoundingMode.HALF_UP);
        var from = BigDecimal.ZERO;
        if (goesBothWays) {
            from = amount.signum() < 0 ? whole.subtract(width) : whole;
        }
        return "<svg class=\"bar" + (amount.signum() < 0 ? " less" : "")
                + "\" viewBox=\"0 0 100 10\" preserveAspectRatio=\"none\" aria-hidden=\"true\">"
                + "<rect x=\"" + from.toPlainString() + "\" y=\"0\" width=\""
                + width.toPlainString()
                + "\" height=\"10\"/>"
                + (goesBothWays ? "<line x1=\"50\" y1=\"0\" x2=\"50\" y2=\"10\"/>" : "")
                + "</svg>";
    }
}
