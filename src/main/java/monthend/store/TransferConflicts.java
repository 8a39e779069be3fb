package monthend.store;

import monthend.catalog.Catalog;
import monthend.rating.Agreement;
import monthend.rating.Holdings;
import monthend.rating.ServiceEnd;
import monthend.snapshot.LicenceState;
import monthend.snapshot.Reject;
import monthend.snapshot.RejectCode;
import monthend.snapshot.RowPlace;
import monthend.snapshot.SnapshotFile;
import monthend.snapshot.Subscription;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Refuses transfers onto an account that holds a living agreement on the same product (T2). There
 * are few transfers in a month, so each is looked at with the agreements that it would meet.
 */
@Repository
class TransferConflicts {

    private final JdbcClient client;

    TransferConflicts(JdbcClient client) {
        this.client = client;
    }

    /** A transfer of this run and an agreement on the same product at its receiver. */
    private record Meeting(
            int line, LocalDate effectiveOn, String moved, String payer, Subscription other) {

        static Meeting of(ResultSet row) throws SQLException {
            return new Meeting(
                    row.getInt("transfer_line"),
                    row.getObject("effective_on", LocalDate.class),
                    row.getString("moved_id"),
                    row.getString("moved_payer"),
                    StoredRows.subscription(row));
        }

        boolean isConflict(List<LicenceState> timeline, Catalog catalog) {
            var agreement = new Agreement(
                    other,
                    timeline,
                    Holdings.of(other.accountNo(), List.of()),
                    List.of(),
                    List.of());
            return ServiceEnd.of(agreement, catalog).isAfter(effectiveOn);
        }

        Reject reject(String run) {
            return new Reject(
                    new RowPlace(run, SnapshotFile.TRANSFERS, line),
                    RejectCode.TRANSFER_CONFLICT,
                    "Subscription " + moved + " cannot move to account " + other.accountNo()
                            + ", which holds the living subscription " + other.subscriptionId()
                            + " on " + other.product() + ".",
                    Optional.empty(),
                    "");
        }
    }

    /** Takes the transfers out that conflict. Called within a transaction. */
    void reject(String run, Catalog catalog) {
        var meetings = client.sql(Sql.named("check/find-transfer-targets"))
                .param("run", run)
                .query((row, number) -> Meeting.of(row))
                .list();
        var timelines = timelines(run, meetings);
        var rejects = new RatedRejects(client, run);
        meetings.stream()
                .filter(meeting -> meeting.isConflict(
                        timelines.getOrDefault(meeting.other().subscriptionId(), List.of()),
                        catalog))
                .collect(Collectors.toMap(Meeting::line, meeting -> meeting, (one, other) -> one))
                .values()
                .forEach(first -> rejects.move(first.payer(), List.of(first.reject(run))));
    }

    private Map<String, List<LicenceState>> timelines(String run, List<Meeting> meetings) {
        var ids = meetings.stream()
                .map(meeting -> meeting.other().subscriptionId())
                .distinct()
                .toArray(String[]::new);
        return client
                .sql(Sql.named("rating/find-timelines"))
                .param("run", run)
                .param("subscriptions", ids)
                .query((row, number) -> StoredRows.licence(row))
                .list()
                .stream()
                .collect(Collectors.groupingBy(LicenceState::subscriptionId));
    }
}
