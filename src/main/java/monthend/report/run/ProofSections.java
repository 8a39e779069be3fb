package monthend.report.run;

import static monthend.report.run.Html.code;
import static monthend.report.run.Html.link;
import static monthend.report.run.Html.section;
import static monthend.report.run.Html.table;
import static monthend.report.run.Html.text;

import monthend.report.run.Html.Column;
import monthend.report.run.RunReport.InputFile;
import monthend.report.run.RunReport.RowEnd;
import monthend.report.run.RunReport.StepTime;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** That every row is accounted for, how long it took, and what went in. */
final class ProofSections {

    private static final String ROWS = "rows.csv";

    private final RunReport report;
    private final Lists lists;

    ProofSections(RunReport report) {
        this.report = report;
        this.lists = new Lists(report);
    }

    String all() {
        return rows() + steps() + input();
    }

    private String rows() {
        if (report.files().isEmpty()) {
            return section(
                    "rows", "Where every row went", "<p>This run read no files of its own.</p>\n");
        }
        var columns = new ArrayList<Column>();
        columns.add(Column.words("File"));
        columns.add(Column.figures("Rows read"));
        Stream.of(RowEnd.values()).map(ProofSections::column).forEach(columns::add);
        columns.add(Column.words("Sum"));
        return section(
                "rows",
                "Where every row went",
                "<p>Each row that was read ended in exactly one way. Timeline and usage rows are"
                        + " billed, covered by what is included or billed already, deferred to"
                        + " their month, or held with their payer; rows of state are taken as they"
                        + " are. "
                        + link(ROWS, "rows.csv") + " says of each row where it ended.</p>\n"
                        + table(
                                "Rows by file and how they ended",
                                columns,
                                report.files().stream().map(ProofSections::row)));
    }

    private static Column column(RowEnd end) {
        return Column.figures(end.name().toLowerCase(Locale.ROOT));
    }

    private static List<String> row(InputFile file) {
        var cells = new ArrayList<String>();
        cells.add(text(file.name()));
        cells.add(link("#input", Shown.number(file.records())));
        for (var end : RowEnd.values()) {
            var rows = file.rows(end);
            cells.add(rows == 0 ? "–" : rows(end, Shown.number(rows)));
        }
        cells.add(
                file.addsUp()
                        ? "<span class=\"good\">adds up</span>"
                        : "<span class=\"bad\">does not add up</span>");
        return cells;
    }

    /** What was not taken stands in a list of its own, with why; every row stands in one. */
    private static String rows(RowEnd end, String number) {
        return switch (end) {
            case REJECTED -> link("rejected.csv", number);
            case BILLED, COVERED, DEFERRED, HELD, DUPLICATE, TAKEN -> link(ROWS, number);
        };
    }

    private String steps() {
        var whole =
                report.steps().stream().map(StepTime::took).reduce(Duration.ZERO, Duration::plus);
        return section(
                "steps",
                "Time",
                table(
                        "Steps since the run was last started, until this page was written: "
                                + Shown.seconds(whole),
                        List.of(
                                Column.words("Step"),
                                Column.figures("Time"),
                                Column.figures("Payers or documents"),
                                Column.figures("Rate")),
                        report.steps().stream()
                                .map(step -> List.of(
                                        text(words(step.step())),
                                        Shown.seconds(step.took()),
                                        step.items() == 0 ? "–" : items(step),
                                        Shown.rate(step.items(), step.took())))));
    }

    /** Payers are those of the rows that were rated; documents stand in the manifest. */
    private String items(StepTime step) {
        return lists.link(
                step.step().equals("ratePayers") ? ROWS : "manifest.csv",
                Shown.number(step.items()));
    }

    /** {@code ratePayers} is read as rate payers. */
    private static String words(String step) {
        return step.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
    }

    private String input() {
        var head = report.head();
        return section(
                "input",
                "What went in",
                table(
                                "Files that were read",
                                List.of(
                                        Column.words("File"),
                                        Column.figures("Size"),
                                        Column.words("SHA-256")),
                                report.files().stream()
                                        .map(file -> List.of(
                                                text(file.name()),
                                                Shown.bytes(file.bytes()),
                                                code(file.sha256()))))
                        + "<p>Catalogue " + code(head.catalog()) + "<br>All input with its options "
                        + code(head.input()) + "<br>Program " + code(head.program()) + "<br>"
                        + checked(head) + "</p>\n");
    }

    private static String checked(RunReport.Head head) {
        return "Official rules: before they took a number, the e-invoices of "
                + (head.checking().equals("all") ? "all payers" : "one payer in ten")
                + " were put to them";
    }
}
