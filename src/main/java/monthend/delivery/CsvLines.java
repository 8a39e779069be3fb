package monthend.delivery;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Lines of a CSV file as RFC 4180 has them: commas, quotes only where a field needs them; nothing
 * for a value that there is not. Lines end with a line feed, as in the files that we read.
 */
public final class CsvLines {

    private CsvLines() {}

    public static String line(List<@Nullable String> fields) {
        return fields.stream().map(CsvLines::field).collect(Collectors.joining(",", "", "\n"));
    }

    private static String field(@Nullable String value) {
        if (value == null) {
            return "";
        }
        return value.chars().anyMatch(CsvLines::needsQuotes)
                ? '"' + value.replace("\"", "\"\"") + '"'
                : value;
    }

    private static boolean needsQuotes(int letter) {
        return letter == ',' || letter == '"' || letter == '\n' || letter == '\r';
    }
}
