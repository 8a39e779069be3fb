package monthend.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import monthend.check.Limits;
import monthend.check.RefusedException;
import monthend.check.RunRequest.Review;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * P2 and P6 on the real job: held payers are billed once, released or corrected; what is posted is
 * credited by hand. SIGN MONTH costs 190.00 a licence and month.
 */
class SupplementDbTest {

    private static final Limits ABOVE_500 = Limits.of("NOK 500", 0);

    @TempDir
    Path folder;

    private int snapshots;

    private Path at(TinySnapshot snapshot) {
        return snapshot.in(folder.resolve("snapshot-" + ++snapshots));
    }

    private static TinySnapshot two(int first, int second) {
        return new TinySnapshot()
                .account("1", "923456783")
                .account("2", "987654325")
                .subscription("S1", "1", "SIGN", "2026-10-01")
                .state("S1", "2026-10-01", "MONTH", first)
                .subscription("S2", "2", "SIGN", "2026-10-01")
                .state("S2", "2026-10-01", "MONTH", second);
    }

    private static List<String> live(MonthWorkplace place) {
        return place.database()
                .sql("select payer_no || ' ' || run_id || ' ' || net from live_invoice"
                        + " join draft using (draft_id, run_id) order by payer_no, number")
                .query(String.class)
                .list();
    }

    private static List<String> held(MonthWorkplace place, String run) {
        return place.database()
                .sql("select payer_no || ' ' || code from effective_hold where run_id = '" + run
                        + "' order by 1")
                .query(String.class)
                .list();
    }

    @Test
    void p2AnAmountAboveTheLimitHoldsAndTheNextMonthBillsBothWithoutLimits() {
        try (var place = MonthWorkplace.open(folder)) {
            var snapshot = at(two(2, 3));
            place.limit(ABOVE_500);
            assertThat(place.close("2026-10", snapshot).ending()).isEqualTo(Ending.DONE_WITH_HOLDS);
            assertThat(held(place, "monthly-2026-10")).containsExactly("2 ABOVE_LIMIT");
            assertThat(live(place)).containsExactly("1 monthly-2026-10 380.00");
            place.limit(Limits.OFF);
            place.close("2026-11", snapshot);
            assertThat(live(place))
                    .containsExactly(
                            "1 monthly-2026-10 380.00",
                            "1 monthly-2026-11 380.00",
                            "2 monthly-2026-11 1140.00");
        }
    }

    @Test
    void p2AReleasedPayerIsBilledByASupplementExactlyOnce() {
        try (var place = MonthWorkplace.open(folder)) {
            var snapshot = at(two(2, 3));
            place.limit(ABOVE_500);
            place.close("2026-10", snapshot);
            assertThat(place.supplement("2026-10").ending()).isEqualTo(Ending.CHANGES_NOTHING);
            place.release("monthly-2026-10", "2");
            assertThat(place.supplement("2026-10").ending()).isEqualTo(Ending.DONE);
            assertThat(live(place))
                    .containsExactly("1 monthly-2026-10 380.00", "2 monthly-2026-10-s1 570.00");
            assertThat(place.supplement("2026-10").ending()).isEqualTo(Ending.CHANGES_NOTHING);
            place.limit(Limits.OFF);
            place.close("2026-11", snapshot);
            assertThat(live(place)).contains("2 monthly-2026-11 570.00").hasSize(4);
            // The period is billed as its snapshot says: a rerun has nothing to do.
            assertThat(place.rerun("2026-10", snapshot, "2026-12-01").ending())
                    .isEqualTo(Ending.CHANGES_NOTHING);
        }
    }

    /** The agreement on PSA has no notice mode: 190.00 for the licence of the other is billed. */
    @Test
    void p2APayerReleasedFromAWrongAgreementIsBilledWithoutIt() throws IOException {
        var snapshot = at(new TinySnapshot()
                .account("1", "923456783")
                .subscription("S1", "1", "SIGN", "2026-10-01")
                .state("S1", "2026-10-01", "MONTH", 1)
                .ended("S2", "1", "PSA", "2026-10-05")
                .state("S2", "2026-05-01", "PRO-3M", 2));
        try (var place = MonthWorkplace.open(folder)) {
            place.close("2026-10", snapshot, Review.WAIT);
            place.release("monthly-2026-10", "1");
            assertThat(place.post("monthly-2026-10").ending()).isEqualTo(Ending.DONE_WITH_HOLDS);
            assertThat(live(place)).containsExactly("1 monthly-2026-10 190.00");
            assertThat(Files.readAllLines(place.out().resolve("monthly-2026-10/rows.csv")))
                    .contains("subscriptions.csv,rejected,3,1", "licences.csv,held,3,");
        }
    }

    @Test
    void p2CorrectedRowsAreBilledByASupplementWithTheirUse() {
        try (var place = MonthWorkplace.open(folder)) {
            // 2 SMS at 2.00 are good, and a row of an unknown metric holds the payer.
            place.close(
                    "2026-10",
                    at(two(1, 1)
                            .use("U1", "S1", "sms", "2026-10-05", 2)
                            .use("U2", "S1", "smss", "2026-10-06", 3)));
            assertThat(held(place, "monthly-2026-10")).containsExactly("1 REJECTED_ROW");
            var corrected = at(two(1, 9)
                    .use("U1", "S1", "sms", "2026-10-05", 2)
                    .use("U2", "S1", "sms", "2026-10-06", 3)
                    .use("U3", "S2", "sms", "2026-10-07", 50));
            assertThat(place.supplement("2026-10", corrected).ending()).isEqualTo(Ending.DONE);
            // 190.00 + 5 × 2.00; the other payer, which was not held, is left alone.
            assertThat(live(place))
                    .containsExactly("1 monthly-2026-10-s1 200.00", "2 monthly-2026-10 190.00");
            // What the supplement was the first to read of others waits for the next month.
            place.close("2026-11", at(two(1, 1)));
            assertThat(live(place))
                    .contains("1 monthly-2026-11 190.00", "2 monthly-2026-11 290.00");
        }
    }

    @Test
    void p2APayerIsReleasedFromADraftAndPostedWithIt() {
        try (var place = MonthWorkplace.open(folder)) {
            var snapshot = at(two(2, 3));
            place.limit(ABOVE_500);
            place.close("2026-10", snapshot, Review.WAIT);
            place.release("monthly-2026-10", "2");
            place.post("monthly-2026-10");
            assertThat(live(place))
                    .containsExactly("1 monthly-2026-10 380.00", "2 monthly-2026-10 570.00");
        }
    }

    @Test
    void p2WhatAnInvoiceMustStateCannotBeReleased() {
        try (var place = MonthWorkplace.open(folder)) {
            var snapshot = at(two(2, 3)
                    .withoutAddress("3", "912345674")
                    .subscription("S3", "3", "SIGN", "2026-10-01")
                    .state("S3", "2026-10-01", "MONTH", 1));
            place.close("2026-10", snapshot);
            assertThatThrownBy(() -> place.release("monthly-2026-10", "3"))
                    .isInstanceOf(RefusedException.class)
                    .hasMessageContaining("NO_POSTAL_ADDRESS");
            assertThatThrownBy(() -> place.release("monthly-2026-10", "1"))
                    .isInstanceOf(RefusedException.class)
                    .hasMessageContaining("is not held");
        }
    }

    @Test
    void p2AnAmountFarFromTheMedianOfThreeRunsIsUnusual() {
        try (var place = MonthWorkplace.open(folder)) {
            place.limit(Limits.of("", 3));
            for (var month : List.of("2026-10", "2026-11", "2026-12")) {
                place.close(month, at(two(2, 6)));
            }
            // January: three times the usual is not more, and a third is not less.
            var january = two(2, 6)
                    .state("S1", "2027-01-01", "MONTH", 6)
                    .state("S2", "2027-01-01", "MONTH", 2);
            place.close("2027-01", at(january));
            assertThat(held(place, "monthly-2027-01")).isEmpty();
            // The medians are still 380.00 and 1,140.00.
            place.close(
                    "2027-02",
                    at(january.state("S1", "2027-02-01", "MONTH", 7)
                            .state("S2", "2027-02-01", "MONTH", 1)));
            assertThat(held(place, "monthly-2027-02"))
                    .containsExactly("1 UNUSUAL_AMOUNT", "2 UNUSUAL_AMOUNT");
        }
    }

    @Test
    void p1ADraftFromOtherInputIsNotPosted() {
        try (var place = MonthWorkplace.open(folder)) {
            var snapshot = at(two(2, 3));
            place.close("2026-10", snapshot, Review.WAIT);
            two(2, 4).in(snapshot);
            assertThatThrownBy(() -> place.post("monthly-2026-10"))
                    .isInstanceOf(RefusedException.class)
                    .hasMessageContaining("from other input");
            assertThat(place.count("invoice")).isZero();
            two(2, 3).in(snapshot);
            place.post("monthly-2026-10");
            assertThat(place.count("invoice")).isEqualTo(2);
        }
    }

    @Test
    void p6ALineAndThenTheRestOfAnInvoiceAreCreditedByHandAndNoMore() {
        try (var place = MonthWorkplace.open(folder)) {
            // 380.00 for licences, 2 × 2.00 for SMS.
            place.close("2026-10", at(two(2, 3).use("U1", "S1", "sms", "2026-10-05", 2)));
            place.credit("FJ10000001", Optional.of(2), "2026-11-03");
            assertThat(documents(place, "credit-2026-11-03-1"))
                    .containsExactly("FJK10000001 4.00 for FJ10000001");
            assertThatThrownBy(() -> place.credit("FJ10000001", Optional.of(2), "2026-11-03"))
                    .isInstanceOf(RefusedException.class)
                    .hasMessageContaining("Line 2 of invoice FJ10000001");
            place.credit("FJ10000001", Optional.empty(), "2026-11-04");
            assertThat(documents(place, "credit-2026-11-04-1"))
                    .containsExactly("FJK10000002 380.00 for FJ10000001");
            assertThatThrownBy(() -> place.credit("FJ10000001", Optional.empty(), "2026-11-04"))
                    .isInstanceOf(RefusedException.class)
                    .hasMessageContaining("is credited already");
            // By hand is final: the next month bills nothing of it again.
            place.close("2026-11", at(two(2, 3)));
            assertThat(live(place)).contains("1 monthly-2026-11 380.00");
        }
    }

    @Test
    void p3AnInvoiceThatWasCreditedByHandIsNotCreditedByARerunToo() {
        try (var place = MonthWorkplace.open(folder)) {
            place.close("2026-10", at(two(2, 3)));
            place.credit("FJ10000001", Optional.empty(), "2026-11-03");
            var answer = place.rerun("2026-10", at(two(1, 4)), "2026-11-10");
            assertThat(answer.ending()).isEqualTo(Ending.DONE_WITH_HOLDS);
            assertThat(held(place, "rerun-2026-10-1")).containsExactly("1 CREDITED_BY_HAND");
            assertThat(live(place)).contains("2 rerun-2026-10-1 760.00");
        }
    }

    private static List<String> documents(MonthWorkplace place, String run) {
        return place.database()
                .sql("select number || ' ' || net || ' for ' || refers_to from invoice"
                        + " join draft using (draft_id) where invoice.run_id = '" + run
                        + "' order by number")
                .query(String.class)
                .list();
    }
}
