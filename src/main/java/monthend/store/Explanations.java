package monthend.store;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import monthend.check.RefusedException;
import monthend.delivery.DocumentKind;
import monthend.invoicing.Invoice;
import monthend.invoicing.InvoiceLine;
import monthend.rating.Derivation;
import monthend.report.Explaining;
import monthend.report.Explaining.BilledUse;
import monthend.report.InvoiceExplanation;
import monthend.report.InvoiceExplanation.Origin;
import monthend.report.LineExplanation.InputRow;
import monthend.snapshot.RowPlace;
import monthend.snapshot.SnapshotFile;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Explains posted invoices from what is stored with them: their lines, the rows they rest on, and
 * the catalogue as it was. Reads only what never changes, so that no run has to wait.
 */
@Repository
public class Explanations {

    private final JdbcClient client;
    private final Postings postings;
    private final Documents documents;
    private final Runs runs;
    private final CatalogVersions catalogs;

    Explanations(
            JdbcClient client,
            Postings postings,
            Documents documents,
            Runs runs,
            CatalogVersions catalogs) {
        this.client = client;
        this.postings = postings;
        this.documents = documents;
        this.runs = runs;
        this.catalogs = catalogs;
    }

    private record UseOfLine(int line, BilledUse use) {}

    /** Explains every line of an invoice; a number that is not posted is refused. */
    public InvoiceExplanation of(String number) {
        var invoice = invoice(number);
        return explained(invoice, invoice.draft().lines());
    }

    /** Explains one line of an invoice; a line that is not there is refused. */
    public InvoiceExplanation of(String number, int line) {
        var invoice = invoice(number);
        var asked = invoice.draft().lines().stream()
                .filter(one -> one.number() == line)
                .toList();
        if (asked.isEmpty()) {
            var count = invoice.draft().lines().size();
            throw new RefusedException("Invoice " + number + " has no line " + line + ": it has "
                    + (count == 1 ? "line 1 only." : "lines 1 to " + count + "."));
        }
        return explained(invoice, asked);
    }

    private InvoiceExplanation explained(Invoice invoice, List<InvoiceLine> lines) {
        var asked = runs.get(invoice.draft().run()).request();
        var explaining = new Explaining(invoice, catalogs.get(asked.catalogFingerprint()));
        var rows = rows(lines);
        var use = use(invoice.number(), lines);
        var origin = new Origin(
                asked.run(),
                asked.period(),
                Path.of(asked.paths().out()).resolve(asked.run()).toString(),
                documents.path(invoice.number(), DocumentKind.PDF));
        return InvoiceExplanation.of(
                invoice,
                origin,
                lines.stream()
                        .map(line -> explaining.explain(
                                line, rows, use.getOrDefault(line.number(), List.of())))
                        .toList());
    }

    private Invoice invoice(String number) {
        return postings.get(number).invoice();
    }

    /** The rows of timelines and transfers that the derivations of some lines name. */
    private Map<RowPlace, InputRow> rows(List<InvoiceLine> lines) {
        var places = lines.stream()
                .map(line -> line.charge().derivation())
                .flatMap(Explanations::places)
                .distinct()
                .toList();
        var rows = new HashMap<RowPlace, InputRow>();
        read("report/find-timeline-rows", of(SnapshotFile.LICENCES, places), row -> {
            var state = StoredRows.licence(row);
            rows.put(state.place(), Explaining.row(state));
        });
        read("report/find-transfer-rows", of(SnapshotFile.TRANSFERS, places), row -> {
            var transfer = StoredRows.transfer(row);
            rows.put(transfer.place(), Explaining.row(transfer));
        });
        return rows;
    }

    private static List<RowPlace> of(SnapshotFile file, List<RowPlace> places) {
        return places.stream().filter(place -> place.file() == file).toList();
    }

    private void read(String statement, List<RowPlace> places, RowCallbackHandler each) {
        client.sql(Sql.named(statement))
                .param("runs", places.stream().map(RowPlace::run).toArray(String[]::new))
                .param("lines", places.stream().map(RowPlace::line).toArray(Integer[]::new))
                .query(each);
    }

    private static Stream<RowPlace> places(Derivation derivation) {
        return derivation instanceof Derivation.Licences licences
                ? licences.rows().stream()
                : Stream.empty();
    }

    /** The rows of use that some lines bill, by the numbers of the lines. */
    private Map<Integer, List<BilledUse>> use(String number, List<InvoiceLine> lines) {
        return client
                .sql(Sql.named("report/find-billed-use"))
                .param("number", number)
                .param("lines", lines.stream().map(InvoiceLine::number).toArray(Integer[]::new))
                .query((row, place) -> new UseOfLine(
                        row.getInt("line_no"),
                        new BilledUse(StoredRows.usageRow(row), row.getBigDecimal("units"))))
                .list()
                .stream()
                .collect(groupingBy(UseOfLine::line, mapping(UseOfLine::use, toList())));
    }
}
