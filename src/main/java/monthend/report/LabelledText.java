package monthend.report;

import java.util.ArrayList;
import java.util.List;

/** Lays out texts for a terminal: a label on the left, no line longer than 100 columns. */
final class LabelledText {

    private static final int COLUMNS = 100;
    private static final int LABEL = 18;
    private static final int RULES = 16;

    private final List<String> lines = new ArrayList<>();

    /** A line from the margin on; before it a line is left empty. */
    LabelledText heading(String text) {
        if (!lines.isEmpty()) {
            lines.add("");
        }
        lines.addAll(wrapped(text, COLUMNS));
        return this;
    }

    LabelledText entry(String label, String text) {
        return entry(label, wrapped(text, COLUMNS - LABEL));
    }

    /** With the rules that the text follows on the right. */
    LabelledText entry(String label, String text, String rules) {
        var width = COLUMNS - LABEL - RULES;
        var parts = wrapped(text, width);
        parts.set(0, padded(parts.getFirst(), width) + " " + rules);
        return entry(label, parts);
    }

    private LabelledText entry(String label, List<String> parts) {
        var left = "  " + label;
        for (var part : parts) {
            lines.add((padded(left, LABEL) + part).stripTrailing());
            left = "";
        }
        return this;
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }

    /** Broken between words; a word that is longer than a line is cut. */
    private static List<String> wrapped(String text, int width) {
        var lines = new ArrayList<String>();
        var rest = text.strip();
        while (rest.length() > width) {
            var space = rest.lastIndexOf(' ', width);
            var end = space > 0 ? space : width;
            lines.add(rest.substring(0, end).stripTrailing());
            rest = rest.substring(end).stripLeading();
        }
        lines.add(rest);
        return lines;
    }

    @Override
    public String toString() {
        return String.join("\n", lines) + "\n";
    }
}
