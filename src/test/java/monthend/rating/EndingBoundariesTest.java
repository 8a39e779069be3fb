package monthend.rating;

import static org.assertj.core.api.Assertions.assertThat;

import monthend.calendar.NoticeRule;
import monthend.snapshot.RejectCode;
import monthend.snapshot.Subscription.NoticeMode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

/** N1 to N4 on both sides of the last day on which notice can be given: what is billed last. */
class EndingBoundariesTest {

    private static final String FAR = "2030-12";

    private static String last(Books books) {
        return books.close(FAR).getLast();
    }

    /** INSIGHTS in arrears at 659.00 a month. */
    @ParameterizedTest(name = "notice on {0}: last {1}")
    @CsvSource({
        "2026-01-30, 2026-02-01..2026-02-28",
        "2026-01-31, 2026-02-01..2026-02-28",
        "2026-02-01, 2026-03-01..2026-03-31",
        "2026-02-28, 2026-03-01..2026-03-31",
        "2026-11-30, 2026-12-01..2026-12-31",
        "2026-12-01, 2027-01-01..2027-01-31",
        "2028-02-29, 2028-03-01..2028-03-31",
        "2028-03-01, 2028-04-01..2028-04-30",
    })
    void n1TheMonthAfterTheMonthOfNoticeIsTheLast(String given, String days) {
        var books = Books.in("NOK");
        books.agreement("S1", "INSIGHTS", "2026-01-01")
                .state("2026-01-01", "USER", 1)
                .notice(given);
        assertThat(last(books)).isEqualTo("S1 USER licence " + days + " 1 × 659.00 = 659.00");
    }

    /** A year in advance at 150.00 a month, from 10 December 2025 or 31 January 2026. */
    @ParameterizedTest(name = "from {0}, {2} on {1}: {3}")
    @CsvSource({
        // The running year ends on 10 December, the notice on 1 February: 1 + 22/31 months.
        "2025-12-10, 2026-12-09, PERIOD_END, " + "2026-12-10..2027-01-31 1.7097 × 150.00 = 256.46",
        "2025-12-10, 2026-10-31, PERIOD_END, 2025-12-10..2026-12-09 12 × 150.00 = 1800.00",
        // On the day a year begins, it is the running one.
        "2025-12-10, 2026-12-10, PERIOD_END, 2026-12-10..2027-12-09 12 × 150.00 = 1800.00",
        // Before the start it is the first one.
        "2025-12-10, 2025-12-01, PERIOD_END, 2025-12-10..2026-12-09 12 × 150.00 = 1800.00",
        // From 31 January two months and one day of 30: 31 March to 29 April.
        "2026-01-31, 2026-02-28, IMMEDIATE, 2026-01-31..2026-03-31 2.0333 × 150.00 = 305.00",
        "2026-01-31, 2026-03-01, IMMEDIATE, 2026-01-31..2026-04-30 3.0323 × 150.00 = 454.85",
    })
    void n1APrepaidAgreementEndsAsTheCustomerChooses(
            String start, String given, NoticeMode mode, String line) {
        var books = Books.in("NOK");
        books.agreement("S1", "SIGN", start).state(start, "YEAR", 1).notice(given, mode);
        assertThat(last(books)).isEqualTo("S1 YEAR licence " + line);
    }

    /** In arrears there is nothing to choose: the end is that of the notice. */
    @Test
    void n1AnAgreementInArrearsDoesNotWaitForThePeriod() {
        var books = Books.in("NOK", Catalogs.MORE);
        books.agreement("S1", "CLOUD", "2026-01-01")
                .state("2026-01-01", "COMMIT", 1)
                .billedUntil("2026-10-01")
                .notice("2026-09-10", NoticeMode.PERIOD_END);
        // October of the quarter: 79.00, and a third of the minimum of 900.00 less that.
        assertThat(books.close(FAR))
                .containsExactly(
                        "S1 COMMIT least 2026-10-01..2026-10-31 1 × 221.00 = 221.00",
                        "S1 COMMIT licence 2026-10-01..2026-10-31 1 × 79.00 = 79.00");
    }

    /** The plan on the day of notice decides: MONTH in arrears before 1 October, YEAR from it. */
    @ParameterizedTest(name = "notice on {0}: rejected {1}")
    @CsvSource({"2026-09-30, 0", "2026-10-01, 1"})
    void n1TheChoiceIsMissingOnlyOnAPlanInAdvance(String given, int rejected) {
        var books = Books.in("NOK");
        books.agreement("S1", "SIGN", "2026-01-01")
                .state("2026-01-01", "MONTH", 1)
                .state("2026-10-01", "YEAR", 1)
                .billedUntil("2026-09-01")
                .notice(given);
        books.close("2026-09");
        assertThat(books.last().rejects())
                .extracting(reject -> reject.code())
                .containsExactlyElementsOf(
                        rejected == 0 ? List.of() : List.of(RejectCode.NOTICE_MODE_MISSING));
    }

    @Test
    void n1WhileTheChoiceIsMissingUseWaits() {
        var books = Books.in("NOK");
        books.agreement("S1", "SIGN", "2026-09-01")
                .state("2026-09-01", "YEAR", 1)
                .notice("2026-10-05")
                .use("sms", "2026-10-02", "3")
                .use("sms", "2026-10-03", "4");
        assertThat(books.close("2026-10")).isEmpty();
        assertThat(books.last().usage())
                .extracting(outcome -> outcome.outcome() + " " + outcome.quantity())
                .containsExactlyInAnyOrder("DEFERRED 3", "DEFERRED 4");
    }

    /** REGISTRY maintenance at 89.00 by calendar years. */
    @ParameterizedTest(name = "from {0}, notice on {1}: last {2}")
    @CsvSource({
        "2020-01-01, 2026-09-29, 2026-01-01..2026-12-31 12 × 89.00 = 1068.00",
        "2020-01-01, 2026-09-30, 2026-01-01..2026-12-31 12 × 89.00 = 1068.00",
        "2020-01-01, 2026-10-01, 2027-01-01..2027-12-31 12 × 89.00 = 1068.00",
        "2020-01-01, 2026-12-31, 2027-01-01..2027-12-31 12 × 89.00 = 1068.00",
        "2026-12-31, 2026-12-31, 2027-01-01..2027-12-31 12 × 89.00 = 1068.00",
        // Notice before it begins ends it with its first year: one day, 1/31.
        "2026-12-31, 2026-09-30, 2026-12-31..2026-12-31 0.0323 × 89.00 = 2.87",
    })
    void n2NoticeBy30SeptemberEndsTheYear(String start, String given, String line) {
        var books = Books.in("NOK");
        books.agreement("S1", "REGISTRY", start).state(start, "MAINT", 1).notice(given);
        assertThat(last(books)).isEqualTo("S1 MAINT licence " + line);
    }

    /** EXPENSE by quarters at 50.00; the deadline is a month before the boundary. */
    @ParameterizedTest(name = "signed {0}, from {1}, notice on {2}: last {3}")
    @CsvSource({
        "2018-02-01, 2018-02-01, 2018-12-31, 2018-11-01..2019-01-31",
        "2018-02-01, 2018-02-01, 2019-01-01, 2019-02-01..2019-04-30",
        "2026-01-31, 2026-01-31, 2026-12-30, 2026-10-31..2027-01-30",
        "2026-01-31, 2026-01-31, 2026-12-31, 2027-01-31..2027-04-29",
        // From a leap day: the boundary is 28 February 2025, its deadline 29 January.
        "2024-02-29, 2024-02-29, 2025-01-28, 2024-11-29..2025-02-27",
        "2024-02-29, 2024-02-29, 2025-01-29, 2025-02-28..2025-05-28",
        // Bound for twelve months from signing, a day more than the fourth boundary.
        "2018-02-02, 2018-02-01, 2018-02-02, 2019-02-01..2019-04-30",
        "2018-01-15, 2018-02-01, 2018-02-02, 2018-11-01..2019-01-31",
    })
    void n3NoticeBeforeTheDeadlineEndsAtTheBoundary(
            String signed, String start, String given, String days) {
        var books = Books.in("NOK");
        books.agreement("S1", "EXPENSE", start)
                .state(start, "QUARTER", 1)
                .signed(signed)
                .notice(given);
        assertThat(last(books)).isEqualTo("S1 QUARTER licence " + days + " 3 × 50.00 = 150.00");
    }

    /** Bound until a day around the end by notice, 1 July: the later of the two is the end. */
    @ParameterizedTest(name = "bound until {0}: last {1}")
    @CsvSource({
        "2026-06-30, 2026-06-01..2026-06-30 1 × 659.00 = 659.00",
        "2026-07-01, 2026-06-01..2026-06-30 1 × 659.00 = 659.00",
        "2026-07-02, 2026-07-01..2026-07-01 0.0323 × 659.00 = 21.29",
        "2028-02-29, 2028-02-01..2028-02-28 0.9655 × 659.00 = 636.26",
        "2028-03-01, 2028-02-01..2028-02-29 1 × 659.00 = 659.00",
    })
    void n4WhatBeginsBeforeTheEndIsBilledUpToIt(String bound, String line) {
        var books = Books.in("NOK");
        books.agreement("S1", "INSIGHTS", "2026-01-01")
                .state("2026-01-01", "USER", 1)
                .boundUntil(bound)
                .notice("2026-05-10");
        assertThat(last(books)).isEqualTo("S1 USER licence " + line);
    }

    @ParameterizedTest(name = "under {0} of its own: last {1}")
    @CsvSource({
        "MONTH_END, 2026-10-01..2026-10-31",
        "BY_30_SEPTEMBER, 2026-12-01..2026-12-31",
        "ROLLING_3_MONTHS, 2027-01-01..2027-01-31",
    })
    void n4TheSubscriptionsOwnRuleTakesThePlaceOfThePlans(NoticeRule rule, String days) {
        var books = Books.in("NOK");
        books.agreement("S1", "INSIGHTS", "2026-01-01")
                .state("2026-01-01", "USER", 1)
                .signed("2026-01-15")
                .noticeRule(rule)
                .notice("2026-09-30");
        assertThat(last(books)).isEqualTo("S1 USER licence " + days + " 1 × 659.00 = 659.00");
    }

    @Test
    void t5N1APartWithoutARowOfItsOwnIsInTheWayWhereItCameFrom() {
        var books = Books.in("NOK").payingFor("A2", "NOK");
        books.agreement("S1", "SIGN", "2026-03-01")
                .state("2026-03-01", "YEAR", 10)
                .notice("2026-06-01");
        books.part("3 of S1 to S2@A2", "2026-06-15");
        books.close("2026-06");
        assertThat(books.last().rejects())
                .extracting(
                        reject -> reject.code() + " in " + reject.place().file().fileName()
                                + " line " + reject.place().line())
                .containsExactly("NOTICE_MODE_MISSING in subscriptions.csv line 2");
    }
}
