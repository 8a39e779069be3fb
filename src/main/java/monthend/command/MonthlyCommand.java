package monthend.command;

import monthend.calendar.BillingMonth;
import monthend.job.Closings;
import monthend.rating.Closing;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Closes a month: from its snapshot to posted invoices and their documents. */
@Command(
        name = "monthly",
        description = {
            "Closes a month: from its snapshot to posted invoices and their documents.",
            "Safe to stop at any moment: the same words go on where it stopped."
        },
        defaultValueProvider = JobSettings.class,
        mixinStandardHelpOptions = true)
final class MonthlyCommand implements Callable<Integer> {

    private static final BillingMonth SAMPLE = BillingMonth.parse("2026-10");

    @Mixin
    private RunOptions options = new RunOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--period",
            paramLabel = "MONTH",
            converter = Readers.OfMonth.class,
            description = "the month to close, such as 2026-10 (default: that of the sample data)")
    private Optional<BillingMonth> period = Optional.empty();

    @Override
    public Integer call() {
        var line = spec.commandLine();
        var order = options.order(Closing.Job.MONTHLY, month(), Optional.of(snapshot()), line);
        return options.run(line, place -> place.part(Closings.class).close(order));
    }

    private Path snapshot() {
        return options.snapshot().orElseGet(Places::sampleSnapshot);
    }

    private BillingMonth month() {
        var isSample = snapshot().equals(Places.sampleSnapshot());
        return period.or(() -> isSample ? Optional.of(SAMPLE) : Optional.empty())
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), "Say which month it is: --period 2026-10."));
    }
}
