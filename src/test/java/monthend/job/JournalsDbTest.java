package monthend.job;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.reducing;

import monthend.report.journal.SieFile;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the ledger is told of whole runs: it balances, and a correction takes its original back. */
class JournalsDbTest {

    @TempDir
    Path folder;

    private Path at(String name, TinySnapshot snapshot) {
        return snapshot.in(folder.resolve(name));
    }

    /** PSA PRO-6M from 1 July 2026 in Sweden: 559.00 a licence and month, half a year at once. */
    private static TinySnapshot swedish(int licences) {
        return new TinySnapshot()
                .swedishAccount("1")
                .subscription("S1", "1", "PSA", "2026-11-01")
                .state("S1", "2026-11-01", "PRO-6M", licences);
    }

    private static List<String> journal(MonthWorkplace place, String run) throws IOException {
        return Files.readAllLines(place.out().resolve(run).resolve("journal.csv"));
    }

    /** What is on each account: debit above, credit below zero. */
    private static Map<String, BigDecimal> balances(List<String> journal) {
        return new TreeMap<>(journal.stream()
                .skip(1)
                .map(row -> row.split(",", -1))
                .collect(groupingBy(
                        row -> row[3],
                        reducing(
                                new BigDecimal("0.00"),
                                row -> new BigDecimal(row[5]).subtract(new BigDecimal(row[6])),
                                BigDecimal::add))));
    }

    /**
     * November and December 2026, 2 × 559.00 each: 2,236.00, VAT 559.00. All of it is deferred on 1
     * November and released by the end of December.
     */
    @Test
    void revenueOfALicencePeriodIsReleasedMonthByMonth() throws IOException {
        try (var place = MonthWorkplace.open(folder)) {
            place.close("2026-10", at("snapshot", swedish(2)));
            var journal = journal(place, "monthly-2026-10");

            assertThat(balances(journal))
                    .containsExactly(
                            Map.entry("1510", new BigDecimal("2795.00")),
                            Map.entry("2611", new BigDecimal("-559.00")),
                            Map.entry("2970", new BigDecimal("0.00")),
                            Map.entry("3043", new BigDecimal("-2236.00")));
            assertThat(journal)
                    .filteredOn(row -> row.contains(",deferred_revenue,"))
                    .satisfiesExactly(
                            row -> assertThat(row)
                                    .startsWith("ND10000001,2026-11-01,NORD,2970,deferred_revenue,"
                                            + "0.00,2236.00,SEK"),
                            row -> assertThat(row)
                                    .startsWith("ND10000001/2026-11,2026-11-30,NORD,2970,"
                                            + "deferred_revenue,1118.00,0.00,SEK"),
                            row -> assertThat(row)
                                    .startsWith("ND10000001/2026-12,2026-12-31,NORD,2970,"
                                            + "deferred_revenue,1118.00,0.00,SEK"));
        }
    }

    @Test
    void aCorrectionTakesItsOriginalBackAndMarksThePair() throws IOException {
        try (var place = MonthWorkplace.open(folder)) {
            place.close("2026-10", at("first", swedish(2)));
            place.rerun("2026-10", at("second", swedish(3)), "2026-11-20");

            // Together, what three licences come to: 3,354.00 and 838.50 of VAT.
            var both = balances(journal(place, "monthly-2026-10"));
            balances(journal(place, "rerun-2026-10-1"))
                    .forEach((account, amount) -> both.merge(account, amount, BigDecimal::add));
            assertThat(both)
                    .containsExactly(
                            Map.entry("1510", new BigDecimal("4192.50")),
                            Map.entry("2611", new BigDecimal("-838.50")),
                            Map.entry("2970", new BigDecimal("0.00")),
                            Map.entry("3043", new BigDecimal("-3354.00")));
            assertThat(journal(place, "rerun-2026-10-1"))
                    .filteredOn(row -> row.startsWith("NDK10000001,"))
                    .isNotEmpty()
                    .allMatch(row -> row.contains(",credit_note,1,ND10000001,"));
            assertThat(place.violations()).isEmpty();
        }
    }

    @Test
    void aSwedishSellerHasItsVouchersAsSieAndAnotherHasNot() throws IOException {
        try (var place = MonthWorkplace.open(folder)) {
            place.close(
                    "2026-10",
                    at(
                            "snapshot",
                            swedish(2)
                                    .account("2", "987654325")
                                    .subscription("S2", "2", "SIGN", "2026-10-01")
                                    .state("S2", "2026-10-01", "MONTH", 1)));
            var run = place.out().resolve("monthly-2026-10");

            assertThat(Files.readString(run.resolve("journal-NORD.se"), SieFile.LETTERS))
                    .startsWith("#FLAGGA 0\r\n")
                    .contains("#VER F \"\" 20261101 \"ND10000001 1\"\r\n{\r\n"
                            + "   #TRANS 1510 {} 2795.00\r\n")
                    .doesNotContain("FJ1000");
            assertThat(run.resolve("journal-FJORD.se")).doesNotExist();
        }
    }

    @Test
    void v2AJournalThatDoesNotBalanceIsFound() throws IOException {
        try (var place = MonthWorkplace.open(folder)) {
            place.close("2026-10", at("snapshot", swedish(2)));
            var file = place.out().resolve("monthly-2026-10/journal.csv");
            Files.writeString(
                    file,
                    Files.readString(file).replace(",receivable,2795.00", ",receivable,2796.00"));

            assertThat(place.violations())
                    .extracting(violation -> violation.invariant())
                    .contains("V2", "V8");
        }
    }
}
