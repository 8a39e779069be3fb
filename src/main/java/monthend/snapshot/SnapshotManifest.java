package monthend.snapshot;

import monthend.catalog.UnreadableInputException;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * {@code manifest.csv}: what the sender of a snapshot says that it holds.
 *
 * <p>Optional; when it is there, every file must be as it says. Columns, in any order:
 *
 * <pre>
 * file    the name of a file of this snapshot; each file is listed once
 * rows    its rows, without the header
 * sha256  of all its bytes, 64 hexadecimal digits
 * </pre>
 */
final class SnapshotManifest {

    static final String FILE_NAME = "manifest.csv";

    private static final Columns COLUMNS = Columns.of("file", "rows", "sha256");
    private static final Pattern ROWS = Pattern.compile("[0-9]{1,10}");
    private static final Pattern SHA_256 = Pattern.compile("[0-9a-fA-F]{64}");

    private final Map<String, Entry> entries = new HashMap<>();

    private record Entry(long rows, String sha256) {}

    private SnapshotManifest() {}

    static SnapshotManifest read(Path path) {
        var manifest = new SnapshotManifest();
        try (var file = new OpenFile(path)) {
            var header = file.header(COLUMNS);
            while (file.advance()) {
                manifest.add(header, file.fields(), "manifest.csv line " + file.line());
            }
            if (!file.lastLineEnded()) {
                throw refused("manifest.csv does not end with a line end; it seems to be cut off");
            }
        }
        return manifest;
    }

    /** Refuses a file that is not what the manifest says. */
    void check(CheckedFile file) {
        var name = file.file().fileName();
        var entry = Optional.ofNullable(entries.remove(name))
                .orElseThrow(() -> refused("manifest.csv does not list " + name));
        if (!entry.sha256().equalsIgnoreCase(file.sha256())) {
            throw refused(name + " is not the file that manifest.csv describes: its SHA-256 is "
                    + file.sha256() + ", not " + entry.sha256());
        }
        if (entry.rows() != file.rows()) {
            throw refused(
                    name + " has " + file.rows() + " rows, but manifest.csv says " + entry.rows());
        }
    }

    /** Refuses a manifest that lists more than has been checked. */
    void checkNothingLeft() {
        entries.keySet().stream().sorted().findFirst().ifPresent(name -> {
            throw refused("manifest.csv lists " + Shown.quoted(name)
                    + ", which is no file of this snapshot");
        });
    }

    private void add(Header header, String[] fields, String where) {
        var name = header.field(fields, "file");
        var rows = header.field(fields, "rows");
        var sha256 = header.field(fields, "sha256");
        if (fields.length != header.width()
                || !ROWS.matcher(rows).matches()
                || !SHA_256.matcher(sha256).matches()) {
            throw refused(where + " is not a file name, a number of rows and a SHA-256");
        }
        if (entries.put(name, new Entry(Long.parseLong(rows), sha256)) != null) {
            throw refused(where + " lists " + Shown.quoted(name) + " a second time");
        }
    }

    private static UnreadableInputException refused(String what) {
        return new UnreadableInputException(what + ".");
    }
}
