package monthend.rating;

import static org.assertj.core.api.Assertions.assertThat;

import monthend.calendar.NoticeRule;
import monthend.snapshot.Reject;
import monthend.snapshot.RejectCode;
import monthend.snapshot.Subscription.NoticeMode;

import org.junit.jupiter.api.Test;

class EndingChargesTest {

    @Test
    void n1AnAgreementInArrearsEndsAMonthAfterTheMonthOfNotice() {
        var books = Books.in("NOK");
        books.agreement("S1", "INSIGHTS", "2026-01-01")
                .state("2026-01-01", "USER", 1)
                .billedUntil("2026-06-01")
                .notice("2026-05-10");
        assertThat(books.close("2026-07"))
                .containsExactly("S1 USER licence 2026-06-01..2026-06-30 1 × 659.00 = 659.00");
    }

    @Test
    void n1ImmediateEndsThePrepaidAgreementWithTheNotice() {
        var books = Books.in("NOK");
        books.agreement("S1", "SIGN", "2026-03-15")
                .state("2026-03-15", "YEAR", 1)
                .notice("2026-03-20", NoticeMode.IMMEDIATE);
        // Not billed before: up to the end on 1 May (N4).
        assertThat(books.close("2026-03"))
                .containsExactly("S1 YEAR licence 2026-03-15..2026-04-30 1.5333 × 150.00 = 230.00");
    }

    @Test
    void n1PeriodEndEndsWithTheRunningPeriodOrWithTheNoticeIfThatIsLater() {
        var books = Books.in("NOK");
        books.agreement("S1", "SIGN", "2025-12-10")
                .state("2025-12-10", "YEAR", 1)
                .billedUntil("2026-12-10")
                .notice("2026-11-10", NoticeMode.PERIOD_END);
        // The period ends on 10 December, the notice on 1 January: so long the next is billed.
        assertThat(books.close("2026-12"))
                .containsExactly("S1 YEAR licence 2026-12-10..2026-12-31 0.7097 × 150.00 = 106.46");
    }

    @Test
    void n1WithoutAChoiceTheSubscriptionIsRejected() {
        var books = Books.in("NOK");
        books.agreement("S1", "SIGN", "2025-12-10")
                .state("2025-12-10", "YEAR", 1)
                .notice("2026-11-10");
        assertThat(books.close("2026-11")).isEmpty();
        assertThat(books.last().rejects())
                .extracting(Reject::code)
                .containsExactly(RejectCode.NOTICE_MODE_MISSING);
    }

    @Test
    void n2MaintenanceEndsWithTheYear() {
        var books = Books.in("NOK");
        books.agreement("S1", "REGISTRY", "2020-01-01")
                .state("2020-01-01", "MAINT", 2)
                .billedUntil("2026-01-01")
                .notice("2026-10-01");
        assertThat(books.close("2028-12"))
                .containsExactly(
                        "S1 MAINT licence 2026-01-01..2026-12-31 24 × 89.00 = 2136.00",
                        "S1 MAINT licence 2027-01-01..2027-12-31 24 × 89.00 = 2136.00");
    }

    @Test
    void n4NoPeriodThatBeginsOnOrAfterTheEndIsBilled() {
        var books = Books.in("NOK");
        books.agreement("S1", "EXPENSE", "2025-02-01")
                .state("2025-02-01", "QUARTER", 1)
                .billedUntil("2026-02-01")
                .notice("2026-01-01");
        assertThat(books.close("2026-10"))
                .containsExactly("S1 QUARTER licence 2026-02-01..2026-04-30 3 × 50.00 = 150.00");
    }

    @Test
    void anAgreementsOwnNoticeRuleAndBoundDayComeFirst() {
        var books = Books.in("NOK");
        books.agreement("S1", "INSIGHTS", "2026-01-01")
                .state("2026-01-01", "USER", 1)
                .billedUntil("2026-06-01")
                .noticeRule(NoticeRule.MONTH_END)
                .boundUntil("2026-08-11")
                .notice("2026-05-10");
        assertThat(books.close("2026-10"))
                .containsExactly(
                        "S1 USER licence 2026-06-01..2026-06-30 1 × 659.00 = 659.00",
                        "S1 USER licence 2026-07-01..2026-07-31 1 × 659.00 = 659.00",
                        "S1 USER licence 2026-08-01..2026-08-10 0.3226 × 659.00 = 212.59");
    }
}
