package monthend.job;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.util.List;

/**
 * T1 to T3 on the real job: who is billed what when agreements move. SIGN MONTH costs 190.00 a
 * licence and month in arrears, with 20 signatures each, further ones 15.00, an SMS 2.00; a client
 * of ANNUAL PLUS 249.00 in the settlement.
 */
class TransfersDbTest {

    @TempDir
    Path folder;

    private int snapshots;

    private Path at(TinySnapshot snapshot) {
        return snapshot.in(folder.resolve("snapshot-" + ++snapshots));
    }

    private static TinySnapshot three() {
        return new TinySnapshot()
                .account("1", "923456783")
                .account("2", "987654325")
                .account("3", "912345674");
    }

    private static TinySnapshot sign(TinySnapshot snapshot, String holder) {
        return snapshot.subscription("S1", holder, "SIGN", "2026-09-01")
                .state("S1", "2026-09-01", "MONTH", 1);
    }

    /** Account, what, first day, quantity of each line of a run. */
    private static List<String> lines(MonthWorkplace place, String run) {
        return place.database()
                .sql("select line.account_no || ' ' || line.code || ' ' || service_from || ' ' ||"
                        + " trim_scale(quantity) from draft_line line join draft using (draft_id)"
                        + " join invoice using (draft_id) where invoice.run_id = '" + run
                        + "' order by 1")
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

    /** The October period begins before the move; of 30 signatures 10 are above the allowance. */
    @Test
    void t1LinesUseAndOverageGoToWhoHoldsTheAgreementOnTheirDay() {
        try (var place = MonthWorkplace.open(folder)) {
            place.close("2026-09", at(sign(three(), "1")));
            place.close(
                    "2026-10",
                    at(sign(three(), "2")
                            .transfer("S1", "2", "2026-10-16", "DOC")
                            .use("U1", "S1", "sms", "2026-10-10", 3)
                            .use("U2", "S1", "sms", "2026-10-20", 4)
                            .use("U3", "S1", "signature", "2026-10-05", 30)));
            place.close("2026-11", at(sign(three(), "2")));

            assertThat(lines(place, "monthly-2026-10"))
                    .containsExactly(
                            "1 licence 2026-10-01 1",
                            "1 sms 2026-10-01 3",
                            "2 signature 2026-10-01 10",
                            "2 sms 2026-10-01 4");
            assertThat(lines(place, "monthly-2026-11")).containsExactly("2 licence 2026-11-01 1");
            assertThat(place.violations()).isEmpty();
        }
    }

    @Test
    void t1UseThatIsLateGoesToWhoHeldTheAgreementThen() {
        try (var place = MonthWorkplace.open(folder)) {
            place.close("2026-09", at(sign(three(), "1")));
            place.close("2026-10", at(sign(three(), "2").transfer("S1", "2", "2026-10-01", "DOC")));
            place.close(
                    "2026-11",
                    at(sign(three(), "2")
                            .use("U1", "S1", "sms", "2026-09-20", 3)
                            .use("U2", "S1", "sms", "2026-10-20", 4)));

            assertThat(lines(place, "monthly-2026-10")).containsExactly("2 licence 2026-10-01 1");
            assertThat(lines(place, "monthly-2026-11"))
                    .containsExactly(
                            "1 sms 2026-09-01 3", "2 licence 2026-11-01 1", "2 sms 2026-10-01 4");
        }
    }

    @Test
    void t1AWholeAccountMovesWithAllItsAgreements() {
        try (var place = MonthWorkplace.open(folder)) {
            var before = sign(three(), "1")
                    .subscription("S2", "1", "INSIGHTS", "2026-09-01")
                    .state("S2", "2026-09-01", "USER", 1);
            place.close("2026-09", at(before));
            var after = sign(three(), "2")
                    .subscription("S2", "2", "INSIGHTS", "2026-09-01")
                    .state("S2", "2026-09-01", "USER", 1)
                    .wholeAccount("1", "2", "2026-10-01");
            place.close("2026-10", at(after));

            assertThat(held(place, "monthly-2026-10")).isEmpty();
            assertThat(lines(place, "monthly-2026-10"))
                    .containsExactly("2 licence 2026-10-01 1", "2 licence 2026-10-01 1");
        }
    }

    /** In October the step of 10 October is wrong: what the old account owes rests on it too. */
    @Test
    void p2AWrongTimelineRowHoldsWhoHeldTheAgreementThen() {
        try (var place = MonthWorkplace.open(folder)) {
            place.close("2026-09", at(sign(three(), "1")));
            var moved = sign(three(), "2").transfer("S1", "2", "2026-10-16", "DOC");
            place.close("2026-10", at(moved.wrongState("S1", "2026-10-10", "MONTH", 3)));
            assertThat(held(place, "monthly-2026-10"))
                    .containsExactly("1 REJECTED_ROW", "2 REJECTED_ROW");
            assertThat(lines(place, "monthly-2026-10")).isEmpty();

            place.close("2026-11", at(sign(three(), "2").state("S1", "2026-10-10", "MONTH", 3)));
            // 2 more licences for 22 of the 31 days of October are 1.4194.
            assertThat(lines(place, "monthly-2026-11"))
                    .containsExactly(
                            "1 licence 2026-10-01 1",
                            "1 licence 2026-10-10 1.4194",
                            "2 licence 2026-11-01 3");
        }
    }

    /** It was used in September, and on 2 October, and becomes known with November. */
    @ParameterizedTest(name = "all of account 1 moves on {0}")
    @CsvSource({
        "2026-10-01, 1 sms 2026-09-01 3, 2 sms 2026-10-01 4",
        "2026-10-03, 1 sms 2026-09-01 3, 1 sms 2026-10-01 4",
    })
    void t1LateUseGoesToWhoHeldTheAgreementBeforeAWholeAccountMoved(
            String day, String september, String october) {
        try (var place = MonthWorkplace.open(folder)) {
            place.close("2026-09", at(sign(three(), "1")));
            var moved = sign(three(), "2").wholeAccount("1", "2", day);
            place.close("2026-10", at(moved));
            place.close(
                    "2026-11",
                    at(sign(three(), "2")
                            .use("U1", "S1", "sms", "2026-09-20", 3)
                            .use("U2", "S1", "sms", "2026-10-02", 4)));
            assertThat(lines(place, "monthly-2026-11"))
                    .containsExactlyInAnyOrder(september, "2 licence 2026-11-01 1", october);
            assertThat(place.violations()).isEmpty();
        }
    }

    private static TinySnapshot annual(TinySnapshot snapshot, String holder) {
        return snapshot.subscription("S4", holder, "ANNUAL", "2025-08-01")
                .state("S4", "2025-08-01", "PLUS", 1)
                .submission("S4", "2026-03-02", "C1")
                .submission("S4", "2026-06-30", "C2");
    }

    @Test
    void t1TheSettlementGoesWholeToWhoHoldsTheAgreementOnItsLastDay() {
        try (var place = MonthWorkplace.open(folder)) {
            place.close("2026-04", at(annual(three(), "1")));
            var moved = annual(three(), "2").transfer("S4", "2", "2026-05-01", "DOC");
            place.close("2026-05", at(moved));
            place.settle(2026, at(annual(three(), "2")));
            assertThat(lines(place, "settlement-2026"))
                    .containsExactly("2 submission 2025-08-01 2");
        }
    }

    @Test
    void t1AMoveAfterTheLastDayLeavesTheSettlementWithTheOldAccount() {
        try (var place = MonthWorkplace.open(folder)) {
            place.close("2026-07", at(annual(three(), "1")));
            var moved = annual(three(), "2").transfer("S4", "2", "2026-08-01", "DOC");
            place.settle(2026, at(moved));
            assertThat(lines(place, "settlement-2026"))
                    .containsExactly("1 submission 2025-08-01 2");
        }
    }

    @Test
    void t2ALivingAgreementOfTheReceiverRefusesTheMoveThoughItMovesAwayItself() {
        try (var place = MonthWorkplace.open(folder)) {
            var before = sign(three(), "1")
                    .subscription("S2", "2", "SIGN", "2026-09-01")
                    .state("S2", "2026-09-01", "MONTH", 1);
            place.close("2026-09", at(before));
            var after = sign(three(), "2")
                    .subscription("S2", "3", "SIGN", "2026-09-01")
                    .state("S2", "2026-09-01", "MONTH", 1)
                    .transfer("S1", "2", "2026-10-01", "DOC")
                    .transfer("S2", "3", "2026-10-01", "DOC");
            place.close("2026-10", at(after));

            assertThat(held(place, "monthly-2026-10"))
                    .isNotEmpty()
                    .allMatch(hold -> hold.matches("[12] TRANSFER_CONFLICT|[12] ACCOUNT_CHANGED"));
            assertThat(lines(place, "monthly-2026-10")).containsExactly("3 licence 2026-10-01 1");
        }
    }

    @Test
    void t2AnAgreementThatHasEndedIsInNobodysWay() {
        try (var place = MonthWorkplace.open(folder)) {
            var before = sign(three(), "1")
                    .ended("S2", "2", "SIGN", "2026-07-10")
                    .state("S2", "2026-05-01", "MONTH", 1);
            place.close("2026-09", at(before));
            place.close(
                    "2026-10",
                    at(sign(three(), "2")
                            .ended("S2", "2", "SIGN", "2026-07-10")
                            .state("S2", "2026-05-01", "MONTH", 1)
                            .transfer("S1", "2", "2026-10-01", "DOC")));
            assertThat(held(place, "monthly-2026-10")).isEmpty();
            assertThat(lines(place, "monthly-2026-10")).containsExactly("2 licence 2026-10-01 1");
        }
    }

    @Test
    void t3AnotherOrganisationNumberHoldsUnlessATransferNamesTheDocument() {
        try (var place = MonthWorkplace.open(folder)) {
            place.close("2026-09", at(sign(three(), "1")));
            var other = sign(
                    new TinySnapshot()
                            .account("1", "974760673")
                            .account("2", "987654325")
                            .account("3", "912345674"),
                    "1");
            place.close("2026-10", at(other));
            assertThat(held(place, "monthly-2026-10")).containsExactly("1 IDENTITY_CHANGED");

            var documented = sign(
                    new TinySnapshot()
                            .account("1", "974760673")
                            .account("2", "987654325")
                            .account("3", "912345674"),
                    "1");
            place.close("2026-11", at(documented.identity("1", "2026-10-01", "DOC")));
            assertThat(held(place, "monthly-2026-11")).isEmpty();
            assertThat(lines(place, "monthly-2026-11"))
                    .containsExactly("1 licence 2026-10-01 1", "1 licence 2026-11-01 1");
        }
    }

    @Test
    void t3AnAgreementAtAnotherAccountWithoutATransferHoldsBoth() {
        try (var place = MonthWorkplace.open(folder)) {
            place.close("2026-09", at(sign(three(), "1")));
            place.close("2026-10", at(sign(three(), "2")));
            assertThat(held(place, "monthly-2026-10")).contains("2 ACCOUNT_CHANGED");
            assertThat(lines(place, "monthly-2026-10")).isEmpty();
        }
    }
}
