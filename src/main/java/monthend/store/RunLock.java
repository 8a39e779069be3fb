package monthend.store;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

import javax.sql.DataSource;

/**
 * The right to run: of all the programs on a database, one has it at a time (V9).
 *
 * <p>It is a session advisory lock of PostgreSQL on a connection of its own, so it ends with its
 * owner, however that one ends, and never has to be cleared by hand.
 */
public final class RunLock implements AutoCloseable {

    /** "monthend" in ASCII: no other program takes it by chance. */
    private static final long LOCK = 0x6d6f6e7468656e64L;

    private static final Duration WRITING_THE_ROW = Duration.ofSeconds(2);

    private static final Logger LOG = LoggerFactory.getLogger(RunLock.class);

    private final Connection session;
    private final JdbcClient client;

    private RunLock(Connection session) {
        this.session = session;
        this.client = JdbcClient.create(new SingleConnectionDataSource(session, true));
    }

    /** The lock; empty if another has it, whom {@link #holder} then names. */
    public static Optional<RunLock> take(DataSource database, String what) {
        try {
            var lock = new RunLock(database.getConnection());
            if (lock.isFree()) {
                lock.record(what);
                return Optional.of(lock);
            }
            lock.session.close();
            return Optional.empty();
        } catch (SQLException e) {
            throw new IllegalStateException("no connection for the run lock", e);
        }
    }

    /** Who has the lock; empty if that one is already gone. */
    public static Optional<LiveRun> holder(DataSource database) {
        var deadline = Instant.now().plus(WRITING_THE_ROW);
        var found = find(database);
        while (found.isEmpty() && Instant.now().isBefore(deadline)) {
            pause();
            found = find(database);
        }
        return found;
    }

    /** Whether it is still ours: a dropped connection has lost it. */
    public boolean isHeld() {
        return client.sql(Sql.named("job/check-run-lock"))
                .param("lock", LOCK)
                .query(Boolean.class)
                .single();
    }

    /** Gives the right to run back; a session that is gone has done so already. */
    @Override
    public void close() {
        try (session) {
            client.sql(Sql.named("job/give-run-lock"))
                    .param("lock", LOCK)
                    .query()
                    .singleValue();
        } catch (SQLException | DataAccessException e) {
            LOG.info("The run lock was lost before it was given back: {}", e.getMessage());
        }
    }

    private boolean isFree() {
        return client.sql(Sql.named("job/take-run-lock"))
                .param("lock", LOCK)
                .query(Boolean.class)
                .single();
    }

    private void record(String what) {
        client.sql(Sql.named("job/record-live-run"))
                .param("what", what)
                .param("byUser", System.getProperty("user.name"))
                .param("onHost", host())
                .param("processId", ProcessHandle.current().pid())
                .update();
    }

    private static Optional<LiveRun> find(DataSource database) {
        return JdbcClient.create(database)
                .sql(Sql.named("job/find-live-run"))
                .param("lock", LOCK)
                .query((row, number) -> new LiveRun(
                        row.getString("what"),
                        row.getString("by_user"),
                        row.getString("on_host"),
                        row.getLong("process_id"),
                        row.getObject("started_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "a host without a name";
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
