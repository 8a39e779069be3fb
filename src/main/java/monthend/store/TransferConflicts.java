package monthend.store;

import static java.util.stream.Collectors.toMap;

import monthend.catalog.Catalog;
import monthend.check.Foundation;
import monthend.rating.Agreement;
import monthend.rating.Holdings;
import monthend.rating.MovedPart;
import monthend.rating.PartMoves;
import monthend.rating.ServiceLife;
import monthend.snapshot.Reject;
import monthend.snapshot.RejectCode;
import monthend.snapshot.RowPlace;
import monthend.snapshot.SnapshotFile;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Refuses transfers that cannot be carried out: onto an account that holds a living agreement on
 * the same product (T2), and of licences that are not there (T5). There are few transfers in a
 * month, so each is looked at with the agreements that it would meet.
 */
@Repository
class TransferConflicts {

    private final JdbcClient client;

    TransferConflicts(JdbcClient client) {
        this.client = client;
    }

    /** A transfer that is refused, whose it is, and why. */
    private record Refused(int line, String payer, String reason) {

        Reject reject(String run) {
            return new Reject(
                    new RowPlace(run, SnapshotFile.TRANSFERS, line),
                    RejectCode.TRANSFER_CONFLICT,
                    reason,
                    Optional.empty(),
                    "");
        }
    }

    /** A transfer of this run and an agreement on the same product at its receiver. */
    private record Meeting(
            int line,
            LocalDate effectiveOn,
            String receiver,
            String moved,
            String payer,
            String other,
            String product) {

        static Meeting of(ResultSet row) throws SQLException {
            return new Meeting(
                    row.getInt("transfer_line"),
                    row.getObject("effective_on", LocalDate.class),
                    row.getString("to_account_no"),
                    row.getString("moved_id"),
                    row.getString("moved_payer"),
                    row.getString("other_id"),
                    row.getString("product"));
        }

        Refused refused() {
            return new Refused(
                    line,
                    payer,
                    "Subscription " + moved + " cannot move to account " + receiver
                            + ", which holds the living subscription " + other + " on " + product
                            + ".");
        }
    }

    /** A part that a transfer of this run moves, and the payer that gives it, if it is known. */
    private record Giving(MovedPart part, Optional<String> payer) {

        static Giving of(ResultSet row) throws SQLException {
            return new Giving(KnownMoves.part(row), StoredRows.text(row, "given_by"));
        }

        Refused refused(String why) {
            return new Refused(
                    part.place().line(),
                    payer.orElse(part.toAccountNo()),
                    part.licences() + " licences of subscription " + part.from()
                            + " cannot move on " + part.effectiveOn() + ": " + why);
        }
    }

    /** Takes the transfers out that conflict. Called within a transaction. */
    void reject(Foundation foundation, Catalog catalog) {
        var run = foundation.run();
        var runs = RunGround.parameters(foundation);
        reject(run, conflicts(runs, catalog));
        var impossible = impossibleParts(runs, catalog);
        while (!impossible.isEmpty()) {
            // What was to move on from a part that is refused cannot move either.
            reject(run, impossible);
            impossible = impossibleParts(runs, catalog);
        }
    }

    private void reject(String run, List<Refused> refused) {
        var rejects = new RatedRejects(client, run);
        refused.stream()
                .collect(toMap(Refused::line, one -> one, (one, other) -> one))
                .values()
                .forEach(one -> rejects.move(one.payer(), List.of(one.reject(run))));
    }

    /** Of licences that are not there on the day, all that are left or the agreement itself. */
    private List<Refused> impossibleParts(Map<String, Object> runs, Catalog catalog) {
        var givings = client.sql(Sql.named("check/find-parts-of-run"))
                .params(runs)
                .query((row, number) -> Giving.of(row))
                .list();
        var moves = new KnownMoves(client, runs)
                .of(givings.stream().map(giving -> giving.part().from()).toArray(String[]::new));
        return givings.stream()
                .flatMap(giving -> impossible(giving, moves, catalog).stream())
                .toList();
    }

    private static Optional<Refused> impossible(Giving giving, PartMoves moves, Catalog catalog) {
        var part = giving.part();
        var lives = agreement(moves, part.from())
                .flatMap(old -> ServiceLife.of(old, catalog))
                .filter(life -> life.covers(part.effectiveOn()))
                .isPresent();
        if (!lives) {
            return Optional.of(giving.refused("it is not in service on that day."));
        }
        return moves.possible(part.from()).contains(part)
                ? Optional.empty()
                : Optional.of(giving.refused("it has not so many then."));
    }

    private List<Refused> conflicts(Map<String, Object> runs, Catalog catalog) {
        var meetings = client.sql(Sql.named("check/find-transfer-targets"))
                .params(runs)
                .query((row, number) -> Meeting.of(row))
                .list();
        var moves = new KnownMoves(client, runs)
                .of(meetings.stream().map(Meeting::other).distinct().toArray(String[]::new));
        return meetings.stream()
                .filter(meeting -> agreement(moves, meeting.other())
                        .flatMap(other -> ServiceLife.of(other, catalog))
                        .filter(life -> life.to().isAfter(meeting.effectiveOn()))
                        .isPresent())
                .map(Meeting::refused)
                .toList();
    }

    /** As far as its life is concerned: nothing of it is billed here. */
    private static Optional<Agreement> agreement(PartMoves moves, String id) {
        return moves.subscription(id)
                .map(subscription -> new Agreement(
                        subscription,
                        moves.timeline(id),
                        Holdings.of(subscription.accountNo(), List.of()),
                        List.of(),
                        List.of(),
                        moves.moves(id)));
    }
}
