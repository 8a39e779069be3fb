package monthend.rating;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is charged around a month's end, 29 February and the first day of a new price. */
class BoundaryChargesTest {

    /** EXPENSE QUARTER at 50.00, counted from the start, closed in the month before the horizon. */
    @ParameterizedTest(name = "started {0}: with {1}, the quarter {2} to {3}")
    @CsvSource({
        "2025-11-28, 2026-02, 2026-02-28, 2026-05-27",
        "2025-11-29, 2026-02, 2026-02-28, 2026-05-28",
        "2025-11-30, 2026-02, 2026-02-28, 2026-05-29",
        "2027-11-28, 2028-02, 2028-02-28, 2028-05-27",
        "2027-11-29, 2028-02, 2028-02-29, 2028-05-28",
        "2027-11-30, 2028-02, 2028-02-29, 2028-05-29",
        "2024-02-29, 2024-05, 2024-05-29, 2024-08-28",
        "2026-01-31, 2026-04, 2026-04-30, 2026-07-30",
        "2026-01-31, 2026-07, 2026-07-31, 2026-10-30",
        "2026-01-31, 2026-10, 2026-10-31, 2027-01-30",
    })
    void l1AQuarterOfALateAnchorBeginsOnTheLastDayOfAShortMonthAndComesBack(
            String start, String month, String first, String last) {
        var books = Books.in("NOK");
        books.agreement("S1", "EXPENSE", start).state(start, "QUARTER", 1);
        assertThat(books.close(month))
                .last()
                .isEqualTo("S1 QUARTER licence " + first + ".." + last + " 3 × 50.00 = 150.00");
    }

    /** From 31 March to 29 April are 30 days: 1/30 is 0.0333, and 1.665 is 1.67. */
    @Test
    void l4AnIncreaseOnTheLastDayOfAPeriodIsBilledForThatDay() {
        var books = Books.in("NOK");
        books.agreement("S1", "EXPENSE", "2026-01-31")
                .state("2026-01-31", "QUARTER", 1)
                .state("2026-04-29", "QUARTER", 2);
        assertThat(books.close("2026-04"))
                .containsExactly(
                        "S1 QUARTER licence 2026-01-31..2026-04-29 3 × 50.00 = 150.00",
                        "S1 QUARTER licence 2026-04-29..2026-04-29 0.0333 × 50.00 = 1.67",
                        "S1 QUARTER licence 2026-04-30..2026-07-30 6 × 50.00 = 300.00");
    }

    @Test
    void l4AnIncreaseOnTheFirstDayOfAPeriodIsPartOfIt() {
        var books = Books.in("NOK");
        books.agreement("S1", "EXPENSE", "2026-01-31")
                .state("2026-01-31", "QUARTER", 1)
                .state("2026-04-30", "QUARTER", 2);
        assertThat(books.close("2026-04"))
                .containsExactly(
                        "S1 QUARTER licence 2026-01-31..2026-04-29 3 × 50.00 = 150.00",
                        "S1 QUARTER licence 2026-04-30..2026-07-30 6 × 50.00 = 300.00");
    }

    /** PRO costs 499.00 up to June, 519.00 from July: 1/30 of June is 0.0333, and 16.62. */
    @Test
    void q4APeriodThatBeginsTheDayBeforeANewPriceHasTheOldOne() {
        var books = Books.in("NOK");
        books.agreement("S1", "PSA", "2026-06-30").state("2026-06-30", "PRO-3M", 1);
        assertThat(books.close("2026-06"))
                .containsExactly(
                        "S1 PRO-3M licence 2026-06-30..2026-06-30 0.0333 × 499.00 = 16.62",
                        "S1 PRO-3M licence 2026-07-01..2026-09-30 3 × 519.00 = 1557.00");
    }

    /** In advance from 1 March: with February; from 2 March: with March. */
    @ParameterizedTest(name = "from {0}: {1} lines with February")
    @CsvSource({"2028-02-29, 1", "2028-03-01, 1", "2028-03-02, 0"})
    void l2TheHorizonIsTheFirstDayAfterTheMonth(String start, int lines) {
        var books = Books.in("NOK");
        books.agreement("S1", "EXPENSE", start).state(start, "QUARTER", 1);
        assertThat(books.close("2028-02")).hasSize(lines);
    }

    /** INSIGHTS in arrears at 659.00: 29 February alone is 1/29, 0.0345, and 22.74. */
    @Test
    void q2TheTwentyNinthOfFebruaryIsOneOfTwentyNineDays() {
        var books = Books.in("NOK");
        books.agreement("S1", "INSIGHTS", "2028-02-29").state("2028-02-29", "USER", 1);
        assertThat(books.close("2028-02"))
                .containsExactly("S1 USER licence 2028-02-29..2028-02-29 0.0345 × 659.00 = 22.74");
    }
}
