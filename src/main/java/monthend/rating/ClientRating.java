package monthend.rating;

import monthend.calendar.Stretch;
import monthend.catalog.Plan.Timing;
import monthend.catalog.PriceList;
import monthend.money.Quantity;
import monthend.rating.Findings.Unpriced;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Bills how many different clients had use in a window, a month or a settlement period (U4, U5). A
 * client counts once, on the plan of its first use in the window; one that is billed is not billed
 * again when late rows arrive.
 */
final class ClientRating {

    /**
     * What is counted, and how it is billed.
     *
     * @param window in which a client counts once, around a day
     * @param days of the line
     * @param pricedOn the day whose price is taken (Q4)
     * @param prices of the use's plan
     * @param holder of the line (T1)
     */
    record Rule(
            ChargeKind kind,
            Function<LocalDate, Stretch> window,
            Function<Use, Stretch> days,
            Function<Use, LocalDate> pricedOn,
            Function<Use, PriceList> prices,
            Function<Use, String> holder) {}

    /** A client that counts once in a window. */
    private record Once(String metric, Stretch window, String client) {}

    /** Which line a client is on: one for each plan and holder. */
    private record Line(String plan, String holder) {}

    private final Service service;
    private final Tariff tariff;
    private final Findings findings;
    private final Settling settling;
    private final Rule rule;
    private final Set<Once> billed;

    ClientRating(Service service, Tariff tariff, Findings findings, Rule rule) {
        this.service = service;
        this.tariff = tariff;
        this.findings = findings;
        this.settling = new Settling(findings);
        this.rule = rule;
        this.billed = service.agreement().usage().stream()
                .filter(UsageFact::isBilled)
                .map(UsageFact::row)
                .flatMap(row -> row.client().stream()
                        .map(client -> once(row.metric(), row.occurredOn(), client.number())))
                .collect(Collectors.toSet());
    }

    /** Rates use that is counted by client; it comes in the order of its days. */
    void rate(List<Use> uses) {
        record Window(String metric, Stretch days) {}
        SumRating.grouped(uses, use -> new Window(use.metric(), rule.window().apply(use.day())))
                .forEach(this::rateWindow);
    }

    private void rateWindow(List<Use> window) {
        var clients = SumRating.grouped(window, Use::clientNumber).stream()
                .filter(client -> tariff.bills(rule.holder().apply(client.getFirst())))
                .toList();
        clients.stream()
                .filter(client -> !isNew(client))
                .flatMap(List::stream)
                .forEach(settling::cover);
        SumRating.grouped(clients.stream().filter(this::isNew).toList(), this::line)
                .forEach(this::bill);
    }

    /** A row that bills the client counts though it is no longer in the subscription's life. */
    private boolean isNew(List<Use> client) {
        var first = client.getFirst();
        return client.stream().allMatch(Use::isDue)
                && !billed.contains(once(first.metric(), first.day(), first.clientNumber()));
    }

    private Once once(String metric, LocalDate day, String client) {
        return new Once(metric, rule.window().apply(day), client);
    }

    private Line line(List<Use> client) {
        var first = client.getFirst();
        return new Line(first.span().plan().code(), rule.holder().apply(first));
    }

    private void bill(List<List<Use>> onLine) {
        var first = onLine.getFirst().getFirst();
        var holder = rule.holder().apply(first);
        tariff.price(rule.prices().apply(first), rule.pricedOn().apply(first), holder)
                .ifPresentOrElse(
                        priced -> bill(onLine, holder, priced),
                        () -> findings.noPrice(
                                service,
                                new Unpriced(
                                        Quantity.of(onLine.size()),
                                        first.metric(),
                                        holder,
                                        rule.pricedOn().apply(first))));
    }

    private void bill(List<List<Use>> clients, String holder, Tariff.Priced priced) {
        var first = clients.getFirst().getFirst();
        var used = Settling.sum(clients.stream().flatMap(List::stream).toList());
        var charge = ChargeLine.of(service, first.span().plan(), Timing.ARREARS)
                .at(holder, rule.days().apply(first), priced.unit())
                .charge(
                        rule.kind(),
                        first.metric(),
                        Quantity.of(clients.size()),
                        new Derivation.Clients(clients.size(), used, priced.source()));
        findings.charge(charge);
        clients.forEach(client -> settle(client, charge));
    }

    /** The client's first row is billed; the others are covered by it. */
    private void settle(List<Use> client, Charge charge) {
        var first = client.getFirst();
        findings.outcome(UsageOutcome.billed(first.fact().row(), first.quantity(), charge));
        new ArrayList<>(client.subList(1, client.size())).forEach(settling::cover);
    }
}
