package monthend.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import monthend.calendar.Stretch;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

class LicenceChargesTest {

    @Test
    void l1AYearInAdvanceRunsFromTheStart() {
        var books = Books.in("NOK");
        books.agreement("S1", "SIGN", "2026-10-15").state("2026-10-15", "YEAR", 10);
        assertThat(books.close("2026-10"))
                .containsExactly("S1 YEAR licence 2026-10-15..2027-10-14 120 × 150.00 = 18000.00");
        assertThat(books.close("2026-11")).isEmpty();
    }

    @Test
    void l1ACalendarPeriodIsPartBilledWhenTheSubscriptionComesOntoThePlanInIt() {
        var books = Books.in("EUR");
        books.agreement("S1", "PSA", "2026-03-15").state("2026-03-15", "PRO-6M", 2);
        assertThat(books.close("2026-03"))
                .containsExactly(
                        "S1 PRO-6M licence 2026-03-15..2026-06-30 7.0968 × 49.00 = 347.74");
    }

    @ParameterizedTest(name = "started {0}: first billed with {1}, not with {2}")
    @CsvSource({
        "2026-11-01, 2026-10, 2026-09",
        "2026-11-02, 2026-11, 2026-10",
        "2026-11-15, 2026-11, 2026-10",
        "2026-11-30, 2026-11, 2026-10",
    })
    void l2AdvanceIsBilledInTheFirstRunWhoseHorizonIsOnOrAfterTheFirstDay(
            String start, String billedIn, String notYetIn) {
        var books = Books.in("NOK");
        books.agreement("S1", "SIGN", start).state(start, "YEAR", 1);
        assertThat(books.close(notYetIn)).isEmpty();
        assertThat(books.close(billedIn)).hasSize(1);
    }

    @Test
    void l2ArrearsAreBilledWhenTheirLastDayIsInTheMonth() {
        var books = Books.in("NOK");
        books.agreement("S1", "SIGN", "2026-10-20").state("2026-10-20", "MONTH", 10);
        assertThat(books.close("2026-09")).isEmpty();
        assertThat(books.close("2026-10"))
                .containsExactly("S1 MONTH licence 2026-10-20..2026-10-31 3.871 × 190.00 = 735.49");
        assertThat(books.close("2026-11"))
                .containsExactly("S1 MONTH licence 2026-11-01..2026-11-30 10 × 190.00 = 1900.00");
    }

    @Test
    void l3LicencesAreBilledAndNotActiveUsers() {
        var books = Books.in("NOK");
        books.agreement("S1", "INSIGHTS", "2026-10-01").stateWithUsers("2026-10-01", "USER", 10, 8);
        assertThat(books.close("2026-10"))
                .containsExactly("S1 USER licence 2026-10-01..2026-10-31 10 × 659.00 = 6590.00");
    }

    @Test
    void l4AnIncreaseInAnAdvancePeriodIsBilledFromItsDayInALineOfItsOwn() {
        var books = Books.in("NOK");
        books.agreement("S1", "SIGN", "2026-01-15")
                .state("2026-01-15", "YEAR", 10)
                .state("2026-07-15", "YEAR", 12)
                .state("2026-11-01", "YEAR", 13);
        assertThat(books.close("2026-06"))
                .containsExactly("S1 YEAR licence 2026-01-15..2027-01-14 120 × 150.00 = 18000.00");
        assertThat(books.close("2026-07"))
                .containsExactly("S1 YEAR licence 2026-07-15..2027-01-14 12 × 150.00 = 1800.00");
        // The horizon of October, 1 November, covers the day of the second increase.
        assertThat(books.close("2026-10"))
                .containsExactly("S1 YEAR licence 2026-11-01..2027-01-14 2.4516 × 150.00 = 367.74");
    }

    @Test
    void l4AnIncreaseInAnArrearsPeriodIsBilledWithThePeriod() {
        var books = Books.in("NOK");
        books.agreement("S1", "INSIGHTS", "2026-01-01")
                .state("2026-01-01", "USER", 4)
                .state("2026-10-16", "USER", 6)
                .billedUntil("2026-10-01");
        assertThat(books.close("2026-10"))
                .containsExactly(
                        "S1 USER licence 2026-10-01..2026-10-31 4 × 659.00 = 2636.00",
                        "S1 USER licence 2026-10-16..2026-10-31 1.0323 × 659.00 = 680.29");
    }

    @Test
    void l5ADecreaseAndASmallerIncreaseInOnePeriodBillNothingMore() {
        var books = Books.in("NOK");
        books.agreement("S1", "EXPENSE", "2026-08-01")
                .state("2026-08-01", "QUARTER", 10)
                .state("2026-08-20", "QUARTER", 8)
                .state("2026-09-10", "QUARTER", 9);
        assertThat(books.close("2026-08"))
                .containsExactly("S1 QUARTER licence 2026-08-01..2026-10-31 30 × 50.00 = 1500.00");
        assertThat(books.close("2026-09")).isEmpty();
        assertThat(books.close("2026-10"))
                .containsExactly("S1 QUARTER licence 2026-11-01..2027-01-31 27 × 50.00 = 1350.00");
    }

    @Test
    void l6APlanChangeTakesEffectAtTheNextBoundaryAndItsQuantityOnItsDay() {
        var books = Books.in("SEK");
        books.agreement("S1", "PSA", "2026-01-01")
                .state("2026-01-01", "START-6M", 5)
                .state("2026-05-01", "PRO-6M", 7);
        assertThat(books.close("2026-01"))
                .containsExactly(
                        "S1 START-6M licence 2026-01-01..2026-06-30 30 × 319.00 = 9570.00");
        assertThat(books.close("2026-04"))
                .containsExactly("S1 START-6M licence 2026-05-01..2026-06-30 4 × 319.00 = 1276.00");
        assertThat(books.close("2026-06"))
                .containsExactly("S1 PRO-6M licence 2026-07-01..2026-12-31 42 × 559.00 = 23478.00");
    }

    @Test
    void l6APlanChangeOnTheBoundaryItselfCounts() {
        var books = Books.in("SEK");
        books.agreement("S1", "PSA", "2026-01-01")
                .state("2026-01-01", "START-6M", 5)
                .state("2026-07-01", "PRO-6M", 5)
                .billedUntil("2026-07-01");
        assertThat(books.close("2026-06"))
                .containsExactly("S1 PRO-6M licence 2026-07-01..2026-12-31 30 × 559.00 = 16770.00");
    }

    @Test
    void l6AChangeOfPlanTakenBackBeforeTheBoundaryChangesNothing() {
        var books = Books.in("SEK");
        books.agreement("S1", "PSA", "2026-01-01")
                .state("2026-01-01", "START-6M", 5)
                .state("2026-03-01", "PRO-6M", 5)
                .state("2026-06-30", "START-6M", 5)
                .billedUntil("2026-07-01");
        assertThat(books.close("2026-06"))
                .containsExactly(
                        "S1 START-6M licence 2026-07-01..2026-12-31 30 × 319.00 = 9570.00");
    }

    @Test
    void l7AStartToldEarlierLaterOnBillsOnlyTheDaysThatWereNotBilled() {
        var books = Books.in("NOK");
        books.agreement("S1", "INSIGHTS", "2026-09-11").state("2026-09-11", "USER", 3);
        assertThat(books.close("2026-09"))
                .containsExactly("S1 USER licence 2026-09-11..2026-09-30 2 × 659.00 = 1318.00");
        books.agreement("S1", "INSIGHTS", "2026-09-01").state("2026-09-01", "USER", 4);
        // On 1–10 September 4 licences are not billed, from the 11th on one more than the 3.
        assertThat(books.close("2026-10"))
                .containsExactly(
                        "S1 USER licence 2026-09-01..2026-09-10 1 × 659.00 = 659.00",
                        "S1 USER licence 2026-09-01..2026-09-30 1 × 659.00 = 659.00",
                        "S1 USER licence 2026-10-01..2026-10-31 4 × 659.00 = 2636.00");
    }

    @Test
    void l7ExcessThatFallsSplitsTheLineOpenedLast() {
        var parts = Excess.lines(
                new Stretch(day(1), day(31)), List.of(step(1, 5), step(10, 2), step(20, 3)));
        assertThat(parts)
                .extracting(part -> part.days().from().getDayOfMonth() + "-"
                        + part.days().to().getDayOfMonth() + ":" + part.licences())
                .containsExactly("1-10:3", "1-31:2", "20-31:1");
    }

    @Test
    void l7MonthByMonthBillsTheSameLinesAsOneCatchUpRun() {
        var monthly = new ArrayList<String>();
        var books = told(Books.in("NOK"));
        Books.months("2026-01", 12).forEach(month -> monthly.addAll(books.close(month)));
        var catchUp = told(Books.in("NOK")).close("2026-12");
        assertThat(monthly).containsExactlyInAnyOrderElementsOf(catchUp);
    }

    private static Books told(Books books) {
        books.agreement("S1", "SIGN", "2026-01-31")
                .state("2026-01-31", "YEAR", 3)
                .state("2026-04-30", "YEAR", 5)
                .state("2026-08-01", "YEAR", 2);
        books.agreement("S2", "EXPENSE", "2026-02-28")
                .state("2026-02-28", "QUARTER", 3)
                .state("2026-05-01", "QUARTER", 9)
                .state("2026-06-15", "QUARTER", 4);
        books.agreement("S3", "PSA", "2026-02-10")
                .state("2026-02-10", "START-6M", 3)
                .state("2026-03-01", "PRO-3M", 4);
        return books;
    }

    @Test
    void l8DaysBeforeBilledUntilCountAsBilledInFull() {
        var books = Books.in("NOK");
        books.agreement("S1", "SIGN", "2026-01-01")
                .state("2026-01-01", "YEAR", 10)
                .state("2026-05-01", "YEAR", 12)
                .billedUntil("2026-10-16");
        assertThat(books.close("2026-10"))
                .containsExactly(
                        "S1 YEAR licence 2026-10-16..2026-12-31 30.1935 × 150.00 = 4529.03");
    }

    @Test
    void l9AFlatChargeIsBilledOnceWithTheFirstLicencesOfThePeriod() {
        var books = Books.in("NOK");
        books.agreement("S1", "ERP", "2026-01-01").state("2026-01-01", "MAINT", 10);
        assertThat(books.close("2025-12"))
                .containsExactly(
                        "S1 MAINT distribution 2026-01-01..2026-12-31 1 × 495.00 = 495.00",
                        "S1 MAINT licence 2026-01-01..2026-12-31 120 × 310.00 = 37200.00");
        books.agreement("S1", "ERP", "2026-01-01")
                .state("2026-01-01", "MAINT", 10)
                .state("2026-07-01", "MAINT", 11);
        assertThat(books.close("2026-07"))
                .containsExactly("S1 MAINT licence 2026-07-01..2026-12-31 6 × 310.00 = 1860.00");
    }

    @Test
    void l9AFlatChargeOfAPeriodThatBeganBeforeBilledUntilIsNotBilled() {
        var books = Books.in("NOK");
        books.agreement("S1", "ERP", "2026-01-01")
                .state("2026-01-01", "MAINT", 10)
                .billedUntil("2026-12-01");
        assertThat(books.close("2026-11"))
                .containsExactly("S1 MAINT licence 2026-12-01..2026-12-31 10 × 310.00 = 3100.00");
        assertThat(books.close("2026-12"))
                .contains("S1 MAINT distribution 2027-01-01..2027-12-31 1 × 495.00 = 495.00");
    }

    @Test
    void l10ASuccessorTakesOverAtTheFirstBoundaryAnchoredAnew() {
        var books = Books.in("NOK");
        books.agreement("S1", "PERIOD", "2021-12-20").state("2021-12-20", "INTRO-3M", 2);
        assertThat(books.close("2021-12"))
                .containsExactly("S1 INTRO-3M licence 2021-12-20..2022-03-19 6 × 59.00 = 354.00");
        // From 20 March 2022 the subscription is on STD, which has no licence charge.
        assertThat(books.close("2022-03")).isEmpty();
        assertThat(books.close("2026-10")).isEmpty();
    }

    @Test
    void l10AStartOnOrAfterTheDayBeginsUnderTheSuccessor() {
        var books = Books.in("NOK");
        books.agreement("S1", "PERIOD", "2022-03-01")
                .state("2022-03-01", "INTRO-3M", 2)
                .clientUse("client_month", "2022-03-05", "C1");
        assertThat(books.close("2022-03"))
                .containsExactly("S1 STD client_month 2022-03-01..2022-03-31 1 × 79.00 = 79.00");
    }

    @Test
    void l12AContractPriceTakesThePlaceOfTheCatalogues() {
        var books = Books.in("NOK");
        books.agreement("S1", "SIGN", "2026-10-01")
                .state("2026-10-01", "MONTH", 3)
                .contractPrice("171.255");
        assertThat(books.close("2026-10"))
                .containsExactly("S1 MONTH licence 2026-10-01..2026-10-31 3 × 171.255 = 513.77");
    }

    @Test
    void l12ADiscountHoldsForPeriodsThatBeginBeforeItsDay() {
        var books = Books.in("NOK");
        books.agreement("S1", "SIGN", "2026-09-01")
                .state("2026-09-01", "MONTH", 1)
                .discount("12.5", "2026-10-01");
        assertThat(books.close("2026-10"))
                .containsExactly(
                        "S1 MONTH licence 2026-09-01..2026-09-30 1 × 166.25 = 166.25",
                        "S1 MONTH licence 2026-10-01..2026-10-31 1 × 190.00 = 190.00");
    }

    @Test
    void q4AnIncreaseTakesThePriceOfThePeriodsFirstDay() {
        var books = Books.in("EUR");
        books.agreement("S1", "PSA", "2026-05-01")
                .state("2026-05-01", "PRO-3M", 1)
                .state("2026-06-16", "PRO-3M", 2);
        // The period April–June begins, for this subscription, on 1 May: 49.00; July is 52.00.
        assertThat(books.close("2026-06"))
                .containsExactly(
                        "S1 PRO-3M licence 2026-05-01..2026-06-30 2 × 49.00 = 98.00",
                        "S1 PRO-3M licence 2026-06-16..2026-06-30 0.5 × 49.00 = 24.50",
                        "S1 PRO-3M licence 2026-07-01..2026-09-30 6 × 52.00 = 312.00");
    }

    @Test
    void q4WithoutAPriceInTheAccountsCurrencyThePayerIsHeld() {
        var books = Books.in("DKK");
        books.agreement("S1", "INSIGHTS", "2026-10-01").state("2026-10-01", "USER", 1);
        assertThat(books.close("2026-10")).isEmpty();
        assertThat(books.last().holds())
                .extracting(Hold::payerNo, Hold::code)
                .containsExactly(tuple("A1", HoldCode.NO_PRICE));
    }

    private static Service.Step step(int day, int licences) {
        return new Service.Step(day(day), licences);
    }

    private static LocalDate day(int day) {
        return LocalDate.of(2026, 10, day);
    }
}
