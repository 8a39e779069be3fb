package monthend.rating;

import static org.assertj.core.api.Assertions.assertThat;

import monthend.snapshot.Subscription.NoticeMode;

import org.junit.jupiter.api.Test;

import java.util.List;

class BilledOtherwiseTest {

    @Test
    void l7FewerLicencesToldLaterAreReportedAndNotCorrected() {
        var books = Books.in("NOK");
        books.agreement("S1", "INSIGHTS", "2026-09-01").state("2026-09-01", "USER", 5);
        books.close("2026-09");
        books.agreement("S1", "INSIGHTS", "2026-09-11").state("2026-09-11", "USER", 4);
        assertThat(books.close("2026-10"))
                .containsExactly("S1 USER licence 2026-10-01..2026-10-31 4 × 659.00 = 2636.00");
        assertThat(shown(books))
                .containsExactly(
                        "2026-09-01 to 2026-09-10: 5 billed, 0 due",
                        "2026-09-11 to 2026-09-30: 5 billed, 4 due");
    }

    @Test
    void l7AnotherPriceToldLaterIsReported() {
        var books = Books.in("NOK");
        books.agreement("S1", "INSIGHTS", "2026-09-01").state("2026-09-01", "USER", 5);
        books.close("2026-09");
        books.agreement("S1", "INSIGHTS", "2026-09-01")
                .state("2026-09-01", "USER", 5)
                .contractPrice("600");
        books.close("2026-10");
        assertThat(shown(books))
                .containsExactly("2026-09-01 to 2026-09-30: 659.00 NOK billed, 600.00 NOK due");
    }

    @Test
    void l5ADecreaseInThePeriodIsNoDifference() {
        var books = Books.in("NOK");
        books.agreement("S1", "SIGN", "2026-09-01").state("2026-09-01", "YEAR", 5);
        books.close("2026-09");
        books.agreement("S1", "SIGN", "2026-09-01")
                .state("2026-09-01", "YEAR", 5)
                .state("2026-10-01", "YEAR", 3);
        books.close("2026-10");
        assertThat(shown(books)).isEmpty();
    }

    @Test
    void n1PrepaidTimeIsNoDifference() {
        var books = Books.in("NOK");
        books.agreement("S1", "SIGN", "2026-09-01").state("2026-09-01", "YEAR", 5);
        books.close("2026-09");
        books.agreement("S1", "SIGN", "2026-09-01")
                .state("2026-09-01", "YEAR", 5)
                .notice("2026-10-05", NoticeMode.IMMEDIATE);
        assertThat(books.close("2026-10")).isEmpty();
        assertThat(shown(books)).isEmpty();
    }

    private static List<String> shown(Books books) {
        return books.last().differences().stream()
                .map(difference -> difference.days() + ": " + difference.billed() + " billed, "
                        + difference.due() + " due")
                .toList();
    }
}
