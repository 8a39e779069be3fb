package monthend.store;

import monthend.check.Run;
import monthend.check.RunRequest;
import monthend.delivery.Register;
import monthend.rating.PayerCase;
import monthend.rating.Rated;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;
import java.util.Optional;

/** Credit notes by hand on their way to be posted: each is a run of its own (P6). */
@Repository
public class CreditDrafts {

    private final JdbcClient client;
    private final Runs runs;
    private final Drafts drafts;

    CreditDrafts(JdbcClient client, Runs runs, Drafts drafts) {
        this.client = client;
        this.runs = runs;
        this.drafts = drafts;
    }

    /** Begins the run of a credit note with all that it is to post, or not at all. */
    @Transactional
    public Run begin(RunRequest asked, DraftedDocument note, Runs.Signature who) {
        var run = runs.begin(asked, who);
        var payer = note.draft().buyer().accountNo();
        client.sql(Sql.named("rating/name-payer"))
                .param("run", run.id())
                .param("payer", payer)
                .update();
        drafts.save(runs.foundation(run), List.of(outcome(payer, note)));
        return run;
    }

    private static PayerOutcome outcome(String payer, DraftedDocument note) {
        return new PayerOutcome(
                new PayerInput(
                        new PayerCase(payer, List.of(), List.of(), List.of()),
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        Register.SILENT,
                        List.of()),
                Rated.NOTHING,
                List.of(note),
                List.of(),
                List.of(),
                List.of());
    }
}
