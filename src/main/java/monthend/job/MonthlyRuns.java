package monthend.job;

import monthend.calendar.BillingMonth;
import monthend.catalog.CatalogReader;
import monthend.catalog.ReadCatalog;
import monthend.check.Run;
import monthend.check.RunRequest;
import monthend.check.RunRequest.Paths;
import monthend.check.RunRequest.Review;
import monthend.check.RunStart;
import monthend.check.RunSummary;
import monthend.rating.Closing;
import monthend.rating.Closing.Job;
import monthend.snapshot.SnapshotFolder;
import monthend.store.CatalogVersions;
import monthend.store.ControlFigures;
import monthend.store.Hashes;
import monthend.store.Invoices;
import monthend.store.Runs;

import org.springframework.stereotype.Component;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Where a period is asked to be closed: begun, gone on with, begun anew, or left as it is. */
@Component
public class MonthlyRuns {

    private final Launcher launcher;
    private final Runs runs;
    private final CurrentRuns current;
    private final CatalogVersions catalogs;
    private final Invoices invoices;
    private final ControlFigures figures;

    MonthlyRuns(
            Launcher launcher,
            Runs runs,
            CurrentRuns current,
            CatalogVersions catalogs,
            Invoices invoices,
            ControlFigures figures) {
        this.launcher = launcher;
        this.runs = runs;
        this.current = current;
        this.catalogs = catalogs;
        this.invoices = invoices;
        this.figures = figures;
    }

    /**
     * What somebody asks for.
     *
     * @param month the one to close; August for a settlement (U5)
     * @param invoiceDate the first day after the month, unless given
     * @param options that change what is billed, as text: part of the input (P4)
     */
    public record Order(
            Job job,
            BillingMonth month,
            Optional<LocalDate> invoiceDate,
            Paths paths,
            String options,
            Review review,
            String programVersion) {

        /** As the operator names it. */
        String period() {
            return switch (job) {
                case MONTHLY -> month.toString();
                case SETTLEMENT -> Integer.toString(month.month().getYear());
            };
        }

        Closing closing() {
            var date = invoiceDate.orElse(month.horizon());
            return new Closing(jobName(job) + "-" + period(), job, month, date);
        }
    }

    /** The name of the Batch job, and the beginning of its runs' names. */
    static String jobName(Job job) {
        return job.name().toLowerCase(Locale.ROOT);
    }

    /** How it ended, and how the run stands now. */
    public record Answer(Ending ending, Run run, RunSummary summary) {}

    /** Closes a period. Input that cannot be read is refused before anything is changed. */
    public Answer close(Order order) {
        var snapshot = SnapshotFolder.open(Path.of(order.paths().snapshot()));
        var catalog = CatalogReader.read(Path.of(order.paths().catalog()));
        var asked = asked(order, snapshot, catalog);
        current.remember(asked.run(), snapshot);
        var ending = launcher.run(asked.run(), () -> decide(asked, catalog));
        return answer(ending, asked.run());
    }

    /** Posts a draft that somebody has looked at. */
    public Answer post(String id) {
        var ending = launcher.run(id, () -> {
            var run = runs.get(id);
            return Optional.of(start(run.state().isPosted() ? run : runs.endReview(run, who())));
        });
        return answer(ending, id);
    }

    /** Throws a draft away; what was read and worked out for it goes, that it was there stays. */
    public void discard(String id) {
        launcher.run(id, () -> {
            runs.discard(runs.get(id), who());
            return Optional.empty();
        });
    }

    private Answer answer(Ending ending, String run) {
        return new Answer(ending, runs.get(run), figures.summary(run));
    }

    private Optional<Launcher.Start> decide(RunRequest asked, ReadCatalog catalog) {
        return switch (RunStart.of(asked, runs.all())) {
            case RunStart.Begin() -> Optional.of(start(begin(asked, catalog)));
            case RunStart.GoOn(var run) -> Optional.of(start(goOn(run, asked)));
            case RunStart.BeginAnew(var draft) -> {
                runs.discard(draft, who());
                yield Optional.of(start(begin(asked, catalog)));
            }
            case RunStart.NothingToDo(var run) -> Optional.empty();
        };
    }

    private Run begin(RunRequest asked, ReadCatalog catalog) {
        invoices.requireDateNotBack(asked.closing().invoiceDate(), catalog.catalog());
        catalogs.keep(catalog.files());
        return runs.begin(asked, who());
    }

    /** A draft that waits goes on when it is asked for without waiting. */
    private Run goOn(Run run, RunRequest asked) {
        var wanted = asked.review() == Review.GO_ON;
        return wanted && run.isDraft() && run.waitsForReview() ? runs.endReview(run, who()) : run;
    }

    private static Launcher.Start start(Run run) {
        var job = jobName(run.request().closing().job());
        return new Launcher.Start(job, run.id(), run.attempt(), Map.of());
    }

    private static RunRequest asked(Order order, SnapshotFolder snapshot, ReadCatalog catalog) {
        var closing = order.closing();
        var catalogFingerprint = CatalogVersions.fingerprint(catalog.files());
        var files = snapshot.files().stream()
                .map(file -> file.file().fileName() + " " + file.sha256())
                .collect(Collectors.joining("\n"));
        return new RunRequest(
                closing,
                order.period(),
                Hashes.sha256(String.join(
                        "\n",
                        files,
                        catalogFingerprint,
                        closing.invoiceDate().toString(),
                        order.options())),
                catalogFingerprint,
                order.paths(),
                order.programVersion(),
                order.review());
    }

    private static Runs.Signature who() {
        return new Runs.Signature(
                System.getProperty("user.name"), Clock.systemUTC().instant());
    }
}
