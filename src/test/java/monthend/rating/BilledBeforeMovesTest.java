package monthend.rating;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** T5: days that were billed before it was told that their licences had moved. */
class BilledBeforeMovesTest {

    /** Ten licences of July to December, billed in June. */
    private static Books halfYear() {
        var books = Books.in("EUR").payingFor("A2", "EUR").payingFor("A3", "EUR");
        books.agreement("S1", "PSA", "2026-01-01").state("2026-01-01", "PRO-6M", 10);
        books.close("2026-06");
        return books;
    }

    /** Told later: 12 from 1 July, of which 7 and 5 have moved. Of the 10 billed, 7 and 3 go. */
    @Test
    void t5OfWhatSeveralPartsClaimTheFirstIsServedFirst() {
        var books = halfYear();
        books.agreement("S1", "PSA", "2026-01-01")
                .state("2026-01-01", "PRO-6M", 10)
                .state("2026-07-01", "PRO-6M", 12);
        books.part("7 of S1 to S2@A2", "2026-07-01").part("5 of S1 to S3@A3", "2026-07-01");
        assertThat(books.close("2026-08"))
                .containsExactly("S3@A3 PRO-6M licence 2026-07-01..2026-12-31 12 × 52.00 = 624.00");
    }

    /** 5 of the 10 that are billed are S2's from 1 July, and 2 of them S3's. */
    @Test
    void t5WhatWasBilledGoesOnFromPartToPart() {
        var books = halfYear();
        books.part("5 of S1 to S2@A2", "2026-07-01").part("2 of S2 to S3@A3", "2026-07-01");
        assertThat(books.close("2026-08")).isEmpty();
        assertThat(books.last().differences()).isEmpty();
        assertThat(books.close("2026-12"))
                .containsExactly(
                        "S1 PRO-6M licence 2027-01-01..2027-06-30 30 × 52.00 = 1560.00",
                        "S2@A2 PRO-6M licence 2027-01-01..2027-06-30 18 × 52.00 = 936.00",
                        "S3@A3 PRO-6M licence 2027-01-01..2027-06-30 12 × 52.00 = 624.00");
    }

    /** Two lines cover the days from September on; three licences of them all are one stretch. */
    @Test
    void t5DaysBilledInSeveralLinesAreToldAsOneStretch() {
        var books = halfYear();
        books.agreement("S1", "PSA", "2026-01-01")
                .state("2026-01-01", "PRO-6M", 10)
                .state("2026-09-01", "PRO-6M", 12);
        assertThat(books.close("2026-08"))
                .containsExactly("S1 PRO-6M licence 2026-09-01..2026-12-31 8 × 52.00 = 416.00");
        books.part("3 of S1 to S2@A2", "2026-07-01");
        books.close("2026-12");
        assertThat(books.last().charges().getLast().derivation())
                .isInstanceOfSatisfying(
                        Derivation.Licences.class,
                        licences -> assertThat(licences.moved())
                                .extracting(some -> some.licences() + " " + some.days())
                                .containsExactly("3 2026-07-01 to 2026-12-31"));
    }

    /** 11 moved; 10 were billed up to August, 11 after: one is billed for two months. */
    @Test
    void t5OnlyAsManyDaysAsWereBilledCountOnTheNewOne() {
        var books = halfYear();
        books.agreement("S1", "PSA", "2026-01-01")
                .state("2026-01-01", "PRO-6M", 10)
                .state("2026-09-01", "PRO-6M", 11);
        books.close("2026-08");
        books.agreement("S1", "PSA", "2026-01-01")
                .state("2026-01-01", "PRO-6M", 10)
                .state("2026-06-01", "PRO-6M", 11)
                .billedUntil("2026-07-01");
        books.part("11 of S1 to S2@A2", "2026-07-01");
        assertThat(books.close("2026-09"))
                .containsExactly("S2@A2 PRO-6M licence 2026-07-01..2026-08-31 2 × 52.00 = 104.00");
    }
}
