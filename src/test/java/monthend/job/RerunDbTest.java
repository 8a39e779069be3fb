package monthend.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import monthend.check.RefusedException;
import monthend.check.RunRequest.Review;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * P3 on the real job: a posted month billed again from a corrected snapshot. SIGN MONTH costs
 * 190.00 a licence and month in arrears, with 20 signatures each, further ones 15.00, an SMS 2.00;
 * EXPENSE QUARTER 50.00 a licence and month, three months in advance.
 */
class RerunDbTest {

    @TempDir
    Path folder;

    private int snapshots;

    private Path at(TinySnapshot snapshot) {
        return snapshot.in(folder.resolve("snapshot-" + ++snapshots));
    }

    /** Two accounts with SIGN MONTH, so many licences each. */
    private static TinySnapshot two(int first, int second) {
        return new TinySnapshot()
                .account("1", "923456783")
                .account("2", "987654325")
                .subscription("S1", "1", "SIGN", "2026-10-01")
                .state("S1", "2026-10-01", "MONTH", first)
                .subscription("S2", "2", "SIGN", "2026-10-01")
                .state("S2", "2026-10-01", "MONTH", second);
    }

    /** What live invoices come to without VAT, by account. */
    private static List<String> live(MonthWorkplace place) {
        return place.database()
                .sql("select payer_no || ' ' || run_id || ' ' || net from live_invoice"
                        + " join draft using (draft_id, run_id) order by payer_no, number")
                .query(String.class)
                .list();
    }

    /** The documents of a run: type, account, net, what they refer to. */
    private static List<String> documents(MonthWorkplace place, String run) {
        return place.database()
                .sql("select lower(invoice.doc_type) || ' ' || number || ' ' || payer_no || ' '"
                        + " || net || coalesce(' for ' || refers_to, '') from invoice"
                        + " join draft using (draft_id) where invoice.run_id = '" + run
                        + "' order by invoice.doc_type desc, number")
                .query(String.class)
                .list();
    }

    @Test
    void p3AnUnchangedSnapshotChangesNothingAndMakesNoRun() {
        try (var place = MonthWorkplace.open(folder)) {
            var snapshot = at(two(2, 3));
            place.close("2026-10", snapshot);
            var answer = place.rerun("2026-10", snapshot, "2026-11-10");
            assertThat(answer.ending()).isEqualTo(Ending.CHANGES_NOTHING);
            assertThat(place.count("run")).isEqualTo(1);
            assertThat(place.count("invoice")).isEqualTo(2);
            assertThat(place.count("draft")).isEqualTo(2);
            assertThat(place.out().resolve("rerun-2026-10-1")).doesNotExist();
        }
    }

    @Test
    void p3WhatIsWrongIsCreditedAndInvoicedAnewAndTheRestIsNotTouched() {
        try (var place = MonthWorkplace.open(folder)) {
            place.close("2026-10", at(two(2, 3)));
            var files = place.files("monthly-2026-10");
            assertThat(live(place))
                    .containsExactly("1 monthly-2026-10 380.00", "2 monthly-2026-10 570.00");

            var answer = place.rerun("2026-10", at(two(1, 3)), "2026-11-10");
            assertThat(answer.ending()).isEqualTo(Ending.DONE);
            assertThat(documents(place, "rerun-2026-10-1"))
                    .containsExactly(
                            "invoice FJ10000003 1 190.00 for FJ10000001",
                            "credit_note FJK10000001 1 380.00 for FJ10000001");
            assertThat(live(place))
                    .containsExactly("1 rerun-2026-10-1 190.00", "2 monthly-2026-10 570.00");
            assertThat(place.files("monthly-2026-10")).isEqualTo(files);
        }
    }

    @Test
    void p3BackToTheFirstSnapshotGivesTheFirstAmountsAndTheSameAgainNothing() {
        try (var place = MonthWorkplace.open(folder)) {
            var first = at(two(2, 3));
            var other = at(two(1, 3));
            place.close("2026-10", first);
            place.rerun("2026-10", other, "2026-11-10");
            assertThat(place.rerun("2026-10", other, "2026-11-10").ending())
                    .isEqualTo(Ending.CHANGES_NOTHING);
            place.rerun("2026-10", first, "2026-11-11");
            assertThat(documents(place, "rerun-2026-10-2"))
                    .containsExactly(
                            "invoice FJ10000004 1 380.00 for FJ10000003",
                            "credit_note FJK10000002 1 190.00 for FJ10000003");
            assertThat(live(place))
                    .containsExactly("1 rerun-2026-10-2 380.00", "2 monthly-2026-10 570.00");
        }
    }

    @Test
    void p3AnAccountThatIsGoneIsCreditedAndANewOneIsInvoiced() {
        try (var place = MonthWorkplace.open(folder)) {
            place.close("2026-10", at(two(2, 3)));
            var other = at(new TinySnapshot()
                    .account("2", "987654325")
                    .account("3", "912345674")
                    .subscription("S2", "2", "SIGN", "2026-10-01")
                    .state("S2", "2026-10-01", "MONTH", 3)
                    .subscription("S3", "3", "SIGN", "2026-10-01")
                    .state("S3", "2026-10-01", "MONTH", 4));
            place.rerun("2026-10", other, "2026-11-10");
            assertThat(documents(place, "rerun-2026-10-1"))
                    .containsExactly(
                            "invoice FJ10000003 3 760.00",
                            "credit_note FJK10000001 1 380.00 for FJ10000001");
            assertThat(live(place))
                    .containsExactly("2 monthly-2026-10 570.00", "3 rerun-2026-10-1 760.00");
        }
    }

    @Test
    void p3AMonthBeforeIsCorrectedWhenLaterOnesArePostedAndTheyStay() {
        try (var place = MonthWorkplace.open(folder)) {
            place.close("2026-10", at(two(2, 3)));
            place.close("2026-11", at(two(2, 3)));
            place.rerun("2026-10", at(two(4, 3)), "2026-12-10");
            assertThat(live(place))
                    .containsExactly(
                            "1 monthly-2026-11 380.00",
                            "1 rerun-2026-10-1 760.00",
                            "2 monthly-2026-10 570.00",
                            "2 monthly-2026-11 570.00");
            assertThat(lines(place, "rerun-2026-10-1", "later.csv"))
                    .containsExactly("later_run,account_no,currency,live_net,due_net,difference");
            place.close("2026-12", at(two(2, 3)));
            assertThat(live(place)).contains("1 monthly-2026-12 380.00").hasSize(6);
        }
    }

    @Test
    void p3LicencesThatALaterRunHasBilledStayWithIt() {
        try (var place = MonthWorkplace.open(folder)) {
            // November's snapshot told of 3 licences in October: it billed the third one late.
            place.close("2026-10", at(two(2, 1)));
            place.close("2026-11", at(two(3, 1)));
            assertThat(live(place))
                    .containsExactly(
                            "1 monthly-2026-10 380.00",
                            "1 monthly-2026-11 760.00",
                            "2 monthly-2026-10 190.00",
                            "2 monthly-2026-11 190.00");
            assertThat(place.rerun("2026-10", at(two(3, 1)), "2026-12-10").ending())
                    .isEqualTo(Ending.CHANGES_NOTHING);
            // Of five in October, November has billed one: four are October's. November, which has
            // billed three for itself and one for October, would have to bill three alone now.
            place.rerun("2026-10", at(two(5, 1)), "2026-12-10");
            assertThat(live(place)).contains("1 rerun-2026-10-1 760.00");
        }
    }

    @Test
    void p3WhatACorrectionChangesForLaterMonthsIsShown() {
        try (var place = MonthWorkplace.open(folder)) {
            // 15 of the 20 signatures of a year's licence in October, 10 in November: 5 × 15.00.
            var october = new TinySnapshot()
                    .account("1", "923456783")
                    .subscription("S1", "1", "SIGN", "2026-10-01")
                    .state("S1", "2026-10-01", "YEAR", 1);
            place.close("2026-10", at(october.use("U1", "S1", "signature", "2026-10-05", 235)));
            place.close("2026-11", at(october.use("U2", "S1", "signature", "2026-11-05", 10)));
            assertThat(live(place)).contains("1 monthly-2026-11 75.00");
            // It were 245 in October: 5 × 15.00 there, and 10 × 15.00 in November.
            var corrected = new TinySnapshot()
                    .account("1", "923456783")
                    .subscription("S1", "1", "SIGN", "2026-10-01")
                    .state("S1", "2026-10-01", "YEAR", 1)
                    .use("U1", "S1", "signature", "2026-10-05", 245);
            place.rerun("2026-10", at(corrected), "2026-12-10");
            assertThat(lines(place, "rerun-2026-10-1", "later.csv"))
                    .containsExactly(
                            "later_run,account_no,currency,live_net,due_net,difference",
                            "monthly-2026-11,1,NOK,75.00,150.00,75.00");
            // Its own rerun bills that, and then nothing is left to correct.
            place.rerun("2026-11", at(october), "2026-12-11");
            assertThat(live(place)).contains("1 rerun-2026-11-1 150.00");
        }
    }

    @Test
    void p3AReviewShowsWhatChangesBeforeItHappens() {
        try (var place = MonthWorkplace.open(folder)) {
            place.close("2026-10", at(two(2, 3)));
            place.rerun("2026-10", at(two(1, 3)), "2026-11-10", Review.WAIT);
            assertThat(lines(place, "rerun-2026-10-1", "changes.csv"))
                    .containsExactly(
                            "account_no,seller,group,currency,credits,was_net,was_gross,is_net,"
                                    + "is_gross,difference,held",
                            "1,FJORD,,NOK,FJ10000001,380.00,475.00,190.00,237.50,-237.50,");
            assertThat(place.count("invoice")).isEqualTo(2);
            place.post("rerun-2026-10-1");
            assertThat(place.count("invoice")).isEqualTo(4);
        }
    }

    private static List<String> lines(MonthWorkplace place, String run, String file) {
        try {
            return Files.readAllLines(place.out().resolve(run).resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void p3UseThatIsGoneOrChangedIsCorrectedAndStaysSo() {
        try (var place = MonthWorkplace.open(folder)) {
            // 25 + 5 signatures, 20 included: 10 × 15.00 = 150.00 and 190.00 for the licence.
            place.close(
                    "2026-10",
                    at(two(1, 1)
                            .use("U1", "S1", "signature", "2026-10-05", 25)
                            .use("U2", "S1", "signature", "2026-10-06", 5)));
            assertThat(live(place)).contains("1 monthly-2026-10 340.00");
            // U2 is gone and U1 was 22: 2 × 15.00.
            place.rerun(
                    "2026-10",
                    at(two(1, 1).use("U1", "S1", "signature", "2026-10-05", 22)),
                    "2026-11-10");
            assertThat(live(place)).contains("1 rerun-2026-10-1 220.00");
            // November repeats both as they first were: nothing of October is billed again.
            place.close(
                    "2026-11",
                    at(two(1, 1)
                            .use("U1", "S1", "signature", "2026-10-05", 25)
                            .use("U2", "S1", "signature", "2026-10-06", 5)));
            assertThat(live(place)).contains("1 monthly-2026-11 190.00");
            assertThat(place.count("duplicate_row where run_id = 'monthly-2026-11'"))
                    .isEqualTo(2);
            // And back: the first amounts.
            place.rerun(
                    "2026-10",
                    at(two(1, 1)
                            .use("U1", "S1", "signature", "2026-10-05", 25)
                            .use("U2", "S1", "signature", "2026-10-06", 5)),
                    "2026-12-10");
            assertThat(live(place)).contains("1 rerun-2026-10-2 340.00");
        }
    }

    @Test
    void p3UseThatALaterRunWasTheFirstToReadIsLeftOut() {
        try (var place = MonthWorkplace.open(folder)) {
            place.close("2026-10", at(two(1, 1)));
            // Late use of October comes with November, which bills its 10 × 2.00 in October.
            var late = at(two(1, 1).use("U1", "S1", "sms", "2026-10-05", 10));
            place.close("2026-11", late);
            assertThat(live(place)).contains("1 monthly-2026-11 210.00");
            assertThat(place.rerun("2026-10", late, "2026-12-10").ending())
                    .isEqualTo(Ending.CHANGES_NOTHING);
        }
    }

    @Test
    void p3CreditComesBackAndGoesToTheNewInvoices() {
        try (var place = MonthWorkplace.open(folder)) {
            // 380.00 + 25 % = 475.00, of which 400.00 is paid by credit.
            place.close("2026-10", at(two(2, 3).credit("C1", "1", "400.00")));
            assertThat(prepaid(place, "FJ10000001")).isEqualByComparingTo("400.00");
            // 190.00 + 25 % = 237.50, all of it paid by the credit that came back; 162.50 are left.
            place.rerun("2026-10", at(two(1, 3)), "2026-11-10");
            assertThat(prepaid(place, "FJ10000003")).isEqualByComparingTo("237.50");
            assertThat(prepaid(place, "FJK10000001")).isEqualByComparingTo("400.00");
            assertThat(place.database()
                            .sql("select used from used_credit where credit_id = 'C1'")
                            .query(BigDecimal.class)
                            .single())
                    .isEqualByComparingTo("237.50");
        }
    }

    private static BigDecimal prepaid(MonthWorkplace place, String number) {
        return place.database()
                .sql("select prepaid from draft join invoice using (draft_id) where number = '"
                        + number + "'")
                .query(BigDecimal.class)
                .single();
    }

    @Test
    void p3APayerThatTheRerunHoldsKeepsItsInvoice() {
        try (var place = MonthWorkplace.open(folder)) {
            place.close("2026-10", at(two(2, 3)));
            var wrong = at(two(1, 4).state("S1", "2026-10-15", "NONSUCH", 9));
            place.rerun("2026-10", wrong, "2026-11-10");
            assertThat(live(place))
                    .containsExactly("1 monthly-2026-10 380.00", "2 rerun-2026-10-1 760.00");
            // A supplement bills what a closing holds; what a rerun holds, the next rerun does.
            assertThat(lines(place, "rerun-2026-10-1", "held.csv").getLast())
                    .startsWith("1,REJECTED_ROW,")
                    .contains("then rerun the period with the corrected snapshot")
                    .doesNotContain("supplement");
            place.close("2026-11", at(two(2, 3)));
            assertThat(live(place)).contains("1 monthly-2026-11 380.00");
        }
    }

    @Test
    void p3ARerunUsesTheTaxPointsOfTheMonthItCorrects() {
        try (var place = MonthWorkplace.open(folder)) {
            var first = at(new TinySnapshot()
                    .account("1", "923456783")
                    .subscription("S1", "1", "EXPENSE", "2026-11-01")
                    .state("S1", "2026-11-01", "QUARTER", 3));
            place.close("2026-10", first);
            var other = at(new TinySnapshot()
                    .account("1", "923456783")
                    .subscription("S1", "1", "EXPENSE", "2026-11-01")
                    .state("S1", "2026-11-01", "QUARTER", 4));
            place.rerun("2026-10", other, "2026-11-20");
            assertThat(place.database()
                            .sql("select distinct tax_point || ' ' || amount from live_line")
                            .query(String.class)
                            .list())
                    .containsExactly("2026-11-01 600.00");
        }
    }

    @Test
    void aMonthThatWasNeverPostedIsNotRerun() {
        try (var place = MonthWorkplace.open(folder)) {
            assertThatThrownBy(() -> place.rerun("2026-10", at(two(1, 1)), "2026-11-10"))
                    .isInstanceOf(RefusedException.class)
                    .hasMessageContaining("no posted run monthly-2026-10");
        }
    }
}
