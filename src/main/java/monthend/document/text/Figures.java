package monthend.document.text;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * How a language writes numbers and dates, from the {@code format.…} lines of its file of texts.
 *
 * <p>A date pattern knows {@code yyyy}, {@code MMM} (the month's name), {@code MM}, {@code M},
 * {@code dd} and {@code d}; everything else in it is written as it stands.
 */
final class Figures {

    private static final int GROUP = 3;
    private static final int MONTHS = 12;

    private final String datePattern;
    private final List<String> months;
    private final String decimalSign;
    private final String groupSign;

    Figures(Texts texts) {
        datePattern = texts.say(Phrase.FORMAT_DATE);
        months = List.of(texts.say(Phrase.FORMAT_MONTHS).split(",", -1));
        decimalSign = texts.say(Phrase.FORMAT_DECIMAL_SIGN);
        groupSign = texts.say(Phrase.FORMAT_GROUP_SIGN);
        if (months.size() != MONTHS) {
            throw new IllegalStateException("twelve months, not " + months);
        }
    }

    String date(LocalDate day) {
        var written = new StringBuilder();
        for (var at = 0; at < datePattern.length(); ) {
            var letter = datePattern.charAt(at);
            var end = at;
            while (end < datePattern.length() && datePattern.charAt(end) == letter) {
                end++;
            }
            written.append(part(day, datePattern.substring(at, end)));
            at = end;
        }
        return written.toString();
    }

    private String part(LocalDate day, String pattern) {
        return switch (pattern) {
            case "yyyy" -> String.valueOf(day.getYear());
            case "MMM" -> months.get(day.getMonthValue() - 1);
            case "MM" -> twoDigits(day.getMonthValue());
            case "M" -> String.valueOf(day.getMonthValue());
            case "dd" -> twoDigits(day.getDayOfMonth());
            case "d" -> String.valueOf(day.getDayOfMonth());
            default -> pattern;
        };
    }

    private static String twoDigits(int number) {
        return number < 10 ? "0" + number : String.valueOf(number);
    }

    /** With the decimals that the number has. */
    String number(BigDecimal number) {
        var plain = number.abs().toPlainString();
        var point = plain.indexOf('.');
        var whole = point < 0 ? plain : plain.substring(0, point);
        var decimals = point < 0 ? "" : decimalSign + plain.substring(point + 1);
        return (number.signum() < 0 ? "\u2212" : "") + grouped(whole) + decimals;
    }

    private String grouped(String digits) {
        var written = new StringBuilder(digits);
        for (var at = digits.length() - GROUP; at > 0; at -= GROUP) {
            written.insert(at, groupSign);
        }
        return written.toString();
    }
}
