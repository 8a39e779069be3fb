package monthend.rating;

import static org.assertj.core.api.Assertions.assertThat;

import monthend.snapshot.Subscription.NoticeMode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.ArrayList;
import java.util.List;

/** T5: part of the licences moves to a subscription of its own, at another account. */
class PartTransfersTest {

    /** Ten licences on the yearly plan, prepaid from 1 March, of which some go to A2. */
    private static Books yearly() {
        var books = Books.in("NOK").payingFor("A2", "NOK");
        books.agreement("S1", "SIGN", "2026-03-01").state("2026-03-01", "YEAR", 10);
        return books;
    }

    @Test
    void t5WhatWasPrepaidStaysBilledAndBothGoOnWithTheNextPeriod() {
        var books = yearly();
        assertThat(books.close("2026-02"))
                .containsExactly("S1 YEAR licence 2026-03-01..2027-02-28 120 × 150.00 = 18000.00");
        books.part("3 of S1 to S2@A2", "2026-06-15");
        assertThat(books.close("2026-06")).isEmpty();
        assertThat(books.close("2027-01")).isEmpty();
        assertThat(books.close("2027-02"))
                .containsExactly(
                        "S1 YEAR licence 2027-03-01..2028-02-29 84 × 150.00 = 12600.00",
                        "S2@A2 YEAR licence 2027-03-01..2028-02-29 36 × 150.00 = 5400.00");
    }

    @ParameterizedTest(name = "moved on {0}: {1} and {2}")
    @CsvSource({
        // The period from 1 March 2027 has begun already: all of it stays with the old one.
        "2027-03-02, 120 × 150.00 = 18000.00, ",
        // On the boundary, and in the period before it: from 1 March there are two.
        "2027-03-01, 84 × 150.00 = 12600.00, 36 × 150.00 = 5400.00",
        "2027-02-28, 84 × 150.00 = 12600.00, 36 × 150.00 = 5400.00",
    })
    void t5TheDayDecidesFromWhichPeriodOnTheNewOneIsBilled(
            String day, String oldBills, String newBills) {
        var books = yearly();
        books.close("2026-02");
        books.part("3 of S1 to S2@A2", day);
        var expected = new ArrayList<String>();
        expected.add("S1 YEAR licence 2027-03-01..2028-02-29 " + oldBills);
        if (newBills != null) {
            expected.add("S2@A2 YEAR licence 2027-03-01..2028-02-29 " + newBills);
        }
        assertThat(books.close("2027-02")).containsExactlyElementsOf(expected);
    }

    @Test
    void t5AMonthInArrearsStaysWhereItBeganAsWithAWholeTransfer() {
        var books = Books.in("NOK").payingFor("A2", "NOK");
        books.agreement("S1", "INSIGHTS", "2026-01-01").state("2026-01-01", "USER", 10);
        books.close("2026-09");
        books.part("4 of S1 to S2@A2", "2026-10-15");
        assertThat(books.close("2026-10"))
                .containsExactly("S1 USER licence 2026-10-01..2026-10-31 10 × 659.00 = 6590.00");
        assertThat(books.close("2026-11"))
                .containsExactly(
                        "S1 USER licence 2026-11-01..2026-11-30 6 × 659.00 = 3954.00",
                        "S2@A2 USER licence 2026-11-01..2026-11-30 4 × 659.00 = 2636.00");
    }

    @Test
    void t5DaysBilledBeforeTheMoveWasKnownCountOnTheNewOne() {
        // July to December was billed for 10 in June; the move of 3 from 1 July is told later.
        var books = Books.in("EUR").payingFor("A2", "EUR");
        books.agreement("S1", "PSA", "2026-01-01").state("2026-01-01", "PRO-6M", 10);
        books.close("2026-06");
        books.part("3 of S1 to S2@A2", "2026-07-01");
        assertThat(books.close("2026-08")).isEmpty();
        assertThat(books.last().differences()).isEmpty();
        assertThat(books.close("2026-12"))
                .containsExactly(
                        "S1 PRO-6M licence 2027-01-01..2027-06-30 42 × 52.00 = 2184.00",
                        "S2@A2 PRO-6M licence 2027-01-01..2027-06-30 18 × 52.00 = 936.00");
    }

    @Test
    void t5TheOldOnePaysForAnIncreaseThoughItsFormerLicencesArePrepaid() {
        // Of 10 prepaid from July to December 3 are the new one's: 7 + 2 from 1 September.
        var books = Books.in("EUR").payingFor("A2", "EUR");
        books.agreement("S1", "PSA", "2026-01-01").state("2026-01-01", "PRO-6M", 10);
        books.close("2026-06");
        books.part("3 of S1 to S2@A2", "2026-07-01");
        books.agreement("S1", "PSA", "2026-01-01")
                .state("2026-01-01", "PRO-6M", 10)
                .state("2026-07-01", "PRO-6M", 7)
                .state("2026-09-01", "PRO-6M", 9);
        assertThat(books.close("2026-08"))
                .containsExactly("S1 PRO-6M licence 2026-09-01..2026-12-31 8 × 52.00 = 416.00");
        assertThat(books.close("2026-09")).isEmpty();
    }

    @Test
    void t5ACatchUpRunBillsTheSameAsMonthByMonth() {
        var monthly = new ArrayList<String>();
        var books = yearly().part("3 of S1 to S2@A2", "2026-06-15");
        Books.months("2026-02", 14).forEach(month -> monthly.addAll(books.close(month)));
        assertThat(yearly().part("3 of S1 to S2@A2", "2026-06-15").close("2027-03"))
                .containsExactlyElementsOf(monthly)
                .hasSize(3);
    }

    @Test
    void t5AllLicencesCanMoveInPartsAndNothingIsLeftToBillOnTheOldOne() {
        var books = yearly();
        books.close("2026-02");
        books.part("10 of S1 to S2@A2", "2026-06-15");
        assertThat(books.close("2027-02"))
                .containsExactly(
                        "S2@A2 YEAR licence 2027-03-01..2028-02-29 120 × 150.00 = 18000.00");
    }

    @Test
    void t5APartOfAPartAndThenTheWholeOfItMoveOn() {
        var books = yearly().payingFor("A3", "NOK").payingFor("A4", "NOK");
        books.close("2026-02");
        books.part("5 of S1 to S2@A2", "2026-06-15").part("2 of S2 to S3@A3", "2026-07-01");
        books.deal("S3").heldBy("A4", "2027-03-01");
        assertThat(books.close("2026-12")).isEmpty();
        assertThat(books.close("2027-02"))
                .containsExactly(
                        "S1 YEAR licence 2027-03-01..2028-02-29 60 × 150.00 = 9000.00",
                        "S2@A2 YEAR licence 2027-03-01..2028-02-29 36 × 150.00 = 5400.00",
                        "S3@A4 YEAR licence 2027-03-01..2028-02-29 24 × 150.00 = 3600.00");
    }

    @Test
    void t5ThePartIsBilledInTheReceivingAccountsCurrency() {
        var books = yearly().payingFor("A2", "SEK");
        books.close("2026-02");
        books.part("3 of S1 to S2@A2", "2026-06-15");
        assertThat(books.close("2027-02"))
                .containsExactly(
                        "S1 YEAR licence 2027-03-01..2028-02-29 84 × 150.00 = 12600.00",
                        "S2@A2 YEAR licence 2027-03-01..2028-02-29 36 × 159.00 = 5724.00");
    }

    @Test
    void t5TheFlatChargeOfAPrepaidPeriodIsNotBilledAgain() {
        // Maintenance of 2026 with its distribution was billed for 10; 4 move on 1 July.
        var books = Books.in("NOK").payingFor("A2", "NOK");
        books.agreement("S1", "ERP", "2026-01-01").state("2026-01-01", "MAINT", 10);
        assertThat(books.close("2025-12"))
                .containsExactly(
                        "S1 MAINT distribution 2026-01-01..2026-12-31 1 × 495.00 = 495.00",
                        "S1 MAINT licence 2026-01-01..2026-12-31 120 × 310.00 = 37200.00");
        books.part("4 of S1 to S2@A2", "2026-07-01");
        assertThat(books.close("2026-06")).isEmpty();
        assertThat(books.close("2026-12"))
                .containsExactly(
                        "S1 MAINT distribution 2027-01-01..2027-12-31 1 × 495.00 = 495.00",
                        "S1 MAINT licence 2027-01-01..2027-12-31 72 × 310.00 = 22320.00",
                        "S2@A2 MAINT distribution 2027-01-01..2027-12-31 1 × 495.00 = 495.00",
                        "S2@A2 MAINT licence 2027-01-01..2027-12-31 48 × 310.00 = 14880.00");
    }

    @Test
    void t5NoFlatChargeComesWithDaysOfAPeriodThatBeginsWithTheMoveButWasBilledBefore() {
        var books = Books.in("NOK").payingFor("A2", "NOK");
        books.agreement("S1", "ERP", "2026-01-01").state("2026-01-01", "MAINT", 10);
        books.close("2026-01");
        books.part("4 of S1 to S2@A2", "2026-01-01");
        assertThat(books.close("2026-02")).isEmpty();
        assertThat(books.last().differences()).isEmpty();
    }

    @Test
    void t5WhatAnotherSystemHasBilledOfTheOldOneIsBilledOfTheNewOneToo() {
        var books = Books.in("NOK").payingFor("A2", "NOK");
        books.agreement("S1", "EXPENSE", "2026-01-01")
                .state("2026-01-01", "QUARTER", 10)
                .billedUntil("2026-10-01");
        books.part("4 of S1 to S2@A2", "2026-07-01");
        // 10 licences of the quarter from 1 October: 6 × 3 and 4 × 3 at 50.00.
        assertThat(books.close("2026-09"))
                .containsExactly(
                        "S1 QUARTER licence 2026-10-01..2026-12-31 18 × 50.00 = 900.00",
                        "S2@A2 QUARTER licence 2026-10-01..2026-12-31 12 × 50.00 = 600.00");
    }

    @Test
    void t5ASnapshotThatListsTheNewSubscriptionIsTakenAtItsWord() {
        // Told by the source in full: 7 and 3 from 15 June, and 2 more of the new one in August.
        var books = yearly();
        books.close("2026-02");
        books.part("3 of S1 to S2@A2", "2026-06-15");
        books.close("2026-06");
        books.agreement("S1", "SIGN", "2026-03-01")
                .state("2026-03-01", "YEAR", 10)
                .state("2026-06-15", "YEAR", 7);
        books.agreement("S2", "SIGN", "2026-06-15")
                .state("2026-06-15", "YEAR", 3)
                .state("2026-08-01", "YEAR", 5)
                .heldFirstBy("A2");
        // 2 licences from 1 August to 28 February: 7 months.
        assertThat(books.close("2026-07"))
                .containsExactly("S2@A2 YEAR licence 2026-08-01..2027-02-28 14 × 150.00 = 2100.00");
        assertThat(books.close("2027-02"))
                .containsExactly(
                        "S1 YEAR licence 2027-03-01..2028-02-29 84 × 150.00 = 12600.00",
                        "S2@A2 YEAR licence 2027-03-01..2028-02-29 60 × 150.00 = 9000.00");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "no row on the day,                 10;-, 7",
        "a row with the rest,               10;7, 7",
        "a row of another change that day,  10;12, 9",
    })
    void t5TheDecreaseIsCountedOnceWhetherTheTimelineTellsItOrNot(
            String what, String rows, int left) {
        var books = Books.in("NOK").payingFor("A2", "NOK");
        var deal = books.agreement("S1", "INSIGHTS", "2026-01-01");
        var numbers = rows.split(";");
        deal.state("2026-01-01", "USER", Integer.parseInt(numbers[0]));
        if (!numbers[1].equals("-")) {
            deal.state("2026-10-01", "USER", Integer.parseInt(numbers[1]));
        }
        books.part("3 of S1 to S2@A2", "2026-10-01");
        assertThat(books.moves().timeline("S1").getLast().quantity()).isEqualTo(left);
        assertThat(books.moves().timeline("S2").getLast().quantity()).isEqualTo(3);
    }

    @Test
    void t5LaterChangesOfTheOldOneAreOnTopOfWhatHasLeft() {
        var books = Books.in("NOK").payingFor("A2", "NOK");
        books.agreement("S1", "INSIGHTS", "2026-01-01")
                .state("2026-01-01", "USER", 10)
                .state("2026-12-01", "USER", 12);
        books.part("3 of S1 to S2@A2", "2026-10-01");
        books.close("2026-11");
        assertThat(books.close("2026-12"))
                .containsExactly(
                        "S1 USER licence 2026-12-01..2026-12-31 9 × 659.00 = 5931.00",
                        "S2@A2 USER licence 2026-12-01..2026-12-31 3 × 659.00 = 1977.00");
    }

    @Test
    void t5MoreThanThereAreCannotMove() {
        var books = yearly().part("6 of S1 to S2@A2", "2026-06-15");
        books.part("5 of S1 to S3@A3", "2026-08-01").part("4 of S1 to S4@A4", "2026-05-01");
        assertThat(books.moves().possible("S1"))
                .extracting(MovedPart::to)
                .containsExactly("S2", "S4");
    }

    @Test
    void t5NobodyCanMoveLicencesBeforeThereAreAny() {
        var books = yearly().part("1 of S1 to S2@A2", "2026-02-28");
        assertThat(books.moves().possible("S1")).isEmpty();
        assertThat(yearly().part("1 of S1 to S2@A2", "2026-03-01").moves().possible("S1"))
                .hasSize(1);
    }

    @Test
    void t5TheNewOneKeepsTheAnchorOfThe31st() {
        // Quarters from 31 August: the one of 30 November, then of 28 February.
        var books = Books.in("NOK").payingFor("A2", "NOK");
        books.agreement("S1", "EXPENSE", "2026-08-31").state("2026-08-31", "QUARTER", 4);
        books.close("2026-08");
        books.part("1 of S1 to S2@A2", "2026-11-30");
        assertThat(books.close("2026-11"))
                .containsExactly(
                        "S1 QUARTER licence 2026-11-30..2027-02-27 9 × 50.00 = 450.00",
                        "S2@A2 QUARTER licence 2026-11-30..2027-02-27 3 × 50.00 = 150.00");
    }

    @Test
    void t5N1NoticeThatWasGivenBeforeEndsBothAndLaterNoticeOnlyTheOldOne() {
        var before = Books.in("NOK").payingFor("A2", "NOK");
        before.agreement("S1", "INSIGHTS", "2026-01-01")
                .state("2026-01-01", "USER", 10)
                .notice("2026-10-14", NoticeMode.IMMEDIATE);
        before.part("4 of S1 to S2@A2", "2026-10-15");
        before.close("2026-11");
        assertThat(before.close("2026-12")).isEmpty();
        var after = Books.in("NOK").payingFor("A2", "NOK");
        after.agreement("S1", "INSIGHTS", "2026-01-01")
                .state("2026-01-01", "USER", 10)
                .notice("2026-10-15", NoticeMode.IMMEDIATE);
        after.part("4 of S1 to S2@A2", "2026-10-15");
        after.close("2026-11");
        assertThat(after.close("2026-12"))
                .containsExactly("S2@A2 USER licence 2026-12-01..2026-12-31 4 × 659.00 = 2636.00");
    }

    @Test
    void t5U2TheNewOneIncludesItsOwnUseFromItsFirstDay() {
        // 2 of 5 licences with 20 signatures each: 40 included of 45 used.
        var books = Books.in("NOK").payingFor("A2", "NOK");
        books.agreement("S1", "SIGN", "2026-01-01").state("2026-01-01", "MONTH", 5);
        books.close("2026-09");
        books.part("2 of S1 to S2@A2", "2026-10-15");
        books.deal("S2").use("signature", "2026-10-15", "45").use("signature", "2026-10-14", "1");
        assertThat(books.close("2026-10"))
                .containsExactly(
                        "S1 MONTH licence 2026-10-01..2026-10-31 5 × 190.00 = 950.00",
                        "S2@A2 MONTH signature 2026-10-15..2026-10-31 5 × 15.00 = 75.00");
        assertThat(books.last().rejects())
                .extracting(reject -> reject.code().name())
                .containsExactly("USAGE_OUTSIDE_SUBSCRIPTION");
    }

    @Test
    void t5ALineSaysWhichDaysWereBilledOnTheOldSubscription() {
        var books = yearly();
        books.close("2026-02");
        books.part("3 of S1 to S2@A2", "2026-06-15");
        books.close("2027-02");
        var line = books.last().charges().getLast();
        assertThat(line.derivation())
                .isInstanceOfSatisfying(
                        Derivation.Licences.class,
                        licences -> assertThat(licences.moved())
                                .extracting(some -> some.licences() + " " + some.days() + " on "
                                        + some.billedOn() + " for " + some.countsOn())
                                .containsExactly("3 2026-06-15 to 2027-02-28 on S1 for S2"));
    }

    @Test
    void p5EveryTimelineRowOfBothEndsOnceAndNoMadeUpOne() {
        var books = yearly().part("3 of S1 to S2@A2", "2026-06-15");
        books.close("2026-06");
        assertThat(books.last().timeline())
                .extracting(outcome -> outcome.row().place().toString())
                .isEqualTo(List.of("licences.csv line 2 (told of S1)"));
    }
}
