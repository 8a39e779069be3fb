package monthend.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import monthend.catalog.UnreadableInputException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;

/** Files that were cut off or damaged on their way are refused, or every row is accounted for. */
class DamagedFilesTest {

    private static final long SEED = 20261101;
    private static final int FLIPS_PER_FILE = Integer.getInteger("monthend.flips", 250);

    @TempDir
    private Path path;

    @ParameterizedTest
    @EnumSource(SnapshotFile.class)
    void aFileCutAnywhereButAtARowBorderIsRefusedByName(SnapshotFile file) {
        var folder = SampleFolder.holding(path, file);
        var bytes = bytes(file);
        for (var length = 0; length < bytes.length; length++) {
            folder.write(file.fileName(), Arrays.copyOf(bytes, length));
            if (length > 0 && bytes[length - 1] == '\n') {
                assertThat(folder.open().file(file).orElseThrow().bytes()).isEqualTo(length);
            } else {
                assertThatThrownBy(folder::open)
                        .isInstanceOf(UnreadableInputException.class)
                        .hasMessageStartingWith(file.fileName() + " ");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(SnapshotFile.class)
    void withAManifestAFileCutAnywhereIsRefusedByName(SnapshotFile file) {
        var folder = SampleFolder.holding(path, file).writeManifest();
        var bytes = bytes(file);
        for (var length = 0; length < bytes.length; length++) {
            folder.write(file.fileName(), Arrays.copyOf(bytes, length));
            assertThatThrownBy(folder::open)
                    .isInstanceOf(UnreadableInputException.class)
                    .hasMessageStartingWith(file.fileName() + " ");
        }
    }

    @Test
    void aManifestCutAnywhereIsRefusedByName() {
        var folder = SampleFolder.in(path).writeManifest();
        var bytes = folder.read("manifest.csv").getBytes(StandardCharsets.UTF_8);
        for (var length = 0; length < bytes.length; length++) {
            folder.write("manifest.csv", Arrays.copyOf(bytes, length));
            assertThatThrownBy(folder::open)
                    .isInstanceOf(UnreadableInputException.class)
                    .hasMessageContaining("manifest.csv");
        }
    }

    @ParameterizedTest
    @EnumSource(SnapshotFile.class)
    void aFlippedByteIsRefusedByFileAndLineOrEveryRowIsAccountedFor(SnapshotFile file) {
        var random = new Random(SEED + file.ordinal());
        var folder = SampleFolder.holding(path, file);
        var refused = 0;
        for (var flip = 0; flip < FLIPS_PER_FILE; flip++) {
            folder.write(file.fileName(), flipped(bytes(file), random));
            refused += isRefused(folder, file) ? 1 : 0;
        }
        assertThat(refused).isBetween(FLIPS_PER_FILE / 10, FLIPS_PER_FILE * 9 / 10);
    }

    private static boolean isRefused(SampleFolder folder, SnapshotFile damaged) {
        try {
            v1EveryRowIsAccountedFor(folder, damaged);
            return false;
        } catch (UnreadableInputException refused) {
            assertThat(refused).hasMessageStartingWith(damaged.fileName() + " line ");
            return true;
        }
    }

    private static void v1EveryRowIsAccountedFor(SampleFolder folder, SnapshotFile damaged) {
        var checked = folder.open().file(damaged).orElseThrow();
        var rows = folder.read(SampleFolder.format(damaged));
        assertThat(rows).hasSize((int) checked.rows());
        assertThat(rows.toString()).doesNotContain("\uFFFD");
    }

    @Test
    void v1LinesAreTheHeaderAndWhatIsTakenAndRejected() {
        var folder = SampleFolder.in(path);
        folder.write(SnapshotFile.EXTENSIONS, """
            account_no,period,due_on
            A-1,2026-10,2026-12-15

            # a note, not a row
            A-2,2026-10,soon
            A-3,2026-11,2026-12-15
            """);
        var rows = folder.read(new ExtensionFormat());
        var taken = rows.stream().filter(Read.Taken.class::isInstance).count();
        var rejected = rows.stream().filter(Read.Rejected.class::isInstance).count();
        assertThat(taken).isEqualTo(2);
        assertThat(rejected).isEqualTo(3);
        assertThat(folder.read("extensions.csv").lines().count()).isEqualTo(1 + taken + rejected);
    }

    private static byte[] flipped(byte[] bytes, Random random) {
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 + random.nextInt(255));
        return bytes;
    }

    private static byte[] bytes(SnapshotFile file) {
        return SampleFolder.text(file).getBytes(StandardCharsets.UTF_8);
    }
}
