package monthend.snapshot;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes rows of CSV files as every program reads them: comma, LF at the end, quotes only where
 * they are needed (RFC 4180).
 *
 * <p>What is written here, {@link RecordReader} reads back to the same fields.
 */
public final class CsvText {

    private CsvText() {}

    /** One row with its line end. */
    public static String line(List<String> fields) {
        if (fields.isEmpty()) {
            throw new IllegalArgumentException("a row has one field or more");
        }
        return fields.equals(List.of(""))
                ? "\"\"\n"
                : fields.stream().map(CsvText::field).collect(Collectors.joining(",", "", "\n"));
    }

    /** One row with its line end. */
    public static String line(String... fields) {
        return line(List.of(fields));
    }

    /**
     * A text that a spreadsheet shows and does not run: one that begins like a formula gets an
     * apostrophe before it.
     *
     * <p>For free texts such as names in files that people open; never for ids and amounts, whose
     * letters must stay as they are.
     */
    public static String notAFormula(String text) {
        return !text.isEmpty() && "=+-@\t\r\n＝＋－＠".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static String field(String text) {
        return needsQuotes(text) ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    private static boolean needsQuotes(String text) {
        return text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    }
}
