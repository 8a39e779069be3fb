package monthend.rating;

import static org.assertj.core.api.Assertions.assertThat;

import monthend.snapshot.SnapshotFile;
import monthend.snapshot.TransferRow;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

class HoldingsTest {

    @Test
    void t1LinesThatBeginOnTheDayOrAfterGoToTheNewAccountInItsCurrency() {
        var books = Books.in("NOK").payingFor("A2", "EUR");
        books.agreement("S1", "EXPENSE", "2026-08-15")
                .state("2026-08-15", "QUARTER", 2)
                .state("2026-09-15", "QUARTER", 3)
                .state("2026-10-01", "QUARTER", 4)
                .heldBy("A2", "2026-10-01");
        assertThat(books.close("2026-10"))
                .containsExactly(
                        "S1 QUARTER licence 2026-08-15..2026-11-14 6 × 50.00 = 300.00",
                        "S1 QUARTER licence 2026-09-15..2026-11-14 2 × 50.00 = 100.00",
                        "S1@A2 QUARTER licence 2026-10-01..2026-11-14 1.4667 × 5.00 = 7.33");
    }

    @Test
    void t1OverageGoesToWhoHoldsTheAgreementOnTheLastDayCovered() {
        var books = Books.in("NOK").payingFor("A2", "NOK");
        books.agreement("S1", "SIGN", "2026-01-01")
                .state("2026-01-01", "YEAR", 1)
                .billedUntil("2026-10-01")
                .heldBy("A2", "2026-10-31")
                .use("signature", "2026-10-02", "245");
        assertThat(books.close("2026-10"))
                .contains("S1@A2 YEAR signature 2026-10-01..2026-10-31 5 × 15.00 = 75.00");
    }

    @Test
    void t1TheSettlementGoesToWhoHoldsTheAgreementOn31July() {
        var books = Books.in("NOK").payingFor("A2", "NOK");
        books.agreement("S1", "ANNUAL", "2024-01-01")
                .state("2024-01-01", "PLUS", 0)
                .heldBy("A2", "2026-07-31")
                .clientUse("submission", "2025-09-01", "C1");
        assertThat(books.settle(2026))
                .containsExactly(
                        "S1@A2 PLUS submission 2025-08-01..2026-07-31 1 × 249.00 = 249.00");
    }

    @Test
    void t1HoldersFollowOnEachOther() {
        assertThat(Holdings.of("A1", List.of(to("A3", "2026-05-01"), to("A2", "2026-03-01"))))
                .extracting(holding ->
                        holding.accountNo() + " from " + holding.days().from())
                .containsExactly("A1 from 0001-01-01", "A2 from 2026-03-01", "A3 from 2026-05-01");
    }

    @Test
    void t1OfTwoTransfersOnOneDayTheLaterRowDecides() {
        assertThat(Holdings.of("A1", List.of(to("A2", "2026-03-01"), to("A3", "2026-03-01"))))
                .extracting(Holding::accountNo)
                .containsExactly("A1", "A3");
    }

    private static int line = 1;

    private static TransferRow to(String accountNo, String from) {
        line++;
        return new TransferRow(
                Books.place(SnapshotFile.TRANSFERS, line),
                Optional.of("S1"),
                Optional.empty(),
                Optional.of(accountNo),
                LocalDate.parse(from),
                OptionalInt.empty(),
                Optional.empty(),
                "DOC-1");
    }
}
