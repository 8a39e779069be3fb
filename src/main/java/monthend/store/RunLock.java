package monthend.store;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * The right to run: of all the programs on a database, one has it at a time (V9).
 *
 * <p>It is a session advisory lock of PostgreSQL on a connection of its own, so it ends with its
 * owner, however that one ends, and never has to be cleared by hand.
 */
public final class RunLock implements AutoCloseable {

    /** "monthend" in ASCII: no other program takes it by chance. */
    static final long KEY = 0x6d6f6e7468656e64L;

    private static final Logger LOG = LoggerFactory.getLogger(RunLock.class);

    private final Connection session;
    private final JdbcClient client;

    RunLock(Connection session) {
        this.session = session;
        this.client = JdbcClient.create(new SingleConnectionDataSource(session, true));
    }

    /** Whether it is still ours: a dropped connection has lost it. */
    public boolean isHeld() {
        return answer("job/check-run-lock");
    }

    /** Gives the right to run back; a session that is gone has done so already. */
    @Override
    public void close() {
        try {
            answer("job/give-run-lock");
            leave();
        } catch (SQLException | DataAccessException e) {
            LOG.info("The run lock was lost before it was given back: {}", e.getMessage());
        }
    }

    boolean isTaken() {
        return answer("job/take-run-lock");
    }

    void record(String what, String host) {
        client.sql(Sql.named("job/record-live-run"))
                .param("what", what)
                .param("byUser", System.getProperty("user.name"))
                .param("onHost", host)
                .param("processId", ProcessHandle.current().pid())
                .update();
    }

    void leave() throws SQLException {
        session.close();
    }

    private boolean answer(String question) {
        return client.sql(Sql.named(question))
                .param("lock", KEY)
                .query(Boolean.class)
                .single();
    }
}
