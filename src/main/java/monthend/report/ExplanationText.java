package monthend.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Prints explanations for people, in lines of at most 100 columns. */
public final class ExplanationText {

    private static final int COLUMNS = 98;
    private static final int NAME = 18;
    private static final int RULES = 14;

    private ExplanationText() {}

    public static String of(LineExplanation explained) {
        var lines = new ArrayList<String>();
        lines.add(explained.number() + " line " + explained.line() + ": " + explained.title());
        for (var step : explained.steps()) {
            lines.addAll(named(step.name(), step.text(), step.rules()));
        }
        for (var row : explained.rows()) {
            lines.addAll(named("Row", row.place() + ": " + row.text(), ""));
        }
        return lines.stream().collect(Collectors.joining("\n", "", "\n"));
    }

    private static List<String> named(String name, String text, String rules) {
        var wrapped = wrapped(text, COLUMNS - NAME - RULES);
        var lines = new ArrayList<String>();
        for (var index = 0; index < wrapped.size(); index++) {
            var label = index == 0 ? "  " + name : "";
            var rule = index == 0 ? rules : "";
            lines.add((padded(label, NAME) + padded(wrapped.get(index), COLUMNS - NAME - RULES)
                            + " " + rule)
                    .stripTrailing());
        }
        return lines;
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }

    private static List<String> wrapped(String text, int width) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : text.split(" ", -1)) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
