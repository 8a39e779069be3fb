package monthend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.JavaFormatterOptions;
import com.palantir.javaformat.java.JavaFormatterOptions.Style;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Every source file is laid out by palantir-java-format, in its style of 100 columns.
 *
 * <p>A test, and not a Maven plugin, because a plugin runs on the JDK of Maven: 17 cannot parse
 * the patterns of Java 21. {@code mvn -q -Dfast test -Dtest=FormatTest -Dformat=apply} lays out.
 */
class FormatTest {

    private static final Formatter FORMATTER = Formatter.createFormatter(
            JavaFormatterOptions.builder().style(Style.AOSP).build());

    @Test
    void everySourceFileIsLaidOutByTheFormatter() throws IOException {
        var applies = "apply".equals(System.getProperty("format"));
        assumeTrue(applies || System.getProperty("fast") == null, "left out of fast builds");
        var different = sources().parallelStream()
                .filter(FormatTest::isLaidOutOtherwise)
                .toList();
        if (applies) {
            different.forEach(FormatTest::layOut);
        }
        assertThat(applies ? List.of() : different)
                .as("files to lay out: mvn -q -Dfast test -Dtest=FormatTest -Dformat=apply")
                .isEmpty();
    }

    private static boolean isLaidOutOtherwise(Path file) {
        return !read(file).equals(formatted(file));
    }

    private static void layOut(Path file) {
        try {
            Files.writeString(file, formatted(file));
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be written", e);
        }
    }

    private static String formatted(Path file) {
        try {
            return FORMATTER.formatSourceAndFixImports(read(file));
        } catch (FormatterException e) {
            throw new AssertionError(file + " cannot be parsed", e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    private static List<Path> sources() throws IOException {
        try (var files = Files.walk(Path.of("src"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }
}
