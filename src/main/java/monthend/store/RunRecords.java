package monthend.store;

import monthend.check.RunKind;
import monthend.check.RunState;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** The runs there have been, as whoever looks after them is told. */
@Repository
public class RunRecords {

    private final JdbcClient client;

    RunRecords(JdbcClient client) {
        this.client = client;
    }

    /**
     * A run on record.
     *
     * @param waitsForReview whether it stops at its draft until somebody posts it
     * @param documents that it has posted
     * @param heldPayers that it leaves out
     */
    public record RunRecord(
            String id,
            RunKind kind,
            String job,
            String period,
            RunState state,
            boolean waitsForReview,
            String begunBy,
            Instant begunAt,
            Optional<String> postedBy,
            Optional<Instant> postedAt,
            long documents,
            long heldPayers) {}

    /** How much there is to do in the steps of a run that count. */
    public record Work(long payers, long drafts, long documents) {}

    /** All runs, what was posted last first; before them what is not posted. */
    public List<RunRecord> newestFirst() {
        return client.sql(Sql.named("run/list-runs"))
                .query((row, number) -> new RunRecord(
                        row.getString("run_id"),
                        RunKind.ofCode(row.getString("kind")),
                        row.getString("job"),
                        row.getString("period"),
                        RunState.ofCode(row.getString("state")),
                        row.getBoolean("review"),
                        row.getString("begun_by"),
                        at(row, "begun_at").orElseThrow(),
                        StoredRows.text(row, "posted_by"),
                        at(row, "posted_at"),
                        row.getLong("documents"),
                        row.getLong("held")))
                .list();
    }

    public Work work(String run) {
        return client.sql(Sql.named("run/count-work"))
                .param("run", run)
                .query((row, number) -> new Work(
                        row.getLong("payers"), row.getLong("drafts"), row.getLong("documents")))
                .single();
    }

    private static Optional<Instant> at(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
    }
}
