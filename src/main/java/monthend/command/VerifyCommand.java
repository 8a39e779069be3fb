package monthend.command;

import monthend.check.Violation;
import monthend.store.Verification;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

import java.util.ArrayList;
import java.util.concurrent.Callable;

/** Checks all that is posted, and says what is wrong with it. */
@Command(
        name = "verify",
        description = {
            "Checks all that is posted: numbers, sums, credit, every row, files and their hashes.",
            "Exit code 1 with a line for each thing that is wrong."
        },
        mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {

    @Mixin
    private Places places = new Places();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        try (var workplace = Workplace.open(places)) {
            var out = spec.commandLine().getOut();
            var found = new ArrayList<Violation>();
            var extent = workplace.part(Verification.class).verify(found::add);
            found.forEach(violation ->
                    Words.print(out, violation.invariant() + " " + violation.what() + "."));
            Words.print(
                    out,
                    "Verified " + Words.count(extent.runs(), "run") + " with "
                            + Words.count(extent.documents(), "document") + " and "
                            + Words.count(extent.files(), "file") + ": "
                            + verdict(found.size()));
            return (found.isEmpty() ? ExitCode.DONE : ExitCode.FAILED).code();
        }
    }

    private static String verdict(int found) {
        return switch (found) {
            case 0 -> "everything agrees. As it is now, it is fit to be backed up.";
            case 1 -> "one thing is wrong. Restore it from a back-up.";
            default -> found + " things are wrong. Restore them from a back-up.";
        };
    }
}
