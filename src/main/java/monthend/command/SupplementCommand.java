package monthend.command;

import monthend.job.Corrections;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

import java.util.concurrent.Callable;

/** Bills payers that the last posted period has held, released or corrected (P2). */
@Command(
        name = "supplement",
        description = {
            "Bills the accounts that the last posted period has held, and nobody else.",
            "Once they are released, or from a snapshot in which their rows are right."
        },
        defaultValueProvider = JobSettings.class,
        mixinStandardHelpOptions = true)
final class SupplementCommand implements Callable<Integer> {

    @Mixin
    private RunOptions options = new RunOptions();

    @ArgGroup(multiplicity = "1")
    private PeriodOptions period = new PeriodOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        var line = spec.commandLine();
        var order = options.order(period.job(), period.month(), options.snapshot(), line);
        return options.run(line, place -> place.part(Corrections.class).supplement(order));
    }
}
