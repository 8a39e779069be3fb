package monthend.job;

import static org.assertj.core.api.Assertions.assertThat;

import monthend.job.ChildProgram.Ended;
import monthend.job.ChildProgram.Started;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;

/**
 * PostgreSQL is killed under a month that runs on its embedded server: the whole of it, or one of
 * its processes, after which it throws out all its connections. The run says so in sentences, and
 * the same command brings it to the end, to the byte: half as often as {@code -Dmonthend.faults=N}
 * says, as a program takes half a minute to give up a database that is gone.
 */
@EnabledOnOs(OS.LINUX)
@EnabledIfSystemProperty(named = "monthend.faults", matches = "[1-9][0-9]*")
class ServerKilledCrashTest {

    private static final int KILLS = (Integer.getInteger("monthend.faults", 0) + 1) / 2;
    private static final int SEED = Integer.getInteger("monthend.seed", 1);
    private static final int ACCOUNTS = 200;

    @TempDir
    private static Path folder;

    private static Path snapshot;
    private static Map<String, String> calm;
    private static long undisturbedMillis;

    @BeforeAll
    static void undisturbed() throws Exception {
        snapshot = FaultyMonth.many(ACCOUNTS).in(folder.resolve("snapshot"));
        var begun = System.nanoTime();
        var month = new Month(folder.resolve("calm"));
        assertThat(month.start().end().code()).isZero();
        undisturbedMillis = (System.nanoTime() - begun) / 1_000_000;
        calm = month.files();
        assertThat(calm).hasSizeGreaterThan(ACCOUNTS);
    }

    @Test
    void v6AServerThatIsKilledLosesNothing() throws Exception {
        survives("PostgreSQL killed", server -> server.destroyForcibly());
    }

    @Test
    void v6AServerThatThrowsOutItsConnectionsLosesNothing() throws Exception {
        survives(
                "a process of PostgreSQL killed",
                server -> server.children()
                        .filter(ServerKilledCrashTest::serves)
                        .findAny()
                        .ifPresent(ProcessHandle::destroyForcibly));
    }

    private static void survives(String fault, Consumer<ProcessHandle> kill) throws Exception {
        var random = new Random(SEED);
        var ended = 0;
        for (var i = 0; i < KILLS; i++) {
            var month = new Month(folder.resolve("month"));
            var child = month.start();
            Thread.sleep(2_000 + random.nextInt((int) Math.max(1, undisturbedMillis - 2_500)));
            month.server().ifPresent(kill);
            var disturbed = child.end();
            isToldInSentences(disturbed);
            ended += disturbed.code() == 0 ? 0 : 1;
            var again = month.start().end();
            assertThat(again.code()).as(again.out() + again.err()).isZero();
            var verified = month.verify();
            assertThat(verified.code()).as(verified.out() + verified.err()).isZero();
            assertThat(month.files()).as("seed %d, kill %d", SEED, i).isEqualTo(calm);
            FileSystemUtils.deleteRecursively(month.place());
        }
        System.out.printf(
                "%-32s injected %3d, %d of them ended the run, survived %3d, rows lost 0, doubled"
                        + " 0, numbers missing 0, difference 0.00, hashes equal%n",
                fault, KILLS, ended, KILLS);
    }

    /** Whether it is one that answers the program, not one that writes for the server. */
    private static boolean serves(ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc", String.valueOf(process.pid()), "cmdline"))
                    .contains("postgres: postgres postgres");
        } catch (IOException e) {
            return false; // it has just ended
        }
    }

    private static void isToldInSentences(Ended ended) {
        assertThat(ended.err()).doesNotContain("\tat ", "Exception in thread", "NullPointer");
        if (ended.code() != 0) {
            assertThat(ended.err().replaceAll("\\s+", " "))
                    .containsAnyOf("start it again", "start the same command again");
        }
    }

    /** On a server of its own. */
    private record Month(Path place) {

        Started start() throws IOException {
            return program()
                    .start(
                            List.of(),
                            "monthly",
                            "--period",
                            "2026-10",
                            "--snapshot",
                            snapshot.toString());
        }

        Ended verify() throws IOException, InterruptedException {
            return program().start(List.of(), "verify").end();
        }

        private ChildProgram program() {
            return ChildProgram.withItsOwnServer(place);
        }

        Optional<ProcessHandle> server() throws IOException {
            var file = place.resolve("data/postgres/postmaster.pid");
            return Files.exists(file)
                    ? ProcessHandle.of(Long.parseLong(Files.readAllLines(file).getFirst()))
                    : Optional.empty();
        }

        Map<String, String> files() {
            return FaultyMonth.files(place);
        }
    }
}
