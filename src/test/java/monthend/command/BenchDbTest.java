package monthend.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Objects;

/** A made-up month is measured and leaves nothing behind, whatever database is in use here. */
class BenchDbTest {

    private static final String NAMED = "spring.datasource.url";

    @TempDir
    private Path data = Path.of("");

    @Test
    void measuresAMonthInADatabaseOfItsOwn() {
        var said = new StringWriter();
        System.setProperty(NAMED, "jdbc:postgresql://localhost:1/of-the-house");
        try {
            var code = MonthendCommand.line()
                    .setOut(new PrintWriter(said))
                    .execute("bench", "--accounts", "12", "--data", data.toString());

            assertThat(code).isIn(ExitCode.DONE.code(), ExitCode.DONE_WITH_HOLDS.code());
        } finally {
            System.clearProperty(NAMED);
        }
        assertThat(said.toString().lines())
                .anyMatch(line -> line.startsWith("12 accounts, seed 1, "))
                .anyMatch(line -> line.startsWith("check drafts "))
                .anyMatch(line -> line.matches("whole run: .* invoices, .* MB"))
                .anyMatch(line -> line.matches("bare limit: .* s for the same .* documents, .*"));
        assertThat(Objects.requireNonNull(data.toFile().list())).isEmpty();
    }

    @Test
    void stopsOnceAllIsPosted() {
        var said = new StringWriter();
        var code = MonthendCommand.line()
                .setOut(new PrintWriter(said))
                .execute(
                        "bench",
                        "--accounts",
                        "400",
                        "--check",
                        "sample",
                        "--no-documents",
                        "--data",
                        data.toString());

        assertThat(code).isEqualTo(ExitCode.DONE.code());
        assertThat(said.toString().lines())
                .anyMatch(line -> line.startsWith("post "))
                .anyMatch(line -> line.matches("380 invoices posted; peak heap .* MB"))
                .noneMatch(line -> line.startsWith("write journal"));
    }
}
