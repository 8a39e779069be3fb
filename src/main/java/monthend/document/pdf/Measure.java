package monthend.document.pdf;

import java.util.ArrayList;
import java.util.List;

/** How much room a text takes, and where it is broken to fit a column. */
final class Measure {

    private static final float SMALLEST = 5.5f;
    private static final float STEP = 0.25f;

    private final SharedParts parts;

    Measure(SharedParts parts) {
        this.parts = parts;
    }

    Face face(Type type) {
        return type.cut() == Type.Cut.BOLD ? parts.bold() : parts.regular();
    }

    float width(String text, Type type) {
        return face(type).width(text, type.size());
    }

    /** The type, or a smaller one in which the text fits a width. */
    Type fitted(String text, Type type, float width) {
        var fitting = type;
        while (fitting.size() > SMALLEST && width(text, fitting) > width) {
            fitting = fitting.sized(fitting.size() - STEP);
        }
        return fitting;
    }

    /** Broken at spaces, after hyphens, and inside a word only where the word alone is too long. */
    List<String> wrapped(String text, Type type, float width) {
        var lines = new ArrayList<String>();
        var rest = Face.composed(text).strip();
        while (width(rest, type) > width) {
            var end = lineEnd(rest, type, width);
            lines.add(rest.substring(0, end).strip());
            rest = rest.substring(end).strip();
        }
        lines.add(rest);
        return List.copyOf(lines);
    }

    private int lineEnd(String text, Type type, float width) {
        var fits = 1;
        while (fits < text.length() && width(text.substring(0, fits + 1), type) <= width) {
            fits++;
        }
        for (var end = fits; end > 0; end--) {
            if (text.charAt(end) == ' ' || text.charAt(end - 1) == '-') {
                return end;
            }
        }
        return fits;
    }
}
