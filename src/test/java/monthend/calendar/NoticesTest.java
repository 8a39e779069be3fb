package monthend.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;

class NoticesTest {

    @ParameterizedTest(name = "notice on {0} ends service on {1}")
    @CsvSource({
        "2026-05-10, 2026-07-01",
        "2026-05-01, 2026-07-01",
        "2026-05-31, 2026-07-01",
        "2026-06-01, 2026-08-01",
        "2026-11-30, 2027-01-01",
        "2026-12-01, 2027-02-01",
        "2028-02-29, 2028-04-01",
    })
    void n1CountsAMonthFromTheEndOfTheMonthOfNotice(LocalDate givenOn, LocalDate end) {
        assertThat(Notices.monthEnd(givenOn)).isEqualTo(end);
    }

    @ParameterizedTest(name = "started {0}, notice on {1} ends service on {2}")
    @CsvSource({
        "2020-01-01, 2026-09-30, 2027-01-01",
        "2020-01-01, 2026-10-01, 2028-01-01",
        "2026-03-15, 2026-02-01, 2027-01-01",
        "2026-01-01, 2025-06-01, 2027-01-01",
        "2025-12-31, 2025-12-31, 2027-01-01",
    })
    void n2EndsWithTheYearIfGivenBy30September(
            LocalDate startedOn, LocalDate givenOn, LocalDate end) {
        assertThat(Notices.bySeptember(givenOn, startedOn)).isEqualTo(end);
    }

    @ParameterizedTest(name = "signed {0}, started {1}, notice on {2} ends service on {3}")
    @CsvSource({
        "2018-02-01, 2018-02-01, 2018-12-31, 2019-02-01",
        "2018-02-01, 2018-02-01, 2019-01-01, 2019-05-01",
        "2018-02-01, 2018-02-01, 2018-02-01, 2019-02-01",
        "2018-02-01, 2018-02-01, 2019-03-31, 2019-05-01",
        "2018-02-01, 2018-02-01, 2019-04-01, 2019-08-01",
        "2018-01-15, 2018-02-01, 2018-06-30, 2019-02-01",
        "2018-02-02, 2018-02-01, 2018-06-30, 2019-05-01",
        "2018-01-31, 2018-01-31, 2018-12-30, 2019-01-31",
        "2018-01-31, 2018-01-31, 2018-12-31, 2019-04-30",
        "2018-01-31, 2018-01-31, 2019-03-30, 2019-04-30",
        "2018-01-31, 2018-01-31, 2019-03-31, 2019-07-31",
    })
    void n3EndsAtABoundaryAfterTwelveMonthsIfGivenAMonthBefore(
            LocalDate signedOn, LocalDate startedOn, LocalDate givenOn, LocalDate end) {
        var quarters = new LicencePeriods(new Anchor(startedOn), 3);
        assertThat(Notices.rolling(givenOn, signedOn, quarters)).isEqualTo(end);
    }
}
