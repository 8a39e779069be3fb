package monthend.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.stream.Collectors.joining;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Random;

class AnchorTest {

    @ParameterizedTest(name = "{0} up to {1}, anchored on {2}, is {3} months")
    @CsvSource({
        "2026-03-15, 2026-07-01, 2026-01-01, 3 17/31",
        "2026-02-01, 2026-11-15, 2025-11-15, 9 14/31",
        "2028-02-10, 2028-03-01, 2028-01-01, 20/29",
        "2026-01-01, 2027-01-01, 2026-01-01, 12",
        "2026-02-27, 2026-02-28, 2026-01-01, 1/28",
        "2026-02-28, 2026-03-31, 2026-01-31, 1",
        "2026-01-31, 2026-04-30, 2026-01-31, 3",
        "2028-02-29, 2029-02-28, 2028-02-29, 12",
        "2029-02-28, 2029-03-29, 2028-02-29, 1",
        "2026-06-15, 2026-06-16, 2026-01-01, 1/30",
        "2026-05-20, 2026-07-10, 2026-01-15, 1 125/186",
    })
    void q2CountsAPartMonthAgainstItsAnchorMonth(
            LocalDate from, LocalDate to, LocalDate anchor, String months) {
        assertThat(new Anchor(anchor).months(new Stretch(from, to)))
                .isEqualTo(Months.parse(months));
    }

    @ParameterizedTest(name = "{0} months after 31 January 2026 is {1}")
    @CsvSource({"1, 2026-02-28", "2, 2026-03-31", "3, 2026-04-30", "25, 2028-02-29"})
    void q2AnAnchorMonthIsCountedFromTheAnchorItself(int months, LocalDate day) {
        assertThat(new Anchor(LocalDate.of(2026, 1, 31)).plusMonths(months)).isEqualTo(day);
    }

    @Test
    void q2PartsOfAStretchAddUpToTheWhole() {
        var random = new Random(20261031);
        for (var round = 0; round < 2_000; round++) {
            var anchor = new Anchor(day(random));
            var from = day(random);
            var middle = from.plusDays(1 + random.nextInt(500));
            var to = middle.plusDays(1 + random.nextInt(500));
            var parts = anchor.months(new Stretch(from, middle))
                    .plus(anchor.months(new Stretch(middle, to)));
            assertThat(parts)
                    .as("%s, %s, %s anchored on %s", from, middle, to, anchor)
                    .isEqualTo(anchor.months(new Stretch(from, to)));
        }
    }

    @ParameterizedTest(name = "every day of 2026 to 2029 lies in one period of {0} months")
    @CsvSource({"1, 2026-01-31", "3, 2024-02-29", "6, 2026-08-30", "12, 2028-02-29"})
    void l1PeriodsFollowOnEachOtherWithoutGapOrOverlap(int months, LocalDate anchor) {
        var periods = new LicencePeriods(new Anchor(anchor), months);
        var period = periods.around(LocalDate.of(2020, 1, 1));
        while (period.from().getYear() < 2030) {
            var next = periods.after(period);
            assertThat(next.from()).isEqualTo(period.to());
            assertThat(periods.around(period.lastDay())).isEqualTo(period);
            assertThat(periods.boundaryOnOrAfter(period.from())).isEqualTo(period.from());
            period = next;
        }
    }

    @ParameterizedTest(name = "{0} up to {1}, anchored on {2}: {3}")
    @CsvSource({
        "2026-03-15, 2026-07-01, 2026-01-01, 17/31; 1; 1; 1",
        "2028-02-10, 2028-03-01, 2028-01-01, 20/29",
        // 15 November to 14 December has 30 days, 15 December to 14 January has 31.
        "2026-11-15, 2027-05-15, 2026-11-15, 8/15; 1 7/465; 1; 59/62; 1 3/62; 458/465; 7/15",
        // The months are 31 January to 27 February, 28 February to 30 March, 31 March to 29 April.
        "2026-01-31, 2026-04-30, 2026-01-31, 1/28; 865/868; 1 1/930; 29/30",
        // A year from a leap day: its first month is 29 February to 28 March, 29 days.
        "2028-02-29, 2028-04-29, 2028-02-29, 1/29; 1 56/899; 28/31",
    })
    void q2EachCalendarMonthHasItsShareOfAStretch(
            LocalDate from, LocalDate to, LocalDate anchor, String months) {
        var shares = new Anchor(anchor).monthsByCalendarMonth(new Stretch(from, to));
        assertThat(shares.firstKey()).isEqualTo(YearMonth.from(from));
        assertThat(shares.values().stream().map(Months::toString).collect(joining("; ")))
                .isEqualTo(months);
    }

    @Test
    void q2TheSharesOfCalendarMonthsAddUpToTheStretch() {
        var random = new Random(20261130);
        for (var round = 0; round < 2_000; round++) {
            var anchor = new Anchor(day(random));
            var from = day(random);
            var stretch = new Stretch(from, from.plusDays(1 + random.nextInt(800)));
            assertThat(anchor.monthsByCalendarMonth(stretch).values().stream()
                            .reduce(Months.NONE, Months::plus))
                    .as("%s anchored on %s", stretch, anchor)
                    .isEqualTo(anchor.months(stretch));
        }
    }

    @Test
    void monthsInProportionAreWholeNumbers() {
        var months = List.of(Months.parse("17/31"), Months.whole(1), Months.parse("1/2"));
        assertThat(Months.proportions(months))
                .containsExactly(
                        BigDecimal.valueOf(34), BigDecimal.valueOf(62), BigDecimal.valueOf(31));
    }

    private static LocalDate day(Random random) {
        return LocalDate.of(2024, 1, 1).plusDays(random.nextInt(1500));
    }
}
