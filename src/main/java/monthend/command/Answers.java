package monthend.command;

import monthend.catalog.NumberSeries.DocumentType;
import monthend.check.Purpose;
import monthend.check.Run;
import monthend.check.RunKind;
import monthend.check.RunSummary;
import monthend.check.RunSummary.Sum;
import monthend.job.Answer;

import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What became of a run, in sentences for the operator. */
final class Answers {

    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

    private Answers() {}

    /** In lines of 100 columns, which end with what to do next. */
    static List<String> lines(Answer answer) {
        return sentences(answer)
                .flatMap(line -> Words.wrapped(line, "    ").stream())
                .toList();
    }

    private static Stream<String> sentences(Answer answer) {
        var run = answer.run();
        var summary = answer.summary();
        return switch (answer.ending()) {
            case NOTHING_TO_DO ->
                Stream.of(
                        named(run) + " is already posted (run " + run.id() + ", "
                                + documents(summary)
                                + ") from the same input. Nothing was changed.",
                        "To look at it: " + report(run));
            case CHANGES_NOTHING ->
                Stream.of(
                                Stream.of(nothing(run)),
                                answer.holds().stream()
                                        .map(hold -> "  held: " + hold.payerNo() + " " + hold.code()
                                                + ": " + hold.reason()),
                                Stream.of(afterNothing(run)))
                        .flatMap(lines -> lines);
            case WAITS_FOR_REVIEW ->
                Stream.of(
                                figures(named(run) + " is drafted", summary),
                                Stream.of(
                                        "Nothing is numbered yet. Look at " + report(run),
                                        "To post it:         jobs/run post " + run.id(),
                                        "To throw it away:   jobs/run discard " + run.id()))
                        .flatMap(lines -> lines);
            case DONE, DONE_WITH_HOLDS ->
                Stream.of(
                                figures(named(run) + " is posted", summary),
                                Stream.of("Documents and lists: " + folder(run)),
                                next(run, summary))
                        .flatMap(lines -> lines);
        };
    }

    /** What to do with what was posted, and with what was left out. */
    private static Stream<String> next(Run run, RunSummary summary) {
        var look = "Look first at " + report(run);
        if (summary.heldPayers() == 0) {
            return Stream.of(look);
        }
        var asked = run.request();
        var period = Purpose.option(asked.closing().job()) + " " + asked.period();
        return asked.purpose().kind() == RunKind.RERUN
                ? Stream.of(
                        look,
                        "Who is held keeps the invoices they have. Once the snapshot is right:",
                        "  jobs/run rerun " + period + " --snapshot DIR --invoice-date DATE")
                : Stream.of(
                        look,
                        "Who is held is billed once corrected or released:",
                        "  jobs/run supplement " + period + " --snapshot DIR");
    }

    private static String report(Run run) {
        return folder(run).resolve("report.html").toString();
    }

    /** What was released, and how it is billed. */
    static String released(String run, List<String> accounts, Run now) {
        var what = Words.count(accounts.size(), "account") + " of " + run + " released. ";
        return now.state().isPosted()
                ? what + "To bill: jobs/run supplement "
                        + Purpose.option(now.request().closing().job()) + " "
                        + now.request().period()
                : what + "To post the draft with them: jobs/run post " + run;
    }

    private static String nothing(Run run) {
        return named(run)
                + (run.request().purpose().kind() == RunKind.RERUN
                        ? " changes nothing: every invoice is right as it is. No run was made."
                        : " has nobody to bill. No run was made.");
    }

    private static String afterNothing(Run run) {
        var purpose = run.request().purpose();
        return purpose.kind() == RunKind.RERUN
                ? "If something should have changed, look in rows.csv of " + purpose.family()
                        + " for what became of the row, and whether the snapshot has it corrected."
                : "To bill somebody who is held: jobs/run release " + purpose.family()
                        + " ACCOUNT --reason TEXT, or give the corrected snapshot.";
    }

    private static Stream<String> figures(String what, RunSummary summary) {
        return Stream.of(
                        Stream.of(what + ": " + documents(summary) + "."),
                        summary.sums().stream().map(Answers::sum),
                        leftOut(summary))
                .flatMap(lines -> lines);
    }

    private static String documents(RunSummary summary) {
        var invoices = Words.count(summary.invoices(), "invoice") + " for "
                + Words.count(summary.invoicedPayers(), "payer");
        return summary.creditNotes() == 0
                ? invoices
                : Words.count(summary.creditNotes(), "credit note") + " and " + invoices;
    }

    /** Figures that add up as they stand: without VAT, and VAT, less credit, is to pay. */
    static String sum(Sum sum) {
        return "  " + sum.seller() + " " + sum.net().getCurrencyUnit() + ": "
                + Words.count(sum.documents(), noun(sum.type())) + ", net "
                + Words.amount(sum.net())
                + ", VAT " + Words.amount(sum.vat())
                + (sum.prepaid().isZero() ? "" : ", prepaid " + Words.amount(sum.prepaid()))
                + (sum.type() == DocumentType.INVOICE ? ", to pay " : ", to set off ")
                + Words.amount(sum.payable());
    }

    private static String noun(DocumentType type) {
        return type == DocumentType.INVOICE ? "invoice" : "credit note";
    }

    private static Stream<String> leftOut(RunSummary summary) {
        return Stream.of(
                        summary.heldPayers() == 0
                                ? ""
                                : Words.count(summary.heldPayers(), "payer")
                                        + " held, with the reason in held.csv.",
                        summary.rejectedRows() == 0
                                ? ""
                                : Words.count(summary.rejectedRows(), "row")
                                        + " not taken, with the reason in rejected.csv.",
                        summary.differences() == 0
                                ? ""
                                : Words.count(summary.differences(), "difference")
                                        + " to what was billed before, in differences.csv.",
                        summary.refundCandidates() == 0
                                ? ""
                                : Words.count(summary.refundCandidates(), "refund candidate")
                                        + " for the bank to confirm, in refunds.csv.")
                .filter(line -> !line.isEmpty());
    }

    private static String named(Run run) {
        return switch (run.request().purpose().kind()) {
            case CLOSING -> period(run);
            case SUPPLEMENT -> "The supplement of " + lower(period(run));
            case RERUN -> "The rerun of " + lower(period(run));
            case CREDIT -> "The credit by hand " + run.id();
        };
    }

    private static String period(Run run) {
        return switch (run.request().closing().job()) {
            case MONTHLY -> MONTH.format(run.request().closing().month().firstDay());
            case SETTLEMENT -> "The settlement " + run.request().period();
        };
    }

    private static String lower(String name) {
        return name.startsWith("The ") ? "the " + name.substring(4) : name;
    }

    private static Path folder(Run run) {
        return Path.of(run.request().paths().out()).resolve(run.id());
    }
}
