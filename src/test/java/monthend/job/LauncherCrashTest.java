package monthend.job;

import static org.assertj.core.api.Assertions.assertThat;

import monthend.command.Workplace;
import monthend.store.PostgresForTests;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Another program does the run, and is gone in the middle of a chunk. */
class LauncherCrashTest {

    private static final int KILLED = 137;

    private final String url = PostgresForTests.emptyDatabaseUrl();

    @Test
    void v9ARunKilledTwiceInsideAChunkWritesEveryNumberOnce() throws Exception {
        try (var workplace = open(url)) {
            workplace
                    .part(JdbcClient.class)
                    .sql("CREATE TABLE counted (number INTEGER PRIMARY KEY)")
                    .update();
        }
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

    private int runUntil(int last) throws Exception {
        var java = ProcessHandle.current().info().command().orElseThrow();
        var child = new ProcessBuilder(
                        java,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Child.class.getName(),
                        url,
                        Integer.toString(last))
                .inheritIO()
                .start();
        assertThat(child.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return child.exitValue();
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
            });
            try (var workplace = open(arguments[0])) {
                workplace.part(Launcher.class).run("counting", "counting-1", Map.of());
            }
        }
    }
}
