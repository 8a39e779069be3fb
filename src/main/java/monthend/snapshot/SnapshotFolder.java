package monthend.snapshot;

import monthend.catalog.UnreadableInputException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folder of files that a run reads: accounts, agreements, licences, use, credit.
 *
 * <p>Opening it reads every file through once, so that a folder which cannot be read whole is
 * refused before anything is changed: a file that is missing or unknown, a header that is not as it
 * must be, bytes that are not UTF-8, quotes that do not close, a row that is too long, a file that
 * was cut off. Without a {@code manifest.csv} a last line without a line end counts as cut off;
 * with one, every file must have the rows and the SHA-256 that it lists. What is wrong with a
 * single row is no reason to refuse the folder: {@link Rows} gives it as a reject.
 *
 * <p>CSV as in RFC 4180, UTF-8, comma; lines end with LF or CR LF; a line that begins with # is an
 * ordinary row, and so is an empty line. Files that are not CSV are ignored.
 */
public final class SnapshotFolder {

    private static final List<RowFormat<?>> FORMATS = List.of(
            new AccountFormat(),
            new SubscriptionFormat(),
            new LicenceFormat(),
            new UsageFormat(),
            new CreditFormat(),
            new TransferFormat(),
            new ExtensionFormat(),
            new RecipientFormat());

    private final Path folder;
    private final List<CheckedFile> files;

    private SnapshotFolder(Path folder, List<CheckedFile> files) {
        this.folder = folder;
        this.files = files;
    }

    /** Checks a folder, which must exist. */
    public static SnapshotFolder open(Path folder) {
        var names = csvNames(folder);
        names.forEach(name -> checkKnown(folder, name));
        checkRequired(folder, names);
        var manifest = Optional.of(SnapshotManifest.FILE_NAME)
                .filter(names::contains)
                .map(name -> SnapshotManifest.read(folder.resolve(name)));
        var files = new ArrayList<CheckedFile>();
        FORMATS.stream()
                .filter(format -> names.contains(format.file().fileName()))
                .forEach(format -> files.add(checked(folder, format, manifest)));
        manifest.ifPresent(SnapshotManifest::checkNothingLeft);
        return new SnapshotFolder(folder, List.copyOf(files));
    }

    public Path path() {
        return folder;
    }

    /** What is there, in the order of {@link SnapshotFile}. */
    public List<CheckedFile> files() {
        return files;
    }

    /** A file, if it is there. */
    public Optional<CheckedFile> file(SnapshotFile file) {
        return files.stream().filter(checked -> checked.file() == file).findFirst();
    }

    /**
     * The rows of a file from its first, none if the file is not there. To be closed.
     *
     * @param run the run that reads them, for their places
     */
    public <R> Rows<R> rows(RowFormat<R> format, String run) {
        return file(format.file())
                .map(checked -> rows(format, run, checked))
                .orElseGet(() -> new Rows<>(format, run));
    }

    private <R> Rows<R> rows(RowFormat<R> format, String run, CheckedFile checked) {
        var file = new OpenFile(path(checked.file()));
        try {
            return new Rows<>(format, run, checked, file);
        } catch (UnreadableInputException e) {
            file.close();
            throw e;
        }
    }

    private Path path(SnapshotFile file) {
        return folder.resolve(file.fileName());
    }

    private static List<String> csvNames(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new UnreadableInputException("There is no snapshot folder " + folder
                    + ". Name the one with accounts.csv: --snapshot DIR");
        }
        try (var entries = Files.list(folder)) {
            return entries.map(entry -> entry.getFileName().toString())
                    .filter(name -> name.toLowerCase(Locale.ROOT).endsWith(".csv"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UnreadableInputException(
                    "The snapshot folder " + folder + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static void checkKnown(Path folder, String name) {
        if (!name.equals(SnapshotManifest.FILE_NAME)
                && Stream.of(SnapshotFile.values()).noneMatch(f -> f.fileName().equals(name))) {
            throw new UnreadableInputException("The snapshot folder " + folder + " has "
                    + Shown.quoted(name) + ", which is no file of a snapshot.");
        }
        if (!Files.isRegularFile(folder.resolve(name))) {
            throw new UnreadableInputException(name + " is not a file.");
        }
    }

    private static void checkRequired(Path folder, List<String> names) {
        for (var file : SnapshotFile.values()) {
            if (file.required() && !names.contains(file.fileName())) {
                throw new UnreadableInputException(
                        "The snapshot folder " + folder + " has no " + file.fileName() + ".");
            }
        }
    }

    private static CheckedFile checked(
            Path folder, RowFormat<?> format, Optional<SnapshotManifest> manifest) {
        var path = folder.resolve(format.file().fileName());
        try (var file = new OpenFile(path)) {
            file.header(format.columns());
            var rows = 0L;
            while (file.advance()) {
                rows++;
            }
            if (manifest.isEmpty() && !file.lastLineEnded()) {
                throw new UnreadableInputException(format.file().fileName() + " line " + file.line()
                        + " has no line end; the file seems to be cut off.");
            }
            var checked =
                    new CheckedFile(format.file(), Files.size(path), rows, file.fingerprint());
            manifest.ifPresent(listed -> listed.check(checked));
            return checked;
        } catch (IOException e) {
            throw new UnreadableInputException(path.getFileName() + " cannot be read: " + e, e);
        }
    }
}
