package monthend.invoicing;

import monthend.money.Quantity;
import monthend.snapshot.UsageRow.Client;

import org.joda.money.Money;

import java.util.Optional;

/**
 * What one client, or the account itself, has in a line, so that an accounting office can
 * re-invoice it (I4). The amounts of a line's entries add up to the line exactly.
 *
 * @param client empty for what the account has itself
 */
public record BasisEntry(
        int line, String accountNo, Optional<Client> client, Quantity quantity, Money amount) {

    /** The same of a line with another number. */
    public BasisEntry onLine(int other) {
        return new BasisEntry(other, accountNo, client, quantity, amount);
    }
}
