package monthend.command;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import monthend.store.PostgresForTests;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What the whole command prints and leaves for those who watch runs. */
class RunMetricsDbTest {

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();

    private int execute(String... more) {
        System.setProperty("spring.datasource.url", PostgresForTests.emptyDatabaseUrl());
        System.setProperty("spring.datasource.username", "postgres");
        System.setProperty("spring.datasource.password", "postgres");
        try {
            var line = MonthendCommand.line();
            line.setOut(new PrintWriter(out, true));
            line.setErr(new PrintWriter(out, true));
            var words = new ArrayList<>(List.of(
                    "monthly",
                    "--out",
                    folder.resolve("out").toString(),
                    "--data",
                    folder.resolve("data").toString()));
            words.addAll(List.of(more));
            return line.execute(words.toArray(String[]::new));
        } finally {
            System.clearProperty("spring.datasource.url");
            System.clearProperty("spring.datasource.username");
            System.clearProperty("spring.datasource.password");
        }
    }

    /** What is told beside, as where there is no terminal. */
    private static List<String> progressOf(Runnable work) {
        var before = System.err;
        var told = new ByteArrayOutputStream();
        System.setErr(new PrintStream(told, true, UTF_8));
        try {
            work.run();
        } finally {
            System.setErr(before);
        }
        return told.toString(UTF_8).lines().toList();
    }

    private String metrics() throws IOException {
        return Files.readString(folder.resolve("data/metrics/monthend.prom"));
    }

    @Test
    void aRunLeavesItsFiguresAndSaysWhatToDoNext() throws IOException {
        assertThat(execute()).isEqualTo(ExitCode.DONE_WITH_HOLDS.code());

        assertThat(metrics())
                .contains("monthend_exit_code{command=\"monthly\"} 3.0")
                .contains("monthend_held_accounts{run=\"monthly-2026-10\",state=\"delivered\"} 5.0")
                .contains("currency=\"NOK\",run=\"monthly-2026-10\",seller=\"FJORD\"")
                .contains("step=\"ratePayers\"");
        assertThat(out.toString().lines())
                .contains(
                        "2 refund candidates for the bank to confirm, in refunds.csv.",
                        "  jobs/run supplement --period 2026-10 --snapshot DIR");
        assertThat(out.toString().lines().filter(line -> !line.contains(folder.toString())))
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
    }

    @Test
    void withoutATerminalEachStepIsToldOnceItIsDone() {
        var told = progressOf(() -> assertThat(execute()).isEqualTo(3));
        for (var step : List.of("rate payers", "check drafts", "write documents")) {
            assertThat(told)
                    .filteredOn(line -> line.matches(step + ": \\d+ in \\d+\\.\\d s, [\\d,]+/s"))
                    .as(step)
                    .hasSize(1);
        }
        assertThat(told).anyMatch(line -> line.matches("write report: done in \\d+\\.\\d s"));
    }

    @Test
    void figuresThatCannotBeWrittenChangeNothingOfTheRun() throws IOException {
        var file = Files.writeString(folder.resolve("in-the-way"), "");
        assertThat(execute("--metrics", file.resolve("monthend.prom").toString()))
                .isEqualTo(ExitCode.DONE_WITH_HOLDS.code());
        assertThat(out.toString())
                .contains("October 2026 is posted", "The figures for those who watch runs");
    }

    @Test
    void aDatabaseThatDoesNotAnswerIsSaidToBe() {
        System.setProperty("spring.datasource.url", "jdbc:postgresql://localhost:1/none");
        try {
            var line = MonthendCommand.line();
            line.setErr(new PrintWriter(out, true));
            assertThat(line.execute("status", "--data", folder.resolve("data").toString()))
                    .isEqualTo(ExitCode.FAILED.code());
        } finally {
            System.clearProperty("spring.datasource.url");
        }
        assertThat(out.toString().replaceAll("\\s+", " "))
                .startsWith(
                        "The database does not answer (Connection refused). Look whether it runs,"
                            + " and at SPRING_DATASOURCE_URL; then start the same command again.");
    }

    @Test
    void aRunThatFailsLeavesItsExitCode() throws IOException {
        assertThat(execute(
                        "--period",
                        "2026-10",
                        "--snapshot",
                        folder.resolve("no").toString()))
                .isEqualTo(ExitCode.WRONG_USE.code());
        assertThat(metrics()).contains("monthend_exit_code{command=\"monthly\"} 2.0");
    }
}
