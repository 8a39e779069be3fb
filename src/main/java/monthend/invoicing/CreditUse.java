package monthend.invoicing;

import org.joda.money.Money;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Credit applied to an invoice (C1).
 *
 * @param used above zero
 * @param left what remains of the credit after this use
 */
public record CreditUse(
        String creditId, Optional<String> product, LocalDate receivedOn, Money used, Money left) {

    /** The same where so much is left of the credit. */
    CreditUse leaving(Money nowLeft) {
        return new CreditUse(creditId, product, receivedOn, used, nowLeft);
    }

    static CreditUse of(Credit credit, Money used) {
        return new CreditUse(
                credit.creditId(),
                credit.product(),
                credit.receivedOn(),
                used,
                credit.left().minus(used));
    }
}
