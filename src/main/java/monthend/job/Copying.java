package monthend.job;

import static java.util.stream.Collectors.toMap;

import monthend.check.RefusedException;
import monthend.check.Run;
import monthend.delivery.DocumentFile;
import monthend.document.pdf.InvoicePdf;
import monthend.store.Documents;
import monthend.store.Documents.Written;
import monthend.store.Hashes;
import monthend.store.OutputFolder;
import monthend.store.Postings;
import monthend.store.Postings.Posting;

import org.springframework.stereotype.Component;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Where the original documents of an invoice are given out again, byte for byte, years later.
 *
 * <p>The hashes that were stored when the documents were written decide. A file that is another one
 * now is refused by its name. A file that is lost is made again from what was posted and the
 * catalogue as it was; it is put back into its place only if its hash is the original's.
 */
@Component
public class Copying {

    private final Launcher launcher;
    private final Postings postings;
    private final Documents documents;
    private final CurrentRuns current;
    private final InvoicePdf pdf;

    Copying(
            Launcher launcher,
            Postings postings,
            Documents documents,
            CurrentRuns current,
            InvoicePdf pdf) {
        this.launcher = launcher;
        this.postings = postings;
        this.documents = documents;
        this.current = current;
        this.pdf = pdf;
    }

    /**
     * Copies.
     *
     * @param made those that were lost and have been made again
     */
    public record Copies(List<Path> files, List<Path> made) {

        public Copies {
            files = List.copyOf(files);
            made = List.copyOf(made);
        }
    }

    /**
     * Copies all documents of an invoice into the folder for its number, and whatever was lost into
     * its place.
     *
     * @throws RefusedException if a file is not the original, or cannot be made again
     */
    public Copies copy(String number, Function<String, Path> into) {
        var posting = postings.get(number);
        var run = current.run(posting.run());
        var originals = documents.of(List.of(number));
        if (originals.isEmpty()) {
            throw new RefusedException("The documents of " + number + " are not written yet. The"
                    + " command that started " + run.id() + " goes on with them.");
        }
        return launcher.alone(
                "copies of " + number, () -> copy(posting, originals, into.apply(number)));
    }

    private Copies copy(Posting posting, List<Written> originals, Path into) {
        var run = current.run(posting.run());
        var folder = current.output(run);
        var files = new TreeMap<String, byte[]>();
        var lost = originals.stream()
                .filter(original -> folder.read(original.path())
                        .filter(bytes -> keep(files, folder, original, bytes))
                        .isEmpty())
                .toList();
        var made = lost.isEmpty() ? List.<DocumentFile>of() : again(posting, run, lost);
        made.forEach(file -> files.put(file.path(), file.bytes()));
        folder.write(made);
        return new Copies(
                copies(files, new OutputFolder(into)),
                made.stream().map(file -> folder.path().resolve(file.path())).toList());
    }

    private static boolean keep(
            Map<String, byte[]> files, OutputFolder folder, Written original, byte[] bytes) {
        if (!Hashes.sha256(bytes).equals(original.sha256())) {
            throw new RefusedException(folder.path().resolve(original.path())
                    + " is not what was written: its SHA-256 is another than the "
                    + original.sha256() + " on record. Nothing was copied. Put the file back from a"
                    + " back-up, or move it away: then it is made again.");
        }
        files.put(original.path(), bytes);
        return true;
    }

    /** Made from what is posted; only the original's bytes will do. */
    private List<DocumentFile> again(Posting posting, Run run, List<Written> lost) {
        var papers = new DocumentSet(current.catalog(run.id()), pdf)
                .of(posting.posted()).stream()
                        .collect(toMap(DocumentFile::path, Function.identity()));
        return lost.stream()
                .map(original -> Optional.ofNullable(papers.get(original.path()))
                        .filter(file -> Hashes.sha256(file.bytes()).equals(original.sha256()))
                        .orElseThrow(() -> new RefusedException(cannot(original, run))))
                .toList();
    }

    private static String cannot(Written lost, Run run) {
        return lost.path() + " of " + run.id() + " is lost, and this version of the program makes"
                + " another file of it. Nothing was copied. Put it back from a back-up, or start "
                + run.request().programVersion() + ", which made it.";
    }

    private static List<Path> copies(Map<String, byte[]> files, OutputFolder into) {
        return files.entrySet().stream()
                .map(file -> into.write(
                        Path.of(file.getKey()).getFileName().toString(), file.getValue()))
                .toList();
    }
}
