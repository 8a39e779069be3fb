package monthend.snapshot;

import org.joda.money.Money;

import java.time.LocalDate;
import java.util.Optional;

/**
 * An overpayment that was received: a row of {@code credits.csv}, listed once by its id (C3).
 *
 * <p>Columns: credit_id, account_no, product, amount, currency, received_on.
 *
 * @param product the product that it may be used for only, if it names one (C2)
 */
public record CreditRow(
        RowPlace place,
        String creditId,
        String accountNo,
        Optional<String> product,
        Money amount,
        LocalDate receivedOn) {}
