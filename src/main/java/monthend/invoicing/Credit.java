package monthend.invoicing;

import org.joda.money.Money;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/**
 * A payer's overpayment and what is left of it (C1).
 *
 * @param product the product that it may be used for only, if it names one (C2)
 */
public record Credit(String creditId, Optional<String> product, LocalDate receivedOn, Money left) {

    /** Oldest first: by the day it was received, then by id (C1). */
    public static final Comparator<Credit> OLDEST_FIRST =
            Comparator.comparing(Credit::receivedOn).thenComparing(Credit::creditId);

    public Credit plus(Money back) {
        return new Credit(creditId, product, receivedOn, left.plus(back));
    }

    public Credit less(Money used) {
        return new Credit(creditId, product, receivedOn, left.minus(used));
    }
}
