package monthend.snapshot;

/**
 * {@code extensions.csv}: later due dates that were agreed (I6).
 *
 * <p>Optional; the full state each time. Columns, in any order:
 *
 * <pre>
 * account_no  id
 * period      2026-10 or, for a settlement, 2026
 * due_on      day
 * </pre>
 */
public final class ExtensionFormat extends RowFormat<ExtensionRow> {

    public ExtensionFormat() {
        super(SnapshotFile.EXTENSIONS, Columns.of("account_no", "period", "due_on"));
    }

    @Override
    Read<ExtensionRow> read(Fields row) {
        var accountNo = row.required("account_no", Shapes.ID);
        var period = row.required("period", Shapes.PERIOD);
        var dueOn = row.required("due_on", Shapes.DAY);
        return row.take(() -> new ExtensionRow(row.place(), accountNo, period, dueOn));
    }
}
