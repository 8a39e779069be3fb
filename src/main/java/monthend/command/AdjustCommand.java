package monthend.command;

import monthend.calendar.Stretch;
import monthend.job.Adjusting;
import monthend.job.Adjusting.Added;
import monthend.rating.Adjustment;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;

/** Adds a one-off line to an account's next invoice, or takes one back (P6). */
@Command(
        name = "adjust",
        description = {
            "Adds a one-off line to an account's next monthly invoice, or takes it back.",
            "By whom and why is on record. One that is billed is not taken back, but credited."
        },
        mixinStandardHelpOptions = true)
final class AdjustCommand implements Callable<Integer> {

    private static final Pattern AMOUNT = Pattern.compile("\\d{1,12}(\\.\\d{1,2})?");
    private static final int LONGEST_TEXT = 200;

    @Mixin
    private Places places = new Places();

    @Mixin
    private Who who = new Who();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "ACCOUNT", description = "the account that the line is for")
    private String account = "";

    @ArgGroup(multiplicity = "1")
    private What what = new What();

    @Option(
            names = "--reason",
            required = true,
            paramLabel = "TEXT",
            description = "why, on record; the customer does not read it")
    private String reason = "";

    /** A new line, or one that is taken back. */
    static final class What {

        @ArgGroup(exclusive = false)
        private @Nullable Line line;

        @Option(
                names = "--withdraw",
                paramLabel = "ID",
                description = "takes the line of this id back, such as ADJ-000001")
        private Optional<String> withdrawn = Optional.empty();
    }

    /** What a new line says. */
    static final class Line {

        @Option(
                names = "--amount",
                required = true,
                paramLabel = "AMOUNT",
                description = "without VAT, in the account's currency, such as 1500.00")
        private String amount = "";

        @Option(
                names = "--product",
                required = true,
                paramLabel = "CODE",
                description = "that it is sold as: it decides the revenue account")
        private String product = "";

        @Option(
                names = "--text",
                required = true,
                paramLabel = "TEXT",
                description = "what the customer reads, in the customer's language")
        private String text = "";

        @Option(
                names = "--from",
                paramLabel = "DATE",
                converter = Readers.OfDay.class,
                description = "the first day that it is for (default: the last, else today)")
        private Optional<LocalDate> from = Optional.empty();

        @Option(
                names = "--to",
                paramLabel = "DATE",
                converter = Readers.OfDay.class,
                description = "the last day that it is for (default: the first)")
        private Optional<LocalDate> to = Optional.empty();
    }

    @Override
    public Integer call() {
        if (reason.isBlank()) {
            throw wrong("Say why: --reason TEXT.");
        }
        var request = Optional.ofNullable(what.line).map(this::request);
        try (var workplace = Workplace.open(places)) {
            var adjusting = workplace.part(Adjusting.class);
            var sentence = request.map(asked -> sentence(adjusting.add(asked, who.because(reason))))
                    .orElseGet(() -> withdrawn(adjusting.withdraw(
                            account, what.withdrawn.orElseThrow(), who.because(reason))));
            Words.print(spec.commandLine().getOut(), sentence);
            return ExitCode.DONE.code();
        }
    }

    private Adjusting.Request request(Line line) {
        if (!isPrintable(line.text)) {
            throw wrong("The text must be 1 to " + LONGEST_TEXT + " characters, on one line.");
        }
        return new Adjusting.Request(
                account, line.product, line.text.strip(), amount(line), days(line));
    }

    private BigDecimal amount(Line line) {
        if (AMOUNT.matcher(line.amount).matches()) {
            var amount = new BigDecimal(line.amount);
            if (amount.signum() > 0) {
                return amount;
            }
        }
        throw wrong("An amount is above zero, such as 1500.00, and '" + line.amount + "' is not."
                + " What is to be given back is credited: jobs/run credit NUMBER.");
    }

    private static boolean isPrintable(String text) {
        return !text.isBlank()
                && text.length() <= LONGEST_TEXT
                && text.codePoints().noneMatch(Character::isISOControl);
    }

    private Stretch days(Line line) {
        var today = LocalDate.now(Clock.system(ZoneId.systemDefault()));
        var first = line.from.or(() -> line.to).orElse(today);
        var last = line.to.orElse(first);
        if (last.isBefore(first)) {
            throw wrong("The last day, " + last + ", is before the first, " + first + ".");
        }
        return new Stretch(first, last.plusDays(1));
    }

    private ParameterException wrong(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }

    private static String sentence(Added added) {
        var line = added.standing().adjustment();
        if (!added.isNew()) {
            return "The same line is on record already, as " + line.id()
                    + added.standing()
                            .number()
                            .map(number -> ", billed by invoice " + number)
                            .orElse("")
                    + ". Nothing was added.";
        }
        return line.id() + " is added: " + described(line) + ".\n"
                + "The next monthly run bills it. To take it back before:\n  jobs/run adjust "
                + line.accountNo() + " --withdraw " + line.id() + " --reason TEXT";
    }

    private static String withdrawn(Adjustment line) {
        return line.id() + " is taken back: " + described(line) + ". It will not be billed.";
    }

    private static String described(Adjustment line) {
        return line.amount() + " without VAT for account " + line.accountNo() + ", "
                + line.product() + ", " + line.servicePeriod().from()
                + (line.servicePeriod().days() == 1
                        ? ""
                        : " to " + line.servicePeriod().lastDay());
    }
}
