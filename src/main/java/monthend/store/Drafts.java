package monthend.store;

import monthend.check.Foundation;
import monthend.check.Run;
import monthend.rating.Hold;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Repository;

import java.math.BigDecimal;
import java.sql.Connection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import javax.sql.DataSource;

/**
 * What a run works out, before it is posted: drafts with their lines, holds, differences, and where
 * each row ended. Drafts of held payers are kept too, so that what is held back can be shown.
 */
@Repository
public class Drafts {

    private static final List<String> TABLES = List.of(
            "invoicing/delete-credit-uses",
            "invoicing/delete-credits-restored",
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

    /** Where rows end that no payer's rating has seen. */
    private static final List<String> CLOSE = List.of("rating/close-use", "rating/close-timelines");

    /** What holds payers beside what rating finds. */
    private static final List<String> HOLDS = List.of(
            "rating/hold-payers-without-accounts",
            "rating/hold-changed-identities",
            "rating/hold-changed-accounts",
            "rating/hold-parts-at-other-accounts",
            "rating/hold-charged-by-wrong-timelines");

    private final JdbcClient client;
    private final DataSource database;

    Drafts(JdbcClient client, DataSource database) {
        this.client = client;
        this.database = database;
    }

    /** Keeps the outcomes of a block of payers. Called within a transaction. */
    public void save(Foundation foundation, List<? extends PayerOutcome> payers) {
        var connection = DataSourceUtils.getConnection(database);
        try {
            save(foundation, payers, connection);
        } finally {
            DataSourceUtils.releaseConnection(connection, database);
        }
        var rejects = new RatedRejects(client, foundation.run());
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
    public void closeRating(Run run, Foundation foundation) {
        var runs = RunGround.parameters(foundation);
        CLOSE.forEach(close -> client.sql(Sql.named(close)).params(runs).update());
        HOLDS.forEach(hold -> client.sql(Sql.named(hold)).params(runs).update());
        holdAmounts(run, runs);
        client.sql(Sql.named("invoicing/carry-releases"))
                .param("run", run.id())
                .param("family", run.request().purpose().family())
                .update();
    }

    private void holdAmounts(Run run, Map<String, Object> runs) {
        var limits = run.request().limits();
        client.sql(Sql.named("rating/hold-above-limit"))
                .param("run", run.id())
                .param("currencies", limits.above().keySet().toArray(String[]::new))
                .param("amounts", limits.above().values().toArray(BigDecimal[]::new))
                .update();
        limits.times()
                .ifPresent(times -> client.sql(Sql.named("rating/hold-unusual"))
                        .params(runs)
                        .param("family", run.request().purpose().family())
                        .param("job", run.request().closing().job().name().toLowerCase(Locale.ROOT))
                        .param("times", times)
                        .update());
    }

    /** Forgets all that a run has worked out. Called within a transaction. */
    public void delete(String run) {
        TABLES.forEach(table -> client.sql(Sql.named(table)).param("run", run).update());
    }

    private void save(
            Foundation foundation, List<? extends PayerOutcome> payers, Connection connection) {
        var drafts = payers.stream().mapToInt(payer -> payer.documents().size()).sum();
        var writing = new DraftWriting(foundation, connection, takeIds(drafts).iterator());
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
