package monthend.snapshot;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a subscription is from a day on: a row of {@code licences.csv}.
 *
 * <p>Columns: subscription_id, effective_from, plan, quantity, active_users, changed_in.
 *
 * @param quantity licences, which are what is billed; zero or more
 * @param activeUsers never more than the licences (L3)
 */
public record LicenceState(
        RowPlace place,
        String subscriptionId,
        LocalDate effectiveFrom,
        String plan,
        int quantity,
        OptionalInt activeUsers,
        Optional<String> changedIn) {

    /** The same state from another day on. */
    public LicenceState from(LocalDate day) {
        return new LicenceState(place, subscriptionId, day, plan, quantity, activeUsers, changedIn);
    }

    /** The same state, told by another row. */
    public LicenceState at(RowPlace row) {
        return new LicenceState(
                row, subscriptionId, effectiveFrom, plan, quantity, activeUsers, changedIn);
    }

    /** The same state of another subscription. */
    public LicenceState ofSubscription(String id) {
        return new LicenceState(place, id, effectiveFrom, plan, quantity, activeUsers, changedIn);
    }

    /** The same state with another number of licences; who uses them is not known then. */
    public LicenceState withQuantity(int licences) {
        return new LicenceState(
                place,
                subscriptionId,
                effectiveFrom,
                plan,
                licences,
                OptionalInt.empty(),
                changedIn);
    }
}
