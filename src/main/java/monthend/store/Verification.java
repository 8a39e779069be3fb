package monthend.store;

import monthend.catalog.Catalog;
import monthend.check.ExactArithmetic;
import monthend.check.Finding;
import monthend.check.FinvoiceRules;
import monthend.check.Run;
import monthend.check.RunState;
import monthend.check.Violation;
import monthend.delivery.DocumentKind;
import monthend.report.journal.JournalFile;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Repository;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Walks over all that is posted and finds whatever does not hold any more (V1 to V8): figures that
 * do not agree, numbers that are missing, contents and files that are not what was posted.
 *
 * <p>It reads and changes nothing. Memory does not grow with what there is: documents are looked at
 * in blocks.
 */
@Repository
public class Verification {

    private static final int BLOCK = 200;

    /** What is asked of the whole history, and the invariant that it proves. */
    private static final Map<String, String> OF_ALL = Map.of(
            "verify/find-missing-numbers", "V4",
            "verify/find-broken-chain", "V5",
            "verify/find-changed-amounts", "V5",
            "verify/find-unequal-credit-notes", "V6",
            "verify/find-overdrawn-credits", "V3",
            "verify/find-use-billed-twice", "V3",
            "verify/find-adjustments-billed-twice", "V3");

    private final JdbcClient client;
    private final Runs runs;
    private final Posted posted;
    private final CatalogVersions catalogs;

    /** Where what is posted is read. */
    @Component
    record Posted(
            ControlFigures figures,
            Invoices invoices,
            Documents documents,
            JournalCheck journals) {}

    Verification(JdbcClient client, Runs runs, Posted posted, CatalogVersions catalogs) {
        this.client = client;
        this.runs = runs;
        this.posted = posted;
        this.catalogs = catalogs;
    }

    /** How much was looked at. */
    public record Extent(long runs, long documents, long files) {

        private Extent plus(Extent other) {
            return new Extent(runs + other.runs, documents + other.documents, files + other.files);
        }
    }

    /** Looks at everything; what is wrong is told as it is found. */
    public Extent verify(Consumer<Violation> found) {
        var extent = runs.all().stream()
                .filter(run -> run.state().isPosted())
                .map(run -> verify(run, found))
                .reduce(new Extent(0, 0, 0), Extent::plus);
        OF_ALL.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(question -> client.sql(Sql.named(question.getKey()))
                        .query(String.class)
                        .list()
                        .forEach(what -> found.accept(new Violation(question.getValue(), what))));
        return extent;
    }

    private Extent verify(Run run, Consumer<Violation> found) {
        if (run.state() != RunState.DELIVERED) {
            found.accept(new Violation(
                    "V8",
                    run.id() + ": posted, and its documents are not all written; the command that"
                            + " started it goes on with them"));
            return new Extent(1, 0, 0);
        }
        posted.figures().violations(run.id()).forEach(found);
        var folder = new OutputFolder(Path.of(run.request().paths().out()).resolve(run.id()));
        var files = verifyFiles(run, folder, found);
        verifyJournal(run, folder, found);
        return new Extent(1, verifyDocuments(run, folder, found), files);
    }

    private long verifyFiles(Run run, OutputFolder folder, Consumer<Violation> found) {
        var there = new HashSet<>(folder.files());
        var expected = posted.documents().ofRun(run.id());
        for (var file : expected) {
            if (!there.remove(file.path())) {
                found.accept(of(run, file.path(), "is missing"));
            } else if (!folder.read(file.path())
                    .map(Hashes::sha256)
                    .equals(Optional.of(file.sha256()))) {
                found.accept(of(run, file.path(), "is not what was written: its hash is another"));
            }
        }
        there.stream()
                .sorted()
                .forEach(path -> found.accept(of(run, path, "does not belong to the run")));
        return expected.size();
    }

    private void verifyJournal(Run run, OutputFolder folder, Consumer<Violation> found) {
        if (folder.files().contains(JournalFile.NAME)) {
            posted.journals().check(run.id(), folder).differences().stream()
                    .map(figure -> new Violation("V2", run.id() + ": " + figure))
                    .forEach(found);
        }
    }

    private static Violation of(Run run, String path, String what) {
        return new Violation("V8", run.id() + ": " + path + " " + what);
    }

    private long verifyDocuments(Run run, OutputFolder folder, Consumer<Violation> found) {
        var catalog = catalogs.get(run.request().catalogFingerprint());
        var after = "";
        var count = 0L;
        var numbers = next(run, after);
        while (!numbers.isEmpty()) {
            count += verify(numbers, new Place(run, folder, catalog), found);
            after = numbers.getLast();
            numbers = next(run, after);
        }
        return count;
    }

    private record Place(Run run, OutputFolder folder, Catalog catalog) {}

    private List<String> next(Run run, String after) {
        return posted.invoices().next(run.id(), new PayerCases.Range(after, "\uffff"), BLOCK);
    }

    private long verify(List<String> numbers, Place place, Consumer<Violation> found) {
        var hashes = hashes(numbers);
        for (var one : posted.invoices().read(numbers)) {
            var number = one.invoice().number();
            if (!DraftJson.hash(one.invoice().draft(), one.basis()).equals(hashes.get(number))) {
                found.accept(new Violation(
                        "V5",
                        number + ": what it says is not what was posted: its hash is another"));
            }
            figures(one, place)
                    .filter(Finding::isError)
                    .limit(1)
                    .forEach(finding -> found.accept(new Violation(
                            "V8",
                            number + ": its e-invoice does not say what is posted: "
                                    + finding.text() + " at " + finding.location())));
        }
        return numbers.size();
    }

    /** Whether the totals of its e-invoice read back to those of the database. */
    private static Stream<Finding> figures(PostedInvoice one, Place place) {
        var path = DocumentKind.E_INVOICE.path(one.invoice().number());
        var written = place.folder().read(path);
        if (written.isEmpty()) {
            return Stream.empty();
        }
        return switch (one.channel()) {
            case PEPPOL ->
                ExactArithmetic.check(written.get(), one.invoice(), place.catalog(), one.profile())
                        .stream();
            case FINVOICE ->
                FinvoiceRules.check(written.get(), one.invoice(), place.catalog()).stream();
            case EMAIL, PRINT -> Stream.empty();
        };
    }

    private Map<String, String> hashes(List<String> numbers) {
        var hashes = new HashMap<String, String>();
        client.sql(Sql.named("verify/find-content-hashes"))
                .param("numbers", numbers.toArray(String[]::new))
                .query((row, place) ->
                        hashes.put(row.getString("number"), row.getString("content_sha256")))
                .list();
        return hashes;
    }
}
