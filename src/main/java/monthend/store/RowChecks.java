package monthend.store;

import static java.util.function.Predicate.not;

import monthend.catalog.Catalog;
import monthend.catalog.Metric;
import monthend.catalog.Metric.Counting;
import monthend.catalog.Plan;
import monthend.check.Foundation;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What can be wrong with a row only beside other rows or the catalogue: each check takes the wrong
 * rows out of their table and keeps them as rejects, in one statement.
 *
 * <p>A row that is wrong because another one was not taken says so. Events (use, credit) are kept
 * when their account or agreement was not taken this time: they would not be sent again.
 */
@Repository
public class RowChecks {

    /** In this order: a later check relies on what the earlier ones have left. */
    private static final List<String> CHECKS = List.of(
            "check/reject-unknown-sellers",
            "check/reject-invalid-payers",
            "check/reject-unknown-products",
            "check/reject-subscriptions-without-account",
            "check/reject-licences-without-subscription",
            "check/reject-unknown-plans",
            "check/reject-wrong-channels",
            "check/reject-increases-on-other-plan",
            "check/reject-timelines-without-start",
            "check/reject-licences-without-subscription",
            "check/reject-transfers-of-nothing",
            "check/reject-transfers-from-nobody",
            "check/reject-transfers-to-nobody",
            "check/reject-transfers-to-other-sellers",
            "check/reject-parts-of-taken-ids",
            "check/record-moved-parts",
            "check/reject-parts-of-themselves");

    /** After transfers are known, as a part that has moved may have rows of its own (T5). */
    private static final List<String> CHECKS_OF_EVENTS = List.of(
            "check/reject-unknown-metrics",
            "check/reject-use-without-client",
            "check/reject-use-without-subscription",
            "check/reject-credits-without-account",
            "check/reject-credits-on-unknown-products",
            "check/reject-credits-not-on-payer",
            "check/reject-extensions-without-account");

    /** Whom the rejects hold. */
    private static final List<String> HOLDS = List.of(
            "check/resolve-subscriptions-of-rejects",
            "check/resolve-payers-of-rejects",
            "check/forget-unknown-accounts-of-rejects");

    private final JdbcClient client;
    private final TransferConflicts transfers;

    RowChecks(JdbcClient client, TransferConflicts transfers) {
        this.client = client;
        this.transfers = transfers;
    }

    /** Checks all rows of a run. Called once, within a transaction. */
    public void check(Foundation foundation, Catalog catalog) {
        var run = foundation.run();
        var codes = codes(foundation, catalog);
        CHECKS.forEach(check -> client.sql(Sql.named(check)).params(codes).update());
        transfers.reject(foundation, catalog);
        CHECKS_OF_EVENTS.forEach(
                check -> client.sql(Sql.named(check)).params(codes).update());
        HOLDS.forEach(step -> client.sql(Sql.named(step)).param("run", run).update());
    }

    /** Works out which parts have moved, for a run that reads no snapshot (T5). */
    public void knowMoves(Foundation foundation) {
        client.sql(Sql.named("check/record-moved-parts"))
                .params(RunGround.parameters(foundation))
                .update();
    }

    private static Map<String, Object> codes(Foundation foundation, Catalog catalog) {
        var codes = new HashMap<>(RunGround.parameters(foundation));
        codes.putAll(Map.of(
                "sellers", array(catalog.sellers().keySet()),
                "products", array(catalog.products().keySet()),
                "plans", plans(catalog, plan -> true),
                "plansWithoutIncrease", plans(catalog, plan -> plan.increases().isPresent()),
                "metrics", array(catalog.metrics().keySet()),
                "metricsByClient", metricsByClient(catalog)));
        return codes;
    }

    private static String[] plans(Catalog catalog, Predicate<Plan> which) {
        return array(catalog.products().values().stream()
                .flatMap(product -> product.plans().values().stream()
                        .filter(which)
                        .map(plan -> product.code() + " " + plan.code()))
                .toList());
    }

    private static String[] metricsByClient(Catalog catalog) {
        return array(catalog.metrics().values().stream()
                .filter(not(metric -> metric.counting() == Counting.SUM))
                .map(Metric::code)
                .toList());
    }

    private static String[] array(Collection<String> codes) {
        return codes.stream().sorted().toArray(String[]::new);
    }
}
