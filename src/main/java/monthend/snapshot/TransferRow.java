package monthend.snapshot;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * An agreement that moves to another account from a day on: a row of {@code transfers.csv} (T1).
 *
 * <p>Columns: subscription_id or account_no, to_account_no, effective_on, quantity,
 * new_subscription_id, document_reference.
 *
 * @param subscriptionId what moves; a row names either this or an account
 * @param accountNo the account whose identity the document vouches for (T3), or all of whose
 *     agreements move when {@code toAccountNo} is given
 * @param quantity how many of the licences move, with the id of their new subscription (T5)
 */
public record TransferRow(
        RowPlace place,
        Optional<String> subscriptionId,
        Optional<String> accountNo,
        Optional<String> toAccountNo,
        LocalDate effectiveOn,
        OptionalInt quantity,
        Optional<String> newSubscriptionId,
        String documentReference) {}
