package monthend.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import monthend.check.Limits;
import monthend.check.RefusedException;
import monthend.check.RunRequest.Review;
import monthend.delivery.DocumentKind;
import monthend.report.ExplanationText;
import monthend.report.OverviewText;
import monthend.store.Documents;
import monthend.store.Explanations;
import monthend.store.Overviews;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * P6 on the real job: one-off lines by hand are billed once, on the next invoice; later due dates
 * stand beside the invoice. SIGN MONTH costs 190.00 a licence and month.
 */
class AdjustmentsDbTest {

    @TempDir
    Path folder;

    private int snapshots;

    private Path at(TinySnapshot snapshot) {
        return snapshot.in(folder.resolve("snapshot-" + ++snapshots));
    }

    /** Account 1 has two licences: 380.00 a month; account 2 has one: 190.00. */
    private static TinySnapshot two() {
        return one().account("2", "987654325")
                .subscription("S2", "2", "SIGN", "2026-10-01")
                .state("S2", "2026-10-01", "MONTH", 1);
    }

    private static TinySnapshot one() {
        return new TinySnapshot()
                .onPeppol("1", "923456783")
                .subscription("S1", "1", "SIGN", "2026-10-01")
                .state("S1", "2026-10-01", "MONTH", 2);
    }

    private static List<String> live(MonthWorkplace place) {
        return place.database()
                .sql("select payer_no || ' ' || run_id || ' ' || net from live_invoice"
                        + " join draft using (draft_id, run_id) order by payer_no, number")
                .query(String.class)
                .list();
    }

    private static String onboarding(MonthWorkplace place) {
        return place.adjust("1", "SIGN", "Oppstart og opplæring", "1500.00")
                .standing()
                .adjustment()
                .id();
    }

    @Test
    void p6AOneOffLineIsOnTheNextInvoiceOnceAndExplainsItself() throws Exception {
        try (var place = MonthWorkplace.open(folder)) {
            var snapshot = at(two());
            place.close("2026-10", snapshot);
            assertThat(onboarding(place)).isEqualTo("ADJ-000001");

            assertThat(place.close("2026-11", snapshot).ending()).isEqualTo(Ending.DONE);
            place.close("2026-12", snapshot);

            assertThat(live(place))
                    .containsExactly(
                            "1 monthly-2026-10 380.00",
                            "1 monthly-2026-11 1880.00",
                            "1 monthly-2026-12 380.00",
                            "2 monthly-2026-10 190.00",
                            "2 monthly-2026-11 190.00",
                            "2 monthly-2026-12 190.00");
            var explained = ExplanationText.of(place.part(Explanations.class).of("FJ10000003", 1));
            assertThat(explained)
                    .contains("Oppstart og opplæring")
                    .contains("1, added by operator as ADJ-000001: as agreed by telephone")
                    .contains("1 × 1500.00 = 1500.00 NOK")
                    .contains("2026-10-31, in arrears");
            var xml = Files.readString(place.out()
                    .resolve("monthly-2026-11")
                    .resolve(place.part(Documents.class)
                            .path("FJ10000003", DocumentKind.E_INVOICE)
                            .orElseThrow()));
            assertThat(xml).contains("Oppstart og opplæring", "ADJ-000001", "1500.00");
            assertThat(place.violations()).isEmpty();
        }
    }

    @Test
    void p6AOneOffLineWaitsWhileThePayerIsHeldAndIsBilledBySupplement() {
        try (var place = MonthWorkplace.open(folder)) {
            var snapshot = at(two());
            place.close("2026-10", snapshot);
            onboarding(place);
            place.limit(Limits.of("NOK 1000", 0));

            assertThat(place.close("2026-11", snapshot).ending()).isEqualTo(Ending.DONE_WITH_HOLDS);
            assertThat(live(place)).doesNotContain("1 monthly-2026-11 1880.00");
            assertThat(OverviewText.of(place.part(Overviews.class).of("1")))
                    .contains("ADJ-000001")
                    .contains("1500.00 NOK without VAT");

            place.release("monthly-2026-11", "1");
            place.supplement("2026-11");
            assertThat(live(place)).contains("1 monthly-2026-11-s1 1880.00");
            assertThat(OverviewText.of(place.part(Overviews.class).of("1")))
                    .doesNotContain("ADJ-000001");
            assertThat(place.violations()).isEmpty();
        }
    }

    @Test
    void p6ADiscardedDraftGivesTheLineBackAndWhatIsOnADraftIsNotTakenBack() {
        try (var place = MonthWorkplace.open(folder)) {
            var snapshot = at(two());
            place.close("2026-10", snapshot);
            var id = onboarding(place);
            place.close("2026-11", snapshot, Review.WAIT);

            assertThatThrownBy(() -> place.withdraw("1", id))
                    .isInstanceOf(RefusedException.class)
                    .hasMessageContaining("draft of monthly-2026-11")
                    .hasMessageContaining("jobs/run discard monthly-2026-11");
            place.discard("monthly-2026-11");
            place.withdraw("1", id);
            place.close("2026-11", snapshot);

            assertThat(live(place)).contains("1 monthly-2026-11 380.00");
        }
    }

    @Test
    void p6ALineThatIsAddedTwiceInTheSameWordsIsOnRecordOnce() {
        try (var place = MonthWorkplace.open(folder)) {
            place.close("2026-10", at(two()));
            onboarding(place);
            assertThat(place.adjust("1", "SIGN", "Oppstart og opplæring", "1500.00")
                            .isNew())
                    .isFalse();
            assertThat(place.adjust("1", "SIGN", "Reise", "1500.00").isNew()).isTrue();
            assertThat(place.count("adjustment")).isEqualTo(2);
        }
    }

    @Test
    void p6WhatIsBilledIsNotTakenBackAndWhoIsUnknownIsNotBilled() {
        try (var place = MonthWorkplace.open(folder)) {
            var snapshot = at(two());
            place.close("2026-10", snapshot);
            var id = onboarding(place);
            place.close("2026-11", snapshot);

            assertThatThrownBy(() -> place.withdraw("1", id))
                    .isInstanceOf(RefusedException.class)
                    .hasMessageContaining("jobs/run credit FJ10000003");
            assertThatThrownBy(() -> place.adjust("3", "SIGN", "Reise", "1.00"))
                    .isInstanceOf(RefusedException.class)
                    .hasMessageContaining("There is no account 3");
            assertThatThrownBy(() -> place.adjust("1", "SING", "Reise", "1.00"))
                    .isInstanceOf(RefusedException.class)
                    .hasMessageContaining("There is no product SING");
        }
    }

    @Test
    void p3ARerunKeepsTheLineOfItsPeriodAndLeavesThoseOfOthers() {
        try (var place = MonthWorkplace.open(folder)) {
            var first = at(two());
            place.close("2026-10", first);
            onboarding(place);
            place.close("2026-11", first);
            place.adjust("1", "SIGN", "Reise", "100.00");

            assertThat(place.rerun("2026-11", first, "2026-12-15").ending())
                    .isEqualTo(Ending.CHANGES_NOTHING);

            var corrected = at(two().state("S1", "2026-11-01", "MONTH", 3));
            place.rerun("2026-11", corrected, "2026-12-15");
            place.close("2026-12", corrected);
            assertThat(live(place))
                    .contains("1 rerun-2026-11-1 2070.00", "1 monthly-2026-12 670.00")
                    .doesNotContain("1 monthly-2026-11 1880.00");
            assertThat(place.violations()).isEmpty();
        }
    }

    @Test
    void p3ALineWhoseInvoiceARerunCreditsWithoutANewOneIsOpenAgain() {
        try (var place = MonthWorkplace.open(folder)) {
            var both = at(two());
            place.close("2026-10", both);
            onboarding(place);
            place.close("2026-11", both);

            var without = at(new TinySnapshot()
                    .account("2", "987654325")
                    .subscription("S2", "2", "SIGN", "2026-10-01")
                    .state("S2", "2026-10-01", "MONTH", 1));
            place.rerun("2026-11", without, "2026-12-15");
            assertThat(live(place)).noneMatch(line -> line.contains("1 monthly-2026-11 1880"));

            place.close("2026-12", both);
            // November, which the rerun took back, December, and the line: 380 + 380 + 1,500.
            assertThat(live(place)).contains("1 monthly-2026-12 2260.00");
            assertThat(place.violations()).isEmpty();
        }
    }

    @Test
    void i6ALaterDueDateStandsBesideTheInvoiceAndIsOnlyPutOff() {
        try (var place = MonthWorkplace.open(folder)) {
            place.close("2026-10", at(two()));
            var before = place.files("monthly-2026-10");

            // Due 14 days after 1 November.
            assertThat(place.extend("FJ10000001", "2026-11-30").before()).hasToString("2026-11-15");
            assertThat(place.extend("FJ10000001", "2026-11-30").isNew()).isFalse();
            assertThatThrownBy(() -> place.extend("FJ10000001", "2026-11-29"))
                    .isInstanceOf(RefusedException.class)
                    .hasMessageContaining("due on 2026-11-30");

            assertThat(OverviewText.of(place.part(Overviews.class).of("1")))
                    .contains("to pay by 2026-11-30");
            assertThat(place.files("monthly-2026-10")).isEqualTo(before);
            assertThat(place.violations()).isEmpty();
        }
    }
}
