package monthend.golden;

import monthend.calendar.BillingMonth;
import monthend.catalog.Catalog;
import monthend.catalog.CatalogReader;
import monthend.delivery.ChannelChoice;
import monthend.delivery.Register;
import monthend.invoicing.Credit;
import monthend.invoicing.Drafting;
import monthend.invoicing.Invoice;
import monthend.invoicing.Refunds;
import monthend.rating.Agreement;
import monthend.rating.Closing;
import monthend.rating.Holding;
import monthend.rating.Holdings;
import monthend.rating.Moves;
import monthend.rating.Outlook;
import monthend.rating.PayerCase;
import monthend.rating.PayerRating;
import monthend.rating.UsageFact;
import monthend.snapshot.Account;
import monthend.snapshot.CreditRow;
import monthend.snapshot.RecipientRow;
import monthend.snapshot.Reject;
import monthend.snapshot.Subscription;
import monthend.snapshot.TransferRow;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The sample month, billed payer by payer straight from its files: without database, and without
 * the checks that look at several rows at once.
 */
final class SampleMonth {

    static final Path SNAPSHOT = Path.of("sample-data/2026-10");
    static final Path CATALOG_FOLDER = Path.of("sample-data/catalog");
    static final Catalog CATALOG = CatalogReader.read(CATALOG_FOLDER).catalog();
    static final Closing CLOSING = new Closing(
            "monthly-2026-10",
            Closing.Job.MONTHLY,
            BillingMonth.parse("2026-10"),
            LocalDate.of(2026, 11, 1));

    private final SampleRows rows = SampleRows.read(SNAPSHOT);

    /** What the month comes to for every payer, by account number. */
    List<BilledPayer> payers() {
        return rows.accounts().values().stream()
                .filter(account -> account.payerAccountNo().isEmpty())
                .map(this::billed)
                .toList();
    }

    /** Its invoices, numbered as if they were the first ever. */
    List<Invoice> invoices() {
        var drafts = payers().stream().flatMap(payer -> payer.drafts().stream()).toList();
        return Numbering.of(drafts, CATALOG);
    }

    /** How an invoice leaves (D1). */
    ChannelChoice channel(Invoice invoice) {
        var payer = rows.accounts().get(invoice.draft().buyer().accountNo());
        return ChannelChoice.of(payer, invoice.draft().type(), register(payer));
    }

    private Register register(Account payer) {
        return new Register(rows.recipients().stream()
                .filter(row -> payer.eInvoiceAddress()
                        .filter(row.participant()::equals)
                        .isPresent())
                .collect(Collectors.toMap(RecipientRow::capability, RecipientRow::status)));
    }

    /** The names of all accounts, by number. */
    Map<String, String> names() {
        return rows.accounts().values().stream()
                .collect(Collectors.toMap(Account::accountNo, Account::name));
    }

    private BilledPayer billed(Account account) {
        var payer = payerCase(account);
        var rated = new PayerRating().rate(payer, CLOSING, CATALOG);
        var credits = credits(account);
        var drafted =
                new Drafting(CLOSING, CATALOG).draft(payer, rated, credits, extension(account));
        var holds =
                Stream.concat(rated.holds().stream(), drafted.holds().stream()).toList();
        if (!holds.isEmpty()) {
            return new BilledPayer(payer, rated, List.of(), holds, drafted.nets(), List.of());
        }
        var outlook = new Outlook(payer, CLOSING, CATALOG);
        var refunds = Refunds.candidates(account.accountNo(), credits, drafted.drafts(), outlook);
        return new BilledPayer(payer, rated, drafted.drafts(), holds, drafted.nets(), refunds);
    }

    private PayerCase payerCase(Account payer) {
        var accounts = rows.accounts().values().stream()
                .filter(account -> account.payer().equals(payer.accountNo()))
                .toList();
        var own = accounts.stream().map(Account::accountNo).toList();
        var agreements = rows.subscriptions().values().stream()
                .map(this::agreement)
                .filter(agreement -> agreement.holdings().stream()
                        .map(Holding::accountNo)
                        .anyMatch(own::contains))
                .toList();
        return new PayerCase(payer.accountNo(), accounts, agreements, rejects(own));
    }

    private Agreement agreement(Subscription subscription) {
        var id = subscription.subscriptionId();
        var states = rows.licences().stream()
                .filter(state -> state.subscriptionId().equals(id))
                .toList();
        var uses = rows.usage().values().stream()
                .filter(use -> use.subscriptionId().equals(id))
                .map(UsageFact::open)
                .toList();
        var holdings = Holdings.of(subscription.accountNo(), transfers(id));
        return new Agreement(subscription, states, holdings, uses, List.of(), Moves.NONE);
    }

    private List<TransferRow> transfers(String subscriptionId) {
        return rows.transfers().stream()
                .filter(row ->
                        row.subscriptionId().filter(subscriptionId::equals).isPresent())
                .toList();
    }

    private List<Reject> rejects(List<String> accounts) {
        return rows.rejects().stream()
                .filter(reject -> reject.accountNo().filter(accounts::contains).isPresent())
                .toList();
    }

    private List<Credit> credits(Account payer) {
        return rows.credits().stream()
                .filter(row -> row.accountNo().equals(payer.accountNo()))
                .map(SampleMonth::unused)
                .toList();
    }

    private static Credit unused(CreditRow row) {
        return new Credit(row.creditId(), row.product(), row.receivedOn(), row.amount());
    }

    private Optional<LocalDate> extension(Account payer) {
        var days = new LinkedHashMap<String, LocalDate>();
        rows.extensions().stream()
                .filter(row -> row.period().equals(CLOSING.month().toString()))
                .forEach(row -> days.put(row.accountNo(), row.dueOn()));
        return Optional.ofNullable(days.get(payer.accountNo()));
    }
}
