package monthend.snapshot;

import monthend.snapshot.UsageRow.Client;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * {@code usage.csv}: what was used, on which day, for which end client.
 *
 * <p>Optional; events. Columns, in any order:
 *
 * <pre>
 * usage_id         id, once and for all time
 * subscription_id  id
 * metric           id
 * occurred_on      day
 * quantity         above zero, at most 12 digits and 4 decimals; any other number is
 *                  QUANTITY_INVALID (U6); kept without trailing zeros
 * client_no        or empty; up to 64 characters without blanks around them
 * client_name      or empty; up to 300 characters; without a number it names nobody, and
 *                  the row is one without client
 * </pre>
 */
public final class UsageFormat extends RowFormat<UsageRow> {

    private static final int MOST_DECIMALS = 4;
    private static final int MOST_DIGITS = 12;
    private static final Shape<String> CLIENT_NO = Shapes.code(64);
    private static final Shape<String> CLIENT_NAME = Shapes.text(300);

    public UsageFormat() {
        super(
                SnapshotFile.USAGE,
                Columns.of(
                        "usage_id",
                        "subscription_id",
                        "metric",
                        "occurred_on",
                        "quantity",
                        "client_no",
                        "client_name"));
    }

    @Override
    Read<UsageRow> read(Fields row) {
        var usageId = row.required("usage_id", Shapes.ID);
        var subscriptionId = row.required("subscription_id", Shapes.ID);
        var metric = row.required("metric", Shapes.ID);
        var occurredOn = row.required("occurred_on", Shapes.DAY);
        var quantity = quantity(row);
        var client = client(row);
        return row.take(() -> new UsageRow(
                row.place(), usageId, subscriptionId, metric, occurredOn, quantity, client));
    }

    private static BigDecimal quantity(Fields row) {
        var quantity = row.required("quantity", Shapes.NUMERIC);
        if (quantity.signum() <= 0 || !fits(quantity)) {
            row.complain(
                    RejectCode.QUANTITY_INVALID,
                    row.shown("quantity")
                            + " must be above zero, with at most 12 digits and 4 decimals.");
        }
        return withoutTrailingZeros(quantity);
    }

    private static boolean fits(BigDecimal quantity) {
        return quantity.scale() <= MOST_DECIMALS
                && quantity.precision() - quantity.scale() <= MOST_DIGITS;
    }

    private static BigDecimal withoutTrailingZeros(BigDecimal quantity) {
        if (quantity.scale() == 0) {
            return quantity;
        }
        var stripped = quantity.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static Optional<Client> client(Fields row) {
        var number = row.optional("client_no", CLIENT_NO);
        var name = row.optional("client_name", CLIENT_NAME).orElse("");
        return number.map(given -> new Client(given, name));
    }
}
