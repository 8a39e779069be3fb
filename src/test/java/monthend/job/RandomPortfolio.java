package monthend.job;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Random customers of every seller with all that can happen to them, told month by month, sometimes
 * late and sometimes otherwise than before. Each customer follows from the seed and its number.
 */
final class RandomPortfolio {

    /** Where an account is, and what it pays in. */
    private record Market(String seller, String country, String vatNo, String currency) {}

    private static final List<Market> MARKETS = List.of(
            new Market("FJORD", "NO", "NO312004100MVA", "NOK"),
            new Market("FJORD", "NO", "NO312004100MVA", "NOK"),
            new Market("FJORD", "NO", "NO312004100MVA", "NOK"),
            new Market("FJORD", "SE", "SE559990010601", "SEK"),
            new Market("FJORD", "NO", "", "EUR"),
            new Market("NORD", "SE", "SE559990011401", "SEK"),
            new Market("NORD", "FI", "FI99900104", "EUR"),
            new Market("NORD", "NO", "", "SEK"),
            new Market("SUOMI", "FI", "FI99900112", "EUR"),
            new Market("SUOMI", "FI", "", "EUR"),
            new Market("POLDER", "NL", "NL900123503B01", "EUR"),
            new Market("POLDER", "DE", "DE999000121", "EUR"),
            new Market("SUND", "DK", "DK99001208", "DKK"),
            new Market("SUND", "SE", "", "DKK"));

    private final ToldRows rows = new ToldRows();
    private final YearMonth first;
    private final int months;
    private int uses;

    /** Customers from one number on up to, and not including, another. */
    RandomPortfolio(long seed, int from, int to, YearMonth first, int months) {
        this.first = first;
        this.months = months;
        for (var number = from; number < to; number++) {
            customer(number, new Random(seed * 1_000_003 + number));
        }
    }

    Path tell(YearMonth month, Path folder) {
        return rows.write(month, folder);
    }

    ToldRows rows() {
        return rows;
    }

    YearMonth first() {
        return first;
    }

    YearMonth last() {
        return first.plusMonths(months - 1L);
    }

    /** The month in which something of a day becomes known, now and then late. */
    YearMonth known(LocalDate day, Random random) {
        var month = YearMonth.from(day);
        var late = random.nextInt(7) == 0 ? month.plusMonths(1 + random.nextInt(2)) : month;
        return late.isBefore(first) ? first : late;
    }

    String nextUse() {
        return "U-%06d".formatted(++uses);
    }

    private void customer(int number, Random random) {
        var market = MARKETS.get(random.nextInt(MARKETS.size()));
        var payer = String.valueOf(10000 + 10 * number);
        account(payer, "", market, random);
        var accounts = new ArrayList<>(List.of(payer));
        for (var paid = random.nextInt(3); paid > 0; paid--) {
            var account = payer.substring(0, 4) + paid;
            var currency = random.nextInt(12) == 0 ? "EUR" : market.currency();
            account(
                    account,
                    payer,
                    new Market(market.seller(), market.country(), "", currency),
                    random);
            accounts.add(account);
        }
        var target = payer.substring(0, 4) + "9";
        account(target, random.nextBoolean() ? payer : "", market, random);
        var agreements = new RandomAgreements(this, random);
        var asAWhole = random.nextInt(12) == 0;
        if (asAWhole) {
            moveWhole(payer, target, random);
        }
        var deals = 1 + random.nextInt(4);
        for (var deal = 0; deal < deals; deal++) {
            var account = accounts.get(random.nextInt(accounts.size()));
            agreements.draw(account, asAWhole ? "" : target, payer + "-" + deal, market.currency());
        }
        credits(payer, market.currency(), random);
    }

    /** From a day on, all agreements of an account are another's. */
    private void moveWhole(String account, String target, Random random) {
        var month = first.plusMonths(1L + random.nextInt(months));
        var day = month.atDay(1 + random.nextInt(28));
        var known = known(day, random);
        rows.moveAgreements(known, account, target);
        rows.from(known, "transfers", "", account, target, day, "", "", "DOC");
    }

    private void account(String account, String payer, Market market, Random random) {
        var noAddress = random.nextInt(60) == 0;
        rows.from(
                first,
                "accounts",
                account,
                market.seller(),
                "Customer " + account,
                market.country(),
                "",
                market.vatNo(),
                "en",
                market.currency(),
                payer,
                "",
                "a@example.com",
                noAddress ? "" : "Road 1",
                "",
                "0150",
                "Town",
                "",
                "",
                "",
                "",
                "",
                random.nextInt(3) == 0 ? random.nextInt(40) : "");
    }

    private void credits(String payer, String currency, Random random) {
        for (var credit = random.nextInt(4); credit > 0; credit--) {
            var month = first.plusMonths(random.nextInt(months));
            rows.from(
                    month,
                    "credits",
                    "C-" + payer + "-" + credit,
                    payer,
                    random.nextInt(3) == 0 ? RandomAgreements.PRODUCTS.get(random.nextInt(4)) : "",
                    (1 + random.nextInt(400)) + "." + (10 + random.nextInt(90)),
                    currency,
                    month.atDay(1 + random.nextInt(28)));
        }
        if (random.nextInt(4) == 0) {
            var month = first.plusMonths(random.nextInt(months));
            rows.from(
                    month,
                    "extensions",
                    payer,
                    month,
                    month.plusMonths(1).atDay(1).plusDays(random.nextInt(60)));
        }
    }
}
