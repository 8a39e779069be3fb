package monthend.snapshot;

/**
 * {@code licences.csv}: plan and number of licences of each subscription, from which day on.
 *
 * <p>Required; the full state each time. Columns, in any order:
 *
 * <pre>
 * subscription_id  id
 * effective_from   day
 * plan             id
 * quantity         licences, 0 to 10,000,000
 * active_users     or empty; 0 to 10,000,000, never more than the licences
 *                  (LICENCES_BELOW_ACTIVE_USERS, L3)
 * changed_in       or empty; where the change was made, as in managed_in (T4)
 * </pre>
 */
public final class LicenceFormat extends RowFormat<LicenceState> {

    /** More licences than any customer has; a larger number is a slip of the hand. */
    static final int MOST_LICENCES = 10_000_000;

    private static final Shape<Integer> LICENCES = Shapes.whole(0, MOST_LICENCES);

    public LicenceFormat() {
        super(
                SnapshotFile.LICENCES,
                Columns.of(
                        "subscription_id",
                        "effective_from",
                        "plan",
                        "quantity",
                        "active_users",
                        "changed_in"));
    }

    @Override
    Read<LicenceState> read(Fields row) {
        var subscriptionId = row.required("subscription_id", Shapes.ID);
        var effectiveFrom = row.required("effective_from", Shapes.DAY);
        var plan = row.required("plan", Shapes.ID);
        var quantity = row.required("quantity", LICENCES);
        var activeUsers = row.optionalWhole("active_users", LICENCES);
        var changedIn = row.optional("changed_in", SubscriptionFormat.CHANNEL);
        if (activeUsers.orElse(0) > quantity) {
            row.complain(
                    RejectCode.LICENCES_BELOW_ACTIVE_USERS,
                    row.shown("active_users") + " is more than the licences, "
                            + row.shown("quantity") + ".");
        }
        return row.take(() -> new LicenceState(
                row.place(),
                subscriptionId,
                effectiveFrom,
                plan,
                quantity,
                activeUsers,
                changedIn));
    }
}
