package monthend.command;

import monthend.check.Checking;
import monthend.check.Limits;
import monthend.check.RunRequest.Review;
import monthend.invoicing.ManualCredit;
import monthend.job.Crediting;
import monthend.job.Order;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Credits a posted invoice, or a line of it, by hand (P6). */
@Command(
        name = "credit",
        description = {
            "Credits a posted invoice, or one of its lines, by a credit note in a run of its own.",
            "What was wrong in the snapshot is better corrected by `jobs/run rerun`."
        },
        mixinStandardHelpOptions = true)
final class CreditCommand implements Callable<Integer> {

    @Mixin
    private Places places = new Places();

    @Mixin
    private Who who = new Who();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "NUMBER", description = "of the invoice")
    private String number = "";

    @Option(names = "--line", paramLabel = "N", description = "one of its lines (default: all)")
    private Optional<Integer> line = Optional.empty();

    @Option(
            names = "--reason",
            required = true,
            paramLabel = "TEXT",
            description = "why: the customer reads it on the credit note")
    private String reason = "";

    @Option(
            names = "--invoice-date",
            paramLabel = "DATE",
            converter = Readers.OfDay.class,
            description = "of the credit note (default: today)")
    private Optional<LocalDate> date = Optional.empty();

    @Option(names = "--review", description = "stop at the draft, before it is numbered")
    private boolean review;

    @Override
    public Integer call() {
        if (reason.isBlank()) {
            throw new ParameterException(spec.commandLine(), "Say why: --reason TEXT.");
        }
        return new RunWork(places, Optional.empty(), spec.commandLine())
                .run(Map.of(), place -> place.part(Crediting.class).credit(request()));
    }

    private Crediting.Request request() {
        return new Crediting.Request(
                number,
                new ManualCredit(line, reason),
                date.orElseGet(() -> LocalDate.now(Clock.system(ZoneId.systemDefault()))),
                places.out().toString(),
                new Order.Terms(
                        Limits.OFF,
                        review ? Review.WAIT : Review.GO_ON,
                        Checking.ALL,
                        Version.ofProgram(),
                        who.by()));
    }
}
