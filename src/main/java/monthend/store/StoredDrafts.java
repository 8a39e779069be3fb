package monthend.store;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import monthend.catalog.Plan.Timing;
import monthend.catalog.VatCategory;
import monthend.delivery.Channel;
import monthend.document.ubl.Profile;
import monthend.invoicing.BasisEntry;
import monthend.invoicing.InvoiceDraft;
import monthend.invoicing.InvoiceLine;
import monthend.invoicing.VatRate;
import monthend.money.Quantity;
import monthend.money.UnitPrice;
import monthend.rating.Charge;
import monthend.rating.ChargeKind;
import monthend.rating.Derivation;
import monthend.snapshot.UsageRow.Client;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Drafts as they come back from their tables: the same values as were worked out. */
final class StoredDrafts {

    private final JdbcClient client;

    StoredDrafts(JdbcClient client) {
        this.client = client;
    }

    /** A draft without its lines. */
    record Head(
            long id,
            String payerNo,
            Channel channel,
            Profile profile,
            CurrencyUnit currency,
            String header) {

        static Head of(ResultSet row) throws SQLException {
            return new Head(
                    row.getLong("draft_id"),
                    row.getString("payer_no"),
                    Channel.ofCode(row.getString("channel")),
                    Profile.ofCode(row.getString("profile")),
                    CurrencyUnit.of(row.getString("currency")),
                    row.getString("header"));
        }

        private InvoiceDraft with(List<InvoiceLine> lines) {
            return DraftJson.read(header, DraftHeader.class).with(lines);
        }
    }

    private record LineOf(long draftId, InvoiceLine line) {}

    /** A draft with its head. */
    record Complete(Head head, InvoiceDraft draft) {}

    private record EntryOf(long draftId, BasisEntry entry) {}

    /** What each client has in the lines of these drafts, for those that are broken down (I4). */
    Map<Long, List<BasisEntry>> basis(List<Head> heads) {
        return client
                .sql(Sql.named("invoicing/find-basis-entries"))
                .param("drafts", ids(heads))
                .query((row, number) -> new EntryOf(row.getLong("draft_id"), entry(row)))
                .list()
                .stream()
                .collect(groupingBy(EntryOf::draftId, mapping(EntryOf::entry, toList())));
    }

    /** The drafts of these heads with their lines, in the order of the heads: one query for all. */
    List<Complete> complete(List<Head> heads) {
        var currencies = heads.stream().collect(toMap(Head::id, Head::currency));
        var lines = client
                .sql(Sql.named("invoicing/find-lines"))
                .param("drafts", ids(heads))
                .query((row, number) -> lineOf(row, currencies))
                .list()
                .stream()
                .collect(groupingBy(LineOf::draftId, mapping(LineOf::line, toList())));
        return heads.stream()
                .map(head ->
                        new Complete(head, head.with(lines.getOrDefault(head.id(), List.of()))))
                .toList();
    }

    private static Long[] ids(List<Head> heads) {
        return heads.stream().map(Head::id).toArray(Long[]::new);
    }

    private static BasisEntry entry(ResultSet row) throws SQLException {
        var name = StoredRows.text(row, "client_name").orElse("");
        return new BasisEntry(
                row.getInt("line_no"),
                row.getString("account_no"),
                StoredRows.text(row, "client_no").map(number -> new Client(number, name)),
                new Quantity(row.getBigDecimal("quantity")),
                Money.of(CurrencyUnit.of(row.getString("currency")), row.getBigDecimal("amount")));
    }

    private static LineOf lineOf(ResultSet row, Map<Long, CurrencyUnit> currencies)
            throws SQLException {
        var draftId = row.getLong("draft_id");
        var currency = currencies.get(draftId);
        if (currency == null) {
            throw new IllegalStateException("a line of draft " + draftId + ", not asked for");
        }
        return new LineOf(draftId, line(row, currency));
    }

    private static InvoiceLine line(ResultSet row, CurrencyUnit currency) throws SQLException {
        return new InvoiceLine(
                row.getInt("line_no"),
                row.getString("account_name"),
                charge(row, currency),
                row.getObject("tax_point", LocalDate.class),
                new VatRate(
                        VatCategory.valueOf(row.getString("vat_category")),
                        row.getBigDecimal("vat_percent"),
                        StoredRows.text(row, "vat_exemption")),
                StoredRows.text(row, "order_reference"));
    }

    private static Charge charge(ResultSet row, CurrencyUnit currency) throws SQLException {
        return new Charge(
                row.getString("account_no"),
                row.getString("subscription_id"),
                row.getString("product"),
                row.getString("plan"),
                ChargeKind.valueOf(row.getString("kind")),
                row.getString("code"),
                StoredRows.stretch(row, "service_from", "service_to"),
                row.getInt("tier"),
                Timing.valueOf(row.getString("timing")),
                new Quantity(row.getBigDecimal("quantity")),
                new UnitPrice(currency, row.getBigDecimal("unit_price")),
                Money.of(currency, row.getBigDecimal("amount")),
                DraftJson.read(row.getString("derivation"), Derivation.class));
    }
}
