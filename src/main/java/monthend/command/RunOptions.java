package monthend.command;

import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

/** What every run can be told: its rows, its invoice date, and whether limits hold accounts. */
final class RunOptions {

    /** Whether an unusually high amount holds an account. */
    enum Limits {
        on,
        off
    }

    @Option(
            names = "--snapshot",
            paramLabel = "DIR",
            description = "the rows of the month (default: sample-data/2026-10)")
    private Path snapshot = Places.sampleSnapshot();

    @Option(
            names = "--invoice-date",
            paramLabel = "DATE",
            converter = Readers.OfDay.class,
            description = "printed on every invoice, such as 2026-11-01 (default: the first day"
                    + " after the period)")
    private Optional<LocalDate> invoiceDate = Optional.empty();

    @Option(
            names = "--limits",
            paramLabel = "on|off",
            description = "off: hold no account for ABOVE_LIMIT or UNUSUAL_AMOUNT")
    private Limits limits = Limits.on;

    Path snapshot() {
        return snapshot.toAbsolutePath().normalize();
    }

    Optional<LocalDate> invoiceDate() {
        return invoiceDate;
    }

    Limits limits() {
        return limits;
    }
}
