package monthend.rating;

import static org.assertj.core.api.Assertions.assertThat;

import monthend.snapshot.Subscription.NoticeMode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.List;

class BilledOtherwiseTest {

    @Test
    void l7FewerLicencesToldLaterAreReportedAndNotCorrected() {
        var books = Books.in("NOK");
        books.agreement("S1", "INSIGHTS", "2026-09-01").state("2026-09-01", "USER", 5);
        books.close("2026-09");
        books.agreement("S1", "INSIGHTS", "2026-09-11").state("2026-09-11", "USER", 4);
        assertThat(books.close("2026-10"))
                .containsExactly("S1 USER licence 2026-10-01..2026-10-31 4 × 659.00 = 2636.00");
        assertThat(shown(books))
                .containsExactly(
                        "2026-09-01 to 2026-09-10: 5 billed, 0 due",
                        "2026-09-11 to 2026-09-30: 5 billed, 4 due");
    }

    @Test
    void l7AnotherPriceToldLaterIsReported() {
        var books = Books.in("NOK");
        books.agreement("S1", "INSIGHTS", "2026-09-01").state("2026-09-01", "USER", 5);
        books.close("2026-09");
        books.agreement("S1", "INSIGHTS", "2026-09-01")
                .state("2026-09-01", "USER", 5)
                .contractPrice("600");
        books.close("2026-10");
        assertThat(shown(books))
                .containsExactly("2026-09-01 to 2026-09-30: 659.00 NOK billed, 600.00 NOK due");
    }

    @Test
    void l5ADecreaseInThePeriodIsNoDifference() {
        var books = Books.in("NOK");
        books.agreement("S1", "SIGN", "2026-09-01").state("2026-09-01", "YEAR", 5);
        books.close("2026-09");
        books.agreement("S1", "SIGN", "2026-09-01")
                .state("2026-09-01", "YEAR", 5)
                .state("2026-10-01", "YEAR", 3);
        books.close("2026-10");
        assertThat(shown(books)).isEmpty();
    }

    @Test
    void n1PrepaidTimeIsNoDifference() {
        var books = Books.in("NOK");
        books.agreement("S1", "SIGN", "2026-09-01").state("2026-09-01", "YEAR", 5);
        books.close("2026-09");
        books.agreement("S1", "SIGN", "2026-09-01")
                .state("2026-09-01", "YEAR", 5)
                .notice("2026-10-05", NoticeMode.IMMEDIATE);
        assertThat(books.close("2026-10")).isEmpty();
        assertThat(shown(books)).isEmpty();
    }

    /** Five licences for a year were billed; it is told then that they are sold by the month. */
    @Test
    void l7ADecreaseOnAnotherPlanIsReportedFromItsNextPeriodOn() {
        var books = Books.in("NOK");
        books.agreement("S1", "SIGN", "2026-09-01").state("2026-09-01", "YEAR", 5);
        books.close("2026-09");
        books.agreement("S1", "SIGN", "2026-09-01")
                .state("2026-09-01", "MONTH", 5)
                .state("2026-10-15", "MONTH", 3);
        assertThat(books.close("2026-10")).isEmpty();
        assertThat(shown(books))
                .startsWith("2026-11-01 to 2026-11-30: 5 billed, 3 due")
                .contains("2027-08-01 to 2027-08-31: 5 billed, 3 due")
                .endsWith("2026-09-01 to 2027-08-31: 150.00 NOK billed, 190.00 NOK due");
    }

    @Test
    void l7OnAPlanWithoutLicencesNoneAreDue() {
        var books = Books.in("NOK");
        books.agreement("S1", "PERIOD", "2021-12-20").state("2021-12-20", "INTRO-3M", 2);
        books.close("2021-12");
        books.agreement("S1", "PERIOD", "2021-12-20").state("2021-12-20", "STD", 2);
        books.close("2022-01");
        assertThat(books.last().differences())
                .extracting(difference -> difference.days().from() + ": " + difference.billed()
                        + " billed, " + difference.due() + " due")
                .startsWith("2021-12-20: 2 billed, 0 due");
    }

    /** Of A1 in September, of A2 from October on: five of each month, told as four later. */
    @Test
    void t1ADifferenceIsOfTheAccountThatTheLineBills() {
        var books = Books.in("NOK").payingFor("A2", "NOK");
        books.agreement("S1", "INSIGHTS", "2026-09-01")
                .state("2026-09-01", "USER", 5)
                .heldBy("A2", "2026-10-01");
        books.close("2026-09");
        books.close("2026-10");
        books.agreement("S1", "INSIGHTS", "2026-09-01")
                .state("2026-09-01", "USER", 4)
                .heldBy("A2", "2026-10-01");
        books.close("2026-11");
        assertThat(books.last().differences())
                .extracting(difference -> difference.accountNo() + " " + difference.days() + ": "
                        + difference.billed() + " billed, " + difference.due() + " due")
                .containsExactly(
                        "A1 2026-09-01 to 2026-09-30: 5 billed, 4 due",
                        "A2 2026-10-01 to 2026-10-31: 5 billed, 4 due");
    }

    @Test
    void t1WhatOtherPayersWereBilledIsTheirs() {
        var books = Books.in("NOK").payingFor("A2", "NOK").besides("A9", "NOK");
        books.agreement("S1", "INSIGHTS", "2026-09-01").state("2026-09-01", "USER", 5);
        books.close("2026-09");
        books.agreement("S1", "INSIGHTS", "2026-09-01")
                .state("2026-09-01", "USER", 5)
                .contractPrice("600")
                .heldBy("A9", "2026-10-01");
        books.close("2026-10");
        assertThat(shown(books))
                .containsExactly("2026-09-01 to 2026-09-30: 659.00 NOK billed, 600.00 NOK due");
    }

    @ParameterizedTest(name = "ended with {0}: {1}")
    @CsvSource({
        "2026-09-30, '2026-10-01 to 2026-10-31: 5 billed, 0 due'",
        "2026-10-31, ",
    })
    void n4AMonthThatWasBilledAfterTheEndIsADifference(String last, String difference) {
        var books = Books.in("NOK");
        books.agreement("S1", "INSIGHTS", "2026-09-01").state("2026-09-01", "USER", 5);
        books.close("2026-09");
        books.close("2026-10");
        books.agreement("S1", "INSIGHTS", "2026-09-01")
                .state("2026-09-01", "USER", 5)
                .boundUntil(LocalDate.parse(last).plusDays(1).toString())
                .notice("2026-07-01");
        assertThat(books.close("2026-11")).isEmpty();
        assertThat(shown(books))
                .containsExactlyElementsOf(difference == null ? List.of() : List.of(difference));
    }

    private static List<String> shown(Books books) {
        return books.last().differences().stream()
                .map(difference -> difference.days() + ": " + difference.billed() + " billed, "
                        + difference.due() + " due")
                .toList();
    }
}
