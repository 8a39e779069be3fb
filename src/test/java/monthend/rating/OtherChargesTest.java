package monthend.rating;

import static org.assertj.core.api.Assertions.assertThat;

import monthend.catalog.Catalog;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

/** The charges that the reference catalogue does not use, on a product of the test's own. */
class OtherChargesTest {

    private static final Catalog CATALOG = Catalogs.with("""
          - code: OTHER
            names: &other {nb: A, sv: A, fi: A, da: A, nl: A, en: A}
            plans:
              - code: VOLUME
                kind: transaction
                names: *other
                timing: arrears
                interval_months: 1
                anchor: calendar
                notice: month_end
                charges:
                  - type: usage
                    metric: sms
                    pricing: volume
                    tiers:
                      - {first_unit: 1, prices: [{from: 2010-01-01, NOK: 3.00}]}
                      - {first_unit: 101, prices: [{from: 2010-01-01, NOK: 2.00}]}
              - code: PACKS
                kind: transaction
                names: *other
                timing: arrears
                interval_months: 1
                anchor: calendar
                notice: month_end
                charges:
                  - type: usage
                    metric: sms
                    pricing: packages
                    package_size: 100
                    prices: [{from: 2010-01-01, NOK: 150.00}]
                  - type: minimum
                    code: minimum
                    names: *other
                    prices: [{from: 2010-01-01, NOK: 400.00}]
              - code: GRANT
                kind: subscription
                names: *other
                timing: advance
                interval_months: 3
                anchor: start
                notice: month_end
                charges:
                  - type: licence
                    prices: [{from: 2010-01-01, NOK: 99.99}]
                    discount: {percent: 33.5, until: 2026-12-31}
                  - type: one_off
                    code: setup
                    names: *other
                    prices: [{from: 2010-01-01, NOK: 1200.00}]
        """);

    @ParameterizedTest(name = "{0} units cost {1} each: {2}")
    @CsvSource({"1, 3.00, 3.00", "100, 3.00, 300.00", "100.5, 2.00, 201.00", "101, 2.00, 202.00"})
    void x1AllUnitsHaveThePriceOfTheTierThatTheirNumberFallsIn(
            String units, String price, String amount) {
        var books = Books.in("NOK", CATALOG);
        books.agreement("S1", "OTHER", "2026-10-01")
                .state("2026-10-01", "VOLUME", 0)
                .use("sms", "2026-10-02", units);
        assertThat(books.close("2026-10"))
                .singleElement()
                .asString()
                .endsWith(units + " × " + price + " = " + amount);
    }

    @Test
    void x1LateUnitsTakeThePriceOfTheNumberThenReached() {
        var books = Books.in("NOK", CATALOG);
        var deal = books.agreement("S1", "OTHER", "2026-09-01")
                .state("2026-09-01", "VOLUME", 0)
                .use("sms", "2026-09-02", "90");
        books.close("2026-09");
        deal.use("sms", "2026-09-03", "20");
        assertThat(books.close("2026-10"))
                .containsExactly("S1 VOLUME sms#2 2026-09-01..2026-09-30 20 × 2.00 = 40.00");
    }

    @Test
    void x2APackageThatIsBegunIsBilledAndLateUnitsGoOnInIt() {
        var books = Books.in("NOK", CATALOG);
        var deal = books.agreement("S1", "OTHER", "2026-09-01")
                .state("2026-09-01", "PACKS", 0)
                .use("sms", "2026-09-02", "250");
        assertThat(books.close("2026-09"))
                .containsExactly("S1 PACKS sms 2026-09-01..2026-09-30 3 × 150.00 = 450.00");
        deal.use("sms", "2026-09-03", "50").use("sms", "2026-10-03", "400");
        assertThat(books.close("2026-10"))
                .containsExactly("S1 PACKS sms 2026-10-01..2026-10-31 4 × 150.00 = 600.00");
        deal.use("sms", "2026-09-04", "0.5").use("sms", "2026-11-04", "201");
        assertThat(books.close("2026-11"))
                .containsExactly(
                        "S1 PACKS sms 2026-09-01..2026-09-30 1 × 150.00 = 150.00",
                        "S1 PACKS sms 2026-11-01..2026-11-30 3 × 150.00 = 450.00");
    }

    @Test
    void x3WhatAMonthLacksOfItsMinimumIsBilledOnce() {
        var books = Books.in("NOK", CATALOG);
        var deal = books.agreement("S1", "OTHER", "2026-09-16")
                .state("2026-09-16", "PACKS", 0)
                .use("sms", "2026-10-02", "120");
        // Half of September has half of the minimum; October has 300.00 of 400.00.
        assertThat(books.close("2026-10"))
                .containsExactly(
                        "S1 PACKS minimum 2026-09-16..2026-09-30 1 × 200.00 = 200.00",
                        "S1 PACKS minimum 2026-10-01..2026-10-31 1 × 100.00 = 100.00",
                        "S1 PACKS sms 2026-10-01..2026-10-31 2 × 150.00 = 300.00");
        deal.use("sms", "2026-11-02", "300");
        assertThat(books.close("2026-11"))
                .containsExactly("S1 PACKS sms 2026-11-01..2026-11-30 3 × 150.00 = 450.00");
    }

    /** October needs 400.00; its first holder uses 120 SMS, its second as many as given. */
    @ParameterizedTest(name = "{0} on the {1}th, then {2}")
    @CsvSource({
        // Two packages of 150.00 are the other payer's: 400.00 - 300.00.
        "120, 16, 0, 1 × 100.00 = 100.00",
        // One of each: 400.00 - 150.00 - 150.00.
        "100, 16, 100, 1 × 100.00 = 100.00",
        // Both lie in the one package that the other payer's use begins (X2): 400.00 - 150.00.
        "1, 3, 1, 1 × 250.00 = 250.00",
        // 150.00 of the other payer's only.
        "7, 31, 0, 1 × 250.00 = 250.00",
    })
    void x3WhatAnotherPayerIsChargedWithinThePeriodCounts(
            String before, int moved, String after, String minimum) {
        var books = Books.in("NOK", CATALOG).besides("A9", "NOK");
        books.agreement("S1", "OTHER", "2026-10-01")
                .state("2026-10-01", "PACKS", 0)
                .use("sms", "2026-10-02", before)
                .use("sms", "2026-10-31", after)
                .heldFirstBy("A9")
                .heldBy("A1", "2026-10-%02d".formatted(moved));
        assertThat(books.close("2026-10"))
                .contains("S1 PACKS minimum 2026-10-01..2026-10-31 " + minimum)
                .noneMatch(line -> line.contains("A9"));
    }

    @Test
    void x3ChargesInAnotherCurrencyDoNotCount() {
        var books = Books.in("NOK", CATALOG).besides("A9", "SEK");
        books.agreement("S1", "OTHER", "2026-10-01")
                .state("2026-10-01", "PACKS", 0)
                .use("sms", "2026-10-02", "120")
                .heldFirstBy("A9")
                .heldBy("A1", "2026-10-16");
        assertThat(books.close("2026-10"))
                .containsExactly("S1 PACKS minimum 2026-10-01..2026-10-31 1 × 400.00 = 400.00");
    }

    @Test
    void x4AOneOffChargeIsBilledOnceWhenTheSubscriptionBegins() {
        var books = Books.in("NOK", CATALOG);
        books.agreement("S1", "OTHER", "2026-11-02").state("2026-11-02", "GRANT", 0);
        assertThat(books.close("2026-10")).isEmpty();
        assertThat(books.close("2026-11"))
                .containsExactly("S1 GRANT setup 2026-11-02..2026-11-02 1 × 1200.00 = 1200.00");
        books.agreement("S1", "OTHER", "2026-11-02")
                .state("2026-11-02", "GRANT", 0)
                .state("2026-12-01", "PACKS", 0)
                .state("2027-03-01", "GRANT", 0)
                .billedUntil("2027-03-01");
        assertThat(books.close("2027-04")).isEmpty();
    }

    @ParameterizedTest(name = "started {0}: {1}")
    @CsvSource({
        "2026-12-30, 3 × 66.4934 = 199.48",
        "2026-12-31, 3 × 99.99 = 299.97",
    })
    void x5APlansDiscountHoldsForPeriodsThatBeginBeforeItsDay(String start, String amount) {
        var books = Books.in("NOK", CATALOG);
        books.agreement("S1", "OTHER", start).state(start, "GRANT", 1);
        assertThat(books.close("2026-12")).first().asString().endsWith(amount);
    }

    @Test
    void x5TheSubscriptionsOwnDiscountTakesThePlaceOfThePlans() {
        var books = Books.in("NOK", CATALOG);
        books.agreement("S1", "OTHER", "2026-10-01")
                .state("2026-10-01", "GRANT", 1)
                .discount("10", "2027-01-01");
        assertThat(books.close("2026-10")).first().asString().endsWith("3 × 89.991 = 269.97");
    }

    /** Up to 100 units 3.00 each, from the 101st on 2.00: whoever comes later sees the number. */
    @ParameterizedTest(name = "{0}, then {1} by another: {2}")
    @CsvSource({
        "60, 40, 60 × 3.00 = 180.00; 40 × 3.00 = 120.00",
        "60, 41, 60 × 3.00 = 180.00; 41 × 2.00 = 82.00",
        "101, 1, 101 × 2.00 = 202.00; 1 × 2.00 = 2.00",
    })
    void x1ALaterHoldersUnitsTakeThePriceOfTheNumberThenReached(
            String first, String second, String amounts) {
        var books = Books.in("NOK", CATALOG).payingFor("A2", "NOK");
        books.agreement("S1", "OTHER", "2026-10-01")
                .state("2026-10-01", "VOLUME", 0)
                .heldBy("A2", "2026-10-15")
                .use("sms", "2026-10-20", second)
                .use("sms", "2026-10-14", first);
        assertThat(books.close("2026-10"))
                .extracting(line -> line.substring(line.indexOf("31 ") + 3))
                .containsExactly(amounts.split("; "));
    }

    @ParameterizedTest(name = "{0} units: {1}")
    @CsvSource({
        "0.0001, 1 × 150.00 = 150.00",
        "100, 1 × 150.00 = 150.00",
        "100.0001, 2 × 150.00 = 300.00",
        "200, 2 × 150.00 = 300.00",
        "201, 3 × 150.00 = 450.00",
    })
    void x2APackageIsBilledWithItsFirstUnit(String units, String amount) {
        var books = Books.in("NOK", CATALOG);
        books.agreement("S1", "OTHER", "2026-10-01")
                .state("2026-10-01", "PACKS", 0)
                .use("sms", "2026-10-31", units);
        assertThat(books.close("2026-10")).last().asString().endsWith(amount);
    }

    @ParameterizedTest(name = "{0}, then {1} by another: {2} packages")
    @CsvSource({"99, 1, 0", "99, 2, 1", "100, 1, 1", "100, 101, 2"})
    void x2ALaterHoldersUnitsGoOnInThePackageThatWasBegun(
            String first, String second, int packages) {
        var books = Books.in("NOK", CATALOG).payingFor("A2", "NOK");
        books.agreement("S1", "OTHER", "2026-10-01")
                .state("2026-10-01", "PACKS", 0)
                .heldBy("A2", "2026-10-15")
                .use("sms", "2026-10-14", first)
                .use("sms", "2026-10-15", second);
        assertThat(books.close("2026-10"))
                .filteredOn(line -> line.startsWith("S1@A2 PACKS sms"))
                .extracting(line -> line.substring(line.indexOf("31 ") + 3))
                .containsExactlyElementsOf(
                        packages == 0
                                ? List.of()
                                : List.of(packages + " × 150.00 = " + 150 * packages + ".00"));
    }

    /** 400.00 a month, in proportion to the days of its first month. */
    @ParameterizedTest(name = "started {0}, {1} packages: lacks {2}")
    @CsvSource({
        "2026-10-01, 0, 400.00",
        "2026-10-01, 2, 100.00",
        "2026-10-01, 3, ",
        // 30/31 of 400.00 is 387.096…, 1/31 is 12.903…, 1/29 is 13.793….
        "2026-10-02, 0, 387.10",
        "2026-10-31, 0, 12.90",
        "2028-02-29, 0, 13.79",
        "2026-09-16, 1, 50.00",
    })
    void x3AMonthIsFilledUpToItsShareOfTheMinimum(String start, int packages, String lacks) {
        var books = Books.in("NOK", CATALOG);
        var deal = books.agreement("S1", "OTHER", start).state(start, "PACKS", 0);
        if (packages > 0) {
            deal.use("sms", start, String.valueOf(100 * packages));
        }
        assertThat(books.close(start.substring(0, 7)))
                .filteredOn(line -> line.contains(" minimum "))
                .extracting(line -> line.substring(line.lastIndexOf(" ") + 1))
                .containsExactlyElementsOf(lacks == null ? List.of() : List.of(lacks));
        assertThat(books.close(start.substring(0, 7))).isEmpty();
    }

    /** A quarter of COMMIT has a minimum of 900.00. */
    @ParameterizedTest(name = "one licence at {0}: lacks {1}")
    @CsvSource({"299.99, 0.03", "300.00, ", "300.01, "})
    void x3TheExactMinimumLacksNothing(String price, String lacks) {
        var books = Books.in("NOK", Catalogs.MORE);
        books.agreement("S1", "CLOUD", "2026-07-01")
                .state("2026-07-01", "COMMIT", 1)
                .contractPrice(price);
        assertThat(books.close("2026-09"))
                .filteredOn(line -> line.contains(" least "))
                .extracting(line -> line.substring(line.lastIndexOf(" ") + 1))
                .containsExactlyElementsOf(lacks == null ? List.of() : List.of(lacks));
    }

    @ParameterizedTest(name = "billed until {0}: {1} minimums")
    @CsvSource({"2026-09-30, 1", "2026-10-01, 1", "2026-10-02, 0", "2026-11-01, 0"})
    void x3AMinimumIsForPeriodsThatBeginOnTheDayOrAfter(String until, int minimums) {
        var books = Books.in("NOK", CATALOG);
        books.agreement("S1", "OTHER", "2026-09-01")
                .state("2026-09-01", "PACKS", 0)
                .billedUntil(until);
        assertThat(books.close("2026-10"))
                .filteredOn(line -> line.contains(" minimum 2026-10"))
                .hasSize(minimums);
    }

    /** METERED: a setup for 999.00, billed with September, and 150.00 a month at the least. */
    @Test
    void x3AOneOffChargeDoesNotCountTowardsTheMinimumBeforeOrInTheSameRun() {
        var books = Books.in("NOK", Catalogs.MORE);
        books.agreement("S1", "CLOUD", "2026-10-01").state("2026-10-01", "METERED", 0);
        assertThat(books.close("2026-09"))
                .containsExactly("S1 METERED setup 2026-10-01..2026-10-01 1 × 999.00 = 999.00");
        books.agreement("S2", "CLOUD", "2026-10-01").state("2026-10-01", "METERED", 0);
        assertThat(books.close("2026-10"))
                .containsExactly(
                        "S1 METERED least 2026-10-01..2026-10-31 1 × 150.00 = 150.00",
                        "S2 METERED least 2026-10-01..2026-10-31 1 × 150.00 = 150.00",
                        "S2 METERED setup 2026-10-01..2026-10-01 1 × 999.00 = 999.00");
    }

    @Test
    void x3UseOfAnotherMonthDoesNotCountThoughItIsBilledInTheSameRun() {
        var books = Books.in("NOK", CATALOG);
        var deal = books.agreement("S1", "OTHER", "2026-09-01")
                .state("2026-09-01", "PACKS", 0)
                .use("sms", "2026-09-02", "100");
        assertThat(books.close("2026-09"))
                .containsExactly(
                        "S1 PACKS minimum 2026-09-01..2026-09-30 1 × 250.00 = 250.00",
                        "S1 PACKS sms 2026-09-01..2026-09-30 1 × 150.00 = 150.00");
        deal.use("sms", "2026-09-03", "120");
        assertThat(books.close("2026-10"))
                .containsExactly(
                        "S1 PACKS minimum 2026-10-01..2026-10-31 1 × 400.00 = 400.00",
                        "S1 PACKS sms 2026-09-01..2026-09-30 2 × 150.00 = 300.00");
    }

    @ParameterizedTest(name = "started {0}: {1} with October, {2} with November")
    @CsvSource({"2026-10-31, 1, 0", "2026-11-01, 1, 0", "2026-11-02, 0, 1"})
    void x4AOneOffChargeIsBilledAsAdvanceChargesAreAndOnce(
            String start, int october, int november) {
        var books = Books.in("NOK", CATALOG);
        books.agreement("S1", "OTHER", start).state(start, "GRANT", 0);
        var setup = "S1 GRANT setup " + start + ".." + start + " 1 × 1200.00 = 1200.00";
        assertThat(books.close("2026-10")).hasSize(october).allMatch(setup::equals);
        assertThat(books.close("2026-11")).hasSize(november).allMatch(setup::equals);
        assertThat(books.close("2026-12")).isEmpty();
    }

    @ParameterizedTest(name = "billed until {0}: {1}")
    @CsvSource({"2026-10-31, 1", "2026-11-01, 1", "2026-11-02, 0"})
    void x4AOneOffChargeOfADayThatAnotherSystemHasBilledIsNotBilled(String until, int lines) {
        var books = Books.in("NOK", CATALOG);
        books.agreement("S1", "OTHER", "2026-11-01")
                .state("2026-11-01", "GRANT", 0)
                .billedUntil(until);
        assertThat(books.close("2026-11")).hasSize(lines);
    }

    @Test
    void x4AOneOffChargeDoesNotComeAgainWhenThePlanIsLeftAndTakenUpOnceMore() {
        var books = Books.in("NOK", CATALOG);
        books.agreement("S1", "OTHER", "2026-10-01")
                .state("2026-10-01", "GRANT", 0)
                .state("2027-01-01", "VOLUME", 0)
                .state("2027-03-01", "GRANT", 0);
        assertThat(books.close("2027-06"))
                .containsExactly("S1 GRANT setup 2026-10-01..2026-10-01 1 × 1200.00 = 1200.00");
    }

    @Test
    void x4AOneOffChargeIsNotBilledForAPartThatMoves() {
        var books = Books.in("NOK", CATALOG).payingFor("A2", "NOK");
        books.agreement("S1", "OTHER", "2026-10-01").state("2026-10-01", "GRANT", 4);
        books.part("1 of S1 to S2@A2", "2027-01-01");
        // Three months of 3 and of 1 licence, from the day on at the list price.
        assertThat(books.close("2026-12"))
                .containsExactly(
                        "S1 GRANT licence 2026-10-01..2026-12-31 12 × 66.4934 = 797.92",
                        "S1 GRANT licence 2027-01-01..2027-03-31 9 × 99.99 = 899.91",
                        "S1 GRANT setup 2026-10-01..2026-10-01 1 × 1200.00 = 1200.00",
                        "S2@A2 GRANT licence 2027-01-01..2027-03-31 3 × 99.99 = 299.97");
    }

    @ParameterizedTest(name = "{0} has no price in SEK")
    @CsvSource({"PACKS", "GRANT"})
    void q4AMinimumAndAOneOffChargeWithoutAPriceHoldThePayer(String plan) {
        var books = Books.in("SEK", CATALOG);
        books.agreement("S1", "OTHER", "2026-10-01").state("2026-10-01", plan, 0);
        assertThat(books.close("2026-10")).isEmpty();
        assertThat(books.last().holds()).extracting(Hold::code).containsExactly(HoldCode.NO_PRICE);
    }
}
