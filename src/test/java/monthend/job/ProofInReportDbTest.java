package monthend.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The report says it when the run that it tells of does not add up, and until it does. */
class ProofInReportDbTest {

    private static final String WRONG = "This run does not add up";

    @Test
    void v10aReportIsNeverBetterThanTheProofOfItsRun(@TempDir Path folder) throws IOException {
        try (var place = MonthWorkplace.open(folder)) {
            var out = place.out().resolve("monthly-2026-10");
            var report = out.resolve("report.html");
            var stray = Files.createDirectories(out.resolve("documents")).resolve("stray.pdf");
            Files.writeString(stray, "of nobody");

            assertThatThrownBy(() -> place.close("2026-10")).hasMessageContaining("not add up");
            assertThat(report).content().contains(WRONG, "in the folder");
            assertThat(out.resolve("report.json")).content().contains("in the folder");

            Files.delete(stray);
            assertThat(place.close("2026-10").ending()).isEqualTo(Ending.DONE_WITH_HOLDS);
            assertThat(report).content().doesNotContain(WRONG);
            assertThat(place.violations()).isEmpty();
        }
    }
}
