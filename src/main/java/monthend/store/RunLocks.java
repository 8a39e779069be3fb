package monthend.store;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

import javax.sql.DataSource;

/** Where the right to run is taken, and where it is told who has it (V9). */
@Repository
public class RunLocks {

    private static final Duration WRITING_THE_ROW = Duration.ofSeconds(2);

    private final DataSource database;

    RunLocks(DataSource database) {
        this.database = database;
    }

    /** The lock, on its own connection; empty if another has it, whom {@link #holder} names. */
    public Optional<RunLock> take(String what) {
        try {
            var lock = new RunLock(database.getConnection());
            if (lock.isTaken()) {
                lock.record(what, host());
                return Optional.of(lock);
            }
            lock.leave();
            return Optional.empty();
        } catch (SQLException e) {
            throw new IllegalStateException("no connection for the run lock", e);
        }
    }

    /** Who has the lock; empty if that one is already gone. */
    public Optional<LiveRun> holder() {
        var deadline = Instant.now().plus(WRITING_THE_ROW);
        var found = find();
        while (found.isEmpty() && Instant.now().isBefore(deadline)) {
            pause();
            found = find();
        }
        return found;
    }

    /** Who has the lock now, if anybody. */
    public Optional<LiveRun> now() {
        return find();
    }

    private Optional<LiveRun> find() {
        return JdbcClient.create(database)
                .sql(Sql.named("job/find-live-run"))
                .param("lock", RunLock.KEY)
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
