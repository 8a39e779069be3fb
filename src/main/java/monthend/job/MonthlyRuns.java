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
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Where a month is asked to be closed: begun, gone on with, begun anew, or left as it is. */
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
     * @param invoiceDate the first day after the month, unless given
     * @param options that change what is billed, as text: part of the input (P4)
     */
    public record Order(
            BillingMonth month,
            Optional<LocalDate> invoiceDate,
            Paths paths,
            String options,
            Review review,
            String programVersion) {}

    /** How it ended, and how the run stands now. */
    public record Answer(Ending ending, Run run, RunSummary summary) {}

    /** Closes a month. Input that cannot be read is refused before anything is changed. */
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
        return new Launcher.Start(MonthlyJob.NAME, run.id(), run.attempt(), Map.of());
    }

    private static RunRequest asked(Order order, SnapshotFolder snapshot, ReadCatalog catalog) {
        var month = order.month();
        var date = order.invoiceDate().orElse(month.horizon());
        var catalogFingerprint = CatalogVersions.fingerprint(catalog.files());
        var files = snapshot.files().stream()
                .map(file -> file.file().fileName() + " " + file.sha256())
                .collect(Collectors.joining("\n"));
        return new RunRequest(
                new Closing("monthly-" + month, Closing.Job.MONTHLY, month, date),
                month.toString(),
                Hashes.sha256(String.join(
                        "\n", files, catalogFingerprint, date.toString(), order.options())),
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
