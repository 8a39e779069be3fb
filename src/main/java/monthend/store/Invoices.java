package monthend.store;

import static java.util.Objects.requireNonNull;

import monthend.catalog.Catalog;
import monthend.catalog.NumberSeries;
import monthend.catalog.Seller;
import monthend.check.Foundation;
import monthend.check.RefusedException;
import monthend.check.Run;
import monthend.invoicing.Invoice;
import monthend.invoicing.InvoiceDraft;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What is posted: numbered without gaps in the order of I2, each hash chained to the one before in
 * its series, and never changed again (V4, V5).
 */
@Repository
public class Invoices {

    private final JdbcClient client;
    private final Runs runs;

    Invoices(JdbcClient client, Runs runs) {
        this.client = client;
        this.runs = runs;
    }

    /** A series of a seller, as the catalogue has it. */
    private record SellerSeries(String seller, NumberSeries numbers) {}

    /**
     * Posts a draft: its invoices are numbered and the run is posted, both or neither. Called
     * within one transaction, by one writer.
     */
    public Run post(Run run, Foundation foundation, Catalog catalog, Runs.Signature who) {
        requireDateNotBack(run.request().closing().invoiceDate(), catalog);
        var series = series(catalog);
        client.sql(Sql.named("invoicing/ensure-counters"))
                .params(columns(series))
                .param("firsts", column(series, s -> s.numbers().first()).toArray(Long[]::new))
                .update();
        client.sql(Sql.named("invoicing/post-drafts"))
                .param("run", run.id())
                .param("at", who.at().atOffset(ZoneOffset.UTC))
                .params(columns(series))
                .param("prefixes", texts(series, s -> s.numbers().prefix()))
                .update();
        HaltPoint.pass();
        advanceCounters(run);
        var known = RunGround.parameters(foundation);
        steps(run).forEach(step -> client.sql(Sql.named(step)).params(known).update());
        var posted = runs.posted(run, who);
        HaltPoint.pass();
        return posted;
    }

    /** What posting means for the record beside the numbers. */
    private static List<String> steps(Run run) {
        return switch (run.request().purpose().kind()) {
            case CLOSING, SUPPLEMENT -> List.of("invoicing/keep-waiting-use");
            case RERUN ->
                List.of(
                        "rating/leave-changes-of-held",
                        "rating/remove-usage-of-held",
                        "invoicing/reverse-invoices",
                        "invoicing/keep-waiting-use");
            case CREDIT -> List.of();
        };
    }

    /** Cuts the invoices of a run into ranges of numbers, of about as many. */
    public List<PayerCases.Range> ranges(String run, int count) {
        return PayerCases.Range.between(client.sql(Sql.named("document/cut-numbers"))
                .param("run", run)
                .param("ranges", count)
                .param("atLeast", PayerCases.Range.AT_LEAST)
                .query(String.class)
                .list());
    }

    /** The next numbers of a range, in their order. */
    public List<String> next(String run, PayerCases.Range range, int count) {
        return client.sql(Sql.named("document/find-numbers"))
                .param("run", run)
                .param("after", range.after())
                .param("last", range.last())
                .param("count", count)
                .query(String.class)
                .list();
    }

    /** A number, and that of the document it is set off against. */
    private record Numbered(String number, Optional<String> counterpart) {

        Invoice of(InvoiceDraft draft) {
            var invoice = draft.numbered(number);
            return counterpart.map(invoice::setOffAgainst).orElse(invoice);
        }
    }

    /** Reads a block of invoices, in the order of their numbers. */
    public List<PostedInvoice> read(List<String> numbers) {
        var byDraft = new HashMap<Long, Numbered>();
        var heads = client.sql(Sql.named("invoicing/find-invoices"))
                .param("numbers", numbers.toArray(String[]::new))
                .query((row, place) -> {
                    var head = StoredDrafts.Head.of(row);
                    byDraft.put(
                            head.id(),
                            new Numbered(
                                    row.getString("number"), StoredRows.text(row, "counterpart")));
                    return head;
                })
                .list();
        var stored = new StoredDrafts(client);
        var basis = stored.basis(heads);
        return stored.complete(heads).stream()
                .map(one -> new PostedInvoice(
                        requireNonNull(byDraft.get(one.head().id())).of(one.draft()),
                        one.head().channel(),
                        one.head().profile(),
                        basis.getOrDefault(one.head().id(), List.of())))
                .toList();
    }

    /** Refuses an invoice date before one that stands in a series already (I2). */
    public void requireDateNotBack(LocalDate date, Catalog catalog) {
        latestAfter(date, catalog).ifPresent(latest -> {
            throw new RefusedException("The invoice date " + date + " is before " + latest
                    + ", the date of invoices posted already; dates in a number series never go"
                    + " back. Nothing was changed. Give a later one with --invoice-date.");
        });
    }

    private Optional<LocalDate> latestAfter(LocalDate date, Catalog catalog) {
        return client.sql(Sql.named("invoicing/find-later-invoice-date"))
                .param("invoiceDate", date)
                .param("sellers", catalog.sellers().keySet().toArray(String[]::new))
                .query((row, number) -> StoredRows.day(row, "max"))
                .single();
    }

    private void advanceCounters(Run run) {
        var advanced = client.sql(Sql.named("invoicing/advance-counters"))
                .param("run", run.id())
                .update();
        var posted = client.sql(Sql.named("invoicing/count-posted-series"))
                .param("run", run.id())
                .query(Integer.class)
                .single();
        if (advanced != posted) {
            throw new IllegalStateException(
                    advanced + " counters moved for " + posted + " series of " + run.id());
        }
    }

    private static List<SellerSeries> series(Catalog catalog) {
        return catalog.sellers().values().stream()
                .sorted(java.util.Comparator.comparing(Seller::code))
                .flatMap(seller -> seller.numberSeries().stream()
                        .map(numbers -> new SellerSeries(seller.code(), numbers)))
                .toList();
    }

    private static Map<String, Object> columns(List<SellerSeries> series) {
        return Map.of(
                "sellers", texts(series, SellerSeries::seller),
                "types", texts(series, s -> s.numbers().type().name()),
                "series", texts(series, s -> s.numbers().series().name()));
    }

    private static String[] texts(List<SellerSeries> series, Function<SellerSeries, String> value) {
        return column(series, value).toArray(String[]::new);
    }

    private static <T> List<T> column(List<SellerSeries> series, Function<SellerSeries, T> value) {
        return series.stream().map(value).toList();
    }
}
