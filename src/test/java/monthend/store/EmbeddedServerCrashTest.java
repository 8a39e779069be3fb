package monthend.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Scanner;
import java.util.concurrent.TimeUnit;

/** What happens to the server when the programs that use it end, well or badly. */
class EmbeddedServerCrashTest {

    @TempDir
    private Path data;

    @Test
    void theServerOfAKilledProgramIsJoinedAndStoppedByTheNext() throws Exception {
        var first = Child.start(folder());
        var url = first.url();
        first.kill();
        assertThat(serverRuns()).isTrue();
        try (var second = EmbeddedServer.open(folder())) {
            assertThat(second.url()).isEqualTo(url);
            assertThat(notes(second.url())).containsExactly("written by the child");
        }
        assertThat(serverRuns()).isFalse();
    }

    @Test
    void theServerIsStoppedByWhoeverLeavesLast() throws Exception {
        var first = Child.start(folder());
        try (var second = EmbeddedServer.open(folder())) {
            assertThat(second.url()).isEqualTo(first.url());
            first.end();
            assertThat(notes(second.url())).containsExactly("written by the child");
        }
        assertThat(serverRuns()).isFalse();
    }

    @Test
    void aKilledServerIsStartedAgainWithAllThatWasCommitted() throws Exception {
        var first = Child.start(folder());
        new ServerFolder(folder()).process().orElseThrow().destroyForcibly();
        first.kill();
        try (var second = EmbeddedServer.open(folder())) {
            assertThat(notes(second.url())).containsExactly("written by the child");
        }
        assertThat(serverRuns()).isFalse();
    }

    /** As long as it has a client, a server that is asked to end refuses all others. */
    @Test
    void aServerThatIsOnItsWayOutIsWaitedForAndStartedAgain() throws Exception {
        var first = Child.start(folder());
        var former = new ServerFolder(folder()).process().orElseThrow();
        try (var client = DriverManager.getConnection(first.url())) {
            first.kill();
            former.destroy();
            try (var second = EmbeddedServer.open(folder())) {
                assertThat(notes(second.url())).containsExactly("written by the child");
                assertThat(new ServerFolder(folder()).process().map(ProcessHandle::pid))
                        .isPresent()
                        .get()
                        .isNotEqualTo(former.pid());
            }
            assertThat(client.isValid(1)).isFalse();
        }
        assertThat(serverRuns()).isFalse();
    }

    @Test
    void whatIsCommittedIsOnDiskAndTextsSortByTheirBytes() throws Exception {
        try (var server = EmbeddedServer.open(folder())) {
            assertThat(setting(server, "fsync")).isEqualTo("on");
            assertThat(setting(server, "synchronous_commit")).isEqualTo("on");
            assertThat(setting(server, "full_page_writes")).isEqualTo("on");
            assertThat(setting(server, "server_encoding")).isEqualTo("UTF8");
            assertThat(all(server.url(), "SELECT datcollate FROM pg_database")).containsOnly("C");
        }
    }

    private Path folder() {
        return data.resolve("postgres");
    }

    private boolean serverRuns() {
        return new ServerFolder(folder()).process().isPresent();
    }

    private static String setting(EmbeddedServer server, String name) throws SQLException {
        return all(server.url(), "SHOW " + name).getFirst();
    }

    private static List<String> notes(String url) throws SQLException {
        return all(url, "SELECT words FROM note");
    }

    private static List<String> all(String url, String query) throws SQLException {
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var found = new java.util.ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    /** Another program on the same folder: it notes something, says where, and waits. */
    record Child(Process process, String url) {

        static Child start(Path folder) throws IOException {
            var java = ProcessHandle.current().info().command().orElseThrow();
            var classes = System.getProperty("java.class.path");
            var process = new ProcessBuilder(
                            java, "-cp", classes, Child.class.getName(), folder.toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            return new Child(process, new Scanner(process.inputReader()).nextLine());
        }

        void kill() throws InterruptedException {
            process.destroyForcibly().waitFor();
        }

        void end() throws IOException, InterruptedException {
            process.outputWriter().close();
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        }

        @SuppressWarnings("SystemOut")
        public static void main(String[] arguments) throws IOException, SQLException {
            try (var server = EmbeddedServer.open(Path.of(arguments[0]));
                    var connection = DriverManager.getConnection(server.url());
                    var statement = connection.createStatement()) {
                statement.execute("CREATE TABLE note (words TEXT)");
                statement.execute("INSERT INTO note VALUES ('written by the child')");
                System.out.println(server.url());
                System.in.transferTo(java.io.OutputStream.nullOutputStream());
            }
        }
    }
}
