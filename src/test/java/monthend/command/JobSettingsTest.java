package monthend.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaml.snakeyaml.Yaml;

import picocli.CommandLine;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

class JobSettingsTest {

    @TempDir
    private Path home;

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "monthly    | chnk: 5          | line 1: unknown key 'chnk'",
                "monthly    | chunk:           | line 1: key 'chunk' needs one value",
                "monthly    | [a]              | must be keys with values",
                "settlement | out: {a: b}      | line 1: key 'out' needs one value",
            })
    void aSettingThatIsWrongEndsWithOneSentence(String job, String yaml, String sentence)
            throws IOException {
        write(job, yaml);
        assertThat(said(job).replaceAll("\\s+", " "))
                .contains("jobs/" + job + ".yaml " + sentence)
                .containsOnlyOnce("See jobs/run --help.");
        assertThat(said(job).lines())
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
    }

    @Test
    void aKeyThatStandsTwiceIsWrong() throws IOException {
        write("monthly", "chunk: 5\nchunk: 6\n");
        assertThat(said("monthly")).contains("jobs/monthly.yaml line 2: key 'chunk' stands twice");
    }

    @Test
    void theSettingsThatComeAlongAreOptionsOfTheirCommands() throws IOException {
        for (var job : new String[] {"monthly", "settlement"}) {
            var command = MonthendCommand.line().getSubcommands().get(job);
            try (var reader = Files.newBufferedReader(Path.of("jobs/" + job + ".yaml"))) {
                Map<String, Object> settings = new Yaml().load(reader);
                assertThat(settings.keySet())
                        .allSatisfy(
                                key -> assertThat(command.getCommandSpec().findOption("--" + key))
                                        .isNotNull());
            }
        }
    }

    private void write(String job, String yaml) throws IOException {
        Files.createDirectories(home.resolve("jobs"));
        Files.writeString(home.resolve("jobs/" + job + ".yaml"), yaml);
    }

    private String said(String job) {
        var said = new StringWriter();
        var line = MonthendCommand.line().setErr(new PrintWriter(said, true));
        line.getSubcommands().get(job).setDefaultValueProvider(new JobSettings(home));
        assertThat(line.execute(
                        job.equals("monthly")
                                ? new String[] {job, "--period", "2026-10"}
                                : new String[] {job, "--year", "2026"}))
                .isEqualTo(CommandLine.ExitCode.USAGE);
        return said.toString().strip();
    }
}
