package monthend.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What the texts and the schedules tell people to type is what the program reads. */
class CommandsInTextsTest {

    private static final Pattern COMMAND = Pattern.compile("jobs/run ([^#|`\n]+)");
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)");

    /** Lines of code blocks that begin with the command. */
    static Stream<String> ofTexts() throws IOException {
        try (var texts = Files.list(Path.of("src/docs"))) {
            return Stream.concat(Stream.of(Path.of("README.md")), texts.sorted().toList().stream())
                    .filter(file -> file.toString().endsWith(".md"))
                    .flatMap(file -> lines(file).stream())
                    .filter(line -> line.strip().startsWith("jobs/run "))
                    .map(line -> line.strip().replaceAll(" +#.*", ""));
        }
    }

    /** Commands of the schedules, with a month in place of what the shell puts there. */
    static Stream<String> ofSchedules() {
        return Stream.of(
                        "jobs/crontab",
                        "jobs/systemd/monthend-monthly.service",
                        "jobs/systemd/monthend-settlement.service",
                        "jobs/kubernetes/monthend.yaml")
                .flatMap(file -> lines(Path.of(file)).stream())
                .filter(line -> !line.strip().startsWith("#"))
                .flatMap(line -> COMMAND.matcher(line).results().map(found -> found.group()))
                .map(line -> line.replaceAll("\"\\$P\"", "2026-11")
                        .replaceAll("\"\\$Y\"", "2026")
                        .replaceAll("['&]+\\s*$", ""));
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String[] words(String command) {
        return WORD.matcher(command)
                .results()
                .map(word -> Stream.of(word.group(1), word.group(2), word.group(3))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElseThrow())
                .skip(1)
                .toArray(String[]::new);
    }

    @ParameterizedTest
    @MethodSource({"ofTexts", "ofSchedules"})
    void isUnderstood(String command) {
        assertThatCode(() -> MonthendCommand.line().parseArgs(words(command)))
                .as(command)
                .doesNotThrowAnyException();
    }

    @Test
    void theTextsTellTheCommandsThatThereAre() throws IOException {
        var told = Stream.concat(ofTexts(), ofSchedules())
                .map(line -> words(line)[0])
                .toList();
        assertThat(told).contains("monthly", "post", "release", "supplement", "rerun", "credit");
        assertThat(ofSchedules()).hasSize(6);
    }

    @Test
    void theCrontabHasFiveFieldsAndNoBarePercentSign() {
        var entries = lines(Path.of("jobs/crontab")).stream()
                .filter(line -> line.matches("[0-9*].*"))
                .toList();
        assertThat(entries).hasSize(2).allSatisfy(line -> {
            assertThat(line).matches("[0-9]+ [0-9]+ 1 (\\*|9) \\* cd .*");
            assertThat(line).doesNotMatch(".*[^\\\\]%.*");
        });
    }

    @Test
    void kubernetesRunsOneAtATimeAndDoesNotRepeatWhatWouldFailAgain() throws IOException {
        var jobs = documents(Path.of("jobs/kubernetes/monthend.yaml"));
        assertThat(jobs).hasSize(2).allSatisfy(job -> {
            assertThat(job)
                    .containsEntry("apiVersion", "batch/v1")
                    .containsEntry("kind", "CronJob");
            var spec = map(job.get("spec"));
            assertThat(spec).containsEntry("concurrencyPolicy", "Forbid").containsKey("timeZone");
            var pod = map(map(map(map(spec.get("jobTemplate")).get("spec")).get("template"))
                    .get("spec"));
            assertThat(pod).containsEntry("restartPolicy", "Never").containsKey("containers");
        });
    }

    private static List<Map<String, Object>> documents(Path file) throws IOException {
        var found = new ArrayList<Map<String, Object>>();
        StreamSupport.stream(new Yaml().loadAll(Files.readString(file)).spliterator(), false)
                .forEach(one -> found.add(map(one)));
        return found;
    }

    private static Map<String, Object> map(Object node) {
        var map = new LinkedHashMap<String, Object>();
        ((Map<?, ?>) node).forEach((key, value) -> map.put(String.valueOf(key), value));
        return map;
    }

    /** Where systemd is, it says what it thinks of its units. */
    @Test
    void systemdFindsNothingWrongWithItsUnits() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/systemd-analyze")), "no systemd here");
        var process = new ProcessBuilder(
                        "/usr/bin/systemd-analyze",
                        "verify",
                        "jobs/systemd/monthend-monthly.service",
                        "jobs/systemd/monthend-monthly.timer",
                        "jobs/systemd/monthend-settlement.service",
                        "jobs/systemd/monthend-settlement.timer")
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(said.lines().filter(line -> line.contains("monthend-"))).isEmpty();
    }
}
