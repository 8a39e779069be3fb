package monthend.command;

import monthend.job.Reviews;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.util.List;
import java.util.concurrent.Callable;

/** Releases held accounts: somebody has looked at them and answers for them (P2). */
@Command(
        name = "release",
        description = {
            "Releases accounts that a run holds, by whom and why on record.",
            "With a draft they are posted; of a posted run, `jobs/run supplement` bills them."
        },
        mixinStandardHelpOptions = true)
final class ReleaseCommand implements Callable<Integer> {

    @Mixin
    private Places places = new Places();

    @Mixin
    private Who who = new Who();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "RUN", description = "such as monthly-2026-10")
    private String run = "";

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "ACCOUNT",
            description = "the payers to release, as in held.csv")
    private List<String> accounts = List.of();

    @Option(names = "--reason", paramLabel = "TEXT", description = "why, on record")
    private String reason = "";

    @Override
    public Integer call() {
        try (var workplace = Workplace.open(places)) {
            var next = workplace.part(Reviews.class).release(run, accounts, who.because(reason));
            Words.print(spec.commandLine().getOut(), Answers.released(run, accounts, next));
            return ExitCode.DONE.code();
        }
    }
}
