package monthend.command;

import monthend.calendar.BillingMonth;
import monthend.rating.Closing.Job;

import picocli.CommandLine.Option;

import java.time.Year;
import java.util.Optional;

/** Which posted period is meant: a month, or the settlement of a year. One of the two is given. */
final class PeriodOptions {

    @Option(
            names = "--period",
            paramLabel = "MONTH",
            converter = Readers.OfMonth.class,
            description = "a posted month, such as 2026-10")
    private Optional<BillingMonth> period = Optional.empty();

    @Option(
            names = "--year",
            paramLabel = "YEAR",
            converter = Readers.OfYear.class,
            description = "the year of a posted settlement, such as 2026")
    private Optional<Year> year = Optional.empty();

    Job job() {
        return period.isPresent() ? Job.MONTHLY : Job.SETTLEMENT;
    }

    BillingMonth month() {
        return period.or(() -> year.map(Readers::august))
                .orElseThrow(() -> new IllegalStateException("neither period nor year"));
    }
}
