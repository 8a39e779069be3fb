package monthend.command;

import monthend.calendar.BillingMonth;
import monthend.check.Checking;
import monthend.check.Limits;
import monthend.check.RunRequest.Paths;
import monthend.check.RunRequest.Review;
import monthend.job.Answer;
import monthend.job.BareLimit;
import monthend.job.Closings;
import monthend.job.Launcher;
import monthend.job.NotDoneException;
import monthend.job.Order;
import monthend.job.Progress;
import monthend.rating.Closing;
import monthend.report.run.RunReport.StepTime;
import monthend.store.RunRecords;
import monthend.store.TrialFolder;
import monthend.trial.TrialMonth;

import org.springframework.util.FileSystemUtils;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Bills a made-up month and measures it, step by step and against what its documents take. */
@Command(
        name = "bench",
        description = {
            "Bills a made-up month in a database and a folder of its own, and measures each step.",
            "Then the same documents in a bare loop, without database and files, for comparison."
        },
        mixinStandardHelpOptions = true)
final class BenchCommand implements Callable<Integer> {

    private static final BillingMonth MONTH = BillingMonth.parse("2026-10");
    private static final long MEGABYTE = 1 << 20;
    private static final Duration LOOK_AGAIN = Duration.ofMillis(200);

    @Mixin
    private Places places = new Places();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--accounts",
            paramLabel = "N",
            description = "of the made-up month (default: 2000)")
    private int accounts = 2_000;

    @Option(names = "--seed", paramLabel = "S", description = "of the made-up month (default: 1)")
    private long seed = 1;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "ranges worked on at the same time; 0 for one for each processor")
    private int threads;

    @Option(
            names = "--check",
            paramLabel = "all|sample",
            converter = Readers.OfChecking.class,
            description = "sample: put the e-invoices of one payer in ten to the official rules")
    private Checking checking = Checking.ALL;

    @Option(
            names = "--no-documents",
            negatable = true,
            description = "stop once all is posted: the documents of a million take hours")
    private boolean documents = true;

    @Override
    public Integer call() throws Exception {
        Files.createDirectories(places.data());
        var folder = Files.createTempDirectory(places.data(), "bench-");
        try {
            return measured(folder);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private int measured(Path folder) throws IOException {
        var month = new TrialMonth(accounts, seed, MONTH.month());
        var rows = TrialFolder.write(month, folder.resolve("snapshot")).stream()
                .mapToLong(TrialFolder.Rows::rows)
                .sum();
        out().printf(
                        Locale.ENGLISH,
                        "%,d accounts, seed %d, %,d rows; Java %s, %d processors, heap of %,d MB%n",
                        accounts,
                        seed,
                        rows,
                        Runtime.version().feature(),
                        Runtime.getRuntime().availableProcessors(),
                        Runtime.getRuntime().maxMemory() / MEGABYTE);
        try (var workplace = Workplace.openApart(
                Places.in(folder, places), Map.of("monthend.threads", threads))) {
            return documents
                    ? whole(workplace, order(folder), rows)
                    : posted(workplace, order(folder), rows);
        }
    }

    private int whole(Workplace workplace, Order order, long rows) {
        var begun = System.nanoTime();
        var answer = workplace.part(Closings.class).close(order);
        var took = Duration.ofNanos(System.nanoTime() - begun);
        var run = answer.run().id();
        tell(workplace.part(Progress.class).times(run), answer.summary().invoices(), rows);
        tell(took, answer, workplace.part(BareLimit.class).of(run));
        return ExitCode.of(answer).code();
    }

    /** Stops the run as an operator would, as soon as all is posted. */
    private int posted(Workplace workplace, Order order, long rows) {
        var progress = workplace.part(Progress.class);
        var since = LocalDateTime.now(ZoneId.systemDefault());
        var watching = Thread.ofVirtual().start(() -> {
            awaitPosted(progress, since);
            workplace.part(Launcher.class).stop();
        });
        try {
            workplace.part(Closings.class).close(order);
        } catch (NotDoneException stopped) {
            var run = workplace.part(RunRecords.class).newestFirst().getFirst().id();
            var posted = workplace.part(RunRecords.class).work(run).documents();
            tell(progress.times(run), posted, rows);
            out().printf(
                            Locale.ENGLISH,
                            "%,d invoices posted; peak heap %,d MB%n",
                            posted,
                            peakHeap() / MEGABYTE);
        } finally {
            watching.interrupt();
        }
        return ExitCode.DONE.code();
    }

    private static void awaitPosted(Progress progress, LocalDateTime since) {
        try {
            while (progress.begunSince(since).stream()
                    .flatMap(seen -> seen.done().stream())
                    .noneMatch(step -> step.step().equals("post"))) {
                Thread.sleep(LOOK_AGAIN);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Order order(Path folder) {
        return new Order(
                Closing.Job.MONTHLY,
                MONTH,
                Optional.empty(),
                new Paths(
                        folder.resolve("snapshot").toString(),
                        places.catalog().toString(),
                        folder.resolve("out").toString()),
                new Order.Terms(Limits.OFF, Review.GO_ON, checking, Version.ofProgram(), "bench"));
    }

    private void tell(List<StepTime> steps, long invoices, long rows) {
        var all = steps.stream().map(StepTime::took).reduce(Duration.ZERO, Duration::plus);
        out().printf(
                        Locale.ENGLISH,
                        "%-22s %9s %12s %12s %7s%n",
                        "step",
                        "seconds",
                        "items",
                        "items/s",
                        "share");
        steps.forEach(step -> {
            var items = items(step, invoices, rows);
            var millis = Math.max(1, step.took().toMillis());
            out().printf(
                            Locale.ENGLISH,
                            "%-22s %9.2f %,12d %,12d %6.1f%%%n",
                            Words.step(step.step()),
                            millis / 1000.0,
                            items,
                            items * 1000 / millis,
                            100.0 * millis / Math.max(1, all.toMillis()));
        });
    }

    private static long items(StepTime step, long invoices, long rows) {
        return switch (step.step()) {
            case "readSnapshot", "checkRows" -> rows;
            case "post", "writeJournal", "deliver" -> invoices;
            default -> step.items();
        };
    }

    private void tell(Duration whole, Answer answer, BareLimit.Measured limit) {
        var invoices = answer.summary().invoices();
        out().printf(
                        Locale.ENGLISH,
                        "whole run: %.2f s for %,d invoices, %,d a second; peak heap %,d MB%n",
                        whole.toMillis() / 1000.0,
                        invoices,
                        invoices * 1000 / Math.max(1, whole.toMillis()),
                        peakHeap() / MEGABYTE);
        out().printf(
                        Locale.ENGLISH,
                        "bare limit: %.2f s for the same %,d documents, rendered and checked"
                                + " alone%n",
                        limit.took().toMillis() / 1000.0,
                        limit.documents());
        out().printf(
                        Locale.ENGLISH,
                        "whole run at %d %% of the bare limit%n",
                        100 * limit.took().toMillis() / Math.max(1, whole.toMillis()));
    }

    private static long peakHeap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
