package monthend.job;

import static org.assertj.core.api.Assertions.assertThat;

import monthend.store.TrialFolder;
import monthend.trial.TrialMonth;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.YearMonth;

/** A made-up month is billed like any other: everybody is invoiced, and it adds up. */
class TrialMonthDbTest {

    @TempDir
    Path folder;

    @Test
    void aMadeUpMonthIsBilledWithoutHoldsAndAddsUp() {
        var snapshot = folder.resolve("snapshot");
        TrialFolder.write(new TrialMonth(250, 3, YearMonth.of(2026, 10)), snapshot);
        try (var place = MonthWorkplace.open(folder)) {
            var answer = place.close("2026-10", snapshot);

            assertThat(place.database()
                            .sql("select code || reason from hold union all select code ||"
                                    + " reason from reject")
                            .query(String.class)
                            .list())
                    .isEmpty();
            assertThat(answer.ending()).isEqualTo(Ending.DONE);
            assertThat(answer.summary().invoicedPayers()).isGreaterThan(180);
            assertThat(place.violations()).isEmpty();
        }
    }
}
