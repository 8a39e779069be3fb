package monthend.trial;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A made-up customer with its agreements and their use in the month: who it is follows from the
 * seed and its number alone, so that each file can be written by itself and in no memory.
 *
 * <p>One in twenty is paid for by the customer before it. One in 200 is an accounting office with
 * some hundred clients, one in 5,000 has five thousand.
 */
final class Customer {

    private static final int OFFICE_EVERY = 200;
    private static final int LARGE_OFFICE_EVERY = 5_000;
    private static final int PAID_FOR_EVERY = 20;
    private static final int FIRST_NUMBER = 1_000_000;
    private static final int DAYS = 28;

    private final TrialMonth month;
    private final int index;
    private final Country country;
    private final Draw draw;

    private Customer(TrialMonth month, int index, Country country, Draw draw) {
        this.month = month;
        this.index = index;
        this.country = country;
        this.draw = draw;
    }

    static Customer of(TrialMonth month, int index) {
        // Whoever is paid for has the payer's seller.
        var seller = isPaidFor(index) ? index - 1 : index;
        return new Customer(
                month, index, country(month, seller), new Draw(month.seed() + 1, index));
    }

    private static Country country(TrialMonth month, int index) {
        if (isOffice(index)) {
            return Country.NO;
        }
        var share = new Draw(month.seed(), index).between(1, 100);
        if (share <= 55) {
            return Country.NO;
        }
        if (share <= 70) {
            return Country.SE;
        }
        if (share <= 82) {
            return Country.FI;
        }
        return share <= 92 ? Country.NL : Country.DK;
    }

    private static boolean isOffice(int index) {
        return index % OFFICE_EVERY == OFFICE_EVERY - 1;
    }

    private static boolean isPaidFor(int index) {
        return index % PAID_FOR_EVERY == 7;
    }

    private String number() {
        return String.valueOf(FIRST_NUMBER + index);
    }

    String organisation() {
        return country.organisation(index);
    }

    /** Six in ten take e-invoices; whoever is paid for needs none. */
    private boolean takesEInvoices() {
        return !isPaidFor(index) && new Draw(month.seed() + 2, index).inPercent(60);
    }

    List<String> account() {
        var organisation = organisation();
        var no = number();
        return List.of(
                no,
                country.seller(),
                Names.company(new Draw(month.seed() + 3, index), no),
                country.name(),
                organisation,
                "",
                country.language(),
                country.currency(),
                isPaidFor(index) ? String.valueOf(FIRST_NUMBER + index - 1) : "",
                "",
                "faktura" + no + "@example.com",
                "Gate " + (1 + index % 200),
                "",
                country.postalCode(),
                country.city(),
                "",
                "",
                takesEInvoices() ? country.endpoint(organisation) : "",
                "",
                "",
                "");
    }

    /** What the network's register says of it, if it takes e-invoices. */
    List<List<String>> recipients() {
        return takesEInvoices()
                ? List.of(List.of(
                        country.endpoint(organisation()),
                        "peppol-bis-billing-3-invoice",
                        "registered",
                        month.firstDay().toString()))
                : List.of();
    }

    /** One in thirty has paid too much. */
    List<List<String>> credits() {
        return index % 30 == 4 && !isPaidFor(index)
                ? List.of(List.of(
                        "C-" + number(),
                        number(),
                        "",
                        new Draw(month.seed() + 4, index).between(10, 900) + ".00",
                        country.currency(),
                        month.firstDay().plusDays(3).toString()))
                : List.of();
    }

    /** Its agreements: the first is everybody's, further ones by chance. */
    List<Deal> deals() {
        var deals = new ArrayList<Deal>();
        if (isOffice(index)) {
            deals.add(office());
        }
        deals.add(sign());
        if (draw.inPercent(25)) {
            deals.add(deal(2, "EXPENSE", "QUARTER").startedMonthsAgo(draw.between(0, 11)));
        }
        if (draw.inPercent(15)) {
            deals.add(deal(3, "PSA", "PRO-3M").startedMonthsAgo(draw.between(0, 5)));
        }
        if (country == Country.NO && draw.inPercent(10)) {
            deals.add(transactions());
        }
        return deals;
    }

    private Deal sign() {
        var sign = draw.inPercent(70)
                ? deal(1, "SIGN", "MONTH")
                : deal(1, "SIGN", "YEAR").startedMonthsAgo(draw.between(0, 11));
        for (var row = draw.between(2, 7); row > 0; row--) {
            sign.use(day(), "signature", draw.between(1, 9), "");
        }
        for (var row = draw.between(0, 5); row > 0; row--) {
            sign.use(day(), "sms", draw.between(1, 20), "");
        }
        return sign;
    }

    private Deal transactions() {
        var sent = deal(4, "TRANSACTIONS", "STD");
        for (var row = draw.between(5, 20); row > 0; row--) {
            sent.use(day(), "invoice_sent", draw.between(1, 120), "");
        }
        return sent;
    }

    private Deal office() {
        var clients = index % LARGE_OFFICE_EVERY == LARGE_OFFICE_EVERY - 1
                ? 5_000
                : draw.between(40, 300);
        var office = deal(0, "PERIOD", "STD");
        for (var client = 1; client <= clients; client++) {
            office.use(day(), "client_month", 1, "K" + client);
        }
        return office;
    }

    private LocalDate day() {
        return month.firstDay().plusDays(draw.between(0, DAYS - 1));
    }

    private Deal deal(int place, String product, String plan) {
        return new Deal(month, number(), place, product, plan, draw.between(1, 12));
    }
}
