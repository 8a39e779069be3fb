package monthend.command;

import monthend.job.Reviews;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.util.concurrent.Callable;

/** Throws a draft away, so that the period can be run again from other input. */
@Command(
        name = "discard",
        description = "Throws a draft away. Nothing of it was numbered or used up.",
        mixinStandardHelpOptions = true)
final class DiscardCommand implements Callable<Integer> {

    @Mixin
    private Places places = new Places();

    @Mixin
    private Who who = new Who();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "RUN", description = "the draft, such as monthly-2026-10")
    private String run = "";

    @Option(names = "--reason", paramLabel = "TEXT", description = "why, on record")
    private String reason = "";

    @Override
    public Integer call() {
        try (var workplace = Workplace.open(places)) {
            workplace.part(Reviews.class).discard(run, who.because(reason));
            Words.print(
                    spec.commandLine().getOut(),
                    "The draft " + run + " is discarded. Nothing was numbered or sent.");
            return ExitCode.DONE.code();
        }
    }
}
