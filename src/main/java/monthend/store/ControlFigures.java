package monthend.store;

import monthend.catalog.NumberSeries.DocumentType;
import monthend.check.Figure;
import monthend.check.Reconciliation;
import monthend.check.RunSummary;
import monthend.check.RunSummary.Sum;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.util.List;
import java.util.stream.Stream;

/**
 * The figures that prove a run, taken from the business tables alone: what Spring Batch counts is
 * no control total.
 */
@Repository
public class ControlFigures {

    /** What must agree before anything is numbered. */
    private static final List<String> OF_DRAFT = List.of(
            "check/compare-rows",
            "check/compare-payers",
            "check/compare-drafted-amounts",
            "check/compare-basis",
            "check/compare-use",
            "check/compare-timeline-rows");

    /** What must agree besides, once it is posted and its documents are written. */
    private static final List<String> OF_POSTED = List.of(
            "check/compare-posted-amounts",
            "check/compare-numbers",
            "check/compare-credits",
            "check/compare-credit-notes",
            "check/compare-documents");

    private final JdbcClient client;
    private final Runs runs;

    ControlFigures(JdbcClient client, Runs runs) {
        this.client = client;
        this.runs = runs;
    }

    /** Whether a supplement or rerun has no document to post and no event to correct. */
    public boolean changesNothing(String run) {
        return client.sql(Sql.named("check/changes-nothing"))
                .param("run", run)
                .query(Boolean.class)
                .single();
    }

    public Reconciliation ofDraft(String run) {
        return new Reconciliation(figures(run, OF_DRAFT.stream()));
    }

    public Reconciliation ofPosted(String run) {
        return new Reconciliation(
                figures(run, Stream.concat(OF_DRAFT.stream(), OF_POSTED.stream())));
    }

    /** How a run stands, for people. */
    public RunSummary summary(String run) {
        return client.sql(Sql.named("check/summarise-run"))
                .param("run", run)
                .query((row, number) -> new RunSummary(
                        row.getLong("accounts"),
                        row.getLong("invoiced_payers"),
                        row.getLong("usage_rows"),
                        row.getLong("drafts"),
                        row.getLong("credit_notes"),
                        row.getLong("held"),
                        row.getLong("rejected"),
                        row.getLong("duplicates"),
                        row.getLong("differences"),
                        sums(run)))
                .single();
    }

    private List<Sum> sums(String run) {
        return client.sql(Sql.named("check/sum-run"))
                .param("run", run)
                .query((row, number) -> {
                    var currency = CurrencyUnit.of(row.getString("currency"));
                    return new Sum(
                            row.getString("seller"),
                            DocumentType.valueOf(row.getString("doc_type")),
                            row.getLong("documents"),
                            Money.of(currency, row.getBigDecimal("net")),
                            Money.of(currency, row.getBigDecimal("vat")),
                            Money.of(currency, row.getBigDecimal("payable")));
                })
                .list();
    }

    private List<Figure> figures(String run, Stream<String> statements) {
        var known = RunGround.parameters(runs.foundation(runs.get(run)));
        return statements
                .flatMap(statement -> client
                        .sql(Sql.named(statement))
                        .params(known)
                        .query((row, number) -> new Figure(
                                row.getString("what"),
                                row.getBigDecimal("one"),
                                row.getBigDecimal("other")))
                        .list()
                        .stream())
                .toList();
    }
}
