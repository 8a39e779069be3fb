package monthend.document.basis;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Names for the sheets of one workbook that every spreadsheet takes: 1 to 31 characters, none of
 * {@code []:*?/\}, no apostrophe at an end, and none twice, whatever the case of its letters.
 */
final class SheetNames {

    private static final int LONGEST = 31;

    /** Excel keeps this name for itself. */
    private final Set<String> taken = new HashSet<>(Set.of("history"));

    /** The name to use for a sheet that should be called so. */
    String take(String wanted) {
        var legal = legal(wanted);
        var name = cut(legal, LONGEST);
        for (var number = 2; !taken.add(name.toLowerCase(Locale.ROOT)); number++) {
            var suffix = " " + number;
            name = cut(legal, LONGEST - suffix.length()) + suffix;
        }
        return name;
    }

    private static String legal(String wanted) {
        var shown = wanted.replaceAll("[\\[\\]:*?/\\\\]", "-").replaceAll("^'+|'+$", "");
        return shown.isBlank() ? "-" : shown;
    }

    private static String cut(String name, int length) {
        if (name.length() <= length) {
            return name;
        }
        var end = Character.isHighSurrogate(name.charAt(length - 1)) ? length - 1 : length;
        return name.substring(0, end).replaceAll("[ ']+$", "");
    }
}
