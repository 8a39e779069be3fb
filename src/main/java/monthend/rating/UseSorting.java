package monthend.rating;

import monthend.calendar.Stretch;
import monthend.catalog.Catalog;
import monthend.catalog.Metric.Counting;
import monthend.snapshot.Reject;
import monthend.snapshot.RejectCode;
import monthend.snapshot.UsageRow;

import java.util.Optional;

/**
 * Tells use that counts from use that is too late, counted only, or wrong input (U4, U6). What
 * does not count has its outcome here.
 */
final class UseSorting {

    /** What a row is. */
    sealed interface Sorted {
        record Counts(Use use) implements Sorted {}

        /** After the month being closed. */
        record Later() implements Sorted {}

        /** The plan is being replaced and does not charge the metric (U6). */
        record CountedOnly() implements Sorted {}

        record Wrong(RejectCode code, String reason) implements Sorted {}
    }

    private final Service service;
    private final Closing closing;
    private final Tariff tariff;
    private final Catalog catalog;

    UseSorting(Service service, Closing closing, Tariff tariff, Catalog catalog) {
        this.service = service;
        this.closing = closing;
        this.tariff = tariff;
        this.catalog = catalog;
    }

    /** The use, if the row counts; otherwise says where an open row ends. */
    Optional<Use> count(UsageFact fact, Findings findings) {
        return switch (sort(fact)) {
            case Sorted.Counts counts -> Optional.of(counts.use());
            case Sorted.Later() -> ends(fact, Outcome.DEFERRED, findings);
            case Sorted.CountedOnly() -> ends(fact, Outcome.COVERED, findings);
            case Sorted.Wrong wrong -> {
                if (fact.isOpen()) {
                    findings.reject(reject(fact.row(), wrong));
                }
                yield Optional.empty();
            }
        };
    }

    private Optional<Use> ends(UsageFact fact, Outcome outcome, Findings findings) {
        var holder = service.agreement().holderOn(fact.row().occurredOn());
        if (fact.isOpen() && tariff.bills(holder)) {
            findings.outcome(UsageOutcome.of(fact.row(), outcome));
        }
        return Optional.empty();
    }

    private Sorted sort(UsageFact fact) {
        var row = fact.row();
        if (!row.occurredOn().isBefore(closing.horizon())) {
            return new Sorted.Later();
        }
        if (countsClients(row) && row.client().isEmpty()) {
            return new Sorted.Wrong(
                    RejectCode.CLIENT_MISSING,
                    "client_no is empty, but " + row.metric()
                            + " is counted by client. Give the client's number.");
        }
        return service.on(row.occurredOn())
                .map(span -> onPlan(fact, span))
                .orElseGet(() -> new Sorted.Wrong(
                        RejectCode.USAGE_OUTSIDE_SUBSCRIPTION,
                        "The use on " + row.occurredOn() + " is outside subscription "
                                + row.subscriptionId() + ", which " + life() + "."));
    }

    private Sorted onPlan(UsageFact fact, PlanSpan span) {
        var row = fact.row();
        if (span.plan().has(row.metric())) {
            var elsewhere = service.agreement().subscription().billedElsewhere(row.occurredOn());
            var holder = service.agreement().holderOn(row.occurredOn());
            return new Sorted.Counts(new Use(fact, span, holder, elsewhere));
        }
        if (span.plan().replacedBy().isPresent()) {
            return new Sorted.CountedOnly();
        }
        return new Sorted.Wrong(
                RejectCode.METRIC_NOT_IN_PLAN,
                "Plan " + span.plan().code() + ", in force on " + row.occurredOn()
                        + ", does not have the metric " + row.metric() + ".");
    }

    private boolean countsClients(UsageRow row) {
        return catalog.metric(row.metric()).counting() == Counting.DISTINCT_CLIENTS;
    }

    private String life() {
        if (service.spans().isEmpty()) {
            return "ends before it begins";
        }
        var start = "starts on " + service.spans().getFirst().days().from();
        return service.end().equals(Stretch.FOREVER)
                ? start
                : start + " and ends with " + service.end().minusDays(1);
    }

    private Reject reject(UsageRow row, Sorted.Wrong wrong) {
        return new Reject(
                row.place(),
                wrong.code(),
                wrong.reason(),
                Optional.of(service.agreement().subscription().accountNo()),
                "");
    }
}
