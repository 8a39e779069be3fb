package monthend.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The container file and the schedules for Kubernetes fit the program and each other. */
class ContainersTest {

    private static final Pattern COPY =
            Pattern.compile("^COPY (?!--from)(\\S+) \\S+$", Pattern.MULTILINE);
    private static final Pattern USER_ID = Pattern.compile("--uid (\\d+) monthend");
    private static final Pattern WORKPLACE = Pattern.compile("^WORKDIR (\\S+)$", Pattern.MULTILINE);

    private static String containerFile() throws IOException {
        return Files.readString(Path.of("jobs/Containerfile"));
    }

    private static List<Object> documents() throws IOException {
        try (var reader = Files.newBufferedReader(Path.of("jobs/kubernetes/monthend.yaml"))) {
            return StreamSupport.stream(new Yaml().loadAll(reader).spliterator(), false)
                    .toList();
        }
    }

    private static Object job(String name) throws IOException {
        return documents().stream()
                .filter(document -> at(document, "metadata", "name").equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** What stands under keys and places in lists. */
    private static Object at(Object whole, Object... path) {
        var part = whole;
        for (var key : path) {
            part = key instanceof Integer place
                    ? ((List<?>) part).get(place)
                    : ((Map<?, ?>) part).get(key);
            assertThat(part).as("%s of %s", key, List.of(path)).isNotNull();
        }
        return part;
    }

    private static Object pod(Object job) {
        return at(job, "spec", "jobTemplate", "spec", "template", "spec");
    }

    @Test
    void whatTheImageCopiesIsThereAndIsAllThatABuildNeeds() throws IOException {
        var copied = COPY.matcher(containerFile()).results().map(copy -> copy.group(1));
        assertThat(copied)
                .containsExactlyInAnyOrder("pom.xml", "src", "jobs", "sample-data")
                .allSatisfy(file -> assertThat(Path.of(file)).exists());
        assertThat(Path.of("jobs/run")).isExecutable();
        assertThat(containerFile()).contains("ENTRYPOINT [\"jobs/run\"]", "USER monthend");
    }

    @ParameterizedTest
    @ValueSource(strings = {"monthend-monthly", "monthend-settlement"})
    void theUserOfTheImageMayWriteWhereTheSchedulesPutTheirFiles(String name) throws IOException {
        var user = USER_ID.matcher(containerFile())
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
        var home = WORKPLACE
                .matcher(containerFile())
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
        var pod = pod(job(name));
        assertThat(at(pod, "securityContext", "runAsUser")).hasToString(user);
        assertThat(at(pod, "securityContext", "fsGroup")).hasToString(user);
        assertThat(at(pod, "containers", 0, "volumeMounts", 1, "mountPath"))
                .isEqualTo(home + "/out");
        assertThat(containerFile()).contains("mkdir -p " + home + "/data " + home + "/out");
    }

    @ParameterizedTest
    @ValueSource(strings = {"monthend-monthly", "monthend-settlement"})
    void aScheduleIsACronJobWithFiveFieldsAndVolumesThatItNames(String name) throws IOException {
        var job = job(name);
        assertThat(at(job, "apiVersion")).isEqualTo("batch/v1");
        assertThat(at(job, "kind")).isEqualTo("CronJob");
        assertThat(at(job, "spec", "schedule").toString().split(" ")).hasSize(5);
        assertThat(at(job, "spec", "concurrencyPolicy")).isEqualTo("Forbid");
        assertThat(names(at(pod(job), "containers", 0, "volumeMounts")))
                .isEqualTo(names(at(pod(job), "volumes")));
    }

    private static List<String> names(Object list) {
        return ((List<?>) list).stream().map(one -> at(one, "name").toString()).toList();
    }

    /** What failed goes on when it is started again; all else is not tried again. */
    @ParameterizedTest
    @ValueSource(strings = {"monthend-monthly", "monthend-settlement"})
    void onlyTheExitCodeThatMeansToGoOnIsTriedAgain(String name) throws IOException {
        var rule = at(job(name), "spec", "jobTemplate", "spec", "podFailurePolicy", "rules", 0);
        assertThat(at(rule, "action")).isEqualTo("FailJob");
        assertThat(at(rule, "onExitCodes", "containerName"))
                .isEqualTo(at(pod(job(name)), "containers", 0, "name"));
        assertThat(at(rule, "onExitCodes", "values"))
                .isEqualTo(Stream.of(ExitCode.WRONG_USE, ExitCode.DONE_WITH_HOLDS)
                        .map(ExitCode::code)
                        .toList());
        assertThat(at(pod(job(name)), "restartPolicy")).isEqualTo("Never");
    }
}
