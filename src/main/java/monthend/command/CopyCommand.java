package monthend.command;

import monthend.job.Copying;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Gives the original documents of an invoice out again. */
@Command(
        name = "copy",
        description = {
            "Gives the original documents of an invoice out again, byte for byte.",
            "One that has been changed is refused; one that is lost is made again and put back."
        },
        mixinStandardHelpOptions = true)
final class CopyCommand implements Callable<Integer> {

    @Mixin
    private Places places = new Places();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "NUMBER", description = "of the invoice or credit note")
    private String number = "";

    @Option(
            names = "--to",
            paramLabel = "DIR",
            description = "where the copies go (default: copies/NUMBER in the output folder)")
    private Optional<Path> into = Optional.empty();

    @Override
    public Integer call() {
        try (var workplace = Workplace.open(places)) {
            var copies = workplace.part(Copying.class).copy(number, this::folder);
            var out = spec.commandLine().getOut();
            copies.files().forEach(out::println);
            copies.made()
                    .forEach(lost -> out.println(
                            "This one was lost. It is made again, the same to the byte:\n  "
                                    + lost));
            out.println("They are as they were sent. How their lines came about:\n"
                    + "  jobs/run explain " + number);
            return ExitCode.DONE.code();
        }
    }

    /** Called with a number that is posted: others are not names of folders. */
    private Path folder(String posted) {
        return into.map(Path::toAbsolutePath)
                .orElseGet(() -> places.out().resolve("copies").resolve(posted))
                .normalize();
    }
}
