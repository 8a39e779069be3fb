package monthend.rating;

import static java.util.Objects.requireNonNull;

import monthend.calendar.BillingMonth;
import monthend.catalog.Catalog;
import monthend.catalog.CatalogReader;
import monthend.catalog.Language;
import monthend.catalog.PostalAddress;
import monthend.snapshot.Account;
import monthend.snapshot.RowPlace;
import monthend.snapshot.SnapshotFile;
import monthend.snapshot.UsageRow;

import org.joda.money.CurrencyUnit;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * A payer's books in memory, for tests: agreements are told, months are closed one after the
 * other, and what is charged counts as billed from then on.
 *
 * <p>A charge is shown as {@code S1 YEAR licence 2026-01-15..2027-01-14 120 × 150.00 = 18000.00}.
 */
public final class Books {

    public static final Catalog CATALOG =
            CatalogReader.read(Path.of("sample-data/catalog")).catalog();

    private static final Map<String, String> SELLERS =
            Map.of("NOK", "FJORD", "SEK", "NORD", "EUR", "SUOMI", "DKK", "SUND");

    private final Map<String, Account> accounts = new TreeMap<>();
    private final Map<String, Account> others = new TreeMap<>();
    private final Map<String, Deal> deals = new LinkedHashMap<>();
    private final List<MovedPart> parts = new ArrayList<>();
    private final Map<String, List<BilledLine>> billedBefore = new TreeMap<>();
    private Rated last = Rated.NOTHING;

    private final Catalog catalog;

    private Books(Catalog catalog) {
        this.catalog = catalog;
    }

    /** Books of the account A1, in a currency. */
    public static Books in(String currency) {
        return in(currency, CATALOG);
    }

    /** The same under another catalogue than the reference one. */
    public static Books in(String currency, Catalog catalog) {
        return new Books(catalog).account("A1", currency, Optional.empty());
    }

    /** Another account that A1 pays for. */
    public Books payingFor(String accountNo, String currency) {
        return account(accountNo, currency, Optional.of("A1"));
    }

    /** An account that pays for itself. */
    public Books besides(String accountNo, String currency) {
        others.put(accountNo, made(accountNo, currency, Optional.empty()));
        return this;
    }

    private Books account(String accountNo, String currency, Optional<String> payer) {
        accounts.put(accountNo, made(accountNo, currency, payer));
        return this;
    }

    private Account made(String accountNo, String currency, Optional<String> payer) {
        var first = accounts.values().stream().findFirst();
        var seller =
                first.map(Account::seller).orElseGet(() -> requireNonNull(SELLERS.get(currency)));
        var country = catalog.seller(seller).country();
        return new Account(
                place(SnapshotFile.ACCOUNTS, accounts.size() + others.size() + 2),
                accountNo,
                seller,
                "Account " + accountNo,
                country,
                Optional.empty(),
                Optional.empty(),
                Language.EN,
                CurrencyUnit.of(currency),
                payer,
                Optional.empty(),
                Optional.empty(),
                Optional.of(
                        new PostalAddress("Street 1", Optional.empty(), "1000", "Town", country)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Account.Delivery.AUTO,
                OptionalInt.empty());
    }

    /** An agreement of A1's, to be told more of. Told again under its id, it begins anew. */
    public Deal agreement(String id, String product, String startedOn) {
        var before = Optional.ofNullable(deals.get(id));
        var deal = new Deal(id, product, LocalDate.parse(startedOn));
        before.ifPresent(deal::goOnFrom);
        deals.put(id, deal);
        return deal;
    }

    /**
     * Licences that move from a day on, to a new agreement at an account (T5), shown as {@code 3 of
     * S1 to S2@A2}. What is billed now was billed before that was known.
     */
    public Books part(String what, String from) {
        var words = what.split("[ @]");
        var part = new MovedPart(
                place(SnapshotFile.TRANSFERS, parts.size() + 2),
                words[2],
                words[4],
                words[5],
                LocalDate.parse(from),
                Integer.parseInt(words[0]));
        parts.add(part);
        billedBefore.put(part.to(), deal(part.from()).lines());
        deals.putIfAbsent(part.to(), Deal.unlisted(part, deal(part.from())));
        deal(part.to()).heldFirstBy(part.toAccountNo());
        return this;
    }

    /** Closes a month and shows its charges, in the order of lines. */
    public List<String> close(String month) {
        var closes = BillingMonth.parse(month);
        return run(new Closing("monthly-" + month, Closing.Job.MONTHLY, closes, closes.horizon()));
    }

    /** Bills the settlement of August to August that ends in a year. */
    public List<String> settle(int year) {
        var august = BillingMonth.parse(year + "-08");
        return run(new Closing(
                "settlement-" + year, Closing.Job.SETTLEMENT, august, august.horizon()));
    }

    /** What is sold. */
    public Catalog catalog() {
        return catalog;
    }

    /** What rating said when a run was last closed. */
    public Rated last() {
        return last;
    }

    public PayerCase payerCase() {
        var moves = moves();
        var agreements =
                deals.values().stream().map(deal -> deal.agreement(moves)).toList();
        return new PayerCase(
                "A1",
                List.copyOf(accounts.values()),
                agreements,
                List.of(),
                List.copyOf(others.values()));
    }

    PartMoves moves() {
        var told = new TreeMap<String, PartMoves.Told>();
        deals.forEach((id, deal) -> {
            if (deal.isListed()) {
                told.put(id, deal.told());
            }
        });
        return new PartMoves(parts, told, billedBefore);
    }

    /** The id of the usage row in a place; a place of another file has none. */
    String usageIdOf(RowPlace place) {
        return usageIn(place).map(row -> row.usageId()).orElse("");
    }

    BigDecimal quantityOf(RowPlace place) {
        return usageIn(place).map(row -> row.quantity()).orElse(BigDecimal.ZERO);
    }

    private Optional<UsageRow> usageIn(RowPlace place) {
        return payerCase().agreements().stream()
                .flatMap(agreement -> agreement.usage().stream())
                .map(UsageFact::row)
                .filter(row -> row.place().equals(place))
                .findFirst();
    }

    private List<String> run(Closing closing) {
        last = new PayerRating().rate(payerCase(), closing, catalog);
        last.charges().forEach(charge -> deal(charge.subscriptionId()).billed(charge));
        last.usage().forEach(outcome -> deal(outcome.row().subscriptionId()).settled(outcome));
        return last.charges().stream().map(Books::shown).toList();
    }

    /** An agreement that was told, to be told more of. */
    public Deal deal(String subscriptionId) {
        return requireNonNull(deals.get(subscriptionId));
    }

    static String shown(Charge charge) {
        return charge.subscriptionId()
                + (charge.accountNo().equals("A1") ? " " : "@" + charge.accountNo() + " ")
                + charge.plan() + " " + charge.code()
                + (charge.tier() == 0 ? " " : "#" + charge.tier() + " ")
                + charge.servicePeriod().from() + ".." + charge.servicePeriod().lastDay() + " "
                + charge.quantity() + " × " + charge.unitPrice().amount().toPlainString() + " = "
                + charge.amount().getAmount().toPlainString();
    }

    static RowPlace place(SnapshotFile file, int line) {
        return new RowPlace("told", file, line);
    }

    /** The dates of {@code count} months from one on, as {@code 2026-01}. */
    static List<String> months(String first, int count) {
        var months = new ArrayList<String>();
        for (var month = BillingMonth.parse(first); months.size() < count; month = month.next()) {
            months.add(month.toString());
        }
        return months;
    }
}
