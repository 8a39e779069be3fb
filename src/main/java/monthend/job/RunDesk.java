package monthend.job;

import static java.util.Objects.requireNonNull;

import monthend.catalog.CatalogFiles;
import monthend.catalog.ReadCatalog;
import monthend.check.Limits;
import monthend.check.Run;
import monthend.check.RunRequest;
import monthend.check.RunStart;
import monthend.document.pdf.InvoicePdf;
import monthend.rating.Closing.Job;
import monthend.snapshot.SnapshotFolder;
import monthend.store.CatalogVersions;
import monthend.store.ControlFigures;
import monthend.store.Hashes;
import monthend.store.Holds;
import monthend.store.Invoices;
import monthend.store.Runs;

import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Where all runs are begun, gone on with, begun anew, or left as they are: one at a time (V9). */
@Component
class RunDesk {

    private final Launcher launcher;
    private final Runs runs;
    private final CurrentRuns current;
    private final Records records;

    /** What a run leaves on record, and what is read there. */
    @Component
    record Records(
            CatalogVersions catalogs,
            Invoices invoices,
            ControlFigures figures,
            Holds holds,
            InvoicePdf pdf) {}

    RunDesk(Launcher launcher, Runs runs, CurrentRuns current, Records records) {
        this.launcher = launcher;
        this.runs = runs;
        this.current = current;
        this.records = records;
    }

    /** What is asked for, once it is known which run it is. */
    record Asked(RunRequest request, Optional<SnapshotFolder> snapshot, ReadCatalog catalog) {}

    /**
     * Brings a run to its end.
     *
     * @param what is asked for, as others are told meanwhile
     * @param decision on the runs that there are; made while no other run can be live
     */
    Answer run(String what, String by, Function<List<Run>, Decision> decision) {
        var decided = new AtomicReference<>("");
        var ending = launcher.run(what, () -> {
            var made = decision.apply(runs.all());
            decided.set(made.run());
            return made.start().map(run -> start(run, by));
        });
        return answer(ending, requireNonNull(decided.get()), by);
    }

    /** Which run it is, and whether there is anything to start. */
    record Decision(String run, Optional<Run> start) {

        static Decision start(Run run) {
            return new Decision(run.id(), Optional.of(run));
        }

        static Decision leave(String run) {
            return new Decision(run, Optional.empty());
        }
    }

    /** What asking leads to: the run is begun, goes on, or has nothing to do. */
    Decision follow(RunStart start, Asked asked, String by) {
        return switch (start) {
            case RunStart.Begin() -> Decision.start(begin(asked, by));
            case RunStart.GoOn(var run) -> Decision.start(goOn(run, asked, by));
            case RunStart.BeginAnew(var draft) -> {
                discard(draft, who(by));
                yield Decision.start(begin(asked, by));
            }
            case RunStart.NothingToDo(var run) -> Decision.leave(run.id());
        };
    }

    /** Throws a draft away, with the lists that were written of it. */
    void discard(Run draft, Runs.Signature who) {
        runs.discard(draft, who);
        current.output(draft).delete();
    }

    Run endReview(Run run, Runs.Signature who) {
        return runs.endReview(run, who);
    }

    private Run begin(Asked asked, String by) {
        var request = asked.request();
        records.invoices()
                .requireDateNotBack(
                        request.closing().invoiceDate(), asked.catalog().catalog());
        asked.catalog().catalog().sellers().values().forEach(records.pdf()::requireLogo);
        records.catalogs().keep(asked.catalog().files());
        asked.snapshot().ifPresent(folder -> current.remember(request.run(), folder));
        return runs.begin(request, who(by));
    }

    /** A draft that waits goes on when it is asked for without waiting. */
    private Run goOn(Run run, Asked asked, String by) {
        asked.snapshot().ifPresent(folder -> current.remember(run.id(), folder));
        var wanted = asked.request().review() == RunRequest.Review.GO_ON;
        return wanted && run.isDraft() && run.waitsForReview() ? endReview(run, who(by)) : run;
    }

    private Answer answer(Ending ending, String id, String by) {
        var run = runs.get(id);
        var summary = records.figures().summary(id);
        if (ending == Ending.WAITS_FOR_REVIEW && changesNothing(run)) {
            var holds = records.holds().of(id);
            launcher.run(id, () -> {
                discard(run, who(by));
                return Optional.empty();
            });
            return new Answer(Ending.CHANGES_NOTHING, run, summary, holds);
        }
        return new Answer(ending, run, summary, List.of());
    }

    private boolean changesNothing(Run run) {
        return run.request().purpose().mayChangeNothing()
                && records.figures().changesNothing(run.id());
    }

    /** The Batch job that a run is brought to its end by. */
    private static Launcher.Start start(Run run, String by) {
        return new Launcher.Start(jobName(run), run.id(), run.attempt(), Map.of(Launcher.BY, by));
    }

    private static String jobName(Run run) {
        return switch (run.request().purpose().kind()) {
            case CLOSING -> jobName(run.request().closing().job());
            case SUPPLEMENT, RERUN, CREDIT -> run.request().purpose().kind().code();
        };
    }

    /** The name of the Batch job that closes a period, and the beginning of its runs' names. */
    static String jobName(Job job) {
        return job.name().toLowerCase(Locale.ROOT);
    }

    /** One hash over all that a run's outcome rests on (P4). */
    static String fingerprint(
            Optional<SnapshotFolder> snapshot,
            CatalogFiles catalog,
            LocalDate invoiceDate,
            Limits limits) {
        var files = snapshot.stream()
                .flatMap(folder -> folder.files().stream())
                .map(file -> file.file().fileName() + " " + file.sha256())
                .collect(Collectors.joining("\n"));
        return Hashes.sha256(String.join(
                "\n",
                files,
                CatalogVersions.fingerprint(catalog),
                invoiceDate.toString(),
                limits.text()));
    }

    static Runs.Signature who(String by) {
        return new Runs.Signature(by, Clock.systemUTC().instant());
    }
}
