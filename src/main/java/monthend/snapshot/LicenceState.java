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
        Optional<String> changedIn) {}
