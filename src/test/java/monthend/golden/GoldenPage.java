package monthend.golden;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The golden month as people read it, cut into its sections: {@code == Invoices} and so on. Lines
 * that begin with # are for the reader.
 */
final class GoldenPage {

    private static final Path FILE = Path.of("src/test/resources/golden/2026-10.txt");

    private final Map<String, List<String>> sections = new LinkedHashMap<>();

    private GoldenPage(List<String> lines) {
        var section = new ArrayList<String>();
        for (var line : lines) {
            if (line.startsWith("== ")) {
                section = new ArrayList<>();
                sections.put(line.substring(3), section);
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                section.add(line);
            }
        }
    }

    static GoldenPage read() {
        try {
            return new GoldenPage(Files.readAllLines(FILE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lines of a section that say something. */
    List<String> section(String title) {
        var lines = sections.get(title);
        if (lines == null) {
            throw new IllegalArgumentException("no section " + title + " in " + FILE);
        }
        return List.copyOf(lines);
    }
}
