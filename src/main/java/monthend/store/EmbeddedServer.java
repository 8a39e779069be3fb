package monthend.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The PostgreSQL that Monthend runs by itself when none is named, in a folder of its own.
 *
 * <p>The first program on a folder starts the server, others join it, and whoever leaves last
 * stops it, whether that one started it or not. A program that is killed stops nothing: the server
 * lives on, and the next program joins it. A server that was killed is started again and recovers
 * by itself.
 *
 * <p>What is committed is on disk ({@code fsync} and {@code synchronous_commit} are on). Texts sort
 * by their bytes on every machine (locale C), and the server's time zone is UTC. The server runs
 * as root too, in a user namespace; only a folder of another user's is refused. The programs of
 * PostgreSQL are unpacked once per user, see {@link ServerPrograms}.
 */
public final class EmbeddedServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);
    private static final Duration STARTING = Duration.ofSeconds(60);
    private static final Duration STOPPING = Duration.ofSeconds(60);
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final String CANNOT_CONNECT_NOW = "57P03";

    private final ServerFolder folder;
    private final SharedFolder shared;
    private final FileLock joined;
    private final @Nullable EmbeddedPostgres started;
    private final int port;

    private EmbeddedServer(ServerFolder folder, SharedFolder shared) throws IOException {
        this.folder = folder;
        this.shared = shared;
        awaitEndOfFormer();
        this.started = folder.process().isPresent() ? null : start(folder);
        this.port = folder.port();
        awaitReady(port);
        this.joined = shared.join();
    }

    /** Joins the server of a folder, and starts it first if none runs there. */
    public static EmbeddedServer open(Path path) {
        try {
            var folder = new ServerFolder(path.toAbsolutePath().normalize());
            Files.createDirectories(folder.path().getParent());
            var shared = new SharedFolder(folder.path());
            try (var gate = shared.passGate()) {
                LOG.debug("passed {}", gate);
                return new EmbeddedServer(folder, shared);
            }
        } catch (IOException | IllegalStateException e) {
            throw new NoDatabaseException(excuse(path), e);
        }
    }

    /** The usual reason is a folder that someone else's server has written. */
    private static String excuse(Path path) {
        var here = "PostgreSQL does not start in " + path;
        return ServerFolder.owner(path)
                .filter(owner -> !owner.equals(System.getProperty("user.name")))
                .map(owner -> here + ", which belongs to " + owner + ": start Monthend as " + owner
                        + ", or name another folder with --data.")
                .orElse(here + ": start the same command again, and if that does not help, name"
                        + " another folder with --data, or a database of your own with"
                        + " SPRING_DATASOURCE_URL.");
    }

    public String url() {
        return url(port);
    }

    /** Leaves the server, and stops it if nobody else uses it. */
    @Override
    public void close() {
        try (var gate = shared.passGate()) {
            LOG.debug("passed {}", gate);
            if (shared.leaveLast(joined)) {
                stop();
            }
        } catch (IOException e) {
            throw new IllegalStateException(
                    "PostgreSQL in " + folder.path() + " is left running", e);
        }
    }

    private static EmbeddedPostgres start(ServerFolder folder) throws IOException {
        folder.forgetDeadServer();
        return EmbeddedPostgres.builder()
                .setDataDirectory(folder.path())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setOverrideWorkingDirectory(ServerPrograms.folder().toFile())
                .setPGStartupWait(STARTING)
                .setLocaleConfig("locale", "C")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("timezone", "UTC")
                .setServerConfig("max_connections", "60")
                .setServerConfig("shared_buffers", "256MB")
                .setServerConfig("max_wal_size", "4GB")
                .setServerConfig("jit", "off")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("logging_collector", "on")
                .setServerConfig("log_filename", "postgresql-%a.log")
                .setServerConfig("log_truncate_on_rotation", "on")
                .start();
    }

    private void stop() throws IOException {
        var process = folder.process();
        if (started != null) {
            started.close();
        } else if (process.isPresent()) {
            // SIGINT asks PostgreSQL for a fast shutdown: roll back, write a checkpoint, end.
            signal("-INT", process.get());
        }
        process.ifPresent(server -> awaitEnd(server, STOPPING));
    }

    /**
     * A server that is shutting down answers nobody any more. It is waited for, and one that takes
     * long, as after one of its processes was killed, is told to end at once: it writes nothing
     * then, and the next recovers what was committed.
     */
    private void awaitEndOfFormer() throws IOException {
        var process = folder.process();
        if (process.isEmpty() || !isShuttingDown(folder.port())) {
            return;
        }
        awaitEnd(process.get(), PATIENCE);
        if (isRunning(process.get())) {
            signal("-QUIT", process.get());
            awaitEnd(process.get(), STOPPING);
        }
    }

    private static boolean isShuttingDown(int port) {
        return refusal(port)
                .filter(refused -> CANNOT_CONNECT_NOW.equals(refused.getSQLState()))
                .filter(refused -> String.valueOf(refused.getMessage()).contains("shutting down"))
                .isPresent();
    }

    private static void signal(String name, ProcessHandle process) throws IOException {
        new ProcessBuilder("kill", name, Long.toString(process.pid())).start();
    }

    /**
     * A server that has ended removes its file last. Its process may stay listed for as long as
     * its parent does not ask after it: in a container without an init, for good.
     */
    private void awaitEnd(ProcessHandle process, Duration patience) {
        var deadline = Instant.now().plus(patience);
        while (isRunning(process) && Instant.now().isBefore(deadline)) {
            pause(Duration.ofMillis(10));
            if (Thread.currentThread().isInterrupted()) {
                return;
            }
        }
        if (isRunning(process)) {
            LOG.warn("PostgreSQL {} has not ended", process.pid());
        }
    }

    private boolean isRunning(ProcessHandle process) {
        return folder.isTaken() && process.isAlive();
    }

    /** One that was killed answers only when it has recovered. */
    private static void awaitReady(int port) {
        var deadline = Instant.now().plus(STARTING);
        var failure = refusal(port);
        while (failure.isPresent()) {
            if (Instant.now().isAfter(deadline)) {
                throw new IllegalStateException("PostgreSQL does not answer", failure.get());
            }
            pause(Duration.ofMillis(100));
            failure = refusal(port);
        }
    }

    private static Optional<SQLException> refusal(int port) {
        try (var connection = DriverManager.getConnection(url(port))) {
            return connection.isValid(0)
                    ? Optional.empty()
                    : Optional.of(new SQLException("invalid"));
        } catch (SQLException e) {
            return Optional.of(e);
        }
    }

    private static String url(int port) {
        return "jdbc:postgresql://localhost:" + port + "/postgres?user=postgres";
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
