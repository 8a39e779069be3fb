package monthend.snapshot;

import java.util.OptionalInt;

/**
 * Which letters may stand in a field: those that a document, an e-invoice (XML 1.0) and a single
 * line of a table can all show.
 *
 * <p>Not usable: control characters (tab and line breaks included), line and paragraph separators,
 * half surrogate pairs, noncharacters, and U+FFFD, which stands for a letter that an earlier
 * program has lost.
 */
final class Letters {

    private static final int LOST_LETTER = 0xFFFD;

    private Letters() {}

    /** The first letter that may not stand in a field. */
    static OptionalInt firstUnusable(String text) {
        return isPlain(text)
                ? OptionalInt.empty()
                : text.codePoints().filter(letter -> !isUsable(letter)).findFirst();
    }

    /** Whether there is nothing but printable ASCII, which nearly every row is. */
    static boolean isPlain(String text) {
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c < ' ' || c > '~') {
                return false;
            }
        }
        return true;
    }

    static boolean isUsable(int letter) {
        return switch (Character.getType(letter)) {
            case Character.CONTROL,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> letter != LOST_LETTER && !isNoncharacter(letter);
        };
    }

    /** The last two of each plane, and 32 in the middle of the first. */
    private static boolean isNoncharacter(int letter) {
        return (letter & 0xFFFE) == 0xFFFE || (letter >= 0xFDD0 && letter <= 0xFDEF);
    }

    /** Whether there is nothing to see: blanks of any kind. */
    static boolean isBlank(String text) {
        return text.codePoints().allMatch(Letters::isBlank);
    }

    static boolean isBlank(int letter) {
        return Character.isWhitespace(letter) || Character.isSpaceChar(letter);
    }
}
