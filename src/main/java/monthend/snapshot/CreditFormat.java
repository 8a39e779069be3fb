package monthend.snapshot;

import org.joda.money.Money;

import java.math.BigDecimal;

/**
 * {@code credits.csv}: overpayments received, each listed once by its id (C3).
 *
 * <p>Optional; events. Columns, in any order:
 *
 * <pre>
 * credit_id    id, once and for all time
 * account_no   id
 * product      or empty; id of the product that it is for (C2)
 * amount       above zero, up to 12 digits and 2 decimals
 * currency     ISO 4217, of two decimals
 * received_on  day
 * </pre>
 */
public final class CreditFormat extends RowFormat<CreditRow> {

    private static final Shape<BigDecimal> AMOUNT = Shapes.amount(
            "an amount above zero with up to 12 digits and 2 decimals, such as 1250.00",
            amount -> amount.signum() > 0 && amount.scale() <= 2);

    public CreditFormat() {
        super(
                SnapshotFile.CREDITS,
                Columns.of(
                        "credit_id", "account_no", "product", "amount", "currency", "received_on"));
    }

    @Override
    Read<CreditRow> read(Fields row) {
        var creditId = row.required("credit_id", Shapes.ID);
        var accountNo = row.required("account_no", Shapes.ID);
        var product = row.optional("product", Shapes.ID);
        var amount = row.required("amount", AMOUNT);
        var currency = row.required("currency", Shapes.CURRENCY);
        var receivedOn = row.required("received_on", Shapes.DAY);
        return row.take(() -> new CreditRow(
                row.place(), creditId, accountNo, product, Money.of(currency, amount), receivedOn));
    }
}
