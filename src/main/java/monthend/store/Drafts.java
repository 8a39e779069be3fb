package monthend.store;

import monthend.rating.Hold;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Repository;

import java.sql.Connection;
import java.util.List;

import javax.sql.DataSource;

/**
 * What a run works out, before it is posted: drafts with their lines, holds, differences, and where
 * each row ended. Drafts of held payers are kept too, so that what is held back can be shown.
 */
@Repository
public class Drafts {

    private static final List<String> TABLES = List.of(
            "invoicing/delete-credit-uses",
            "invoicing/delete-basis-entries",
            "invoicing/delete-draft-lines",
            "invoicing/delete-drafts",
            "invoicing/delete-refunds",
            "invoicing/delete-holds",
            "rating/delete-rated-amounts",
            "rating/delete-rated-payers",
            "rating/delete-use-outcomes",
            "rating/delete-licence-outcomes",
            "rating/delete-differences");

    /** What holds payers beside what rating finds. */
    private static final List<String> HOLDS = List.of(
            "rating/hold-payers-without-accounts",
            "rating/hold-changed-identities",
            "rating/hold-changed-accounts",
            "rating/hold-parts-at-other-accounts");

    private final JdbcClient client;
    private final DataSource database;

    Drafts(JdbcClient client, DataSource database) {
        this.client = client;
        this.database = database;
    }

    /** Keeps the outcomes of a block of payers. Called within a transaction. */
    public void save(String run, List<? extends PayerOutcome> payers) {
        var connection = DataSourceUtils.getConnection(database);
        try {
            save(run, payers, connection);
        } finally {
            DataSourceUtils.releaseConnection(connection, database);
        }
        var rejects = new RatedRejects(client, run);
        payers.forEach(payer -> rejects.move(payer.payerNo(), payer.rated().rejects()));
    }

    /** The drafts of a block of payers that nobody holds, in the order of the payers. */
    public List<DraftToCheck> ofPayers(String run, List<String> payers) {
        var heads = client.sql(Sql.named("invoicing/find-drafts-of-payers"))
                .param("run", run)
                .param("payers", payers.toArray(String[]::new))
                .query((row, number) -> StoredDrafts.Head.of(row))
                .list();
        return new StoredDrafts(client)
                .complete(heads).stream()
                        .map(one -> new DraftToCheck(
                                one.head().payerNo(),
                                one.head().channel(),
                                one.head().profile(),
                                one.draft()))
                        .toList();
    }

    /** Holds payers for what a check has found in their drafts. Called within a transaction. */
    public void hold(String run, List<? extends Hold> holds) {
        holds.forEach(hold -> client.sql(Sql.named("invoicing/hold-payer"))
                .param("run", run)
                .param("payer", hold.payerNo())
                .param("code", hold.code().name())
                .param("reason", hold.reason())
                .update());
    }

    /** Tells the planner how many drafts there are now. */
    public void analyze() {
        client.sql(Sql.named("invoicing/analyze-drafts")).update();
    }

    /**
     * Gives what no payer's rating has seen its outcome, and holds whose identity has changed.
     * Called within a transaction.
     */
    public void closeRating(String run) {
        client.sql(Sql.named("rating/close-use")).param("run", run).update();
        HOLDS.forEach(hold -> client.sql(Sql.named(hold)).param("run", run).update());
    }

    /** Forgets all that a run has worked out. Called within a transaction. */
    public void delete(String run) {
        TABLES.forEach(table -> client.sql(Sql.named(table)).param("run", run).update());
    }

    private void save(String run, List<? extends PayerOutcome> payers, Connection connection) {
        var drafts = payers.stream()
                .mapToInt(payer -> payer.drafted().drafts().size())
                .sum();
        var writing = new DraftWriting(run, connection, takeIds(drafts).iterator());
        payers.forEach(writing::add);
        writing.flush();
    }

    private List<Long> takeIds(int count) {
        return client.sql(Sql.named("invoicing/take-draft-ids"))
                .param("count", count)
                .query(Long.class)
                .list();
    }
}
