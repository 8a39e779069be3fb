package monthend.snapshot;

/**
 * {@code transfers.csv}: agreements that move to another account, and accounts whose identity
 * changes by a document (T1–T5).
 *
 * <p>Optional; events. Columns, in any order, of which one of the first two may be absent:
 *
 * <pre>
 * subscription_id      id of what moves, or empty
 * account_no           id of the account, or empty; a row gives exactly one of these two
 * to_account_no        id of another account; may be empty beside account_no
 * effective_on         day
 * quantity             or empty; 1 to 10,000,000 licences of a subscription (T5)
 * new_subscription_id  id for them; given if and only if quantity is
 * document_reference   up to 200 characters; without it TRANSFER_CONFLICT (T2)
 * </pre>
 */
public final class TransferFormat extends RowFormat<TransferRow> {

    private static final Shape<Integer> LICENCES = Shapes.whole(1, LicenceFormat.MOST_LICENCES);

    public TransferFormat() {
        super(
                SnapshotFile.TRANSFERS,
                Columns.of(
                                "to_account_no",
                                "effective_on",
                                "quantity",
                                "new_subscription_id",
                                "document_reference")
                        .andOneOf("subscription_id", "account_no"));
    }

    @Override
    Read<TransferRow> read(Fields row) {
        var subscriptionId = row.optional("subscription_id", Shapes.ID);
        var accountNo = row.optional("account_no", Shapes.ID);
        var toAccountNo = row.optional("to_account_no", Shapes.ID);
        var effectiveOn = row.required("effective_on", Shapes.DAY);
        var quantity = row.optionalWhole("quantity", LICENCES);
        var newSubscriptionId = row.optional("new_subscription_id", Shapes.ID);
        var document = row.optional("document_reference", AccountFormat.REFERENCE);
        checkWhatMoves(row);
        checkWhereTo(row);
        checkPart(row);
        checkDocument(row);
        return row.take(() -> new TransferRow(
                row.place(),
                subscriptionId,
                accountNo,
                toAccountNo,
                effectiveOn,
                quantity,
                newSubscriptionId,
                document.orElseThrow()));
    }

    private static void checkWhatMoves(Fields row) {
        if (!row.isGiven("subscription_id") && !row.isGiven("account_no")) {
            row.complain(
                    RejectCode.FIELD_MISSING,
                    "subscription_id and account_no are empty; one of them must say what moves.");
        }
        if (row.isGiven("subscription_id") && row.isGiven("account_no")) {
            invalid(row, "account_no", " is given beside subscription_id; give one of the two.");
        }
    }

    private static void checkWhereTo(Fields row) {
        if (row.isGiven("subscription_id") && !row.isGiven("to_account_no")) {
            row.complain(
                    RejectCode.FIELD_MISSING,
                    "to_account_no is empty; it must name the account that receives "
                            + row.shown("subscription_id") + ".");
        }
        if (isSame(row, "account_no", "to_account_no")) {
            invalid(row, "to_account_no", " is the account itself.");
        }
    }

    private static void checkPart(Fields row) {
        if (row.isGiven("quantity") != row.isGiven("new_subscription_id")) {
            var given = row.isGiven("quantity") ? "quantity" : "new_subscription_id";
            invalid(row, given, ": quantity and new_subscription_id go only together.");
        }
        if (row.isGiven("quantity") && row.isGiven("account_no")) {
            invalid(row, "quantity", " is given, but only a subscription can move in part.");
        }
        if (isSame(row, "subscription_id", "new_subscription_id")) {
            invalid(row, "new_subscription_id", " is the subscription itself; it needs a new id.");
        }
    }

    private static void checkDocument(Fields row) {
        if (!row.isGiven("document_reference")) {
            row.complain(
                    RejectCode.TRANSFER_CONFLICT,
                    "document_reference is empty; a transfer must name the document it rests on.");
        }
    }

    private static boolean isSame(Fields row, String one, String other) {
        return row.isGiven(one) && row.field(one).equals(row.field(other));
    }

    private static void invalid(Fields row, String column, String why) {
        row.complain(RejectCode.FIELD_INVALID, row.shown(column) + why);
    }
}
