package monthend.command;

import monthend.check.Run;
import monthend.check.RunSummary;
import monthend.check.RunSummary.Sum;
import monthend.job.MonthlyRuns.Answer;

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

    static List<String> lines(Answer answer) {
        var run = answer.run();
        var summary = answer.summary();
        return switch (answer.ending()) {
            case NOTHING_TO_DO ->
                List.of(named(run) + " is already posted (run " + run.id() + ", "
                        + count(summary.invoices(), "invoice")
                        + ") from the same input. Nothing was changed.");
            case WAITS_FOR_REVIEW ->
                Stream.concat(
                                figures(named(run) + " is drafted", summary),
                                Stream.of("Nothing is numbered yet. To post it: jobs/run post "
                                        + run.id() + "; to throw it away: jobs/run discard "
                                        + run.id()))
                        .toList();
            case DONE, DONE_WITH_HOLDS ->
                Stream.concat(
                                figures(named(run) + " is posted", summary),
                                Stream.of(folder(run).toString()))
                        .toList();
        };
    }

    private static Stream<String> figures(String what, RunSummary summary) {
        var first = what + ": " + count(summary.invoices(), "invoice") + " for "
                + count(summary.invoicedPayers(), "payer") + ".";
        return Stream.of(
                        Stream.of(first),
                        summary.sums().stream().map(Answers::sum),
                        leftOut(summary))
                .flatMap(lines -> lines);
    }

    private static String sum(Sum sum) {
        return "  " + sum.seller() + " " + sum.net().getCurrencyUnit() + ": "
                + count(sum.invoices(), "invoice") + ", net " + sum.net().getAmount() + ", VAT "
                + sum.vat().getAmount() + ", to pay " + sum.payable().getAmount();
    }

    private static Stream<String> leftOut(RunSummary summary) {
        return Stream.of(
                        summary.heldPayers() == 0
                                ? ""
                                : count(summary.heldPayers(), "payer")
                                        + " held, with the reason in held.csv.",
                        summary.rejectedRows() == 0
                                ? ""
                                : count(summary.rejectedRows(), "row")
                                        + " not taken, with the reason in rejected.csv.",
                        summary.differences() == 0
                                ? ""
                                : count(summary.differences(), "difference")
                                        + " to what was billed before, in differences.csv.")
                .filter(line -> !line.isEmpty());
    }

    private static String named(Run run) {
        return switch (run.request().closing().job()) {
            case MONTHLY -> MONTH.format(run.request().closing().month().firstDay());
            case SETTLEMENT -> "The settlement " + run.request().period();
        };
    }

    private static Path folder(Run run) {
        return Path.of(run.request().paths().out()).resolve(run.id());
    }

    private static String count(long number, String what) {
        return String.format(Locale.ENGLISH, "%,d", number) + " " + what + (number == 1 ? "" : "s");
    }
}
