package monthend.job;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/** Draws the agreements of one customer: their starts, steps, endings, moves and use. */
final class RandomAgreements {

    private record Sold(String product, List<String> plans, List<String> metrics) {

        boolean hasLicencesAlone() {
            return metrics.isEmpty();
        }
    }

    private static final List<Sold> SOLD = List.of(
            new Sold("SIGN", List.of("MONTH", "YEAR"), List.of("signature", "sms")),
            new Sold("PSA", List.of("START-6M", "PRO-6M", "PRO-3M"), List.of()),
            new Sold(
                    "CLOUD", List.of("METERED", "COMMIT", "COMMIT-Y"), List.of("signature", "sms")),
            new Sold("OFFICE", List.of("FIRST", "CLIENTS"), List.of("client_month")),
            new Sold("EXPENSE", List.of("QUARTER"), List.of()),
            new Sold("ERP", List.of("MAINT", "KON-ABO00"), List.of()),
            new Sold("REGISTRY", List.of("MAINT"), List.of()),
            new Sold("INSIGHTS", List.of("USER"), List.of()),
            new Sold("PERIOD", List.of("INTRO-3M", "STD"), List.of("client_month")),
            new Sold("ANNUAL", List.of("PLUS"), List.of("submission")),
            new Sold(
                    "PERIOD-ANNUAL",
                    List.of("INTRO-12M", "COMPLETE"),
                    List.of("client_month", "submission")),
            new Sold("TRANSACTIONS", List.of("STD"), List.of("invoice_sent", "invoice_received")));

    static final List<String> PRODUCTS = SOLD.stream().map(Sold::product).toList();

    /** Products from here on have prices in NOK alone. */
    private static final int ONLY_IN_NOK = 5;

    private final RandomPortfolio portfolio;
    private final Random random;
    private final Set<String> drawn = new HashSet<>();
    private boolean wrongOnes = true;

    RandomAgreements(RandomPortfolio portfolio, Random random) {
        this.portfolio = portfolio;
        this.random = random;
    }

    private record Deal(String id, Sold sold, LocalDate start, String account) {}

    /**
     * One agreement of an account, on a product that the customer does not have yet.
     *
     * @param target whom it may move to; empty if it does not move by itself
     */
    void draw(String account, String target, String id, String currency) {
        var sold = SOLD.get(random.nextInt(
                currency.equals("NOK") || random.nextInt(40) == 0 ? SOLD.size() : ONLY_IN_NOK));
        if (!drawn.add(sold.product())) {
            return;
        }
        var deal = new Deal(id, sold, anyDay(portfolio.first().minusMonths(20), 26), account);
        var timeline = timeline(deal);
        var notice = random.nextInt(4) == 0 ? anyDay(portfolio.first().minusMonths(3), 9) : null;
        var fields = terms(deal);
        switch (target.isEmpty() ? 5 * random.nextInt(2) : random.nextInt(6)) {
            case 0 -> toldOtherwise(deal, fields, timeline);
            case 1 -> moving(deal, fields, timeline, target);
            case 2 -> parting(deal, fields, timeline, target);
            default -> ending(deal, fields, timeline, notice);
        }
        use(deal);
    }

    /** A day that is often the first, the last or a late one of a month. */
    private LocalDate anyDay(YearMonth from, int months) {
        var month = from.plusMonths(random.nextInt(months));
        return switch (random.nextInt(5)) {
            case 0 -> month.atDay(1);
            case 1 -> month.atEndOfMonth();
            case 2 -> month.atDay(Math.min(month.lengthOfMonth(), 29 + random.nextInt(3)));
            default -> month.atDay(1 + random.nextInt(month.lengthOfMonth()));
        };
    }

    private String anyPlan(Deal deal) {
        return deal.sold().plans().get(random.nextInt(deal.sold().plans().size()));
    }

    /** Plan and quantity by the day that they are wanted from. */
    private Map<LocalDate, String> timeline(Deal deal) {
        var states = new TreeMap<LocalDate, String>();
        var plan = anyPlan(deal);
        var quantity = 1 + random.nextInt(9);
        states.put(deal.start(), plan + "," + quantity);
        for (var step = random.nextInt(4); step > 0; step--) {
            var day = anyDay(YearMonth.from(deal.start()), 26);
            if (day.isAfter(deal.start())) {
                var then = random.nextInt(3) == 0 ? anyPlan(deal) : plan;
                states.put(day, then + "," + random.nextInt(12));
            }
        }
        return deal.sold().product().equals("ERP") ? onlyFewer(states) : states;
    }

    /** Maintenance is not increased (L11), but now and then in error. */
    private Map<LocalDate, String> onlyFewer(Map<LocalDate, String> states) {
        if (random.nextInt(5) == 0) {
            return states;
        }
        var fewer = new TreeMap<LocalDate, String>();
        var quantity = 12;
        for (var state : states.entrySet()) {
            quantity = Math.max(1, quantity - random.nextInt(4));
            fewer.put(state.getKey(), state.getValue().split(",")[0] + "," + quantity);
        }
        return fewer;
    }

    /** The row of an agreement, from its account on. */
    private Object[] terms(Deal deal) {
        var fields = new Object[15];
        fields[0] = deal.id();
        fields[1] = deal.account();
        fields[2] = deal.sold().product();
        fields[3] = deal.start();
        fields[4] = random.nextInt(3) == 0 ? deal.start().minusDays(random.nextInt(50)) : null;
        if (deal.start().isBefore(portfolio.first().atDay(1)) && random.nextInt(5) > 0) {
            fields[5] = anyDay(portfolio.first().minusMonths(4), 7);
        }
        switch (random.nextInt(8)) {
            case 0 -> fields[12] = 20 + random.nextInt(300) + ".5";
            case 1 -> {
                fields[13] = 1 + random.nextInt(60);
                fields[14] = anyDay(portfolio.first(), 9);
            }
            default -> {}
        }
        return fields;
    }

    private void states(String id, Map<LocalDate, String> timeline, YearMonth from, YearMonth to) {
        for (var state : timeline.entrySet()) {
            var known = portfolio.known(state.getKey(), random);
            var first = known.isBefore(from) || state.getKey().equals(firstDay(timeline))
                    ? from
                    : known;
            if (first.isBefore(to)) {
                portfolio
                        .rows()
                        .between(
                                first,
                                to,
                                "licences",
                                id,
                                state.getKey(),
                                state.getValue(),
                                wrongOnes && random.nextInt(150) == 0 ? 40 : 0,
                                "");
            }
        }
    }

    private static LocalDate firstDay(Map<LocalDate, String> timeline) {
        return timeline.keySet().iterator().next();
    }

    private YearMonth after() {
        return portfolio.last().plusMonths(1);
    }

    private void ending(
            Deal deal, Object[] fields, Map<LocalDate, String> timeline, LocalDate notice) {
        states(deal.id(), timeline, portfolio.first(), after());
        if (notice == null) {
            portfolio.rows().from(portfolio.first(), "subscriptions", fields);
            return;
        }
        var known = portfolio.known(notice, random);
        portfolio.rows().between(portfolio.first(), known, "subscriptions", fields);
        var noticed = fields.clone();
        noticed[7] = notice;
        noticed[8] =
                random.nextInt(12) == 0 ? "" : random.nextBoolean() ? "immediate" : "period_end";
        if (random.nextInt(3) == 0) {
            noticed[10] = List.of("month_end", "by_30_september", "rolling_3_months")
                    .get(random.nextInt(3));
        }
        if (random.nextInt(5) == 0) {
            noticed[11] = anyDay(portfolio.first(), 12);
        }
        portfolio.rows().from(known, "subscriptions", noticed);
    }

    /** From a month on, the source tells another history. */
    private void toldOtherwise(Deal deal, Object[] fields, Map<LocalDate, String> timeline) {
        var month = portfolio.first().plusMonths(1L + random.nextInt(5));
        states(deal.id(), timeline, portfolio.first(), month);
        portfolio.rows().between(portfolio.first(), month, "subscriptions", fields);
        var moved = deal.start().plusDays(random.nextInt(3) == 0 ? random.nextInt(60) - 30 : 0);
        var other = new Deal(deal.id(), deal.sold(), moved, deal.account());
        var again = fields.clone();
        again[3] = moved;
        states(deal.id(), timeline(other), month, after());
        portfolio.rows().from(month, "subscriptions", again);
    }

    /** From a day on, another account's. */
    private void moving(
            Deal deal, Object[] fields, Map<LocalDate, String> timeline, String target) {
        states(deal.id(), timeline, portfolio.first(), after());
        var day = anyDay(portfolio.first().plusMonths(1), 5);
        var known = portfolio.known(day, random);
        portfolio.rows().between(portfolio.first(), known, "subscriptions", fields);
        var moved = fields.clone();
        moved[1] = target;
        portfolio.rows().from(known, "subscriptions", moved);
        portfolio.rows().from(known, "transfers", deal.id(), "", target, day, "", "", "DOC");
    }

    /** From a day on, some of the licences are another account's. */
    private void parting(
            Deal deal, Object[] fields, Map<LocalDate, String> timeline, String target) {
        var day = anyDay(portfolio.first().plusMonths(1), 5);
        var before = new TreeMap<>(timeline).floorEntry(day.minusDays(1));
        var steady = new TreeMap<>(timeline);
        steady.tailMap(day, true).clear();
        var licences = before == null ? 0 : Integer.parseInt(before.getValue().split(",")[1]);
        // Where its timeline is wrong, what parts of it are depends on what was told before.
        wrongOnes = false;
        states(deal.id(), steady, portfolio.first(), after());
        wrongOnes = true;
        portfolio.rows().from(portfolio.first(), "subscriptions", fields);
        if (licences > 1 && deal.sold().hasLicencesAlone()) {
            var known = portfolio.known(day, random);
            portfolio
                    .rows()
                    .from(
                            known,
                            "transfers",
                            deal.id(),
                            "",
                            target,
                            day,
                            1 + random.nextInt(licences - 1),
                            deal.id() + "-P",
                            "DOC");
        }
    }

    /** Rows of use, some late and some told twice, now and then wrong. */
    private void use(Deal deal) {
        if (deal.sold().hasLicencesAlone()) {
            return;
        }
        var days = new ArrayList<LocalDate>();
        for (var row = random.nextInt(70); row > 0; row--) {
            days.add(anyDay(portfolio.first().minusMonths(4), 14));
        }
        for (var day : days) {
            if (day.isBefore(deal.start()) && random.nextInt(40) > 0) {
                continue;
            }
            var metric = deal.sold()
                    .metrics()
                    .get(random.nextInt(deal.sold().metrics().size()));
            var clients = metric.equals("client_month") || metric.equals("submission");
            var client = clients && random.nextInt(150) > 0 ? "K" + random.nextInt(9) : "";
            var quantity = clients ? "1" : quantity();
            var known = portfolio.known(day, random);
            portfolio
                    .rows()
                    .between(
                            known,
                            known.plusMonths(1L + random.nextInt(10) / 9),
                            "usage",
                            portfolio.nextUse(),
                            deal.id(),
                            metric,
                            day,
                            quantity,
                            client,
                            client.isEmpty() ? "" : "Client " + client);
        }
    }

    private String quantity() {
        var whole = random.nextInt(4) == 0 ? random.nextInt(400) : random.nextInt(40);
        return random.nextInt(6) == 0 ? whole + ".375" : String.valueOf(whole + 1);
    }
}
