package monthend.job;

import monthend.catalog.CatalogReader;
import monthend.catalog.ReadCatalog;
import monthend.check.Period;
import monthend.check.Purpose;
import monthend.check.RefusedException;
import monthend.check.Run;
import monthend.check.RunKind;
import monthend.check.RunRequest;
import monthend.check.RunStart;
import monthend.job.RunDesk.Asked;
import monthend.job.RunDesk.Decision;
import monthend.rating.Closing;
import monthend.snapshot.SnapshotFolder;
import monthend.store.CatalogVersions;

import org.springframework.stereotype.Component;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Where a posted period is asked to be corrected, or those whom it holds to be billed. */
@Component
public class Corrections {

    private final RunDesk desk;

    Corrections(RunDesk desk) {
        this.desk = desk;
    }

    /**
     * Bills a posted period again from a corrected snapshot (P3).
     *
     * @param order with an invoice date
     */
    public Answer rerun(Order order) {
        var snapshot = Optional.of(SnapshotFolder.open(Path.of(order.paths().snapshot())));
        var catalog = CatalogReader.read(Path.of(order.paths().catalog()));
        return correct(order, RunKind.RERUN, new Input(snapshot, catalog));
    }

    /**
     * Bills payers that the last posted period has held, once they are released or their rows are
     * corrected (P2).
     *
     * @param order its snapshot's path is empty where the rows that were read hold
     */
    public Answer supplement(Order order) {
        var snapshot = Optional.of(order.paths().snapshot())
                .filter(path -> !path.isEmpty())
                .map(path -> SnapshotFolder.open(Path.of(path)));
        var catalog = CatalogReader.read(Path.of(order.paths().catalog()));
        return correct(order, RunKind.SUPPLEMENT, new Input(snapshot, catalog));
    }

    /** What is read before anything is decided. */
    private record Input(Optional<SnapshotFolder> snapshot, ReadCatalog catalog) {}

    private Answer correct(Order order, RunKind kind, Input input) {
        var family = Closings.runId(order);
        var by = order.terms().by();
        return desk.run(kind.code() + " of " + family, by, runs -> {
            var period = Period.of(family, runs);
            var request = switch (kind) {
                case RERUN -> rerun(order, period, input);
                case SUPPLEMENT -> {
                    period.requireLast(runs);
                    yield supplement(order, period, input);
                }
                case CLOSING, CREDIT -> throw new IllegalArgumentException(kind.code());
            };
            return decide(new Asked(request, input.snapshot(), input.catalog()), runs, by);
        });
    }

    private Decision decide(Asked asked, List<Run> runs, String by) {
        return desk.follow(RunStart.ofCorrection(asked.request(), runs), asked, by);
    }

    private static RunRequest rerun(Order order, Period period, Input input) {
        var id = period.nextRerun();
        var closed = period.closing().request().closing();
        var date = order.invoiceDate()
                .orElseThrow(() -> new RefusedException("A rerun needs the date of its credit notes"
                        + " and invoices: --invoice-date DATE. Nothing was changed."));
        var closing = new Closing(id, closed.job(), closed.month(), date, closed.taxedOn());
        return request(
                order,
                closing,
                new Purpose(RunKind.RERUN, period.closing().id(), id, Purpose.period(closed)),
                input);
    }

    private static RunRequest supplement(Order order, Period period, Input input) {
        var id = period.nextSupplement();
        var closed = period.closing().request().closing();
        LocalDate date = order.invoiceDate().orElse(closed.invoiceDate());
        var closing = new Closing(id, closed.job(), closed.month(), date);
        var rows = input.snapshot().isPresent() ? id : period.lastRows().id();
        return request(
                order,
                closing,
                new Purpose(
                        RunKind.SUPPLEMENT, period.closing().id(), rows, Purpose.period(closed)),
                input);
    }

    private static RunRequest request(Order order, Closing closing, Purpose purpose, Input input) {
        var terms = order.terms();
        return new RunRequest(
                closing,
                purpose,
                RunDesk.fingerprint(
                        input.snapshot(),
                        input.catalog().files(),
                        closing.invoiceDate(),
                        terms.limits()),
                CatalogVersions.fingerprint(input.catalog().files()),
                order.paths(),
                terms.limits(),
                terms.programVersion(),
                terms.review(),
                terms.checking());
    }
}
