package monthend.store;

import monthend.catalog.NumberSeries.DocumentType;
import monthend.check.Figure;
import monthend.check.Reconciliation;
import monthend.check.RunSummary;
import monthend.check.RunSummary.Sum;
import monthend.check.Violation;

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

    /** A comparison, and the invariant that it proves. */
    private record Proof(String statement, String invariant) {}

    /** What must agree before anything is numbered. */
    private static final List<Proof> OF_DRAFT = List.of(
            new Proof("check/compare-rows", "V1"),
            new Proof("check/compare-payers", "V1"),
            new Proof("check/compare-drafted-amounts", "V2"),
            new Proof("check/compare-basis", "V2"),
            new Proof("check/compare-use", "V3"),
            new Proof("check/compare-timeline-rows", "V1"));

    /** What must agree besides, once it is posted and its documents are written. */
    private static final List<Proof> OF_POSTED = List.of(
            new Proof("check/compare-posted-amounts", "V2"),
            new Proof("check/compare-numbers", "V4"),
            new Proof("check/compare-credits", "V3"),
            new Proof("check/compare-credit-notes", "V6"),
            new Proof("check/compare-documents", "V8"));

    private final JdbcClient client;
    private final Runs runs;

    ControlFigures(JdbcClient client, Runs runs) {
        this.client = client;
        this.runs = runs;
    }

    /** Whether a supplement or rerun has no document to post and no event to correct. */
    public boolean changesNothing(String run) {
        return client.sql(Sql.named("check/changes-nothing"))
                .params(RunGround.parameters(runs.foundation(runs.get(run))))
                .query(Boolean.class)
                .single();
    }

    public Reconciliation ofDraft(String run) {
        return new Reconciliation(figures(run, OF_DRAFT));
    }

    public Reconciliation ofPosted(String run) {
        return new Reconciliation(Stream.of(OF_DRAFT, OF_POSTED)
                .flatMap(proofs -> figures(run, proofs).stream())
                .toList());
    }

    /** What of a posted run does not agree any more. */
    public List<Violation> violations(String run) {
        return Stream.of(OF_DRAFT, OF_POSTED)
                .flatMap(List::stream)
                .flatMap(proof -> figures(run, List.of(proof)).stream()
                        .filter(figure -> !figure.agrees())
                        .map(figure -> new Violation(
                                proof.invariant(),
                                run + ": " + figure.what() + ": " + figure.one() + " and "
                                        + figure.other())))
                .toList();
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
                        row.getLong("refunds"),
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

    private List<Figure> figures(String run, List<Proof> proofs) {
        var known = RunGround.parameters(runs.foundation(runs.get(run)));
        return proofs.stream()
                .flatMap(proof -> client
                        .sql(Sql.named(proof.statement()))
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
