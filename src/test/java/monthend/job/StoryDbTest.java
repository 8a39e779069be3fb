package monthend.job;

import static org.assertj.core.api.Assertions.assertThat;

import monthend.check.Limits;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * Half a year of two sellers as it happens: licences come and go, a price changes, an agreement
 * moves, use is late, an account is held, two months and a settlement are wrong and corrected.
 * After each command all that is posted holds; and in the end everybody has been invoiced what one
 * run over the whole half-year bills from the final truth, but for what is not corrected by itself.
 */
class StoryDbTest {

    /** What differs between the snapshots. */
    private enum Told {
        MAY,
        /** Account 2 had five licences of EXPENSE from the start, not three. */
        MAY_CORRECTED,
        JUNE,
        /** Account 1 came to five licences of SIGN in the middle of June, not to four. */
        JUNE_CORRECTED,
        JULY,
        AUGUST,
        /** A fourth client had a submission. */
        SETTLEMENT_CORRECTED,
        /** S5 had one licence from the start, not two. */
        SEPTEMBER,
        /** All of it to a program that has heard nothing yet: T1 stands where it was first. */
        FINALLY;

        boolean has(Told other) {
            return compareTo(other) >= 0;
        }
    }

    @TempDir
    Path folder;

    private Path snapshot(Told told) {
        var snapshot = new TinySnapshot()
                .onPeppol("1", "923456783")
                .account("2", "987654325")
                .account("3", "912345674")
                .swedishAccount("4")
                .swedishAccount("5");
        sign(snapshot, told);
        snapshot.subscription("S2", "2", "EXPENSE", "2026-05-15")
                .state("S2", "2026-05-15", "QUARTER", told == Told.MAY ? 3 : 5);
        ending(snapshot, told);
        settled(snapshot, told);
        moving(snapshot, told);
        return snapshot.in(folder.resolve(told.name()));
    }

    /** An increase in the middle of June, a decrease in August, and use that is late. */
    private static void sign(TinySnapshot snapshot, Told told) {
        snapshot.subscription("S1", "1", "SIGN", "2026-05-01")
                .state("S1", "2026-05-01", "MONTH", 2);
        if (told.has(Told.JUNE)) {
            var increased = told == Told.JUNE || told == Told.JULY ? 4 : 5;
            snapshot.state("S1", "2026-06-15", "MONTH", increased);
        }
        if (told.has(Told.AUGUST)) {
            snapshot.state("S1", "2026-08-01", "MONTH", 3).use("U1", "S1", "sms", "2026-06-20", 7);
        }
    }

    /** Notice of 10 July ends service with August; EXPENSE begins in July. */
    private static void ending(TinySnapshot snapshot, Told told) {
        if (told.has(Told.JULY)) {
            snapshot.ended("S3", "3", "SIGN", "2026-07-10")
                    .subscription("S5", "3", "EXPENSE", "2026-07-01")
                    .state("S5", "2026-07-01", "QUARTER", told.has(Told.SEPTEMBER) ? 1 : 2);
        } else {
            snapshot.subscription("S3", "3", "SIGN", "2026-05-01");
        }
        snapshot.state("S3", "2026-05-01", "MONTH", 1);
    }

    private static void settled(TinySnapshot snapshot, Told told) {
        snapshot.subscription("S4", "2", "ANNUAL", "2025-08-01")
                .state("S4", "2025-08-01", "PLUS", 1);
        if (told.has(Told.AUGUST)) {
            snapshot.submission("S4", "2026-03-02", "C1")
                    .submission("S4", "2026-05-30", "C2")
                    .submission("S4", "2026-07-31", "C3");
        }
        if (told.has(Told.SETTLEMENT_CORRECTED)) {
            snapshot.submission("S4", "2026-02-11", "C4");
        }
    }

    /** PRO-3M costs 539.00 SEK until June, 559.00 from July; in August it moves to account 5. */
    private static void moving(TinySnapshot snapshot, Told told) {
        var holder = told.has(Told.AUGUST) && told != Told.FINALLY ? "5" : "4";
        snapshot.subscription("T1", holder, "PSA", "2026-05-01")
                .state("T1", "2026-05-01", "PRO-3M", 2);
        if (told.has(Told.AUGUST)) {
            snapshot.transfer("T1", "5", "2026-08-01", "DOC-1");
        }
    }

    /** What has been invoiced without VAT, less what was credited, by account. */
    private static Map<String, BigDecimal> invoiced(MonthWorkplace place) {
        var sums = new TreeMap<String, BigDecimal>();
        place.database()
                .sql("""
                    select payer_no,
                      sum(case doc_type when 'INVOICE' then net else -net end) as net
                    from draft join invoice using (draft_id, doc_type)
                    group by payer_no
                    """)
                .query((row, number) ->
                        sums.put(row.getString("payer_no"), row.getBigDecimal("net")))
                .list();
        return sums;
    }

    private static void holds(MonthWorkplace place, Answer answer, Ending ending) {
        assertThat(answer.ending()).isEqualTo(ending);
        assertThat(place.violations()).isEmpty();
    }

    private void tell(MonthWorkplace place) {
        holds(place, place.close("2026-05", snapshot(Told.MAY)), Ending.DONE);
        holds(place, rerun(place, "2026-05", Told.MAY_CORRECTED, "2026-06-10"), Ending.DONE);
        holds(place, place.close("2026-06", snapshot(Told.JUNE)), Ending.DONE);
        holds(place, place.close("2026-07", snapshot(Told.JULY)), Ending.DONE);
        holds(place, rerun(place, "2026-06", Told.JUNE_CORRECTED, "2026-08-10"), Ending.DONE);

        place.limit(Limits.of("NOK 500", 0));
        holds(place, place.close("2026-08", snapshot(Told.AUGUST)), Ending.DONE_WITH_HOLDS);
        place.release("monthly-2026-08", "1");
        place.limit(Limits.OFF);
        holds(place, place.supplement("2026-08"), Ending.DONE);

        holds(place, place.settle(2026, snapshot(Told.AUGUST)), Ending.DONE);
        var corrected = snapshot(Told.SETTLEMENT_CORRECTED);
        holds(place, place.rerunSettlement(2026, corrected, "2026-09-20"), Ending.DONE);
        holds(place, place.close("2026-09", snapshot(Told.SEPTEMBER)), Ending.DONE);
        holds(place, place.close("2026-10", snapshot(Told.SEPTEMBER)), Ending.DONE);
    }

    private Answer rerun(MonthWorkplace place, String month, Told told, String date) {
        return place.rerun(month, snapshot(told), date);
    }

    /** The settlement, then everything to October in one run. */
    private Map<String, BigDecimal> fromTheFinalTruth() {
        try (var place = MonthWorkplace.open(folder.resolve("perfect"))) {
            holds(place, place.settle(2026, snapshot(Told.FINALLY)), Ending.DONE);
            holds(place, place.close("2026-10", snapshot(Told.FINALLY)), Ending.DONE);
            return invoiced(place);
        }
    }

    /**
     * Account 1, SIGN MONTH at 190.00: May 2; June 2 and 3 more from the 15th, 16/30 each; July 5;
     * August to October 3: 380 + 380 + 304 + 950 + 1,710; and 7 SMS at 2.00.
     *
     * <p>Account 2, EXPENSE at 50.00: 5 licences for two quarters from 15 May, and one of the third
     * that begins on 15 November is not due; 1,500; four clients at 249.00.
     *
     * <p>Account 3: SIGN for four months, 760; EXPENSE 2 licences from July and 1 from October.
     *
     * <p>Account 4, PSA PRO-3M: 2 × 2 months at 539.00, 2 × 3 months at 559.00; account 5: 2 × 3
     * months at 559.00 from October.
     */
    @Test
    void p3HalfAYearComesToWhatOneRunOverTheFinalTruthBills() throws IOException {
        try (var place = MonthWorkplace.open(folder.resolve("story"))) {
            tell(place);

            assertThat(invoiced(place))
                    .containsExactly(
                            Map.entry("1", new BigDecimal("3738.00")),
                            Map.entry("2", new BigDecimal("2496.00")),
                            Map.entry("3", new BigDecimal("1210.00")),
                            Map.entry("4", new BigDecimal("5510.00")),
                            Map.entry("5", new BigDecimal("3354.00")));

            // L7: what was billed above what is due is reported and corrected only by a rerun. S5
            // was billed 2 licences for July to September where the truth has 1: 3 × 50.00.
            var perfect = fromTheFinalTruth();
            perfect.merge("3", new BigDecimal("150.00"), BigDecimal::add);
            assertThat(invoiced(place)).isEqualTo(perfect);
            assertThat(Files.readString(
                            place.out().resolve("monthly-2026-09").resolve("differences.csv")))
                    .contains("3,S5,2026-07-01,2026-09-30,2,1,");
        }
    }
}
