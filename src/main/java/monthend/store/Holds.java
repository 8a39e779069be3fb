package monthend.store;

import monthend.check.RefusedException;
import monthend.check.Run;
import monthend.rating.Hold;
import monthend.rating.HoldCode;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

import java.time.ZoneOffset;
import java.util.List;

/** Why payers are left out of runs, and who has released which (P2). */
@Repository
public class Holds {

    private final JdbcClient client;
    private final Runs runs;

    Holds(JdbcClient client, Runs runs) {
        this.client = client;
        this.runs = runs;
    }

    /** The holds of a run that nobody has released, by payer. */
    public List<Hold> of(String run) {
        return find("report/find-holds", run, "");
    }

    /**
     * Releases payers of a run, each with all of its holds.
     *
     * @throws RefusedException if a payer is not held, or held for what nobody can release: an
     *     invoice that lacks what it must state
     */
    @Transactional
    public void release(Run run, List<String> payers, Runs.Signature who) {
        payers.forEach(payer -> {
            requireReleasable(run, payer);
            client.sql(Sql.named("invoicing/release-holds"))
                    .param("run", run.id())
                    .param("payer", payer)
                    .param("by", who.by())
                    .param("at", who.at().atOffset(ZoneOffset.UTC))
                    .param("note", who.note())
                    .param("late", run.state().isPosted())
                    .update();
            runs.record(run.id(), "released " + payer, who);
        });
    }

    private void requireReleasable(Run run, String payer) {
        var holds = find("report/find-holds-of-payer", run.id(), payer);
        if (holds.isEmpty()) {
            throw new RefusedException("Account " + payer + " is not held in " + run.id()
                    + ". Nothing was changed. held.csv has those that are.");
        }
        holds.stream().filter(hold -> !hold.code().isReleasable()).findFirst().ifPresent(hold -> {
            throw new RefusedException("Account " + payer + " is held for " + hold.code()
                    + " and cannot be released: " + hold.reason()
                    + " Nothing was changed.");
        });
    }

    private List<Hold> find(String statement, String run, String payer) {
        return client.sql(Sql.named(statement))
                .param("run", run)
                .param("payer", payer)
                .query((row, number) -> new Hold(
                        row.getString("payer_no"),
                        HoldCode.valueOf(row.getString("code")),
                        row.getString("reason")))
                .list();
    }
}
