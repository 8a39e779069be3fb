package monthend.command;

import monthend.job.Closings;
import monthend.rating.Closing;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.time.Year;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Bills the yearly settlement, August to August, in September (U5). */
@Command(
        name = "settlement",
        description = {
            "Bills the yearly settlement, from August of last year up to 1 August of this year.",
            "Safe to stop at any moment: the same words go on where it stopped."
        },
        defaultValueProvider = JobSettings.class,
        mixinStandardHelpOptions = true)
final class SettlementCommand implements Callable<Integer> {

    @Mixin
    private RunOptions options = new RunOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--year",
            required = true,
            paramLabel = "YEAR",
            converter = Readers.OfYear.class,
            description = "the year in which the settlement period ends, such as 2026")
    private Year year = Year.of(1);

    @Override
    public Integer call() {
        var line = spec.commandLine();
        var rows = options.snapshot().or(() -> Optional.of(Places.sampleSnapshot()));
        var order = options.order(Closing.Job.SETTLEMENT, Readers.august(year), rows, line);
        return options.run(line, place -> place.part(Closings.class).close(order));
    }
}
