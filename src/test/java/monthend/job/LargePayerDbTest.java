package monthend.job;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/** Payers of very different sizes beside each other: what is sent in parts must fit together. */
class LargePayerDbTest {

    private static final int LINES = 3000;

    @TempDir
    private Path folder;

    @Test
    void anInvoiceOf3000LinesIsPostedBesideSmallOnes() {
        var snapshot = new TinySnapshot().account("A1", "991825827").account("A3", "");
        agreement(snapshot, "S-first", "A1");
        snapshot.account("A2", "988077917");
        for (var i = 1; i <= LINES; i++) {
            agreement(snapshot, "S%04d".formatted(i), "A2");
        }
        agreement(snapshot, "S-last", "A3");
        try (var place = MonthWorkplace.open(folder)) {
            var answer = place.close("2026-10", snapshot.in(folder.resolve("10")));
            assertThat(answer.ending()).isEqualTo(Ending.DONE);
            assertThat(answer.summary().invoices()).isEqualTo(3);
            assertThat(place.count("draft_line")).isEqualTo(LINES + 2);
            assertThat(place.count("draft where lines = 3000 and net = 3000 * 659.00"))
                    .isEqualTo(1);
        }
    }

    private static void agreement(TinySnapshot snapshot, String id, String accountNo) {
        snapshot.subscription(id, accountNo, "INSIGHTS", "2026-10-01")
                .state(id, "2026-10-01", "USER", 1);
    }
}
