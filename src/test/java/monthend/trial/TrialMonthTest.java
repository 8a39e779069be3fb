package monthend.trial;

import static org.assertj.core.api.Assertions.assertThat;

import monthend.catalog.Identifier;
import monthend.snapshot.SnapshotFile;
import monthend.snapshot.SnapshotFolder;
import monthend.store.TrialFolder;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.stream.IntStream;

/** A made-up month is a snapshot that can be read, the same for the same seed. */
class TrialMonthTest {

    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

    @TempDir
    Path folder;

    private Path month(String name, int accounts, long seed) {
        var path = folder.resolve(name);
        TrialFolder.write(new TrialMonth(accounts, seed, OCTOBER), path);
        return path;
    }

    @Test
    void theSameSeedMakesTheSameBytesAndAnotherSeedOthers() throws Exception {
        var one = month("one", 600, 7);
        var again = month("again", 600, 7);
        var other = month("other", 600, 8);
        for (var name :
                new String[] {"accounts.csv", "licences.csv", "usage.csv", "manifest.csv"}) {
            assertThat(again.resolve(name)).hasSameBinaryContentAs(one.resolve(name));
            assertThat(Files.mismatch(one.resolve(name), other.resolve(name)))
                    .as(name)
                    .isNotEqualTo(-1);
        }
    }

    @Test
    void aSmallerMonthIsTheBeginningOfALargerOne() throws Exception {
        var small = Files.readAllLines(month("small", 50, 7).resolve("accounts.csv"));
        var large = Files.readAllLines(month("large", 80, 7).resolve("accounts.csv"));
        assertThat(large.subList(0, small.size())).isEqualTo(small);
    }

    @Test
    void theFolderIsASnapshotWithAboutTenRowsOfUseForEachAccount() {
        var read = SnapshotFolder.open(month("month", 1_000, 1));
        assertThat(read.file(SnapshotFile.ACCOUNTS).orElseThrow().rows()).isEqualTo(1_000);
        assertThat(read.file(SnapshotFile.USAGE).orElseThrow().rows()).isBetween(7_000L, 14_000L);
    }

    @Test
    void everyCompanyHasANumberOfItsOwnWithTheRightCheckDigit() {
        for (var country : Country.values()) {
            var numbers =
                    IntStream.range(0, 3_000).mapToObj(country::organisation).toList();
            assertThat(numbers).as(country.name()).doesNotHaveDuplicates();
            assertThat(country.organisation(3_999_999)).as(country.name()).isNotBlank();
        }
        assertThat(Identifier.NO_ORGANISATION.isValid(Country.NO.organisation(17)))
                .isTrue();
        assertThat(Identifier.SE_ORGANISATION.isValid(Country.SE.organisation(17)))
                .isTrue();
        assertThat(Identifier.FI_BUSINESS_ID.isValid(Country.FI.organisation(17)))
                .isTrue();
        assertThat(Identifier.DK_CVR.isValid(Country.DK.organisation(17))).isTrue();
    }
}
