package monthend.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import monthend.check.RefusedException;
import monthend.store.Hashes;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** V8: the original documents are given out again byte for byte, or refused by name. */
class CopyingDbTest {

    private static final String NUMBER = "FJ10000001";

    @TempDir
    Path folder;

    private Path snapshot = Path.of("");

    @BeforeEach
    void oneAccountThatHasUsedAndTakesEInvoices() {
        snapshot = new TinySnapshot()
                .onPeppol("1", "923456783")
                .subscription("S1", "1", "SIGN", "2026-10-01")
                .state("S1", "2026-10-01", "MONTH", 2)
                .use("U1", "S1", "sms", "2026-10-07", 5)
                .in(folder.resolve("snapshot"));
    }

    /** The documents of the invoice by name, as they were written. */
    private static Map<String, Path> originals(MonthWorkplace place) {
        var found = new TreeMap<String, Path>();
        place.files("monthly-2026-10").keySet().stream()
                .filter(path -> path.startsWith("documents/"))
                .map(path -> place.out().resolve("monthly-2026-10").resolve(path))
                .forEach(path -> found.put(path.getFileName().toString(), path));
        return found;
    }

    private Copying.Copies copy(MonthWorkplace place) {
        return place.part(Copying.class).copy(NUMBER, number -> folder.resolve("copies"));
    }

    private static String hash(Path file) throws IOException {
        return Hashes.sha256(Files.readAllBytes(file));
    }

    @Test
    void v8TheCopiesAreTheOriginals() throws IOException {
        try (var place = MonthWorkplace.open(folder)) {
            place.close("2026-10", snapshot);
            var copies = copy(place);

            assertThat(copies.files().stream().map(file -> file.getFileName().toString()))
                    .containsExactly(NUMBER + ".pdf", NUMBER + ".xlsx", NUMBER + ".xml");
            for (var copy : copies.files()) {
                var name = copy.getFileName().toString();
                assertThat(hash(copy)).isEqualTo(hash(originals(place).get(name)));
            }
            assertThat(copies.made()).isEmpty();
        }
    }

    @Test
    void v8AFileThatWasChangedIsRefusedByName() throws IOException {
        try (var place = MonthWorkplace.open(folder)) {
            place.close("2026-10", snapshot);
            var pdf = originals(place).get(NUMBER + ".pdf");
            var bytes = Files.readAllBytes(pdf);
            bytes[bytes.length / 2] ^= 1;
            Files.write(pdf, bytes);

            assertThatThrownBy(() -> copy(place))
                    .isInstanceOf(RefusedException.class)
                    .hasMessageContaining(pdf.toString())
                    .hasMessageContaining("is not what was written");
            assertThat(folder.resolve("copies")).doesNotExist();
        }
    }

    @Test
    void v8LostFilesAreMadeAgainToTheSameHashAndPutBack() throws IOException {
        try (var place = MonthWorkplace.open(folder)) {
            place.close("2026-10", snapshot);
            var before = place.files("monthly-2026-10");
            for (var original : originals(place).values()) {
                Files.delete(original);
            }
            assertThat(place.violations()).hasSize(3);

            assertThat(copy(place).made())
                    .containsExactlyInAnyOrderElementsOf(
                            List.copyOf(originals(place).values()));
            assertThat(place.files("monthly-2026-10")).isEqualTo(before);
            assertThat(place.violations()).isEmpty();
        }
    }

    @Test
    void v8AFileThatThisVersionWouldWriteOtherwiseIsNotPassedOffAsTheOriginal() throws IOException {
        try (var place = MonthWorkplace.open(folder)) {
            place.close("2026-10", snapshot);
            var pdf = originals(place).get(NUMBER + ".pdf");
            // As if another version had written other bytes.
            place.database()
                    .sql("update document_file set sha256 = repeat('0', 64) where kind = 'pdf'")
                    .update();
            Files.delete(pdf);

            assertThatThrownBy(() -> copy(place))
                    .isInstanceOf(RefusedException.class)
                    .hasMessageContaining(MonthWorkplace.PROGRAM);
            assertThat(pdf).doesNotExist();
        }
    }

    @Test
    void aNumberThatIsNotPostedIsRefusedWithTheNearest() {
        try (var place = MonthWorkplace.open(folder)) {
            place.close("2026-10", snapshot);
            assertThatThrownBy(() -> place.part(Copying.class)
                            .copy("../../etc", number -> folder.resolve(number)))
                    .isInstanceOf(RefusedException.class)
                    .hasMessageContaining("the nearest number is FJ10000001");
        }
    }
}
