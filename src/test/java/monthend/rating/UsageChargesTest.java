package monthend.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import monthend.calendar.Stretch;
import monthend.money.Quantity;
import monthend.snapshot.Reject;
import monthend.snapshot.RejectCode;
import monthend.snapshot.Subscription.NoticeMode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.time.LocalDate;

class UsageChargesTest {

    @Test
    void u1UseIsBilledByMonthOfUseInArrearsAndOnce() {
        var books = Books.in("NOK");
        var deal = books.agreement("S1", "TRANSACTIONS", "2026-09-10")
                .state("2026-09-10", "STD", 0)
                .use("invoice_received", "2026-09-30", "7")
                .use("invoice_received", "2026-10-01", "5")
                .use("invoice_received", "2026-11-01", "9");
        assertThat(books.close("2026-09"))
                .containsExactly("S1 STD invoice_received 2026-09-10..2026-09-30 7 × 1.50 = 10.50");
        deal.use("invoice_received", "2026-09-12", "2.5");
        assertThat(books.close("2026-10"))
                .containsExactly(
                        "S1 STD invoice_received 2026-09-10..2026-09-30 2.5 × 1.50 = 3.75",
                        "S1 STD invoice_received 2026-10-01..2026-10-31 5 × 1.50 = 7.50");
        assertThat(books.last().usage())
                .extracting(outcome -> outcome.row().occurredOn().toString(), UsageOutcome::outcome)
                .containsExactlyInAnyOrder(
                        tuple("2026-09-12", Outcome.BILLED),
                        tuple("2026-10-01", Outcome.BILLED),
                        tuple("2026-11-01", Outcome.DEFERRED));
    }

    @Test
    void q5TheNthUnitIsPricedByTheTierItFallsIn() {
        var books = Books.in("NOK");
        books.agreement("S1", "TRANSACTIONS", "2026-10-01")
                .state("2026-10-01", "STD", 0)
                .use("invoice_sent", "2026-10-02", "1000")
                .use("invoice_sent", "2026-10-20", "250");
        assertThat(books.close("2026-10"))
                .containsExactly(
                        "S1 STD invoice_sent#1 2026-10-01..2026-10-31 100 × 3.50 = 350.00",
                        "S1 STD invoice_sent#2 2026-10-01..2026-10-31 900 × 2.90 = 2610.00",
                        "S1 STD invoice_sent#3 2026-10-01..2026-10-31 250 × 2.10 = 525.00");
    }

    @ParameterizedTest(name = "{0} units are {1}, {2} and {3} in the tiers")
    @CsvSource({
        "1, 1, 0, 0",
        "99.5, 99.5, 0, 0",
        "100, 100, 0, 0",
        "100.0001, 100, 0.0001, 0",
        "101, 100, 1, 0",
        "1000, 100, 900, 0",
        "1001, 100, 900, 1",
    })
    void q5TiersMeetAtTheirBorders(
            String units, BigDecimal first, BigDecimal second, BigDecimal third) {
        var books = Books.in("NOK");
        books.agreement("S1", "TRANSACTIONS", "2026-10-01")
                .state("2026-10-01", "STD", 0)
                .use("invoice_sent", "2026-10-02", units);
        books.close("2026-10");
        assertThat(unitsInTier(books, 1)).isEqualByComparingTo(first);
        assertThat(unitsInTier(books, 2)).isEqualByComparingTo(second);
        assertThat(unitsInTier(books, 3)).isEqualByComparingTo(third);
    }

    private static BigDecimal unitsInTier(Books books, int tier) {
        return books.last().charges().stream()
                .filter(charge -> charge.tier() == tier)
                .map(charge -> charge.quantity().value())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Test
    void q5LateRowsGoOnAfterThePositionsThatWereBilled() {
        var books = Books.in("NOK");
        var deal = books.agreement("S1", "TRANSACTIONS", "2026-09-01")
                .state("2026-09-01", "STD", 0)
                .use("invoice_sent", "2026-09-02", "95");
        books.close("2026-09");
        deal.use("invoice_sent", "2026-09-01", "10");
        assertThat(books.close("2026-10"))
                .containsExactly(
                        "S1 STD invoice_sent#1 2026-09-01..2026-09-30 5 × 3.50 = 17.50",
                        "S1 STD invoice_sent#2 2026-09-01..2026-09-30 5 × 2.90 = 14.50");
    }

    @Test
    void q5UseBeforeBilledUntilTakesPositionsToo() {
        var books = Books.in("NOK");
        books.agreement("S1", "TRANSACTIONS", "2026-01-01")
                .state("2026-01-01", "STD", 0)
                .billedUntil("2026-10-16")
                .use("invoice_sent", "2026-10-15", "98")
                .use("invoice_sent", "2026-10-16", "4");
        assertThat(books.close("2026-10"))
                .containsExactly(
                        "S1 STD invoice_sent#1 2026-10-01..2026-10-31 2 × 3.50 = 7.00",
                        "S1 STD invoice_sent#2 2026-10-01..2026-10-31 2 × 2.90 = 5.80");
    }

    @Test
    void q5AnEarlierHoldersLinesTakeTheFirstPositions() {
        var books = Books.in("NOK").payingFor("A2", "NOK");
        books.agreement("S1", "TRANSACTIONS", "2026-10-01")
                .state("2026-10-01", "STD", 0)
                .heldBy("A2", "2026-10-15")
                .use("invoice_sent", "2026-10-20", "50")
                .use("invoice_sent", "2026-10-03", "80");
        assertThat(books.close("2026-10"))
                .containsExactly(
                        "S1 STD invoice_sent#1 2026-10-01..2026-10-31 80 × 3.50 = 280.00",
                        "S1@A2 STD invoice_sent#1 2026-10-01..2026-10-31 20 × 3.50 = 70.00",
                        "S1@A2 STD invoice_sent#2 2026-10-01..2026-10-31 30 × 2.90 = 87.00");
    }

    @Test
    void u2WhatExceedsTheAllowanceIsBilledInTheMonthInWhichItHappens() {
        var books = Books.in("NOK");
        books.agreement("S1", "SIGN", "2026-01-01")
                .state("2026-01-01", "YEAR", 1)
                .billedUntil("2026-02-01")
                .use("signature", "2026-01-31", "200")
                .use("signature", "2026-02-28", "30")
                .use("signature", "2026-03-15", "25")
                .use("signature", "2026-04-01", "2");
        assertThat(books.close("2026-02"))
                .containsExactly("S1 YEAR licence 2026-02-01..2026-12-31 11 × 150.00 = 1650.00");
        assertThat(books.close("2026-03"))
                .containsExactly("S1 YEAR signature 2026-03-01..2026-03-31 15 × 15.00 = 225.00");
        assertThat(books.close("2026-04"))
                .containsExactly("S1 YEAR signature 2026-04-01..2026-04-30 2 × 15.00 = 30.00");
    }

    @Test
    void u2TheAllowanceGrowsWithTheHighestNumberOfLicencesReached() {
        var books = Books.in("NOK");
        books.agreement("S1", "SIGN", "2026-09-01")
                .state("2026-09-01", "MONTH", 2)
                .state("2026-09-10", "MONTH", 3)
                .state("2026-09-20", "MONTH", 1)
                .use("signature", "2026-09-05", "61")
                .use("sms", "2026-09-05", "3");
        assertThat(books.close("2026-09"))
                .containsExactly(
                        "S1 MONTH licence 2026-09-01..2026-09-30 2 × 190.00 = 380.00",
                        "S1 MONTH licence 2026-09-10..2026-09-30 0.7 × 190.00 = 133.00",
                        "S1 MONTH signature 2026-09-01..2026-09-30 1 × 15.00 = 15.00",
                        "S1 MONTH sms 2026-09-01..2026-09-30 3 × 2.00 = 6.00");
    }

    @Test
    void u2TheLineIsClippedToTheLicencePeriodAndLateRowsAreInIt() {
        var books = Books.in("NOK");
        var deal = books.agreement("S1", "SIGN", "2025-10-11")
                .state("2025-10-11", "YEAR", 1)
                .billedUntil("2026-10-01")
                .use("signature", "2026-09-30", "240")
                .use("signature", "2026-10-10", "3")
                .use("signature", "2026-10-11", "5");
        assertThat(books.close("2026-10"))
                .contains("S1 YEAR signature 2026-10-01..2026-10-10 3 × 15.00 = 45.00");
        deal.use("signature", "2026-10-01", "4");
        assertThat(books.close("2026-11"))
                .containsExactly("S1 YEAR signature 2026-10-01..2026-10-10 4 × 15.00 = 60.00");
    }

    @Test
    void u2OverageBillsTheLastUnitsAndCoversTheOthers() {
        var books = Books.in("NOK");
        books.agreement("S1", "SIGN", "2026-10-01")
                .state("2026-10-01", "MONTH", 1)
                .use("signature", "2026-10-20", "4")
                .use("signature", "2026-10-02", "18");
        books.close("2026-10");
        assertThat(books.last().usage())
                .extracting(
                        outcome -> outcome.row().usageId(),
                        UsageOutcome::outcome,
                        outcome -> outcome.quantity().stripTrailingZeros().toPlainString())
                .containsExactlyInAnyOrder(
                        tuple("S1-0002", Outcome.COVERED, "18"),
                        tuple("S1-0001", Outcome.COVERED, "2"),
                        tuple("S1-0001", Outcome.BILLED, "2"));
    }

    /** An allowance of 20 a month; nothing is told of a month when it is over. */
    @Test
    void u2UseThatIsCoveredIsToldInItsLicencePeriod() {
        var books = Books.in("NOK");
        books.agreement("S1", "SIGN", "2026-10-01")
                .state("2026-10-01", "MONTH", 1)
                .use("signature", "2026-10-20", "4")
                .use("signature", "2026-10-31", "16")
                .use("signature", "2026-11-01", "1");
        books.close("2026-10");
        assertThat(books.last().covered())
                .containsExactly(covered("MONTH", "2026-10-01/2026-11-01", "20 of 20, 0 billed"));
        books.close("2026-11");
        assertThat(books.last().covered())
                .containsExactly(covered("MONTH", "2026-11-01/2026-12-01", "1 of 20, 0 billed"));
        books.close("2026-12");
        assertThat(books.last().covered()).isEmpty();
    }

    /** The 21st unit is a line, which tells of it; late rows of a past month are told of once. */
    @Test
    void u2UseThatIsBilledIsNotToldAgain() {
        var books = Books.in("NOK");
        var deal = books.agreement("S1", "SIGN", "2026-10-01")
                .state("2026-10-01", "MONTH", 1)
                .use("signature", "2026-10-31", "21");
        books.close("2026-10");
        assertThat(books.last().covered()).isEmpty();
        deal.state("2026-11-01", "MONTH", 2).use("signature", "2026-11-02", "30");
        books.close("2026-11");
        deal.use("signature", "2026-11-03", "10");
        books.close("2026-12");
        assertThat(books.last().covered())
                .containsExactly(covered("MONTH", "2026-11-01/2026-12-01", "40 of 40, 0 billed"));
        books.close("2027-01");
        assertThat(books.last().covered()).isEmpty();
    }

    /** A year of 240: 250 in March, of which 10 are billed then; the rest of the year tells so. */
    @Test
    void u2WhatWasBilledBeforeIsToldWithTheUse() {
        var books = Books.in("NOK");
        books.agreement("S1", "SIGN", "2026-01-01")
                .state("2026-01-01", "YEAR", 1)
                .use("signature", "2026-03-15", "250");
        books.close("2026-02");
        assertThat(books.last().covered()).isEmpty();
        books.close("2026-03");
        assertThat(books.last().covered()).isEmpty();
        books.close("2026-04");
        assertThat(books.last().covered())
                .containsExactly(covered("YEAR", "2026-01-01/2026-05-01", "250 of 240, 10 billed"));
    }

    private static CoveredUse covered(String plan, String days, String told) {
        var figures = told.replaceAll("[a-z,]", "").split(" +");
        var from = LocalDate.parse(days.substring(0, 10));
        return new CoveredUse(
                "A1",
                "S1",
                "SIGN",
                plan,
                "signature",
                new Stretch(from, LocalDate.parse(days.substring(11))),
                Quantity.of(figures[0]),
                Quantity.of(figures[1]),
                Quantity.of(figures[2]));
    }

    @Test
    void u3ExcessReachedBeforeBilledUntilCountsAsBilled() {
        var books = Books.in("NOK");
        books.agreement("S1", "SIGN", "2026-01-01")
                .state("2026-01-01", "YEAR", 1)
                .billedUntil("2026-10-01")
                .use("signature", "2026-06-01", "250")
                .use("signature", "2026-10-02", "6");
        assertThat(books.close("2026-10"))
                .contains("S1 YEAR signature 2026-10-01..2026-10-31 6 × 15.00 = 90.00");
    }

    @Test
    void u3AnIncreaseAfterTheMonthDoesNotTakeBackWhatCountsAsBilled() {
        var books = Books.in("NOK");
        books.agreement("S1", "SIGN", "2026-05-31")
                .state("2026-05-31", "YEAR", 6)
                .state("2026-09-01", "YEAR", 7)
                .billedUntil("2027-05-31")
                .use("signature", "2026-06-01", "2000");
        assertThat(books.close("2026-08")).isEmpty();
    }

    @Test
    void u4AClientCountsOncePerMonthAlsoWhenLateRowsArrive() {
        var books = Books.in("NOK");
        var deal = books.agreement("S1", "PERIOD", "2026-09-01")
                .state("2026-09-01", "STD", 0)
                .clientUse("client_month", "2026-09-02", "C1")
                .clientUse("client_month", "2026-09-30", "C1")
                .clientUse("client_month", "2026-09-03", "C2")
                .clientUse("client_month", "2026-10-01", "C1");
        assertThat(books.close("2026-09"))
                .containsExactly("S1 STD client_month 2026-09-01..2026-09-30 2 × 79.00 = 158.00");
        deal.clientUse("client_month", "2026-09-01", "C1")
                .clientUse("client_month", "2026-09-29", "C3");
        assertThat(books.close("2026-10"))
                .containsExactly(
                        "S1 STD client_month 2026-09-01..2026-09-30 1 × 79.00 = 79.00",
                        "S1 STD client_month 2026-10-01..2026-10-31 1 × 79.00 = 79.00");
    }

    @Test
    void u5TheSettlementCountsClientsFromAugustToAugust() {
        var books = Books.in("NOK");
        var deal = books.agreement("S1", "ANNUAL", "2024-01-01").state("2024-01-01", "PLUS", 0);
        for (var client = 1; client <= 35; client++) {
            deal.clientUse("submission", "2026-07-31", "C" + client);
        }
        deal.clientUse("submission", "2025-08-01", "C1")
                .clientUse("submission", "2026-07-01", "C2")
                .clientUse("submission", "2026-08-01", "C36")
                .clientUse("submission", "2025-07-31", "C1");
        assertThat(books.close("2026-07")).isEmpty();
        assertThat(books.close("2026-08")).isEmpty();
        assertThat(books.settle(2026))
                .containsExactly(
                        "S1 PLUS submission 2024-08-01..2025-07-31 1 × 249.00 = 249.00",
                        "S1 PLUS submission 2025-08-01..2026-07-31 35 × 249.00 = 8715.00");
        deal.clientUse("submission", "2025-12-24", "C99")
                .clientUse("submission", "2025-12-24", "C1");
        assertThat(books.settle(2027))
                .containsExactly(
                        "S1 PLUS submission 2025-08-01..2026-07-31 1 × 249.00 = 249.00",
                        "S1 PLUS submission 2026-08-01..2027-07-31 1 × 249.00 = 249.00");
    }

    @Test
    void u6UseWhileAReplacedPlanRunsIsCountedOnly() {
        var books = Books.in("NOK");
        books.agreement("S1", "ANNUAL", "2021-12-01")
                .state("2021-12-01", "INTRO-3M", 1)
                .clientUse("submission", "2022-01-10", "C1")
                .clientUse("submission", "2022-05-10", "C1")
                .clientUse("submission", "2022-02-10", "C2");
        books.close("2022-07");
        assertThat(books.settle(2022))
                .containsExactly("S1 PLUS submission 2021-08-01..2022-07-31 1 × 249.00 = 249.00");
    }

    @ParameterizedTest(name = "{0} on {1} is {2}")
    @CsvSource({
        "signature, 2026-09-30, USAGE_OUTSIDE_SUBSCRIPTION",
        "signature, 2026-12-01, USAGE_OUTSIDE_SUBSCRIPTION",
        "submission, 2026-11-30, CLIENT_MISSING",
        "invoice_sent, 2026-10-01, METRIC_NOT_IN_PLAN",
    })
    void u6WrongUseIsRejectedAndHoldsThePayer(String metric, String day, RejectCode code) {
        var books = Books.in("NOK");
        books.agreement("S1", "SIGN", "2026-10-01")
                .state("2026-10-01", "MONTH", 1)
                .notice("2026-10-20", NoticeMode.IMMEDIATE)
                .use(metric, day, "1");
        books.close("2026-12");
        assertThat(books.last().rejects()).extracting(Reject::code).containsExactly(code);
        assertThat(books.last().holds())
                .extracting(Hold::payerNo, Hold::code)
                .containsExactly(tuple("A1", HoldCode.REJECTED_ROW));
    }

    @Test
    void p2TheHoldSaysWhichRowIsFirstAndHowManyMoreThereAre() {
        var books = Books.in("NOK");
        var deal = books.agreement("S1", "SIGN", "2026-10-01")
                .state("2026-10-01", "MONTH", 1)
                .use("sms", "2026-09-30", "2");
        books.close("2026-10");
        assertThat(books.last().holds())
                .extracting(Hold::reason)
                .containsExactly(
                        "USAGE_OUTSIDE_SUBSCRIPTION in usage.csv line 2: see rejected.csv.");
        deal.use("sms", "2026-09-29", "2").use("sms", "2026-09-28", "2");
        books.close("2026-10");
        assertThat(books.last().holds())
                .extracting(Hold::reason)
                .containsExactly("USAGE_OUTSIDE_SUBSCRIPTION in usage.csv line 2 and 2 more:"
                        + " see rejected.csv.");
    }
}
