package monthend.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The first word says what to do; without one there is nothing to do. */
@Command(
        name = "jobs/run",
        description = "Month-end invoicing: a month's snapshot in, posted invoices out.",
        subcommands = {
            MonthlyCommand.class,
            SettlementCommand.class,
            RerunCommand.class,
            SupplementCommand.class,
            PostCommand.class,
            DiscardCommand.class,
            ReleaseCommand.class,
            CreditCommand.class,
            AdjustCommand.class,
            ExtendCommand.class,
            CopyCommand.class,
            VerifyCommand.class,
            StatusCommand.class,
            ExplainCommand.class,
            OverviewCommand.class,
            GenerateCommand.class,
            BenchCommand.class,
            CommandLine.HelpCommand.class
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footer = {
            "",
            "Exit codes: 0 done; 1 failed, can be started again; 2 wrong use or unreadable input;",
            "3 done, with accounts held or rows rejected."
        })
public final class MonthendCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** The command line, ready to execute words; it never throws, it answers an exit code. */
    public static CommandLine line() {
        return new CommandLine(new MonthendCommand())
                .setUsageHelpWidth(Words.COLUMNS)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(Failures::wrongWords)
                .setExecutionExceptionHandler(Failures::tell)
                .setExitCodeExceptionMapper(failure -> Failures.code(failure).code());
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do, such as monthly.");
    }
}
