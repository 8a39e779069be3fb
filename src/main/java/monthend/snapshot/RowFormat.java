package monthend.snapshot;

/**
 * How one file of a snapshot is written, and what a row of it means.
 *
 * <p>A format looks at one row alone. What needs other rows, the catalogue or earlier runs (an
 * unknown account, a repeated id) is found later, in the database.
 */
public abstract sealed class RowFormat<R>
        permits AccountFormat,
                SubscriptionFormat,
                LicenceFormat,
                UsageFormat,
                CreditFormat,
                TransferFormat,
                ExtensionFormat,
                RecipientFormat {

    private final SnapshotFile file;
    private final Columns columns;

    RowFormat(SnapshotFile file, Columns columns) {
        this.file = file;
        this.columns = columns;
    }

    public final SnapshotFile file() {
        return file;
    }

    final Columns columns() {
        return columns;
    }

    abstract Read<R> read(Fields row);
}
