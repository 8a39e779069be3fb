package monthend.rating;

import monthend.snapshot.Subscription.NoticeMode;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/** Tells random agreements of every product; the same seed tells the same. */
final class RandomDeals {

    private record Kind(String product, List<String> plans, List<String> metrics) {}

    private static final List<Kind> KINDS = List.of(
            new Kind("SIGN", List.of("MONTH", "YEAR"), List.of("signature", "sms")),
            new Kind("PSA", List.of("START-6M", "PRO-6M", "PRO-3M"), List.of()),
            new Kind("EXPENSE", List.of("QUARTER"), List.of()),
            new Kind("ERP", List.of("MAINT", "KON-ABO00"), List.of()),
            new Kind("INSIGHTS", List.of("USER"), List.of()),
            new Kind("PERIOD", List.of("STD"), List.of("client_month")),
            new Kind("TRANSACTIONS", List.of("STD"), List.of("invoice_sent", "invoice_received")),
            new Kind("ANNUAL", List.of("PLUS"), List.of("submission")),
            new Kind("OFFICE", List.of("FIRST", "CLIENTS"), List.of("client_month")),
            new Kind(
                    "CLOUD",
                    List.of("METERED", "COMMIT", "COMMIT-Y"),
                    List.of("signature", "sms")));

    private static final LocalDate FIRST_HORIZON = LocalDate.of(2026, 2, 1);

    private RandomDeals() {}

    /** Books of A1 under the catalogue that the agreements need. */
    static Books books(long seed) {
        return tell(Books.in("NOK", Catalogs.MORE), seed);
    }

    /** Tells one agreement of each product; told again with another seed, another history. */
    static Books tell(Books books, long seed) {
        var random = new Random(seed);
        for (var kind : KINDS) {
            tell(books, kind, random);
        }
        return books;
    }

    private static void tell(Books books, Kind kind, Random random) {
        var start = LocalDate.of(2025, 9, 1).plusDays(random.nextInt(240));
        var deal = books.agreement("S-" + kind.product(), kind.product(), start.toString());
        deal.state(start.toString(), any(kind.plans(), random), 1 + random.nextInt(9));
        var day = start;
        for (var change = random.nextInt(5); change > 0; change--) {
            day = day.plusDays(1 + random.nextInt(120));
            deal.state(day.toString(), any(kind.plans(), random), random.nextInt(12));
        }
        if (random.nextInt(3) == 0) {
            // Another system has billed up to a day that the first run can see.
            deal.billedUntil(FIRST_HORIZON.minusDays(random.nextInt(150)).toString());
        }
        if (random.nextInt(4) == 0) {
            var mode = random.nextBoolean() ? NoticeMode.IMMEDIATE : NoticeMode.PERIOD_END;
            deal.notice(start.plusDays(random.nextInt(300)).toString(), mode);
        }
        use(deal, kind, random);
    }

    private static void use(Deal deal, Kind kind, Random random) {
        if (kind.metrics().isEmpty() || deal.hasUse()) {
            return;
        }
        for (var row = 0; row < 60; row++) {
            var day = LocalDate.of(2025, 9, 1).plusDays(random.nextInt(500)).toString();
            var metric = any(kind.metrics(), random);
            if (metric.equals("client_month") || metric.equals("submission")) {
                deal.clientUse(metric, day, "C" + random.nextInt(6));
            } else {
                deal.use(metric, day, random.nextInt(200) + 1 + (row % 7 == 0 ? ".25" : ""));
            }
        }
    }

    private static <T> T any(List<T> things, Random random) {
        return things.get(random.nextInt(things.size()));
    }
}
