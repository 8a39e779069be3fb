package monthend.job;

import monthend.catalog.CatalogReader;
import monthend.check.Checking;
import monthend.check.RefusedException;
import monthend.check.Run;
import monthend.document.pdf.InvoicePdf;
import monthend.job.RunDesk.Decision;
import monthend.snapshot.SnapshotFolder;
import monthend.store.Drafts;
import monthend.store.Holds;
import monthend.store.Runs;

import org.springframework.stereotype.Component;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Where drafts are posted or thrown away, and held payers released, by somebody who has looked. */
@Component
public class Reviews {

    private final RunDesk desk;
    private final Launcher launcher;
    private final Runs runs;
    private final Holds holds;
    private final CheckPlaces checking;

    Reviews(RunDesk desk, Launcher launcher, Runs runs, CheckPlaces checking) {
        this.desk = desk;
        this.launcher = launcher;
        this.runs = runs;
        this.holds = checking.holds();
        this.checking = checking;
    }

    /** What a released draft is checked with. */
    @Component
    record CheckPlaces(Holds holds, Drafts drafts, CurrentRuns current, InvoicePdf pdf) {}

    /**
     * Posts a draft that somebody has looked at. One that was made from other input, or by another
     * version of the program, is refused: what was looked at would not be what is posted.
     */
    public Answer post(String id, String programVersion, Runs.Signature who) {
        return desk.run(id, who.by(), all -> {
            var run = runs.get(id);
            if (run.state().isPosted()) {
                return Decision.start(run);
            }
            requireUnchanged(run, programVersion);
            return Decision.start(desk.endReview(run, who));
        });
    }

    /** Throws a draft away; what was read and worked out for it goes, that it was there stays. */
    public void discard(String id, Runs.Signature who) {
        alone(id, run -> desk.discard(run, who));
    }

    /**
     * Releases held payers: they are posted with the draft, or by a supplement of the posted run
     * (P2).
     */
    public Run release(String id, List<String> payers, Runs.Signature who) {
        alone(id, run -> {
            holds.release(run, payers, who);
            if (run.isDraft()) {
                check(run, payers);
            }
        });
        return runs.get(id);
    }

    /** Drafts of held payers were not checked: what cannot be sent holds them still. */
    private void check(Run draft, List<String> payers) {
        var check = new DraftCheck(
                checking.current().catalog(draft.id()), checking.pdf(), Checking.ALL);
        var found = checking.drafts().ofPayers(draft.id(), payers).stream()
                .flatMap(one -> check.check(one).stream())
                .toList();
        checking.drafts().hold(draft.id(), found);
        found.stream().findFirst().ifPresent(hold -> {
            throw new RefusedException("Account " + hold.payerNo() + " is released, and held again"
                    + " for " + hold.code() + ": " + hold.reason());
        });
    }

    private void alone(String id, Consumer<Run> change) {
        launcher.alone(id, () -> {
            var run = runs.get(id);
            change.accept(run);
            return run;
        });
    }

    private static void requireUnchanged(Run draft, String programVersion) {
        var asked = draft.request();
        if (!asked.programVersion().equals(programVersion)) {
            throw refused(
                    draft,
                    "by another version of the program (" + asked.programVersion() + ", this is "
                            + programVersion + ")");
        }
        if (asked.purpose().readsFolders() && !asked.inputFingerprint().equals(now(draft))) {
            throw refused(draft, "from other input than there is now in " + folders(draft));
        }
    }

    private static String now(Run draft) {
        var asked = draft.request();
        var snapshot = asked.purpose().readsSnapshot(draft.id())
                ? Optional.of(SnapshotFolder.open(Path.of(asked.paths().snapshot())))
                : Optional.<SnapshotFolder>empty();
        var catalog = CatalogReader.read(Path.of(asked.paths().catalog()));
        return RunDesk.fingerprint(
                snapshot, catalog.files(), asked.closing().invoiceDate(), asked.limits());
    }

    private static String folders(Run draft) {
        var paths = draft.request().paths();
        return paths.snapshot().isEmpty()
                ? paths.catalog()
                : paths.snapshot() + " and " + paths.catalog();
    }

    private static RefusedException refused(Run draft, String why) {
        return new RefusedException(draft.id() + " was drafted " + why + ". Nothing was posted."
                + " Draft it again with the command that made it, look at it, and post that.");
    }
}
