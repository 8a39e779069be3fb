package monthend.snapshot;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/**
 * Use of a metric on a day: a row of {@code usage.csv}. Rows are events; a snapshot may repeat
 * them.
 *
 * <p>Columns: usage_id, subscription_id, metric, occurred_on, quantity, client_no, client_name.
 *
 * @param quantity above zero, at most 4 decimals (U6)
 */
public record UsageRow(
        RowPlace place,
        String usageId,
        String subscriptionId,
        String metric,
        LocalDate occurredOn,
        BigDecimal quantity,
        Optional<Client> client) {

    /** The order in which use counts: by day, then by id. */
    public static final Comparator<UsageRow> IN_ORDER =
            Comparator.comparing(UsageRow::occurredOn).thenComparing(UsageRow::usageId);

    /** An end client of the account, known from its use only. */
    public record Client(String number, String name) {}
}
