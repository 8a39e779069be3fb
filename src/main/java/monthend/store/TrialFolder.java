package monthend.store;

import monthend.delivery.CsvLines;
import monthend.store.Documents.Written;
import monthend.trial.TrialMonth;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Writes a made-up month as a snapshot folder, with a manifest that says what it must hold. */
public final class TrialFolder {

    private TrialFolder() {}

    /** How many rows a file has. */
    public record Rows(String file, long rows) {}

    /** Writes the files, the manifest last. */
    public static List<Rows> write(TrialMonth month, Path folder) {
        var into = new OutputFolder(folder);
        var told = new ArrayList<Rows>();
        var manifest = new ArrayList<String>();
        manifest.add("file,rows,sha256\n");
        month.files().forEach(file -> {
            var rows = new AtomicLong();
            var written = write(file, into, rows);
            told.add(new Rows(file.name(), rows.get()));
            manifest.add(file.name() + "," + rows.get() + "," + written.sha256() + "\n");
        });
        into.write("manifest.csv", lines -> manifest.forEach(lines));
        return told;
    }

    private static Written write(TrialMonth.File file, OutputFolder into, AtomicLong rows) {
        return into.write(file.name(), lines -> {
            lines.accept(CsvLines.line(new ArrayList<>(file.header())));
            file.rows().tell(row -> {
                rows.incrementAndGet();
                lines.accept(CsvLines.line(new ArrayList<>(row)));
            });
        });
    }
}
