package monthend.snapshot;

/** A piece of input as it is shown to people: on one line, short, with nothing invisible in it. */
final class Shown {

    private static final int LONGEST = 40;

    private Shown() {}

    /** In quotes, cut after 40 characters, control characters as {@code \u0007}. */
    static String quoted(String value) {
        var shown = new StringBuilder("\"");
        value.codePoints().limit(LONGEST).forEach(letter -> append(shown, letter));
        var cut = value.codePointCount(0, value.length()) > LONGEST;
        return shown.append(cut ? "…\"" : "\"").toString();
    }

    /** {@code U+0007} */
    static String codePoint(int letter) {
        return "U+%04X".formatted(letter);
    }

    private static void append(StringBuilder shown, int letter) {
        if (Letters.isUsable(letter) && Character.getType(letter) != Character.FORMAT) {
            shown.appendCodePoint(letter);
        } else {
            shown.append("\\u%04X".formatted(letter));
        }
    }
}
