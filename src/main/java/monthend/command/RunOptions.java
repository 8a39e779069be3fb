package monthend.command;

import monthend.calendar.BillingMonth;
import monthend.check.RunRequest.Paths;
import monthend.check.RunRequest.Review;
import monthend.job.MonthlyRuns;
import monthend.job.MonthlyRuns.Order;
import monthend.rating.Closing;

import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * What every run can be told: its rows, its invoice date, whether limits hold accounts, whether to
 * stop at the draft.
 */
final class RunOptions {

    /** Whether an unusually high amount holds an account. */
    enum Limits {
        on,
        off
    }

    @Mixin
    private Places places = new Places();

    @Option(
            names = "--snapshot",
            paramLabel = "DIR",
            description = "the rows of the month (default: sample-data/2026-10)")
    private Path snapshot = Places.sampleSnapshot();

    @Option(
            names = "--invoice-date",
            paramLabel = "DATE",
            converter = Readers.OfDay.class,
            description = "printed on every invoice, such as 2026-11-01 (default: the first day"
                    + " after the period)")
    private Optional<LocalDate> invoiceDate = Optional.empty();

    @Option(
            names = "--limits",
            paramLabel = "on|off",
            description = "off: hold no account for ABOVE_LIMIT or UNUSUAL_AMOUNT")
    private Limits limits = Limits.on;

    @Option(names = "--review", description = "stop at the draft, before anything is numbered")
    private boolean review;

    @Option(
            names = "--chunk",
            paramLabel = "N",
            description = "payers or invoices that are committed together")
    private int chunk = 200;

    @Option(
            names = "--partitions",
            paramLabel = "N",
            description = "ranges of customers that the work is cut into")
    private int partitions = 16;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "ranges worked on at the same time; 0 for one for each processor")
    private int threads;

    /** How much is done at a time, as the jobs are told. */
    private Map<String, Object> pace() {
        return Map.of(
                "monthend.chunk", chunk,
                "monthend.partitions", partitions,
                "monthend.threads", threads);
    }

    Path snapshot() {
        return snapshot.toAbsolutePath().normalize();
    }

    /** Closes a period and says how it went; answers the exit code. */
    int close(Closing.Job job, BillingMonth month, CommandLine line) {
        try (var workplace = Workplace.open(places, pace())) {
            var answer = workplace.part(MonthlyRuns.class).close(order(job, month));
            Answers.lines(answer).forEach(line.getOut()::println);
            return ExitCode.of(answer.ending()).code();
        }
    }

    private Order order(Closing.Job job, BillingMonth month) {
        return new Order(
                job,
                month,
                invoiceDate,
                new Paths(
                        snapshot().toString(),
                        places.catalog().toString(),
                        places.out().toString()),
                "limits " + limits,
                review ? Review.WAIT : Review.GO_ON,
                new Version().getVersion()[0]);
    }
}
