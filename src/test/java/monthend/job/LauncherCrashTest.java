package monthend.job;

import static org.assertj.core.api.Assertions.assertThat;

import monthend.command.Workplace;
import monthend.store.PostgresForTests;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Another program does the run, and is gone in the middle of a chunk. */
class LauncherCrashTest {

    private static final int KILLED = 137;
    private static final int TERMINATED = 143;

    private final String url = PostgresForTests.emptyDatabaseUrl();

    @Test
    void v9ARunKilledTwiceInsideAChunkWritesEveryNumberOnce() throws Exception {
        makeTable();
        assertThat(runUntil(337)).isEqualTo(KILLED);
        assertThat(runUntil(615)).isEqualTo(KILLED);
        try (var workplace = open(url)) {
            var ending = workplace.part(Launcher.class).run("counting", "counting-1", Map.of());
            assertThat(ending).isEqualTo(Ending.DONE);
            assertThat(all(workplace, "SELECT count(*) FROM counted")).containsExactly("1000");
            assertThat(all(workplace, "SELECT sum(number) FROM counted")).containsExactly("500500");
            assertThat(all(
                            workplace,
                            "SELECT status FROM batch_job_execution ORDER BY job_execution_id"))
                    .containsExactly("FAILED", "FAILED", "COMPLETED");
        }
    }

    @Test
    void aProgramAskedToEndStopsAtTheEdgeOfAChunkAndDoesNotClaimSuccess() throws Exception {
        makeTable();
        var child = start("-1");
        assertThat(child.inputReader().readLine()).isEqualTo("at work");
        child.destroy();
        assertThat(child.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(child.exitValue()).isEqualTo(TERMINATED);
        try (var workplace = open(url)) {
            assertThat(all(workplace, "SELECT status FROM batch_job_execution"))
                    .containsExactly("STOPPED");
            assertThat(all(workplace, "SELECT count(*) % 10 FROM counted")).containsExactly("0");
            workplace.part(Launcher.class).run("counting", "counting-1", Map.of());
            assertThat(all(workplace, "SELECT sum(number) FROM counted")).containsExactly("500500");
        }
    }

    private void makeTable() {
        try (var workplace = open(url)) {
            workplace
                    .part(JdbcClient.class)
                    .sql("CREATE TABLE counted (number INTEGER PRIMARY KEY)")
                    .update();
        }
    }

    private int runUntil(int last) throws Exception {
        var child = start(Integer.toString(last));
        assertThat(child.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return child.exitValue();
    }

    private Process start(String last) throws IOException {
        var java = ProcessHandle.current().info().command().orElseThrow();
        var classes = System.getProperty("java.class.path");
        return new ProcessBuilder(java, "-cp", classes, Child.class.getName(), url, last)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static List<String> all(Workplace workplace, String query) {
        return workplace.part(JdbcClient.class).sql(query).query(String.class).list();
    }

    private static Workplace open(String url) {
        return Workplace.open(Map.of("spring.datasource.url", url), CountingJob.class);
    }

    /** Ends without any of the things a program does when it ends, as under kill -9. */
    static final class Child {

        private Child() {}

        public static void main(String[] arguments) {
            var last = Integer.parseInt(arguments[1]);
            CountingJob.BEFORE.set(number -> {
                if (number == last) {
                    Runtime.getRuntime().halt(KILLED);
                }
                if (last < 0) {
                    dawdle(number);
                }
            });
            try (var workplace = open(arguments[0])) {
                workplace.part(Launcher.class).run("counting", "counting-1", Map.of());
            } catch (NotDoneException e) {
                assertThat(e).hasMessageStartingWith("counting-1 was stopped.");
            }
        }

        @SuppressWarnings("SystemOut")
        private static void dawdle(int number) {
            if (number == 25) {
                System.out.println("at work");
            }
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                throw new AssertionError("nobody interrupts", e);
            }
        }
    }
}
