package monthend.store;

import static monthend.store.PayerCases.byKey;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import monthend.rating.BilledLine;
import monthend.rating.MovedPart;
import monthend.rating.PartMoves;
import monthend.rating.PartMoves.Told;
import monthend.snapshot.LicenceState;
import monthend.snapshot.RowPlace;
import monthend.snapshot.SnapshotFile;
import monthend.snapshot.Subscription;
import monthend.store.PayerCases.Of;

import org.springframework.jdbc.core.simple.JdbcClient;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Subscriptions of a run with their timelines, and the parts that have moved from one to another
 * (T5).
 */
final class KnownMoves {

    private final JdbcClient client;
    private final Map<String, Object> runs;

    /** As a run knows them, by the runs that it builds on. */
    KnownMoves(JdbcClient client, Map<String, Object> runs) {
        this.client = client;
        this.runs = runs;
    }

    /** All that is known of some subscriptions, by their ids. */
    PartMoves of(String[] ids) {
        var parts = parts(ids);
        return new PartMoves(parts, told(ids, parts), byKey(billedBefore(parts)));
    }

    private List<MovedPart> parts(String[] ids) {
        return client.sql(Sql.named("rating/find-moved-parts"))
                .params(runs)
                .param("subscriptions", ids)
                .query((row, number) -> part(row))
                .list();
    }

    static MovedPart part(ResultSet row) throws SQLException {
        return new MovedPart(
                new RowPlace(
                        row.getString("transfer_run"),
                        SnapshotFile.TRANSFERS,
                        row.getInt("transfer_line")),
                row.getString("from_subscription_id"),
                row.getString("subscription_id"),
                row.getString("to_account_no"),
                row.getObject("effective_on", LocalDate.class),
                row.getInt("quantity"));
    }

    /** An agreement that others came from is known by its last rows, if it is missing now. */
    private Map<String, Told> told(String[] ids, List<MovedPart> parts) {
        var origins = parts.stream().map(MovedPart::from).distinct().toArray(String[]::new);
        var all = Stream.of(Stream.of(ids), Stream.of(origins), parts.stream().map(MovedPart::to))
                .flatMap(some -> some)
                .distinct()
                .toArray(String[]::new);
        var subscriptions = client.sql(Sql.named("rating/find-told-subscriptions"))
                .params(runs)
                .param("subscriptions", all)
                .param("origins", origins)
                .query((row, number) -> StoredRows.subscription(row))
                .list();
        var timelines = timelines(subscriptions);
        return subscriptions.stream()
                .collect(toMap(
                        Subscription::subscriptionId,
                        subscription -> new Told(
                                subscription,
                                timelines.getOrDefault(subscription.subscriptionId(), List.of()))));
    }

    private Map<String, List<LicenceState>> timelines(List<Subscription> subscriptions) {
        return client
                .sql(Sql.named("rating/find-timelines"))
                .param("runs", strings(subscriptions, row -> row.place().run()))
                .param("subscriptions", strings(subscriptions, Subscription::subscriptionId))
                .query((row, number) -> StoredRows.licence(row))
                .list()
                .stream()
                .collect(groupingBy(LicenceState::subscriptionId));
    }

    private static String[] strings(
            List<Subscription> subscriptions, Function<Subscription, String> of) {
        return subscriptions.stream().map(of).toArray(String[]::new);
    }

    /** The old agreement's lines, by the new one's id. */
    private List<Of<BilledLine>> billedBefore(List<MovedPart> parts) {
        if (parts.isEmpty()) {
            return List.of();
        }
        return client.sql(Sql.named("rating/find-lines-before-moves"))
                .params(runs)
                .param("parts", parts.stream().map(MovedPart::to).toArray(String[]::new))
                .query((row, number) ->
                        new Of<>(row.getString("moved_id"), StoredRows.billedLine(row)))
                .list();
    }
}
