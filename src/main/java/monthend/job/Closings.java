package monthend.job;

import monthend.catalog.CatalogReader;
import monthend.catalog.ReadCatalog;
import monthend.check.Purpose;
import monthend.check.RunRequest;
import monthend.check.RunStart;
import monthend.job.RunDesk.Asked;
import monthend.rating.Closing;
import monthend.snapshot.SnapshotFolder;
import monthend.store.CatalogVersions;

import org.springframework.stereotype.Component;

import java.nio.file.Path;
import java.util.Optional;

/** Where a period is asked to be closed: a month, or the settlement of a year. */
@Component
public class Closings {

    private final RunDesk desk;

    Closings(RunDesk desk) {
        this.desk = desk;
    }

    /** Closes a period. Input that cannot be read is refused before anything is changed. */
    public Answer close(Order order) {
        var snapshot = SnapshotFolder.open(Path.of(order.paths().snapshot()));
        var catalog = CatalogReader.read(Path.of(order.paths().catalog()));
        var asked = new Asked(request(order, snapshot, catalog), Optional.of(snapshot), catalog);
        var by = order.terms().by();
        return desk.run(
                asked.request().run(),
                by,
                runs -> desk.follow(RunStart.of(asked.request(), runs), asked, by));
    }

    private static RunRequest request(Order order, SnapshotFolder snapshot, ReadCatalog catalog) {
        var closing = closing(order);
        return new RunRequest(
                closing,
                Purpose.closing(closing),
                RunDesk.fingerprint(
                        Optional.of(snapshot),
                        catalog.files(),
                        closing.invoiceDate(),
                        order.terms().limits()),
                CatalogVersions.fingerprint(catalog.files()),
                order.paths(),
                order.terms().limits(),
                order.terms().programVersion(),
                order.terms().review(),
                order.terms().checking());
    }

    private static Closing closing(Order order) {
        var date = order.invoiceDate().orElse(order.month().horizon());
        return new Closing(runId(order), order.job(), order.month(), date);
    }

    /** The name of the run that closes a period. */
    static String runId(Order order) {
        var unnamed = new Closing("", order.job(), order.month(), order.month().horizon());
        return RunDesk.jobName(order.job()) + "-" + Purpose.period(unnamed);
    }
}
