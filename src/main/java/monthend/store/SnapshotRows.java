package monthend.store;

import monthend.check.Foundation;
import monthend.snapshot.AccountFormat;
import monthend.snapshot.CheckedFile;
import monthend.snapshot.CreditFormat;
import monthend.snapshot.ExtensionFormat;
import monthend.snapshot.LicenceFormat;
import monthend.snapshot.Read;
import monthend.snapshot.RecipientFormat;
import monthend.snapshot.RowFormat;
import monthend.snapshot.SnapshotFolder;
import monthend.snapshot.SubscriptionFormat;
import monthend.snapshot.TransferFormat;
import monthend.snapshot.UsageFormat;
import monthend.snapshot.UsageRow;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Repository;

import java.math.BigDecimal;
import java.sql.Connection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

import javax.sql.DataSource;

/**
 * The rows of snapshots: each row of a file stands in the file's own table, as a reject, or as a
 * duplicate, and nowhere twice (V1).
 *
 * <p>A snapshot is read in one transaction, so that it is there whole or not at all. Its rows pass
 * through one by one; memory does not grow with them.
 */
@Repository
public class SnapshotRows {

    /** Within one file: what stands there twice. Done before the transaction ends. */
    private static final List<String> REPEATED = List.of(
            "check/reject-repeated-accounts",
            "check/reject-repeated-subscriptions",
            "check/reject-repeated-licence-days",
            "check/reject-repeated-extensions",
            "check/reject-repeated-recipients",
            "check/set-aside-repeated-usage",
            "check/set-aside-repeated-credits",
            "check/set-aside-repeated-transfers");

    /** What a corrected snapshot says of the period's events that it does not hold as they were. */
    private static final List<String> CHANGES =
            List.of("check/change-usage", "check/change-transfers");

    private static final List<String> TABLES = List.of(
            "files",
            "accounts",
            "subscriptions",
            "licences",
            "usage",
            "credits",
            "transfers",
            "extensions",
            "recipients",
            "rejects",
            "duplicates",
            "moved-parts",
            "payers");

    private final JdbcClient client;
    private final DataSource database;

    SnapshotRows(JdbcClient client, DataSource database) {
        this.client = client;
        this.database = database;
    }

    /** Reads a whole snapshot into the tables. Called within a transaction. */
    public void read(Foundation foundation, SnapshotFolder folder) {
        var run = foundation.run();
        var connection = DataSourceUtils.getConnection(database);
        try {
            copyFiles(new Import(run, folder, connection));
        } finally {
            DataSourceUtils.releaseConnection(connection, database);
        }
        client.sql(Sql.named("snapshot/analyze-rows")).update();
        var runs = RunGround.parameters(foundation);
        REPEATED.forEach(check -> client.sql(Sql.named(check)).params(runs).update());
        if (!foundation.corrected().isEmpty()) {
            CHANGES.forEach(change -> client.sql(Sql.named(change)).params(runs).update());
        }
    }

    /** Forgets all that a run has read. Called within a transaction. */
    public void delete(String run) {
        TABLES.forEach(table -> client.sql(Sql.named("snapshot/delete-" + table))
                .param("run", run)
                .update());
    }

    private record Import(String run, SnapshotFolder folder, Connection connection) {}

    private void copyFiles(Import from) {
        copy(from, new AccountFormat(), SnapshotFields::of);
        copy(from, new SubscriptionFormat(), SnapshotFields::of);
        copy(from, new LicenceFormat(), SnapshotFields::of);
        copy(from, new UsageFormat(), SnapshotFields::of, UsageRow::quantity);
        copy(from, new CreditFormat(), SnapshotFields::of);
        copy(from, new TransferFormat(), SnapshotFields::of);
        copy(from, new ExtensionFormat(), SnapshotFields::of);
        copy(from, new RecipientFormat(), SnapshotFields::of);
    }

    private <R> void copy(
            Import from, RowFormat<R> format, BiFunction<R, String, Object[]> fields) {
        copy(from, format, fields, row -> BigDecimal.ZERO);
    }

    private <R> void copy(
            Import from,
            RowFormat<R> format,
            BiFunction<R, String, Object[]> fields,
            Function<R, BigDecimal> quantity) {
        var name = format.file().fileName().replace(".csv", "");
        var taken = new CopyBuffer(from.connection(), "snapshot/copy-" + name);
        var rejected = new CopyBuffer(from.connection(), "snapshot/copy-rejects");
        var sum = BigDecimal.ZERO;
        try (var rows = from.folder().rows(format, from.run())) {
            for (var next = rows.next(); next.isPresent(); next = rows.next()) {
                switch (next.get()) {
                    case Read.Taken<R>(var row, var raw) -> {
                        taken.add(fields.apply(row, raw));
                        taken.flushIfFull();
                        sum = sum.add(quantity.apply(row));
                    }
                    case Read.Rejected<R>(var reject, var subscription) -> {
                        rejected.add(SnapshotFields.of(from.run(), reject, subscription));
                        rejected.flushIfFull();
                    }
                }
            }
        }
        taken.flush();
        rejected.flush();
        record(from, from.folder().file(format.file()), sum);
    }

    private void record(Import from, Optional<CheckedFile> there, BigDecimal quantity) {
        there.ifPresent(file -> client.sql(Sql.named("run/store-run-file"))
                .param("run", from.run())
                .param("file", file.file().fileName())
                .param("sha256", file.sha256())
                .param("bytes", file.bytes())
                .param("records", file.rows() + 1)
                .param("quantity", quantity)
                .update());
    }
}
