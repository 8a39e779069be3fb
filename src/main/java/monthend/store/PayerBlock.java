package monthend.store;

import static monthend.store.PayerCases.byKey;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import monthend.catalog.PlanCharge;
import monthend.delivery.Register;
import monthend.invoicing.BasisEntry;
import monthend.invoicing.Credit;
import monthend.invoicing.Live;
import monthend.rating.Adjustment;
import monthend.rating.Agreement;
import monthend.rating.BilledLine;
import monthend.rating.Closing.Job;
import monthend.rating.Holdings;
import monthend.rating.PartMoves;
import monthend.rating.UsageFact;
import monthend.snapshot.Account;
import monthend.snapshot.RecipientRow.Capability;
import monthend.snapshot.RecipientRow.Status;
import monthend.snapshot.Reject;
import monthend.snapshot.TransferRow;
import monthend.store.PayerCases.Of;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A block of payers of a run while it is read, a query or two for each kind of row. */
final class PayerBlock {

    private final JdbcClient client;
    private final String[] payers;
    private final RunGround ground;
    private final Map<String, Object> runs;

    PayerBlock(JdbcClient client, List<String> payers, RunGround ground) {
        this.client = client;
        this.payers = payers.toArray(String[]::new);
        this.ground = ground;
        this.runs = ground.parameters();
    }

    List<Of<Account>> accounts() {
        return ofPayers(
                "rating/find-accounts",
                (row, number) -> new Of<>(row.getString("payer_no"), StoredRows.account(row)));
    }

    List<Of<Agreement>> agreements() {
        List<Of<Held>> held = ofPayers(
                "rating/find-subscriptions",
                (row, number) -> new Of<>(row.getString("payer_no"), Held.of(row)));
        var ids = held.stream().map(of -> of.value().id()).distinct().toArray(String[]::new);
        var parts = new Parts(
                new KnownMoves(client, runs).of(ids),
                byKey(transfers(ids)),
                byKey(use(ids)),
                byKey(billed(ids)));
        return held.stream()
                .flatMap(of -> parts.agreement(of.value()).stream()
                        .map(agreement -> new Of<>(of.key(), agreement)))
                .toList();
    }

    /** For each payer, the accounts of others that hold or have held its agreements (T1). */
    Map<String, List<Account>> others(Map<String, List<Agreement>> agreements) {
        var holders = new TreeMap<String, Set<String>>();
        agreements.forEach((payer, own) -> own.stream()
                .map(Agreement::holdings)
                .filter(holdings -> holdings.size() > 1)
                .flatMap(List::stream)
                .forEach(holding -> holders.computeIfAbsent(payer, first -> new TreeSet<>())
                        .add(holding.accountNo())));
        var byNumber = accounts(holders.values());
        return holders.entrySet().stream()
                .collect(toMap(
                        Map.Entry::getKey,
                        of -> of.getValue().stream()
                                .map(byNumber::get)
                                .filter(Objects::nonNull)
                                .filter(account -> !account.payer().equals(of.getKey()))
                                .toList()));
    }

    private Map<String, Account> accounts(Collection<Set<String>> numbers) {
        return numbers.isEmpty()
                ? Map.of()
                : client
                        .sql(Sql.named("rating/find-holders"))
                        .params(runs)
                        .param(
                                "accounts",
                                numbers.stream()
                                        .flatMap(Set::stream)
                                        .distinct()
                                        .toArray(String[]::new))
                        .query((row, number) -> StoredRows.account(row))
                        .stream()
                        .collect(toMap(Account::accountNo, account -> account));
    }

    /** A subscription and the account that held it before any move. */
    private record Held(String id, String firstHolder) {

        static Held of(ResultSet row) throws SQLException {
            return new Held(row.getString("subscription_id"), row.getString("first_holder"));
        }
    }

    /** What belongs to the subscriptions of the block, by their ids. */
    private record Parts(
            PartMoves moves,
            Map<String, List<TransferRow>> transfers,
            Map<String, List<UsageFact>> use,
            Map<String, List<BilledLine>> billed) {

        Optional<Agreement> agreement(Held held) {
            return moves.subscription(held.id())
                    .map(subscription -> new Agreement(
                            subscription,
                            moves.timeline(held.id()),
                            Holdings.of(
                                    held.firstHolder(),
                                    transfers.getOrDefault(held.id(), List.of())),
                            use.getOrDefault(held.id(), List.of()),
                            billed.getOrDefault(held.id(), List.of()),
                            moves.moves(held.id())));
        }
    }

    private List<Of<TransferRow>> transfers(String[] ids) {
        return client.sql(Sql.named("rating/find-transfers"))
                .params(runs)
                .param("subscriptions", ids)
                .query((row, number) ->
                        new Of<>(row.getString("moved_id"), StoredRows.transfer(row)))
                .list();
    }

    private List<Of<UsageFact>> use(String[] ids) {
        return client.sql(Sql.named("rating/find-use"))
                .params(runs)
                .param("subscriptions", ids)
                .param("since", ground.closing().month().firstDay())
                .param("metricsLookingBack", metricsLookingBack())
                .query((row, number) ->
                        new Of<>(row.getString("subscription_id"), StoredRows.use(row)))
                .list();
    }

    private List<Of<BilledLine>> billed(String[] ids) {
        return client.sql(Sql.named("rating/find-billed-lines"))
                .params(runs)
                .param("subscriptions", ids)
                .query((row, number) ->
                        new Of<>(row.getString("subscription_id"), StoredRows.billedLine(row)))
                .list();
    }

    List<Of<Reject>> rejects() {
        return ofPayers(
                "rating/find-rejects",
                (row, number) -> new Of<>(row.getString("payer_no"), StoredRows.reject(row)));
    }

    List<Of<Credit>> credits() {
        return ofPayers(
                "rating/find-credits",
                (row, number) -> new Of<>(
                        row.getString("account_no"),
                        new Credit(
                                row.getString("credit_id"),
                                StoredRows.text(row, "product"),
                                row.getObject("received_on", LocalDate.class),
                                Money.of(
                                        CurrencyUnit.of(row.getString("currency")),
                                        row.getBigDecimal("left_of_it")))));
    }

    /** One-off lines by hand; a settlement bills nothing but settlements (U5). */
    List<Of<Adjustment>> adjustments() {
        return ground.closing().job() == Job.SETTLEMENT
                ? List.of()
                : ofPayers(
                        "rating/find-adjustments",
                        (row, number) ->
                                new Of<>(row.getString("payer_no"), Adjustments.adjustment(row)));
    }

    /** The live invoices of the period, where it is corrected. */
    List<Of<LiveDocument>> live() {
        if (ground.foundation().corrected().isEmpty()) {
            return List.of();
        }
        var found = new HashMap<Long, Posted>();
        List<StoredDrafts.Head> heads = ofPayers("invoicing/find-live-invoices", (row, number) -> {
            var head = StoredDrafts.Head.of(row);
            found.put(head.id(), Posted.of(row));
            return head;
        });
        var stored = new StoredDrafts(client);
        var basis = stored.basis(heads);
        return stored.complete(heads).stream()
                .map(one -> new Of<>(
                        one.head().payerNo(),
                        requireNonNull(found.get(one.head().id()))
                                .document(one, basis.getOrDefault(one.head().id(), List.of()))))
                .toList();
    }

    /** What there is to say of a posted invoice beside its draft. */
    private record Posted(String number, String sha256, Live.Standing standing) {

        static Posted of(ResultSet row) throws SQLException {
            return new Posted(
                    row.getString("number"),
                    row.getString("content_sha256"),
                    row.getBoolean("credited_by_hand")
                            ? Live.Standing.CREDITED_BY_HAND
                            : Live.Standing.WHOLE);
        }

        LiveDocument document(StoredDrafts.Complete one, List<BasisEntry> basis) {
            return new LiveDocument(
                    one.head().id(),
                    sha256,
                    one.head().channel(),
                    one.head().profile(),
                    new Live(one.draft().numbered(number), basis, standing));
        }
    }

    Map<String, LocalDate> extensions() {
        var days = new HashMap<String, LocalDate>();
        client.sql(Sql.named("rating/find-extensions"))
                .params(runs)
                .param("payers", payers)
                .param("period", period())
                .query((row, number) -> days.put(
                        row.getString("account_no"), row.getObject("due_on", LocalDate.class)))
                .list();
        return days;
    }

    Map<String, Register> registers() {
        var said = new HashMap<String, EnumMap<Capability, Status>>();
        ofPayers(
                "rating/find-recipients",
                (row, number) -> said.computeIfAbsent(
                                row.getString("account_no"),
                                payer -> new EnumMap<>(Capability.class))
                        .put(
                                capability(row.getString("capability")),
                                StoredRows.word(Status.class, row.getString("status"))));
        var registers = new HashMap<String, Register>();
        said.forEach((payer, statuses) -> registers.put(payer, new Register(statuses)));
        return registers;
    }

    private <T> List<T> ofPayers(String statement, RowMapper<T> rows) {
        return client.sql(Sql.named(statement))
                .params(runs)
                .param("payers", payers)
                .query(rows)
                .list();
    }

    private String period() {
        return ground.closing().job() == Job.MONTHLY
                ? ground.closing().month().toString()
                : String.valueOf(ground.closing().month().month().getYear());
    }

    /** Metrics that count together over twelve months: those of allowances, or settlements. */
    private String[] metricsLookingBack() {
        var kind = ground.closing().job() == Job.MONTHLY
                ? PlanCharge.Overage.class
                : PlanCharge.Settlement.class;
        return ground.catalog().products().values().stream()
                .flatMap(product -> product.plans().values().stream())
                .flatMap(plan -> plan.charges(kind))
                .map(PlanCharge::code)
                .distinct()
                .sorted()
                .toArray(String[]::new);
    }

    private static Capability capability(String code) {
        return Stream.of(Capability.values())
                .filter(capability -> capability.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
