package monthend.command;

import monthend.calendar.BillingMonth;
import monthend.check.Checking;
import monthend.check.Limits;
import monthend.check.RunRequest.Paths;
import monthend.check.RunRequest.Review;
import monthend.job.Answer;
import monthend.job.Order;
import monthend.rating.Closing;

import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What every run can be told: its rows, its invoice date, whether limits hold accounts, whether to
 * stop at the draft.
 */
final class RunOptions {

    /** Whether amounts hold accounts. */
    enum Holding {
        on,
        off
    }

    @Mixin
    private Places places = new Places();

    @Mixin
    private Who who = new Who();

    @Option(
            names = "--snapshot",
            paramLabel = "DIR",
            description = "the folder of the rows to bill")
    private Optional<Path> snapshot = Optional.empty();

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
    private Holding limits = Holding.on;

    @Option(
            names = "--above-limit",
            paramLabel = "AMOUNTS",
            description = "net amounts of a payer above which it is held, such as"
                    + " 'NOK 1000000, EUR 100000'")
    private String aboveLimit = "";

    @Option(
            names = "--unusual",
            paramLabel = "N",
            description = "hold a payer whose net amount is more than N times, or less than 1/N"
                    + " of, the median of its last six runs; 0: hold none")
    private int unusual;

    @Option(
            names = "--check",
            paramLabel = "all|sample",
            converter = Readers.OfChecking.class,
            description = "sample: put the e-invoices of one payer in ten to the official rules,"
                    + " not those of all")
    private Checking checking = Checking.ALL;

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

    @Option(
            names = "--metrics",
            paramLabel = "FILE",
            description = "figures of the run for Prometheus (default: metrics/monthend.prom in the"
                    + " data folder)")
    private Optional<Path> metrics = Optional.empty();

    /** How much is done at a time, as the jobs are told. */
    private Map<String, Object> pace() {
        return Map.of(
                "monthend.chunk", chunk,
                "monthend.partitions", partitions,
                "monthend.threads", threads);
    }

    Optional<LocalDate> invoiceDate() {
        return invoiceDate;
    }

    /** What the operator names, or the settings of the job. */
    Optional<Path> snapshot() {
        return snapshot.map(path -> path.toAbsolutePath().normalize());
    }

    /** Has runs worked on and says how it went; answers the exit code. */
    int run(CommandLine line, Function<Workplace, Answer> work) {
        return new RunWork(places, metrics, line).run(pace(), work);
    }

    /** An order for a period, from these rows or, with none, from those that are there. */
    Order order(Closing.Job job, BillingMonth month, Optional<Path> rows, CommandLine line) {
        return new Order(
                job,
                month,
                invoiceDate,
                new Paths(
                        rows.map(Path::toString).orElse(""),
                        places.catalog().toString(),
                        places.out().toString()),
                new Order.Terms(
                        limits(line),
                        review ? Review.WAIT : Review.GO_ON,
                        checking,
                        Version.ofProgram(),
                        who.by()));
    }

    private Limits limits(CommandLine line) {
        try {
            var asked = Limits.of(aboveLimit, unusual);
            return limits == Holding.on ? asked : Limits.OFF;
        } catch (IllegalArgumentException e) {
            throw new ParameterException(line, "--above-limit, --unusual: " + e.getMessage());
        }
    }
}
