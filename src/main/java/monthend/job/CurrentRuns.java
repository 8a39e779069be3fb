package monthend.job;

import monthend.catalog.Catalog;
import monthend.check.Foundation;
import monthend.check.Run;
import monthend.check.RunState;
import monthend.snapshot.SnapshotFolder;
import monthend.store.CatalogVersions;
import monthend.store.OutputFolder;
import monthend.store.RunGround;
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

    /**
     * Whether the run is still being worked out. Steps that draft do nothing any more once it is
     * not, also where Spring Batch has lost its record of them.
     */
    boolean isDrafting(String id) {
        return run(id).state() == RunState.DRAFTING;
    }

    /** What the run works payers out by. */
    RunGround ground(String id) {
        var run = run(id);
        return new RunGround(run.request().closing(), catalog(id), runs.foundation(run));
    }

    Foundation foundation(String id) {
        return runs.foundation(run(id));
    }

    /** The catalogue that the run began with, whatever has become of its files since. */
    Catalog catalog(String id) {
        return read.computeIfAbsent(run(id).request().catalogFingerprint(), catalogs::get);
    }

    /** The catalogue that a posted run used. */
    Catalog catalogOf(String run) {
        return catalog(run);
    }

    /** The folder that the run reads, checked when it was asked for, or again after a restart. */
    SnapshotFolder snapshot(String id) {
        return opened.computeIfAbsent(
                id,
                run -> SnapshotFolder.open(Path.of(run(run).request().paths().snapshot())));
    }

    /** Whether the run has a snapshot of its own. */
    boolean readsSnapshot(String id) {
        return run(id).request().purpose().readsSnapshot(id);
    }

    void remember(String id, SnapshotFolder folder) {
        opened.put(id, folder);
    }

    OutputFolder output(String id) {
        return output(run(id));
    }

    OutputFolder output(Run run) {
        return new OutputFolder(Path.of(run.request().paths().out()).resolve(run.id()));
    }
}
