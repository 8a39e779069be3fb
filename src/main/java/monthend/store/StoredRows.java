package monthend.store;

import monthend.calendar.NoticeRule;
import monthend.calendar.Stretch;
import monthend.catalog.EInvoiceAddress;
import monthend.catalog.Language;
import monthend.catalog.PostalAddress;
import monthend.money.Quantity;
import monthend.money.UnitPrice;
import monthend.rating.BilledLine;
import monthend.rating.BilledLine.PostedBy;
import monthend.rating.ChargeKind;
import monthend.rating.Outcome;
import monthend.rating.UsageFact;
import monthend.snapshot.Account;
import monthend.snapshot.Account.Delivery;
import monthend.snapshot.LicenceState;
import monthend.snapshot.Reject;
import monthend.snapshot.RejectCode;
import monthend.snapshot.RowPlace;
import monthend.snapshot.SnapshotFile;
import monthend.snapshot.Subscription;
import monthend.snapshot.Subscription.Notice;
import monthend.snapshot.Subscription.NoticeMode;
import monthend.snapshot.Subscription.OwnTerms;
import monthend.snapshot.TransferRow;
import monthend.snapshot.UsageRow;
import monthend.snapshot.UsageRow.Client;

import org.joda.money.CurrencyUnit;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** The rows of a snapshot as they come back from their tables: the same values as were read. */
final class StoredRows {

    private StoredRows() {}

    static Account account(ResultSet row) throws SQLException {
        return new Account(
                place(row, SnapshotFile.ACCOUNTS),
                row.getString("account_no"),
                row.getString("seller"),
                row.getString("name"),
                row.getString("country"),
                text(row, "org_no"),
                text(row, "vat_no"),
                Language.ofCode(row.getString("language")).orElseThrow(),
                CurrencyUnit.of(row.getString("currency")),
                text(row, "payer_account_no"),
                text(row, "contact_name"),
                text(row, "email"),
                address(row),
                text(row, "buyer_reference"),
                text(row, "order_reference"),
                text(row, "e_invoice_address").flatMap(EInvoiceAddress::parse),
                text(row, "e_invoice_operator"),
                word(Delivery.class, row.getString("delivery")),
                number(row, "payment_terms_days"));
    }

    static Subscription subscription(ResultSet row) throws SQLException {
        var mode = text(row, "notice_mode").map(word -> word(NoticeMode.class, word));
        return new Subscription(
                place(row, SnapshotFile.SUBSCRIPTIONS),
                row.getString("subscription_id"),
                row.getString("account_no"),
                row.getString("product"),
                row.getObject("started_on", LocalDate.class),
                day(row, "signed_on"),
                day(row, "billed_until"),
                text(row, "managed_in"),
                day(row, "notice_given_on").map(given -> new Notice(given, mode)),
                text(row, "order_reference"),
                text(row, "notice_rule").map(word -> word(NoticeRule.class, word)),
                day(row, "bound_until"),
                new OwnTerms(
                        decimal(row, "contract_price"),
                        decimal(row, "discount_percent"),
                        day(row, "discount_until")));
    }

    static LicenceState licence(ResultSet row) throws SQLException {
        return new LicenceState(
                place(row, SnapshotFile.LICENCES),
                row.getString("subscription_id"),
                row.getObject("effective_from", LocalDate.class),
                row.getString("plan"),
                row.getInt("quantity"),
                number(row, "active_users"),
                text(row, "changed_in"));
    }

    static TransferRow transfer(ResultSet row) throws SQLException {
        return new TransferRow(
                place(row, SnapshotFile.TRANSFERS),
                text(row, "subscription_id"),
                text(row, "account_no"),
                text(row, "to_account_no"),
                row.getObject("effective_on", LocalDate.class),
                number(row, "quantity"),
                text(row, "new_subscription_id"),
                row.getString("document_reference"));
    }

    static UsageFact use(ResultSet row) throws SQLException {
        return new UsageFact(
                usageRow(row),
                text(row, "settled").map(Outcome::valueOf),
                row.getBigDecimal("billed"));
    }

    static UsageRow usageRow(ResultSet row) throws SQLException {
        var name = text(row, "client_name").orElse("");
        return new UsageRow(
                place(row, SnapshotFile.USAGE),
                row.getString("usage_id"),
                row.getString("subscription_id"),
                row.getString("metric"),
                row.getObject("occurred_on", LocalDate.class),
                row.getBigDecimal("quantity"),
                text(row, "client_no").map(number -> new Client(number, name)));
    }

    static BilledLine billedLine(ResultSet row) throws SQLException {
        return new BilledLine(
                row.getString("invoice_number"),
                row.getString("account_no"),
                row.getString("plan"),
                ChargeKind.valueOf(row.getString("kind")),
                row.getString("code"),
                stretch(row, "service_from", "service_to"),
                row.getInt("tier"),
                row.getInt("licences"),
                new Quantity(row.getBigDecimal("quantity")),
                new UnitPrice(
                        CurrencyUnit.of(row.getString("currency")),
                        row.getBigDecimal("unit_price")),
                row.getBoolean("later") ? PostedBy.LATER_RUN : PostedBy.EARLIER_RUN);
    }

    static Stretch stretch(ResultSet row, String from, String to) throws SQLException {
        return new Stretch(
                row.getObject(from, LocalDate.class), row.getObject(to, LocalDate.class));
    }

    static Reject reject(ResultSet row) throws SQLException {
        var place = new RowPlace(
                row.getString("row_run"), file(row.getString("file")), row.getInt("line"));
        return new Reject(
                place,
                RejectCode.valueOf(row.getString("code")),
                row.getString("reason"),
                text(row, "account_no"),
                row.getString("row_text"));
    }

    static SnapshotFile file(String name) {
        return SnapshotFile.valueOf(name.replace(".csv", "").toUpperCase(Locale.ROOT));
    }

    static Optional<String> text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }

    static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDate.class));
    }

    static <W extends Enum<W>> W word(Class<W> words, String code) {
        return Enum.valueOf(words, code.toUpperCase(Locale.ROOT));
    }

    private static Optional<BigDecimal> decimal(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getBigDecimal(column));
    }

    private static OptionalInt number(ResultSet row, String column) throws SQLException {
        var number = row.getObject(column, Integer.class);
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    private static RowPlace place(ResultSet row, SnapshotFile file) throws SQLException {
        return new RowPlace(row.getString("run_id"), file, row.getInt("line"));
    }

    private static Optional<PostalAddress> address(ResultSet row) throws SQLException {
        var line1 = row.getString("address_line1");
        return line1 == null
                ? Optional.empty()
                : Optional.of(new PostalAddress(
                        line1,
                        text(row, "address_line2"),
                        row.getString("postal_code"),
                        row.getString("city"),
                        row.getString("country")));
    }
}
