package monthend.command;

import monthend.job.Corrections;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import java.util.concurrent.Callable;

/** Bills a posted period again from a corrected snapshot (P3). */
@Command(
        name = "rerun",
        description = {
            "Bills a posted period again from a corrected snapshot, and corrects what differs.",
            "By credit notes and new invoices, which --review shows first; what is right stays."
        },
        defaultValueProvider = JobSettings.class,
        mixinStandardHelpOptions = true)
final class RerunCommand implements Callable<Integer> {

    @Mixin
    private RunOptions options = new RunOptions();

    @ArgGroup(multiplicity = "1")
    private PeriodOptions period = new PeriodOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        var line = spec.commandLine();
        var rows = options.snapshot();
        if (rows.isEmpty()) {
            throw new ParameterException(
                    line, "Say which rows are right now: --snapshot DIR, the whole period's.");
        }
        if (options.invoiceDate().isEmpty()) {
            throw new ParameterException(
                    line, "Say which date the new documents have: --invoice-date DATE.");
        }
        var order = options.order(period.job(), period.month(), rows, line);
        return options.run(line, place -> place.part(Corrections.class).rerun(order));
    }
}
