package monthend.command;

import monthend.job.Reviews;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Posts a draft that somebody has looked at. */
@Command(
        name = "post",
        description = "Posts a draft that was made with --review: numbers, documents, manifest.",
        mixinStandardHelpOptions = true)
final class PostCommand implements Callable<Integer> {

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
        return new RunWork(places, Optional.empty(), spec.commandLine())
                .run(
                        Map.of(),
                        place -> place.part(Reviews.class)
                                .post(run, Version.ofProgram(), who.because(reason)));
    }
}
