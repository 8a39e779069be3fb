package monthend.command;

import monthend.calendar.BillingMonth;
import monthend.store.TrialFolder;
import monthend.trial.TrialMonth;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;

/** Makes a snapshot up, of any size, for trials and measurements. */
@Command(
        name = "generate",
        description = {
            "Makes up a snapshot of any size for the sample catalogue, the same for the same seed.",
            "Nobody in it exists."
        },
        mixinStandardHelpOptions = true)
final class GenerateCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--accounts", required = true, paramLabel = "N", description = "how many")
    private int accounts;

    @Option(names = "--seed", paramLabel = "S", description = "which (default: 1)")
    private long seed = 1;

    @Option(
            names = "--period",
            paramLabel = "MONTH",
            converter = Readers.OfMonth.class,
            description = "the month (default: 2026-10)")
    private BillingMonth month = BillingMonth.parse("2026-10");

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "a folder that holds no files yet")
    private Path out = Path.of("");

    @Override
    public Integer call() throws Exception {
        var folder = out.toAbsolutePath().normalize();
        if (Files.isDirectory(folder)) {
            try (var there = Files.list(folder)) {
                if (there.findAny().isPresent()) {
                    throw new ParameterException(
                            spec.commandLine(),
                            "There are files in " + folder + ": name a folder without any.");
                }
            }
        }
        var written = TrialFolder.write(trial(), folder);
        var answer = spec.commandLine().getOut();
        written.forEach(file ->
                answer.println("  " + file.file() + ": " + Words.count(file.rows(), "row")));
        answer.println("To bill it, in a database of its own:");
        answer.println("  jobs/run monthly --period " + month + " --snapshot " + out
                + " --data DIR --out DIR");
        return ExitCode.DONE.code();
    }

    private TrialMonth trial() {
        try {
            return new TrialMonth(accounts, seed, month.month());
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--accounts: " + e.getMessage());
        }
    }
}
