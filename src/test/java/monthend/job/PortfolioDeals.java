package monthend.job;

import monthend.catalog.Catalog;
import monthend.rating.Books;
import monthend.rating.Closing;
import monthend.rating.Deal;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Agreements of every product and kind of charge, as they stand when a period is closed. */
final class PortfolioDeals {

    private record Kind(String product, List<String> plans, List<String> metrics) {}

    private static final List<Kind> EVERYWHERE = List.of(
            new Kind("SIGN", List.of("MONTH", "YEAR"), List.of("signature", "sms")),
            new Kind("PSA", List.of("START-6M", "PRO-6M", "PRO-3M"), List.of()),
            new Kind("EXPENSE", List.of("QUARTER"), List.of()),
            new Kind("CLOUD", List.of("METERED"), List.of("signature", "sms")),
            new Kind("CLOUD", List.of("COMMIT", "COMMIT-Y"), List.of("signature", "sms")),
            new Kind("OFFICE", List.of("CLIENTS"), List.of("client_month", "submission")));
    private static final List<Kind> IN_KRONER = List.of(
            new Kind("ERP", List.of("MAINT", "KON-ABO00"), List.of()),
            new Kind("PERIOD", List.of("STD"), List.of("client_month")),
            new Kind("ANNUAL", List.of("PLUS"), List.of("submission")),
            new Kind("INSIGHTS", List.of("USER"), List.of()),
            new Kind("TRANSACTIONS", List.of("STD"), List.of("invoice_sent", "invoice_received")));

    private final Random random;
    private final Closing closing;

    PortfolioDeals(Random random, Closing closing) {
        this.random = random;
        this.closing = closing;
    }

    /** Books of one payer, who may pay for two more accounts, in its currency. */
    Books tell(String currency, Catalog catalog) {
        var books = Books.in(currency, catalog);
        if (random.nextInt(4) == 0) {
            books.payingFor("A2", currency).payingFor("A3", currency);
        }
        var kinds = currency.equals("NOK")
                ? Stream.concat(EVERYWHERE.stream(), IN_KRONER.stream()).toList()
                : EVERYWHERE;
        var accounts = books.payerCase().accounts().size();
        for (var deal = 1 + random.nextInt(4); deal > 0; deal--) {
            var told = tell(books, "S-" + deal, any(kinds));
            if (accounts > 1 && random.nextBoolean()) {
                told.heldBy("A" + (1 + random.nextInt(accounts)), "2020-01-01");
            }
        }
        return books;
    }

    private Deal tell(Books books, String id, Kind kind) {
        var first = closing.month().horizon().minusMonths(1);
        var start = first.minusMonths(random.nextInt(14)).plusDays(random.nextInt(28));
        var deal = books.agreement(id, kind.product(), start.toString());
        deal.state(start.toString(), any(kind.plans()), 1 + random.nextInt(40));
        if (start.isBefore(first) && random.nextInt(5) > 0) {
            deal.billedUntil(first.toString());
        }
        if (random.nextInt(3) == 0) {
            deal.state(first.plusDays(14).toString(), any(kind.plans()), 1 + random.nextInt(60));
        }
        switch (random.nextInt(6)) {
            case 0 -> deal.contractPrice(random.nextInt(900) + ".1234");
            case 1 -> deal.discount(1 + random.nextInt(60) + ".5", "2030-01-01");
            default -> {}
        }
        deal.order(any(List.of("", "", "PO <1>", "PO-" + "Ø".repeat(120))));
        use(deal, kind, start);
        return deal;
    }

    private void use(Deal deal, Kind kind, LocalDate start) {
        if (kind.metrics().isEmpty()) {
            return;
        }
        for (var row = random.nextInt(40); row > 0; row--) {
            var day = closing.month().horizon().minusDays(1L + random.nextInt(70));
            var metric = any(kind.metrics());
            if (day.isBefore(start)) {
                continue;
            }
            if (metric.equals("client_month") || metric.equals("submission")) {
                deal.clientUse(metric, day.toString(), "K" + random.nextInt(9));
            } else {
                deal.use(metric, day.toString(), quantity());
            }
        }
    }

    private String quantity() {
        return random.nextInt(1, 300) + (random.nextInt(5) == 0 ? ".3333" : "");
    }

    private <T> T any(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
