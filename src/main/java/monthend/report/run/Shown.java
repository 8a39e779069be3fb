package monthend.report.run;

import org.joda.money.Money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Duration;
import java.util.Locale;

/** Figures as people read them: thousands apart, and a minus that is one. */
final class Shown {

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private Shown() {}

    static String number(long number) {
        return format("#,##0").format(number);
    }

    static String amount(Money money) {
        return format("#,##0.00").format(money.getAmount()).replace('-', '−');
    }

    /** With its currency. */
    static String money(Money money) {
        return money.getCurrencyUnit() + " " + amount(money);
    }

    /** With a plus where it is more. */
    static String change(Money money) {
        return (money.isPositive() ? "+" : "") + amount(money);
    }

    /** By how much of the one before the amount has changed. */
    static String percent(Money now, Money before) {
        if (before.isZero()) {
            return "";
        }
        var change = now.minus(before)
                .getAmount()
                .multiply(HUNDRED)
                .divide(before.getAmount().abs(), 1, RoundingMode.HALF_UP);
        return (change.signum() > 0 ? "+" : "") + change.toPlainString().replace('-', '−') + " %";
    }

    static String seconds(Duration took) {
        return BigDecimal.valueOf(took.toMillis(), 3)
                        .setScale(1, RoundingMode.HALF_UP)
                        .toPlainString()
                + " s";
    }

    /** How many a second; nothing where it took no time or did nothing that is counted. */
    static String rate(long items, Duration took) {
        return items == 0 || took.toMillis() == 0
                ? ""
                : number(items * 1000 / took.toMillis()) + "/s";
    }

    static String bytes(long bytes) {
        return number((bytes + 1023) / 1024) + " kB";
    }

    private static DecimalFormat format(String pattern) {
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ENGLISH));
    }
}
