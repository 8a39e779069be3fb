package monthend.command;

import static org.assertj.core.api.Assertions.assertThat;

import monthend.store.PostgresForTests;

import org.springframework.util.FileSystemUtils;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * The sample month, posted once by {@code jobs/run monthly} for all tests that look back at it;
 * since then the catalogue on the disk has other prices.
 */
final class PostedSample {

    private static final String DATABASE = PostgresForTests.emptyDatabaseUrl();
    private static final Path FOLDER = posted();

    private PostedSample() {}

    /** What a command said, and how it ended. */
    record Said(int code, String out, String err) {}

    /** Has words executed, on the database and the folders of the sample. */
    static Said say(String words) {
        return say(FOLDER, words);
    }

    /** The database, for a look beside the commands. */
    static String database() {
        assertThat(FOLDER).isDirectory();
        return DATABASE;
    }

    private static Path posted() {
        try {
            var folder = Files.createTempDirectory("posted-sample");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(folder)));
            copyCatalog(folder);
            var said = say(folder, "monthly --period 2026-10 --snapshot sample-data/2026-10");
            assertThat(said.code()).as(said.err()).isEqualTo(ExitCode.DONE_WITH_HOLDS.code());
            var products = folder.resolve("catalog/products.yaml");
            Files.writeString(products, Files.readString(products).replace("150.00", "999.00"));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copyCatalog(Path folder) throws IOException {
        var from = Path.of("sample-data/catalog");
        var to = Files.createDirectory(folder.resolve("catalog"));
        try (var files = Files.list(from)) {
            for (var file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file)));
            }
        }
    }

    private static Said say(Path folder, String words) {
        var out = new StringWriter();
        var err = new StringWriter();
        var line = MonthendCommand.line();
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        var places = Stream.of("catalog", "out", "data")
                .flatMap(place -> Stream.of("--" + place, folder.resolve(place).toString()));
        var before = System.setProperty("spring.datasource.url", DATABASE);
        try {
            var code = line.execute(
                    Stream.concat(Stream.of(words.split(" ")), places).toArray(String[]::new));
            return new Said(code, out.toString(), err.toString());
        } finally {
            if (before == null) {
                System.clearProperty("spring.datasource.url");
            }
        }
    }
}
