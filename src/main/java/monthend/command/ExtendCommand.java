package monthend.command;

import monthend.job.Extending;
import monthend.job.Extending.Extended;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.time.LocalDate;
import java.util.concurrent.Callable;

/** Puts a later due date on record (I6). */
@Command(
        name = "extend",
        description = {
            "Puts the due date of a posted invoice off, by whom and why on record.",
            "The invoice does not change; overview and explain tell the new day."
        },
        mixinStandardHelpOptions = true)
final class ExtendCommand implements Callable<Integer> {

    @Mixin
    private Places places = new Places();

    @Mixin
    private Who who = new Who();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "NUMBER", description = "of the invoice")
    private String number = "";

    @Parameters(
            index = "1",
            paramLabel = "DATE",
            converter = Readers.OfDay.class,
            description = "the day until which it may be paid")
    private LocalDate day = LocalDate.MIN;

    @Option(names = "--reason", paramLabel = "TEXT", description = "why, on record")
    private String reason = "";

    @Override
    public Integer call() {
        try (var workplace = Workplace.open(places)) {
            var extended = workplace.part(Extending.class).extend(number, day, who.because(reason));
            Words.print(spec.commandLine().getOut(), sentence(extended));
            return ExitCode.DONE.code();
        }
    }

    private static String sentence(Extended extended) {
        return extended.isNew()
                ? "Invoice " + extended.number() + " is due on " + extended.now() + " now, not on "
                        + extended.before() + ". Tell the customer: the invoice itself stays."
                : "Invoice " + extended.number() + " is due on " + extended.now()
                        + " already. Nothing was changed.";
    }
}
