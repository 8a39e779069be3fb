package monthend.job;

import monthend.catalog.Catalog;
import monthend.check.Run;
import monthend.rating.Closing;
import monthend.snapshot.SnapshotFolder;
import monthend.store.CatalogVersions;
import monthend.store.OutputFolder;
import monthend.store.Runs;

import org.springframework.stereotype.Component;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What the steps of a run need to know of it, from where it is kept: never from the command. */
@Component
class CurrentRuns {

    private final Runs runs;
    private final CatalogVersions catalogs;
    private final Map<String, SnapshotFolder> opened = new ConcurrentHashMap<>();
    private final Map<String, Catalog> read = new ConcurrentHashMap<>();

    CurrentRuns(Runs runs, CatalogVersions catalogs) {
        this.runs = runs;
        this.catalogs = catalogs;
    }

    Run run(String id) {
        return runs.get(id);
    }

    Closing closing(String id) {
        return run(id).request().closing();
    }

    /** The catalogue that the run began with, whatever has become of its files since. */
    Catalog catalog(String id) {
        return read.computeIfAbsent(run(id).request().catalogFingerprint(), catalogs::get);
    }

    /** The folder that the run reads, checked when it was asked for, or again after a restart. */
    SnapshotFolder snapshot(String id) {
        return opened.computeIfAbsent(
                id,
                run -> SnapshotFolder.open(Path.of(run(run).request().paths().snapshot())));
    }

    void remember(String id, SnapshotFolder folder) {
        opened.put(id, folder);
    }

    OutputFolder output(String id) {
        return new OutputFolder(Path.of(run(id).request().paths().out()).resolve(id));
    }
}
