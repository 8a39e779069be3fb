package monthend.command;

import org.joda.money.Money;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How the commands put figures and sentences on a terminal of 100 columns. */
final class Words {

    static final int COLUMNS = 100;

    private Words() {}

    /** {@code 1 invoice}, {@code 1,200 invoices}. */
    static String count(long number, String what) {
        return number(number) + " " + what + (number == 1 ? "" : "s");
    }

    static String number(long number) {
        return String.format(Locale.ENGLISH, "%,d", number);
    }

    /** {@code 1,348.03}, the currency said elsewhere. */
    static String amount(Money money) {
        return String.format(Locale.ENGLISH, "%,.2f", money.getAmount());
    }

    /** {@code ratePayers} is read as rate payers. */
    static String step(String name) {
        return name.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
    }

    /** {@code 4 s}, {@code 2 min 10 s}. */
    static String time(Duration time) {
        var seconds = Math.max(0, time.toSeconds());
        return seconds < 60 ? seconds + " s" : seconds / 60 + " min " + seconds % 60 + " s";
    }

    /** {@code 0.4 s}; from ten seconds on without the tenths. */
    static String exactTime(Duration time) {
        var tenths = time.toMillis() / 100;
        return tenths < 100 ? tenths / 10 + "." + tenths % 10 + " s" : time(time);
    }

    /** Prints sentences, each line of them broken where it is too long. */
    static void print(PrintWriter to, String sentences) {
        sentences.lines().flatMap(line -> wrapped(line, "  ").stream()).forEach(to::println);
    }

    /** Breaks a sentence at its spaces; lines after the first are indented. */
    static List<String> wrapped(String sentence, String indent) {
        if (sentence.length() <= COLUMNS) {
            return List.of(sentence);
        }
        var space = sentence.lastIndexOf(' ', COLUMNS);
        if (sentence.substring(0, Math.max(0, space)).isBlank()) {
            space = sentence.indexOf(' ', COLUMNS);
        }
        if (space < 0) {
            return List.of(sentence);
        }
        var lines = new ArrayList<String>();
        lines.add(sentence.substring(0, space));
        lines.addAll(wrapped(indent + sentence.substring(space + 1), indent));
        return lines;
    }
}
