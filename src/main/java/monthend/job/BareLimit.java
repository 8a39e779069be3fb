package monthend.job;

import monthend.catalog.Catalog;
import monthend.check.ExactArithmetic;
import monthend.check.Finding;
import monthend.check.FinvoiceRules;
import monthend.check.OfficialRules;
import monthend.delivery.DocumentFile;
import monthend.delivery.DocumentKind;
import monthend.document.pdf.InvoicePdf;
import monthend.store.Invoices;
import monthend.store.PayerCases.Range;
import monthend.store.PostedInvoice;

import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/**
 * How long the documents of a run take at least: the same ones, rendered once and checked once, by
 * the same program on as many threads, with no database and no files. A run cannot be faster.
 */
@Component
public class BareLimit {

    private static final int BLOCK = 500;

    private final Invoices invoices;
    private final CurrentRuns current;
    private final InvoicePdf pdf;
    private final Pace pace;

    BareLimit(Invoices invoices, CurrentRuns current, InvoicePdf pdf, Pace pace) {
        this.invoices = invoices;
        this.current = current;
        this.pdf = pdf;
        this.pace = pace;
    }

    /** What was measured; reading the invoices beforehand does not count. */
    public record Measured(long documents, Duration took) {

        Measured plus(Measured more) {
            return new Measured(documents + more.documents, took.plus(more.took));
        }
    }

    public Measured of(String run) {
        var catalog = current.catalog(run);
        var measured = new Measured(0, Duration.ZERO);
        try (var threads = Executors.newFixedThreadPool(pace.threadsHere())) {
            var numbers = invoices.next(run, new Range("", "\uffff"), BLOCK);
            while (!numbers.isEmpty()) {
                measured = measured.plus(of(invoices.read(numbers), catalog, threads));
                numbers = invoices.next(run, new Range(numbers.getLast(), "\uffff"), BLOCK);
            }
        }
        return measured;
    }

    private Measured of(List<PostedInvoice> block, Catalog catalog, ExecutorService threads) {
        var papers = new DocumentSet(catalog, pdf);
        var begun = System.nanoTime();
        var working = block.stream()
                .map(posted -> threads.submit(() -> requireNoError(posted, catalog, papers)))
                .toList();
        for (var one : working) {
            try {
                one.get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while measuring", e);
            } catch (ExecutionException e) {
                throw new IllegalStateException(e.getCause());
            }
        }
        return new Measured(block.size(), Duration.ofNanos(System.nanoTime() - begun));
    }

    private static void requireNoError(PostedInvoice posted, Catalog catalog, DocumentSet papers) {
        var errors = papers.of(posted).stream()
                .filter(file -> file.kind() == DocumentKind.E_INVOICE)
                .flatMap(file -> findings(file, posted, catalog))
                .filter(Finding::isError)
                .toList();
        if (!errors.isEmpty()) {
            throw new IllegalStateException(posted.invoice().number() + ": " + errors);
        }
    }

    private static Stream<Finding> findings(
            DocumentFile file, PostedInvoice posted, Catalog catalog) {
        var invoice = posted.invoice();
        return switch (posted.channel()) {
            case PEPPOL ->
                Stream.concat(
                        OfficialRules.of(posted.profile())
                                .check(file.bytes(), invoice.draft().type())
                                .stream(),
                        ExactArithmetic.check(file.bytes(), invoice, catalog, posted.profile())
                                .stream());
            case FINVOICE -> FinvoiceRules.check(file.bytes(), invoice, catalog).stream();
            case EMAIL, PRINT -> Stream.empty();
        };
    }
}
