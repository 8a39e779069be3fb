package monthend.job;

import static org.assertj.core.api.Assertions.assertThat;

import monthend.report.LineExplanation.InputRow;
import monthend.report.LineExplanation.Step;
import monthend.store.Explanations;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

/** T5 on the real job: part of the licences moves to a subscription of its own. */
class PartTransfersDbTest {

    @TempDir
    private Path folder;

    @Test
    void t5APartIsBilledAtTheReceivingAccountFromTheNextPeriodOnHoweverLaterSnapshotsTellIt() {
        try (var place = MonthWorkplace.open(folder)) {
            close(place, "2026-10", insights(10));
            close(place, "2026-11", insights(10).part("S1", "A2", "2026-11-15", 4));
            // Nothing of it is in the next snapshot: the event is kept, the state is as before.
            close(place, "2026-12", insights(10));
            // The event is sent again, and the source has carried it out in its own books.
            close(
                    place,
                    "2027-01",
                    insights(10)
                            .state("S1", "2026-11-15", "USER", 6)
                            .subscription("S1-2", "A2", "INSIGHTS", "2026-11-15")
                            .state("S1-2", "2026-11-15", "USER", 4)
                            .part("S1", "A2", "2026-11-15", 4));
            assertThat(lines(place))
                    .containsExactly(
                            "2026-10-01 A1 S1 10.0000 6590.00",
                            "2026-11-01 A1 S1 10.0000 6590.00",
                            "2026-12-01 A1 S1 6.0000 3954.00",
                            "2026-12-01 A2 S1-2 4.0000 2636.00",
                            "2027-01-01 A1 S1 6.0000 3954.00",
                            "2027-01-01 A2 S1-2 4.0000 2636.00");
            assertThat(strings(
                            place,
                            "select run_id || ' ' || file || ' ' || line || ' of ' || of_run"
                                    + " from duplicate_row"))
                    .containsExactly("monthly-2027-01 transfers.csv 2 of monthly-2026-11");
            assertThat(rejectsAndHolds(place)).isEmpty();
            // Listed once and missing now, it is missing, and not billed.
            close(place, "2027-02", insights(10).state("S1", "2026-11-15", "USER", 6));
            assertThat(lines(place)).hasSize(7).last().isEqualTo("2027-02-01 A1 S1 6.0000 3954.00");
        }
    }

    @Test
    void t5DaysThatWereBilledBeforeTheMoveWasToldAreNotBilledAgainAndTheLineSaysSo() {
        try (var place = MonthWorkplace.open(folder)) {
            close(place, "2026-10", expense(10));
            close(place, "2026-11", expense(10).part("S1", "A2", "2026-10-01", 4));
            close(place, "2026-12", expense(10));
            assertThat(lines(place))
                    .containsExactly(
                            "2026-10-01 A1 S1 30.0000 1500.00",
                            "2027-01-01 A1 S1 18.0000 900.00",
                            "2027-01-01 A2 S1-2 12.0000 600.00");
            assertThat(strings(place, "select billed || ' ' || due from difference"))
                    .isEmpty();
            var number = place.database()
                    .sql("select invoice_number from live_line where subscription_id = 'S1-2'")
                    .query(String.class)
                    .single();
            var line = place.part(Explanations.class).of(number).lines().getFirst();
            assertThat(line.steps())
                    .contains(new Step(
                            "Billed before",
                            "4 licences, 2026-10-01 to 2026-12-31, on subscription S1, from which"
                                    + " they moved: transfers.csv line 2 (monthly-2026-11)",
                            "T5 L7"));
            assertThat(line.rows())
                    .containsExactly(new InputRow(
                            "transfers.csv line 2 (monthly-2026-11)",
                            "from 2026-10-01 4 licences of subscription S1 go to S1-2 at account"
                                    + " A2, by DOC"));
        }
    }

    @Test
    void t5UseOfTheNewSubscriptionIsBilledAtTheReceivingAccount() {
        try (var place = MonthWorkplace.open(folder)) {
            var october = twoAccounts()
                    .subscription("S1", "A1", "SIGN", "2026-10-01")
                    .state("S1", "2026-10-01", "MONTH", 5)
                    .part("S1", "A2", "2026-10-10", 1)
                    .use("U1", "S1-2", "signature", "2026-10-12", 25)
                    .use("U2", "S1-2", "signature", "2026-10-09", 1);
            close(place, "2026-10", october);
            // 25 used − 20 included: 5 at 15.00. The 9th is before the new one's first day.
            assertThat(strings(
                            place,
                            "select account_no || ' ' || code || ' ' || quantity || ' ' || amount"
                                    + " from draft_line order by 1"))
                    .containsExactly("A1 licence 5.0000 950.00", "A2 signature 5.0000 75.00");
            assertThat(rejectsAndHolds(place))
                    .containsExactly(
                            "A2 REJECTED_ROW", "usage.csv 3 USAGE_OUTSIDE_SUBSCRIPTION A2");
        }
    }

    @Test
    void t5MoreLicencesThanThereAreAreWrongInputAndHoldWhoGivesThem() {
        try (var place = MonthWorkplace.open(folder)) {
            close(
                    place,
                    "2026-10",
                    insights(10)
                            .account("A3", "980489698")
                            .part("S1", "A2", "2026-10-15", 7)
                            .partTo("S1 S9", "A3", "2026-10-20", 4)
                            .partTo("S1 S8", "A3", "2026-10-20", 3)
                            .partTo("S1 S7", "A3", "2026-09-30", 1));
            assertThat(rejectsAndHolds(place))
                    .containsExactly(
                            "A1 TRANSFER_CONFLICT",
                            "transfers.csv 3 TRANSFER_CONFLICT A1",
                            "transfers.csv 5 TRANSFER_CONFLICT A1");
        }
    }

    @Test
    void t5AllLicencesCanMoveAndTheRestGoesOnWithNone() {
        try (var place = MonthWorkplace.open(folder)) {
            close(place, "2026-10", insights(10).part("S1", "A2", "2026-10-01", 10));
            assertThat(lines(place)).containsExactly("2026-10-01 A2 S1-2 10.0000 6590.00");
            close(place, "2026-11", insights(10));
            assertThat(lines(place)).hasSize(2);
        }
    }

    @Test
    void t2APartIsNotMovedOntoALivingAgreementOnTheSameProductNorToTheGiver() {
        try (var place = MonthWorkplace.open(folder)) {
            close(
                    place,
                    "2026-10",
                    insights(10)
                            .subscription("S2", "A2", "INSIGHTS", "2026-10-01")
                            .state("S2", "2026-10-01", "USER", 1)
                            .part("S1", "A2", "2026-10-15", 4)
                            .partTo("S1 S3", "A1", "2026-10-15", 1));
            assertThat(rejectsAndHolds(place))
                    .containsExactly(
                            "A1 TRANSFER_CONFLICT",
                            "transfers.csv 2 TRANSFER_CONFLICT A1",
                            "transfers.csv 3 TRANSFER_CONFLICT A1");
        }
    }

    @Test
    void t2APartThatHasMovedIsALivingAgreementThereThoughNoSnapshotListsIt() {
        try (var place = MonthWorkplace.open(folder)) {
            close(place, "2026-10", insights(10).part("S1", "A2", "2026-10-01", 4));
            close(place, "2026-11", insights(10).partTo("S1 S3", "A2", "2026-11-01", 1));
            assertThat(rejectsAndHolds(place))
                    .containsExactly(
                            "A1 TRANSFER_CONFLICT", "transfers.csv 2 TRANSFER_CONFLICT A1");
        }
    }

    @Test
    void t5TheNewSubscriptionIsANewOne() {
        try (var place = MonthWorkplace.open(folder)) {
            var circle = insights(10)
                    .subscription("S2", "A2", "REGISTRY", "2026-10-01")
                    .state("S2", "2026-10-01", "MAINT", 2)
                    .account("A3", "980489698")
                    .partTo("S1 S3", "A2", "2026-10-15", 1)
                    .partTo("S1 S3", "A3", "2026-10-15", 2)
                    .partTo("S1 S2", "A2", "2026-10-15", 2)
                    .partTo("S3 S1", "A3", "2026-10-15", 1);
            close(place, "2026-10", circle);
            assertThat(rejectsAndHolds(place))
                    .containsExactly(
                            "A1 TRANSFER_CONFLICT",
                            "A2 TRANSFER_CONFLICT",
                            "transfers.csv 2 TRANSFER_CONFLICT A1",
                            "transfers.csv 3 TRANSFER_CONFLICT A1",
                            "transfers.csv 4 TRANSFER_CONFLICT A1",
                            "transfers.csv 5 TRANSFER_CONFLICT A2");
        }
    }

    @Test
    void t5WhatWouldMoveOnFromARefusedPartIsRefusedWithIt() {
        try (var place = MonthWorkplace.open(folder)) {
            close(
                    place,
                    "2026-10",
                    insights(10)
                            .account("A3", "980489698")
                            .partTo("S1 S2", "A2", "2026-10-15", 11)
                            .partTo("S2 S3", "A3", "2026-10-16", 1));
            assertThat(rejectsAndHolds(place))
                    .containsExactly(
                            "A1 TRANSFER_CONFLICT",
                            "A3 TRANSFER_CONFLICT",
                            "transfers.csv 2 TRANSFER_CONFLICT A1",
                            "transfers.csv 3 TRANSFER_CONFLICT A3");
        }
    }

    @Test
    void t5ASubscriptionThatWasListedBeforeIsNotANewOne() {
        try (var place = MonthWorkplace.open(folder)) {
            var october = insights(10)
                    .subscription("S2", "A2", "REGISTRY", "2026-10-01")
                    .state("S2", "2026-10-01", "MAINT", 2);
            close(place, "2026-10", october);
            close(place, "2026-11", insights(10).partTo("S1 S2", "A2", "2026-11-15", 1));
            assertThat(rejectsAndHolds(place))
                    .containsExactly(
                            "A1 TRANSFER_CONFLICT", "transfers.csv 2 TRANSFER_CONFLICT A1");
        }
    }

    @Test
    void t1AnAgreementMovesBetweenAccountsOfOneSeller() {
        try (var place = MonthWorkplace.open(folder)) {
            close(
                    place,
                    "2026-10",
                    insights(10)
                            .swedishAccount("B1")
                            .part("S1", "B1", "2026-10-15", 4)
                            .transfer("S1", "B1", "2026-10-15", "DOC"));
            assertThat(rejectsAndHolds(place))
                    .containsExactly(
                            "A1 TRANSFER_CONFLICT",
                            "transfers.csv 2 TRANSFER_CONFLICT A1",
                            "transfers.csv 3 TRANSFER_CONFLICT A1");
        }
    }

    @Test
    void t3APartThatStandsAtAnotherAccountThanItMovedToIsHeld() {
        try (var place = MonthWorkplace.open(folder)) {
            close(
                    place,
                    "2026-10",
                    insights(10)
                            .account("A3", "980489698")
                            .subscription("S1-2", "A3", "INSIGHTS", "2026-10-01")
                            .state("S1-2", "2026-10-01", "USER", 4)
                            .part("S1", "A2", "2026-10-01", 4));
            assertThat(rejectsAndHolds(place)).containsExactly("A3 ACCOUNT_CHANGED");
        }
    }

    @Test
    void t5APartAndThenTheWholeOfBothMoveOn() {
        try (var place = MonthWorkplace.open(folder)) {
            close(
                    place,
                    "2026-10",
                    insights(10)
                            .account("A3", "980489698")
                            .account("A4", "971277882")
                            .part("S1", "A2", "2026-10-01", 4)
                            .transfer("S1-2", "A3", "2026-11-01", "DOC-2")
                            .transfer("S1", "A4", "2026-12-01", "DOC-3"));
            for (var month : List.of("2026-11", "2026-12")) {
                close(
                        place,
                        month,
                        insights(10).account("A3", "980489698").account("A4", "971277882"));
            }
            assertThat(rejectsAndHolds(place)).isEmpty();
            assertThat(lines(place))
                    .containsExactly(
                            "2026-10-01 A1 S1 6.0000 3954.00",
                            "2026-10-01 A2 S1-2 4.0000 2636.00",
                            "2026-11-01 A1 S1 6.0000 3954.00",
                            "2026-11-01 A3 S1-2 4.0000 2636.00",
                            "2026-12-01 A3 S1-2 4.0000 2636.00",
                            "2026-12-01 A4 S1 6.0000 3954.00");
        }
    }

    /** Every run adds up: rows, use, charges and lines (P5), or it would not have posted. */
    private void close(MonthWorkplace place, String month, TinySnapshot snapshot) {
        var answer = place.close(month, snapshot.in(folder.resolve(month)));
        assertThat(answer.toString()).as(month).doesNotContain("FAILED");
        assertThat(place.count(
                        "run where run_id = 'monthly-" + month + "'" + " and state = 'delivered'"))
                .isEqualTo(1);
    }

    private static TinySnapshot twoAccounts() {
        return new TinySnapshot().account("A1", "991825827").account("A2", "988077917");
    }

    private static TinySnapshot insights(int licences) {
        return twoAccounts()
                .subscription("S1", "A1", "INSIGHTS", "2026-10-01")
                .state("S1", "2026-10-01", "USER", licences);
    }

    private static TinySnapshot expense(int licences) {
        return twoAccounts()
                .subscription("S1", "A1", "EXPENSE", "2026-10-01")
                .state("S1", "2026-10-01", "QUARTER", licences);
    }

    private static List<String> lines(MonthWorkplace place) {
        return strings(
                place,
                "select service_from || ' ' || account_no || ' ' || subscription_id || ' '"
                        + " || quantity || ' ' || amount"
                        + " from live_line order by service_from, account_no, subscription_id");
    }

    private static List<String> rejectsAndHolds(MonthWorkplace place) {
        return strings(
                        place,
                        "select file || ' ' || line || ' ' || code || ' ' || payer_no from reject"
                                + " union select payer_no || ' ' || code from effective_hold")
                .stream()
                .sorted()
                .toList();
    }

    private static List<String> strings(MonthWorkplace place, String query) {
        return place.database().sql(query).query(String.class).list();
    }
}
