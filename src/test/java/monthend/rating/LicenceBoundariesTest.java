package monthend.rating;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.List;

/** The rules of licences on both sides of the days and numbers at which they change. */
class LicenceBoundariesTest {

    private static Books sold(String product, String plan, String start, int licences) {
        var books = Books.in("NOK", Catalogs.MORE);
        books.agreement("S1", product, start).state(start, plan, licences);
        return books;
    }

    @ParameterizedTest(name = "{3} licences on {1}: {4}")
    @CsvSource({
        "PSA, PRO-6M, 2026-01-01, 10, 60 × 499.00 = 29940.00",
        "SIGN, YEAR, 2026-01-01, 9, 108 × 150.00 = 16200.00",
        "EXPENSE, QUARTER, 2026-01-01, 32, 96 × 50.00 = 4800.00",
        "EXPENSE, QUARTER, 2026-01-01, 1, 3 × 50.00 = 150.00",
        "INSIGHTS, USER, 2026-01-01, 1, 1 × 659.00 = 659.00",
    })
    void q1AQuantityIsLicencesTimesMonths(
            String product, String plan, String start, int licences, String amount) {
        assertThat(sold(product, plan, start, licences).close("2026-01"))
                .first()
                .asString()
                .endsWith(amount);
    }

    /** October has 31 days and June 30; what is left of the month from the start is billed. */
    @ParameterizedTest(name = "{1} licences from {0} at {2}: {3}")
    @CsvSource({
        // 1/30 is 0.0333, and 2/30 is 0.0667: half-up at the fifth decimal.
        "2026-06-30, 1, 100, 0.0333 × 100.00 = 3.33",
        "2026-06-29, 1, 100, 0.0667 × 100.00 = 6.67",
        // Rounded once: 3/31 is 0.0968, not three times 0.0323.
        "2026-10-31, 3, 100, 0.0968 × 100.00 = 9.68",
        "2026-06-16, 1, 0.03, 0.5 × 0.03 = 0.02",
        "2026-06-16, 1, 0.0299, 0.5 × 0.0299 = 0.01",
        "2026-06-01, 1, 0.005, 1 × 0.005 = 0.01",
        "2026-06-01, 1, 0.0049, 1 × 0.0049 = 0.00",
        "2026-06-01, 3, 1.115, 3 × 1.115 = 3.35",
        "2026-06-01, 3, 1.1149, 3 × 1.1149 = 3.34",
    })
    void q3QuantitiesAndAmountsAreRoundedHalfUpOnce(
            String start, int licences, String price, String amount) {
        var books = Books.in("NOK");
        books.agreement("S1", "INSIGHTS", start)
                .state(start, "USER", licences)
                .contractPrice(price);
        assertThat(books.close(start.substring(0, 7)))
                .singleElement()
                .asString()
                .endsWith(amount);
    }

    /** PRO costs 499.00 up to June 2026, 519.00 from July. */
    @ParameterizedTest(name = "a quarter from {0}, and one more licence on {1}: {2}")
    @CsvSource({
        "2026-04-01, 2026-06-30, 0.0333 × 499.00 = 16.62",
        "2026-07-01, 2026-07-02, 2.9677 × 519.00 = 1540.24",
        "2026-07-01, 2026-09-30, 0.0333 × 519.00 = 17.28",
    })
    void q4AnIncreaseHasThePriceOfThePeriodItIsIn(String start, String day, String amount) {
        var books = Books.in("NOK");
        books.agreement("S1", "PSA", start).state(start, "PRO-3M", 1).state(day, "PRO-3M", 2);
        assertThat(books.close("2026-09"))
                .filteredOn(line -> line.contains(" licence " + day))
                .singleElement()
                .asString()
                .endsWith(amount);
    }

    /** START costs 299.00; its half-years are those of the calendar. */
    @ParameterizedTest(name = "started {0}: {1}")
    @CsvSource({
        "2026-01-01, 2026-01-01..2026-06-30 6 × 299.00 = 1794.00",
        // 30/31 + 5
        "2026-01-02, 2026-01-02..2026-06-30 5.9677 × 299.00 = 1784.34",
        // 1/28 + 4, and in a leap year 2/29 + 4 and 1/29 + 4
        "2026-02-28, 2026-02-28..2026-06-30 4.0357 × 299.00 = 1206.67",
        "2028-02-28, 2028-02-28..2028-06-30 4.069 × 299.00 = 1216.63",
        "2028-02-29, 2028-02-29..2028-06-30 4.0345 × 299.00 = 1206.32",
        "2026-06-30, 2026-06-30..2026-06-30 0.0333 × 299.00 = 9.96",
        "2026-07-01, 2026-07-01..2026-12-31 6 × 299.00 = 1794.00",
        "2026-12-31, 2026-12-31..2026-12-31 0.0323 × 299.00 = 9.66",
    })
    void l1TheFirstCalendarPeriodIsBilledFromTheStart(String start, String line) {
        assertThat(sold("PSA", "START-6M", start, 1).close(start.substring(0, 7)))
                .first()
                .isEqualTo("S1 START-6M licence " + line);
    }

    /** CLIENTS is billed in arrears, by months counted from the start. */
    @ParameterizedTest(name = "started {0}: first billed with {1}, up to {2}")
    @CsvSource({
        "2026-09-30, 2026-09, 2026-10, 2026-10-29",
        "2026-10-01, 2026-09, 2026-10, 2026-10-31",
        "2026-10-02, 2026-10, 2026-11, 2026-11-01",
        "2026-01-29, 2026-01, 2026-02, 2026-02-27",
        "2026-01-31, 2026-01, 2026-02, 2026-02-27",
        "2028-01-29, 2028-01, 2028-02, 2028-02-28",
        "2028-01-31, 2028-01, 2028-02, 2028-02-28",
        "2028-02-01, 2028-01, 2028-02, 2028-02-29",
        "2028-02-29, 2028-02, 2028-03, 2028-03-28",
    })
    void l2ArrearsAreBilledByTheRunWhoseMonthHasTheLastDay(
            String start, String before, String month, String last) {
        var books = sold("OFFICE", "CLIENTS", start, 1);
        assertThat(books.close(before)).isEmpty();
        assertThat(books.close(month))
                .containsExactly(
                        "S1 CLIENTS licence " + start + ".." + last + " 1 × 48.00 = 48.00");
    }

    @ParameterizedTest(name = "10 licences and {0} active users")
    @CsvSource({"0", "8", "10"})
    void l3TenLicencesAreBilledHoweverManyAreActive(int users) {
        var books = Books.in("NOK");
        books.agreement("S1", "INSIGHTS", "2026-10-01")
                .stateWithUsers("2026-10-01", "USER", 10, users);
        assertThat(books.close("2026-10"))
                .containsExactly("S1 USER licence 2026-10-01..2026-10-31 10 × 659.00 = 6590.00");
    }

    /** A year from 15 January 2026, at 150.00: its last anchor months have 31, 30 and 31 days. */
    @ParameterizedTest(name = "one more on {0} with {2}, not with {1}: {3}")
    @CsvSource({
        "2026-11-01, 2026-09, 2026-10, 2.4516 × 150.00 = 367.74",
        "2026-11-02, 2026-10, 2026-11, 2.4194 × 150.00 = 362.91",
        "2026-11-15, 2026-10, 2026-11, 2 × 150.00 = 300.00",
        "2026-11-30, 2026-10, 2026-11, 1.5 × 150.00 = 225.00",
        "2026-12-31, 2026-11, 2026-12, 0.4839 × 150.00 = 72.59",
        "2027-01-14, 2026-12, 2027-01, 0.0323 × 150.00 = 4.85",
    })
    void l4AnIncreaseInAdvanceIsBilledByTheFirstRunThatReachesItsDay(
            String day, String before, String month, String amount) {
        var books = Books.in("NOK");
        books.agreement("S1", "SIGN", "2026-01-15")
                .state("2026-01-15", "YEAR", 10)
                .state(day, "YEAR", 11);
        books.close("2026-08");
        assertThat(books.close(before)).isEmpty();
        assertThat(books.close(month))
                .contains("S1 YEAR licence " + day + "..2027-01-14 " + amount);
    }

    /** The next quarter from 1 November, after 10 in the one from 1 August. */
    @ParameterizedTest(name = "8 from {0}: {1}")
    @CsvSource({
        "2026-10-31, 24 × 50.00 = 1200.00",
        "2026-11-01, 24 × 50.00 = 1200.00",
        "2026-11-02, 30 × 50.00 = 1500.00",
    })
    void l5ADecreaseCountsFromThePeriodThatBeginsOnItsDayOrAfter(String day, String amount) {
        var books = Books.in("NOK");
        books.agreement("S1", "EXPENSE", "2026-08-01")
                .state("2026-08-01", "QUARTER", 10)
                .state(day, "QUARTER", 8);
        assertThat(books.close("2026-10"))
                .containsExactly(
                        "S1 QUARTER licence 2026-08-01..2026-10-31 30 × 50.00 = 1500.00",
                        "S1 QUARTER licence 2026-11-01..2027-01-31 " + amount);
    }

    /** Half-years of the calendar, 5 licences: START costs 319.00, PRO 559.00 from July 2026. */
    @ParameterizedTest(name = "PRO told from {0}: {1}")
    @CsvSource({
        "2026-06-30, PRO-6M licence 2026-07-01..2026-12-31 30 × 559.00 = 16770.00",
        "2026-07-01, PRO-6M licence 2026-07-01..2026-12-31 30 × 559.00 = 16770.00",
        "2026-07-02, START-6M licence 2026-07-01..2026-12-31 30 × 319.00 = 9570.00",
    })
    void l6AChangeOnTheBoundaryCountsAndOneAfterItWaits(String day, String line) {
        var books = Books.in("SEK");
        books.agreement("S1", "PSA", "2026-01-01")
                .state("2026-01-01", "START-6M", 5)
                .state(day, "PRO-6M", 5);
        assertThat(books.close("2026-06")).last().isEqualTo("S1 " + line);
    }

    /** A year from 29 February 2028 ends before 28 February 2029, which is the boundary. */
    @ParameterizedTest(name = "MONTH told from {0}: {1}")
    @CsvSource({
        "2029-02-27, MONTH licence 2029-02-28..2029-02-28 0.0357 × 190.00 = 6.78",
        "2029-02-28, MONTH licence 2029-02-28..2029-02-28 0.0357 × 190.00 = 6.78",
        "2029-03-01, YEAR licence 2029-02-28..2030-02-27 12 × 150.00 = 1800.00",
    })
    void l6TheBoundaryOfALeapDayIsTheLastOfFebruary(String day, String line) {
        var books = Books.in("NOK");
        books.agreement("S1", "SIGN", "2028-02-29")
                .state("2028-02-29", "YEAR", 1)
                .state(day, "MONTH", 1);
        assertThat(books.close("2029-02"))
                .filteredOn(shown -> shown.contains(" licence 2029-"))
                .containsExactly("S1 " + line);
    }

    /** 3 licences from 11 September 2026 were billed, 20 of 30 days: then it is told otherwise. */
    @ParameterizedTest(name = "told as {0}: {1}")
    @CsvSource({
        "2026-09-11 3, ",
        "2026-09-12 3, ",
        "2026-09-21 3, ",
        "2026-09-11 2, ",
        "2026-09-10 3, 2026-09-10..2026-09-10 0.1 × 659.00 = 65.90",
        "2026-09-01 3, 2026-09-01..2026-09-10 1 × 659.00 = 659.00",
        "2026-09-11 5, 2026-09-11..2026-09-30 1.3333 × 659.00 = 878.64",
        "2026-09-12 4, 2026-09-12..2026-09-30 0.6333 × 659.00 = 417.34",
        "2026-09-30 4, 2026-09-30..2026-09-30 0.0333 × 659.00 = 21.94",
        "2026-08-31 1, 2026-08-31..2026-08-31 0.0323 × 659.00 = 21.29;"
                + "2026-09-01..2026-09-10 0.3333 × 659.00 = 219.64",
    })
    void l7OnlyWhatIsDueAndNotBilledOnADayIsBilled(String told, String lines) {
        var books = Books.in("NOK");
        books.agreement("S1", "INSIGHTS", "2026-09-11").state("2026-09-11", "USER", 3);
        assertThat(books.close("2026-09"))
                .containsExactly("S1 USER licence 2026-09-11..2026-09-30 2 × 659.00 = 1318.00");
        var start = told.split(" ")[0];
        books.agreement("S1", "INSIGHTS", start)
                .state(start, "USER", Integer.parseInt(told.split(" ")[1]));
        var expected = lines == null ? List.<String>of() : List.of(lines.split(";"));
        assertThat(books.close("2026-10"))
                .filteredOn(line -> !line.contains(" licence 2026-10"))
                .extracting(line -> line.replace("S1 USER licence ", ""))
                .containsExactlyElementsOf(expected);
    }

    @ParameterizedTest(name = "billed until {0}: {1}")
    @CsvSource({
        "2026-09-30, 2026-10-01..2026-10-31 1 × 659.00 = 659.00",
        "2026-10-01, 2026-10-01..2026-10-31 1 × 659.00 = 659.00",
        "2026-10-02, 2026-10-02..2026-10-31 0.9677 × 659.00 = 637.71",
        "2026-10-31, 2026-10-31..2026-10-31 0.0323 × 659.00 = 21.29",
        "2026-11-01, ",
    })
    void l8TheDayItselfIsTheFirstToBeBilled(String until, String line) {
        var books = Books.in("NOK");
        books.agreement("S1", "INSIGHTS", "2026-01-01")
                .state("2026-01-01", "USER", 1)
                .billedUntil(until);
        assertThat(books.close("2026-10"))
                .filteredOn(shown -> shown.contains(" licence 2026-10"))
                .containsExactlyElementsOf(
                        line == null ? List.of() : List.of("S1 USER licence " + line));
    }

    /** Maintenance of 2026 at 310.00, with its distribution at 495.00. */
    @ParameterizedTest(name = "billed until {0}: {1} flat charges")
    @CsvSource({"2025-12-31, 1", "2026-01-01, 1", "2026-01-02, 0", "2026-12-31, 0"})
    void l9AFlatChargeIsForPeriodsThatBeginOnTheDayOrAfter(String until, int flats) {
        var books = Books.in("NOK");
        books.agreement("S1", "ERP", "2025-01-01")
                .state("2025-01-01", "MAINT", 1)
                .billedUntil(until);
        assertThat(books.close("2026-01"))
                .filteredOn(line -> line.contains(" distribution 2026"))
                .hasSize(flats);
    }

    /** It is cut where the plan begins, but costs the same. */
    @ParameterizedTest(name = "maintenance from {0}: {1} months of licences")
    @CsvSource({
        "2026-01-01, 12 × 310.00 = 3720.00",
        "2026-12-01, 1 × 310.00 = 310.00",
        "2026-12-31, 0.0323 × 310.00 = 10.01",
    })
    void l9AFlatChargeOfAPartOfAPeriodIsWhole(String start, String licences) {
        assertThat(sold("ERP", "MAINT", start, 1).close(start.substring(0, 7)))
                .contains(
                        "S1 MAINT distribution " + start + "..2026-12-31 1 × 495.00 = 495.00",
                        "S1 MAINT licence " + start + "..2026-12-31 " + licences);
    }

    @Test
    void l9AFlatChargeComesWithTheFirstLicencesAndForTheWholePeriod() {
        var books = sold("ERP", "MAINT", "2026-03-01", 0);
        assertThat(books.close("2026-03")).isEmpty();
        books.agreement("S1", "ERP", "2026-03-01")
                .state("2026-03-01", "MAINT", 0)
                .state("2026-05-01", "MAINT", 2);
        assertThat(books.close("2026-04"))
                .containsExactly(
                        "S1 MAINT distribution 2026-03-01..2026-12-31 1 × 495.00 = 495.00",
                        "S1 MAINT licence 2026-05-01..2026-12-31 16 × 310.00 = 4960.00");
    }

    /** INTRO, three months at 59.00 in advance, has given way to STD from 1 March 2022 on. */
    @ParameterizedTest(name = "started {0}: {1}")
    @CsvSource({
        "2021-11-30, 2021-11-30..2022-02-27 2022-02-28..2022-05-29",
        "2021-12-01, 2021-12-01..2022-02-28",
        "2021-12-02, 2021-12-02..2022-03-01",
        "2022-02-28, 2022-02-28..2022-05-27",
        "2022-03-01, ",
    })
    void l10APlanGivesWayAtItsFirstBoundaryOnOrAfterTheDay(String start, String periods) {
        var expected = periods == null ? List.<String>of() : List.of(periods.split(" "));
        assertThat(sold("PERIOD", "INTRO-3M", start, 1).close("2022-12"))
                .containsExactlyElementsOf(expected.stream()
                        .map(days -> "S1 INTRO-3M licence " + days + " 3 × 59.00 = 177.00")
                        .toList());
    }

    @ParameterizedTest(name = "{1} % until 1 October on a year from {0}: {2}")
    @CsvSource({
        "2026-09-30, 12.5, 12 × 131.25 = 1575.00",
        "2026-10-01, 12.5, 12 × 150.00 = 1800.00",
        // 150 × 0.666667 is 100.00005, and 150 × 0.666666 is 99.9999.
        "2026-09-30, 33.3333, 12 × 100.0001 = 1200.00",
        "2026-09-30, 33.3334, 12 × 99.9999 = 1200.00",
    })
    void l12ADiscountIsForPeriodsThatBeginBeforeItsDay(
            String start, String percent, String amount) {
        var books = Books.in("NOK");
        books.agreement("S1", "SIGN", start)
                .state(start, "YEAR", 1)
                .discount(percent, "2026-10-01");
        assertThat(books.close(start.substring(0, 7)))
                .containsExactly("S1 YEAR licence " + start + ".."
                        + LocalDate.parse(start).plusYears(1).minusDays(1) + " "
                        + amount);
    }

    /** Which rows of the timeline, told in this order, a line says that it rests on. */
    @Test
    void l7ALineNamesTheRowsOfItsPeriodUpToItsStart() {
        var books = Books.in("NOK");
        books.agreement("S1", "INSIGHTS", "2026-08-01")
                .state("2026-08-01", "USER", 9)
                .state("2026-09-15", "USER", 2)
                .state("2026-10-11", "USER", 4)
                .state("2026-10-21", "USER", 5)
                .billedUntil("2026-10-01");
        assertThat(books.close("2026-10"))
                .containsExactly(
                        "S1 USER licence 2026-10-01..2026-10-31 2 × 659.00 = 1318.00",
                        "S1 USER licence 2026-10-11..2026-10-31 1.3548 × 659.00 = 892.81",
                        "S1 USER licence 2026-10-21..2026-10-31 0.3548 × 659.00 = 233.81");
        assertThat(books.last().charges())
                .map(LicenceBoundariesTest::rows)
                .containsExactly(List.of(3), List.of(3, 4), List.of(3, 4, 5));
    }

    @Test
    void t5ALineNamesTheTransferThatTookLicences() {
        var books = Books.in("NOK").payingFor("A2", "NOK");
        books.agreement("S1", "INSIGHTS", "2026-01-01")
                .state("2026-01-01", "USER", 10)
                .billedUntil("2026-10-01");
        books.part("3 of S1 to S2@A2", "2026-10-01").part("1 of S1 to S3@A2", "2026-12-01");
        assertThat(books.close("2026-11"))
                .contains("S1 USER licence 2026-11-01..2026-11-30 7 × 659.00 = 4613.00");
        // Line 2 of transfers.csv says that there are 3 fewer; line 3 is not in force yet.
        assertThat(books.last().charges())
                .filteredOn(charge -> charge.subscriptionId().equals("S1"))
                .allSatisfy(charge -> assertThat(rows(charge)).containsExactly(2));
        assertThat(books.close("2026-12"))
                .contains("S1 USER licence 2026-12-01..2026-12-31 6 × 659.00 = 3954.00");
        assertThat(books.last().charges())
                .filteredOn(charge -> charge.subscriptionId().equals("S1"))
                .allSatisfy(charge -> assertThat(rows(charge)).containsExactly(3, 2));
    }

    private static List<Integer> rows(Charge charge) {
        return charge.derivation() instanceof Derivation.Licences licences
                ? licences.rows().stream().map(row -> row.line()).toList()
                : List.of();
    }
}
