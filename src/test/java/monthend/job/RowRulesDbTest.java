package monthend.job;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

/** Rules that need other rows, or what earlier runs knew, on the real job. */
class RowRulesDbTest {

    private static final String ORG_1 = "991825827";
    private static final String ORG_2 = "988077917";

    @TempDir
    private Path folder;

    @Test
    void l11AnIncreaseOnAPlanThatLeavesThemToAnotherIsRejected() {
        var october = new TinySnapshot()
                .account("A1", ORG_1)
                .subscription("S1", "A1", "ERP", "2026-10-01")
                .state("S1", "2026-10-01", "MAINT", 4)
                .state("S1", "2026-10-20", "MAINT", 5);
        try (var place = MonthWorkplace.open(folder)) {
            place.close("2026-10", october.in(folder.resolve("10")));
            assertThat(rejects(place)).containsExactly("licences.csv 3 INCREASE_ON_OTHER_PLAN");
            assertThat(holds(place)).containsExactly("monthly-2026-10 A1 REJECTED_ROW");
        }
    }

    @Test
    void c3CreditStandsOnThePayerAndIsListedOnceByItsId() {
        var october = new TinySnapshot()
                .account("A1", ORG_1)
                .paidFor("A2", "A1")
                .subscription("S1", "A1", "INSIGHTS", "2026-10-01")
                .state("S1", "2026-10-01", "USER", 1)
                .credit("K1", "A1", "100.00");
        var november = new TinySnapshot()
                .account("A1", ORG_1)
                .paidFor("A2", "A1")
                .subscription("S1", "A1", "INSIGHTS", "2026-10-01")
                .state("S1", "2026-10-01", "USER", 1)
                .credit("K1", "A1", "100.00")
                .credit("K2", "A2", "5.00");
        try (var place = MonthWorkplace.open(folder)) {
            place.close("2026-10", october.in(folder.resolve("10")));
            place.close("2026-11", november.in(folder.resolve("11")));
            assertThat(rejects(place)).containsExactly("credits.csv 3 CREDIT_NOT_ON_PAYER");
            assertThat(strings(
                            place,
                            "select run_id || ' ' || file || ' ' || line from duplicate_row"))
                    .containsExactly("monthly-2026-11 credits.csv 2");
            assertThat(strings(place, "select credit_id || ' ' || used from used_credit"))
                    .containsExactly("K1 100.00");
        }
    }

    @Test
    void t1ATransferGoesOnInLaterMonthsAndT2ALivingAgreementIsNotMovedOnto() {
        try (var place = MonthWorkplace.open(folder)) {
            place.close("2026-10", twoAccounts("A1").in(folder.resolve("10")));
            place.close(
                    "2026-11",
                    twoAccounts("A1")
                            .transfer("S1", "A2", "2026-11-01", "DOC-1")
                            .in(folder.resolve("11")));
            place.close("2026-12", twoAccounts("A2").in(folder.resolve("12")));
            assertThat(strings(
                            place,
                            "select account_no || ' ' || service_from from live_line"
                                    + " where subscription_id = 'S1' order by service_from"))
                    .containsExactly("A1 2026-10-01", "A2 2026-11-01", "A2 2026-12-01");

            var january = twoAccounts("A2")
                    .subscription("S3", "A1", "INSIGHTS", "2026-12-01")
                    .state("S3", "2026-12-01", "USER", 1)
                    .transfer("S3", "A2", "2027-01-01", "DOC-2");
            place.close("2027-01", january.in(folder.resolve("01")));
            assertThat(rejects(place)).containsExactly("transfers.csv 2 TRANSFER_CONFLICT");
            assertThat(holds(place)).containsExactly("monthly-2027-01 A1 TRANSFER_CONFLICT");
        }
    }

    @Test
    void t2ATransferWithoutADocumentIsRefused() {
        try (var place = MonthWorkplace.open(folder)) {
            place.close(
                    "2026-10",
                    twoAccounts("A1")
                            .transfer("S1", "A2", "2026-10-15", "")
                            .in(folder.resolve("10")));
            assertThat(rejects(place)).containsExactly("transfers.csv 2 TRANSFER_CONFLICT");
            assertThat(holds(place)).containsExactly("monthly-2026-10 A1 TRANSFER_CONFLICT");
            var run = place.out().resolve("monthly-2026-10");
            assertThat(run.resolve("held.csv")).content().contains("\nA1,TRANSFER_CONFLICT,");
            assertThat(run.resolve("rejected.csv"))
                    .content()
                    .contains("\ntransfers.csv,2,TRANSFER_CONFLICT,");
        }
    }

    @Test
    void t3AnAccountWithAnotherIdentityIsHeldUntilADocumentIsNamed() {
        try (var place = MonthWorkplace.open(folder)) {
            place.close("2026-10", account(ORG_1).in(folder.resolve("10")));
            place.close("2026-11", account(ORG_2).in(folder.resolve("11")));
            place.close("2026-12", account(ORG_2).in(folder.resolve("12")));
            assertThat(holds(place))
                    .containsExactly(
                            "monthly-2026-11 A1 IDENTITY_CHANGED",
                            "monthly-2026-12 A1 IDENTITY_CHANGED");
            place.close(
                    "2027-01",
                    account(ORG_2).identity("A1", "2026-11-01", "DOC-3").in(folder.resolve("01")));
            place.close("2027-02", account(ORG_2).in(folder.resolve("02")));
            assertThat(holds(place)).hasSize(2);
        }
    }

    @Test
    void t3ASubscriptionAtAnotherAccountWithoutATransferIsHeld() {
        try (var place = MonthWorkplace.open(folder)) {
            place.close("2026-10", twoAccounts("A1").in(folder.resolve("10")));
            place.close("2026-11", twoAccounts("A2").in(folder.resolve("11")));
            assertThat(holds(place)).containsExactly("monthly-2026-11 A2 ACCOUNT_CHANGED");
        }
    }

    @Test
    void t4ANewTimelineRowFromElsewhereIsRejected() {
        try (var place = MonthWorkplace.open(folder)) {
            var october = new TinySnapshot()
                    .account("A1", ORG_1)
                    .managed("S1", "A1", "INSIGHTS", "CRM")
                    .changed("S1", "2026-10-01", "USER", 1, "CRM");
            place.close("2026-10", october.in(folder.resolve("10")));
            var november = new TinySnapshot()
                    .account("A1", ORG_1)
                    .managed("S1", "A1", "INSIGHTS", "CRM")
                    .changed("S1", "2026-10-01", "USER", 1, "CRM")
                    .changed("S1", "2026-11-05", "USER", 2, "PORTAL");
            place.close("2026-11", november.in(folder.resolve("11")));
            assertThat(rejects(place)).containsExactly("licences.csv 3 WRONG_CHANNEL");
        }
    }

    @Test
    void i2NumbersGoOnFromMonthToMonthInTheOrderOfAccountNumbers() {
        try (var place = MonthWorkplace.open(folder)) {
            place.close("2026-10", twoAccounts("A1").in(folder.resolve("10")));
            place.close("2026-11", twoAccounts("A1").in(folder.resolve("11")));
            assertThat(strings(
                            place,
                            "select number || ' ' || payer_no || ' ' || series"
                                    + " from invoice join draft using (draft_id, run_id, series)"
                                    + " order by number"))
                    .containsExactly(
                            "FJ10000001 A1 ORDINARY",
                            "FJ10000002 A1 ORDINARY",
                            "FJM50000001 A2 MAINTENANCE");
        }
    }

    /** Insights on one account, maintenance on the other. */
    private static TinySnapshot twoAccounts(String insightsAt) {
        return new TinySnapshot()
                .account("A1", ORG_1)
                .account("A2", ORG_2)
                .subscription("S1", insightsAt, "INSIGHTS", "2026-10-01")
                .state("S1", "2026-10-01", "USER", 1)
                .subscription("S2", "A2", "REGISTRY", "2026-10-01")
                .state("S2", "2026-10-01", "MAINT", 1);
    }

    private static TinySnapshot account(String organisationNumber) {
        return new TinySnapshot()
                .account("A1", organisationNumber)
                .subscription("S1", "A1", "INSIGHTS", "2026-10-01")
                .state("S1", "2026-10-01", "USER", 1);
    }

    private static List<String> rejects(MonthWorkplace place) {
        return strings(
                place,
                "select file || ' ' || line || ' ' || code from reject order by run_id, file,"
                        + " line");
    }

    private static List<String> holds(MonthWorkplace place) {
        return strings(
                place,
                "select run_id || ' ' || payer_no || ' ' || code from effective_hold"
                        + " order by run_id, payer_no, code");
    }

    private static List<String> strings(MonthWorkplace place, String query) {
        return place.database().sql(query).query(String.class).list();
    }
}
