package monthend.report.run;

import static monthend.report.run.Html.code;
import static monthend.report.run.Html.element;
import static monthend.report.run.Html.link;
import static monthend.report.run.Html.text;

import monthend.catalog.NumberSeries.DocumentType;
import monthend.report.run.RunReport.Head;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The report as one page that needs nothing beside it: for the screen, light or dark, wide or
 * narrow, and for paper. What needs somebody comes first; every figure points to the list that it
 * is made of.
 */
public final class ReportPage {

    public static final String NAME = "report.html";

    private static final String STYLE = style();

    private final RunReport report;
    private final Lists lists;

    private ReportPage(RunReport report) {
        this.report = report;
        this.lists = new Lists(report);
    }

    public static String of(RunReport report) {
        return new ReportPage(report).page();
    }

    private String page() {
        var amounts = new AmountSections(report);
        var exceptions = new ExceptionSections(report);
        var proof = new ProofSections(report);
        return """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%s</title>
            <style>
            %s</style>
            </head>
            <body>
            %s<main>
            %s</main>
            %s</body>
            </html>
            """.formatted(
                        text(report.head().run() + " · Monthend"),
                        STYLE,
                        header(),
                        exceptions.all() + amounts.all() + proof.all(),
                        footer());
    }

    private String header() {
        var head = report.head();
        return "<header>\n<h1>" + (report.isDraft() ? "Draft: " : "") + text(title(head))
                + "</h1>\n<p class=\"faint\">Run "
                + code(head.run()) + ", invoices dated " + head.invoiceDate() + ".</p>\n"
                + disagreements()
                + figures()
                + "<nav aria-label=\"On this page\"><ul>"
                + Stream.of(
                                link("#needs", "What needs you"),
                                link("#totals", "Totals"),
                                link("#products", "Products"),
                                link("#sizes", "Sizes"),
                                link("#movement", "Movement"),
                                link("#rows", "Where every row went"),
                                link("#steps", "Time"),
                                link("#input", "What went in"))
                        .map(item -> element("li", item))
                        .reduce("", String::concat)
                + "</ul></nav>\n</header>\n";
    }

    private String disagreements() {
        if (report.disagreements().isEmpty()) {
            return "";
        }
        return "<div class=\"wrong\" role=\"alert\"><p><strong>This run does not add up: hand"
                + " nothing of it on, and book nothing.</strong> What should be the same and is"
                + " not:</p>\n<ul>"
                + report.disagreements().stream()
                        .map(figure -> element("li", text(figure)))
                        .collect(Collectors.joining())
                + "</ul>\n<p>Start the same command again. If it says the same, nothing of the"
                + " input is at fault but files or records were changed by somebody, or the program"
                + " is wrong: "
                + code("jobs/run verify")
                + " names them.</p></div>\n";
    }

    private static String title(Head head) {
        return switch (head.kind()) {
            case "supplement" -> "Supplement of " + head.period();
            case "rerun" -> "Corrected period " + head.period();
            case "credit" -> "Credit by hand";
            default ->
                head.period().length() == 4
                        ? "Settlement " + head.period()
                        : "Month-end " + head.period();
        };
    }

    /** The figures that say at a glance whether all is well. */
    private String figures() {
        var invoices = report.documents(DocumentType.INVOICE);
        var notes = report.documents(DocumentType.CREDIT_NOTE);
        return "<ul class=\"figures-row\">"
                + figure("manifest.csv", invoices, invoices == 1 ? "invoice" : "invoices")
                + (notes == 0
                        ? ""
                        : figure(
                                "manifest.csv", notes, notes == 1 ? "credit note" : "credit notes"))
                + held()
                + rejected()
                + "</ul>\n";
    }

    private String held() {
        var payers = report.heldPayers();
        return payers > 0
                ? alarming("held.csv", payers, payers == 1 ? "account held" : "accounts held")
                : figure("held.csv", 0, "accounts held");
    }

    private String rejected() {
        var rows = report.rejectedRows();
        return rows > 0
                ? alarming("rejected.csv", rows, rows == 1 ? "row not taken" : "rows not taken")
                : figure("rejected.csv", 0, "rows not taken");
    }

    private String figure(String list, long number, String what) {
        return "<li>" + lists.link(list, counted(number, what)) + "</li>";
    }

    private String alarming(String list, long number, String what) {
        return "<li class=\"needs\">" + lists.link(list, counted(number, what)) + "</li>";
    }

    private static String counted(long number, String what) {
        return "<strong>" + Shown.number(number) + "</strong> " + what;
    }

    private String footer() {
        var head = report.head();
        return "<footer>\n<p>" + text(head.program()) + ". Beside this page: "
                + lists.link("manifest.csv", "documents and their hashes") + ", "
                + lists.link("journal.csv", "journal for the ledger") + ", "
                + link("report.json", "the same figures for programs") + ".</p>\n</footer>\n";
    }

    private static String style() {
        try (var css = ReportPage.class.getResourceAsStream("/report/report.css")) {
            return new String(Objects.requireNonNull(css).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("report.css cannot be read", e);
        }
    }
}
