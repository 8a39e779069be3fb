package monthend.snapshot;

import monthend.snapshot.RecipientRow.Capability;
import monthend.snapshot.RecipientRow.Status;

/**
 * {@code recipients.csv}: what the network's register says that receivers can take (D1).
 *
 * <p>Optional; the full state each time. Columns, in any order:
 *
 * <pre>
 * participant_id  scheme:id
 * capability      peppol-bis-billing-3-invoice, peppol-bis-billing-3-credit-note,
 *                 nlcius-invoice or nlcius-credit-note
 * status          registered, not_registered or unknown
 * checked_at      day of the look-up
 * </pre>
 */
public final class RecipientFormat extends RowFormat<RecipientRow> {

    private static final Shape<Capability> CAPABILITY =
            Shapes.word(Capability.values(), Capability::code);
    private static final Shape<Status> STATUS = Shapes.word(Status.values(), Shapes::lowerCase);

    public RecipientFormat() {
        super(
                SnapshotFile.RECIPIENTS,
                Columns.of("participant_id", "capability", "status", "checked_at"));
    }

    @Override
    Read<RecipientRow> read(Fields row) {
        var participant = row.required("participant_id", Shapes.E_INVOICE_ADDRESS);
        var capability = row.required("capability", CAPABILITY);
        var status = row.required("status", STATUS);
        var checkedAt = row.required("checked_at", Shapes.DAY);
        return row.take(
                () -> new RecipientRow(row.place(), participant, capability, status, checkedAt));
    }
}
