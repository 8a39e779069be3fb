package monthend.rating;

import static org.assertj.core.api.Assertions.assertThat;

import monthend.calendar.NoticeRule;
import monthend.snapshot.RejectCode;
import monthend.snapshot.Subscription.NoticeMode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** The rules of use on both sides of the days and numbers at which they change. */
class UseBoundariesTest {

    private static final String CLIENTS = "client_month";

    private static List<String> ends(Books books) {
        return books.last().usage().stream()
                .map(outcome -> outcome.outcome() + " "
                        + outcome.quantity().stripTrailingZeros().toPlainString() + " of "
                        + outcome.row().occurredOn())
                .sorted()
                .toList();
    }

    @ParameterizedTest(name = "used on {0}: {2} with {1}")
    @CsvSource({
        "2026-09-10, 2026-09, 2026-09-10..2026-09-30",
        "2026-09-30, 2026-09, 2026-09-10..2026-09-30",
        "2026-10-01, 2026-10, 2026-10-01..2026-10-31",
        "2026-10-31, 2026-10, 2026-10-01..2026-10-31",
        "2028-02-29, 2028-02, 2028-02-01..2028-02-29",
        "2028-03-01, 2028-03, 2028-03-01..2028-03-31",
    })
    void u1UseIsBilledWithItsMonth(String day, String month, String days) {
        var books = Books.in("NOK");
        books.agreement("S1", "TRANSACTIONS", "2026-09-10")
                .state("2026-09-10", "STD", 0)
                .use("invoice_received", day, "3");
        var before = YearMonth.parse(month).minusMonths(1);
        assertThat(books.close(before.toString())).isEmpty();
        assertThat(ends(books)).containsExactly("DEFERRED 3 of " + day);
        assertThat(books.close(month))
                .containsExactly("S1 STD invoice_received " + days + " 3 × 1.50 = 4.50");
        assertThat(books.close(month)).isEmpty();
    }

    /** A text message costs 1.95 on COMMIT, and 2.05 from August 2026; packages 40.00 and 41.50. */
    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource({
        "COMMIT, 2026-07-31, 10 × 1.95 = 19.50",
        "COMMIT, 2026-08-01, 10 × 2.05 = 20.50",
        "METERED, 2026-06-30, 1 × 40.00 = 40.00",
        "METERED, 2026-07-01, 1 × 41.50 = 41.50",
    })
    void q4UseHasThePriceOfItsMonth(String plan, String day, String amount) {
        var books = Books.in("NOK", Catalogs.MORE);
        books.agreement("S1", "CLOUD", "2026-01-01")
                .state("2026-01-01", plan, 0)
                .billedUntil("2026-06-01")
                .use("sms", day, "10");
        assertThat(books.close("2026-09"))
                .filteredOn(line -> line.contains(" sms "))
                .singleElement()
                .asString()
                .endsWith(amount);
    }

    @ParameterizedTest(name = "{0} has no price in SEK")
    @CsvSource({
        "TRANSACTIONS, STD, invoice_sent",
        "TRANSACTIONS, STD, invoice_received",
        "PERIOD, STD, client_month",
    })
    void q4UseWithoutAPriceHoldsThePayer(String product, String plan, String metric) {
        var books = Books.in("SEK");
        books.agreement("S1", product, "2026-10-01")
                .state("2026-10-01", plan, 0)
                .clientUse(metric, "2026-10-02", "C1");
        assertThat(books.close("2026-10")).isEmpty();
        assertThat(books.last().holds()).extracting(Hold::code).containsExactly(HoldCode.NO_PRICE);
    }

    /** 20 signatures a month are included with a licence, further ones cost 15.00. */
    @ParameterizedTest(name = "{0} used with {1} licences: {2}")
    @CsvSource({
        "20, 1, ",
        "20.0001, 1, 0.0001 × 15.00 = 0.00",
        "20.0333, 1, 0.0333 × 15.00 = 0.50",
        "21, 1, 1 × 15.00 = 15.00",
        "40, 2, ",
        "41, 2, 1 × 15.00 = 15.00",
        "1, 0, 1 × 15.00 = 15.00",
    })
    void u2TheAllowanceIsFreeAndTheFirstUnitAboveItIsNot(String used, int licences, String amount) {
        var books = Books.in("NOK");
        books.agreement("S1", "SIGN", "2026-10-01")
                .state("2026-10-01", "MONTH", licences)
                .use("signature", "2026-10-31", used);
        assertThat(books.close("2026-10"))
                .filteredOn(line -> line.contains(" signature "))
                .extracting(line -> line.substring(line.indexOf("31 ") + 3))
                .containsExactlyElementsOf(amount == null ? List.of() : List.of(amount));
    }

    /** A year from 31 January 2026, or from 29 February 2028, with 240 signatures in it. */
    @ParameterizedTest(name = "from {0}, one more on {1}: {2}")
    @CsvSource({
        "2026-01-31, 2027-01-30, 2027-01-01..2027-01-30 1 × 15.00 = 15.00",
        "2026-01-31, 2027-01-31, ",
        "2028-02-29, 2029-02-27, 2029-02-01..2029-02-27 1 × 15.00 = 15.00",
        "2028-02-29, 2029-02-28, ",
    })
    void u2TheAllowanceBeginsAnewWithTheLicencePeriod(String start, String day, String line) {
        var books = Books.in("NOK");
        books.agreement("S1", "SIGN", start)
                .state(start, "YEAR", 1)
                .use("signature", start, "240")
                .use("signature", day, "1");
        assertThat(books.close(day.substring(0, 7)))
                .filteredOn(shown -> shown.contains(" signature "))
                .containsExactlyElementsOf(
                        line == null ? List.of() : List.of("S1 YEAR signature " + line));
    }

    /** COMMIT-Y includes 50 per licence and half-year, in proportion: 3 months of 6 are 25. */
    @ParameterizedTest(name = "ended with {0}, {1} used: {2}")
    @CsvSource({
        "2026-03-31, 25, ",
        "2026-03-31, 26, 1 × 2.40 = 2.40",
        "2026-06-30, 50, ",
        "2026-06-30, 51, 1 × 2.40 = 2.40",
    })
    void u2AnAllowanceInProportionIsThatOfThePartOfThePeriod(
            String last, String used, String amount) {
        var books = Books.in("NOK", Catalogs.MORE);
        var end = LocalDate.parse(last).plusDays(1).toString();
        books.agreement("S1", "CLOUD", "2026-01-01")
                .state("2026-01-01", "COMMIT-Y", 1)
                .noticeRule(NoticeRule.MONTH_END)
                .notice("2025-12-01", NoticeMode.IMMEDIATE)
                .boundUntil(end)
                .use("signature", last, used);
        assertThat(books.close("2026-12"))
                .filteredOn(shown -> shown.contains(" signature "))
                .extracting(shown -> shown.substring(shown.indexOf(last) + 11))
                .containsExactlyElementsOf(amount == null ? List.of() : List.of(amount));
    }

    @ParameterizedTest(name = "250 used on {0}, billed until 1 October: {1}")
    @CsvSource({
        "2026-09-30, ",
        "2026-10-01, 10 × 15.00 = 150.00",
    })
    void u3ExcessOfTheDayBeforeCountsAsBilled(String day, String amount) {
        var books = Books.in("NOK");
        books.agreement("S1", "SIGN", "2026-01-01")
                .state("2026-01-01", "YEAR", 1)
                .billedUntil("2026-10-01")
                .use("signature", day, "250");
        assertThat(books.close("2026-10"))
                .filteredOn(line -> line.contains(" signature "))
                .extracting(line -> line.substring(line.indexOf("31 ") + 3))
                .containsExactlyElementsOf(amount == null ? List.of() : List.of(amount));
    }

    @ParameterizedTest(name = "C1 on {0} and {1}: {2}")
    @CsvSource({
        "2026-09-01, 2026-09-30, 2026-09-01..2026-09-30 1 × 79.00 = 79.00",
        "2026-09-30, 2026-10-01, 2026-09-01..2026-09-30 1 × 79.00 = 79.00;"
                + "2026-10-01..2026-10-31 1 × 79.00 = 79.00",
        "2028-02-29, 2028-03-01, 2028-02-01..2028-02-29 1 × 79.00 = 79.00;"
                + "2028-03-01..2028-03-31 1 × 79.00 = 79.00",
    })
    void u4AClientCountsOnceInEachCalendarMonth(String one, String other, String lines) {
        var books = Books.in("NOK");
        books.agreement("S1", "PERIOD", "2026-09-01")
                .state("2026-09-01", "STD", 0)
                .clientUse(CLIENTS, one, "C1")
                .clientUse(CLIENTS, other, "C1");
        assertThat(books.close("2028-04"))
                .extracting(line -> line.replace("S1 STD client_month ", ""))
                .containsExactly(lines.split(";"));
    }

    /** FIRST gives way to CLIENTS on 20 June 2026: 60.00 and 64.00 a client. */
    @ParameterizedTest(name = "C1 on {0} and on 20 June: {1}")
    @CsvSource({
        "2026-06-19, FIRST client_month 2026-06-01..2026-06-19 1 × 60.00 = 60.00",
        "2026-06-21, CLIENTS client_month 2026-06-20..2026-06-30 1 × 64.00 = 64.00",
    })
    void u4ThePlanOfItsFirstUseBillsAClient(String other, String line) {
        var books = Books.in("NOK", Catalogs.MORE);
        books.agreement("S1", "OFFICE", "2026-03-20")
                .state("2026-03-20", "FIRST", 0)
                .clientUse(CLIENTS, "2026-06-20", "C1")
                .clientUse(CLIENTS, other, "C1");
        assertThat(books.close("2026-06")).containsExactly("S1 " + line);
        assertThat(ends(books))
                .containsExactlyInAnyOrder(
                        "BILLED 1 of " + (other.equals("2026-06-19") ? other : "2026-06-20"),
                        "COVERED 1 of " + (other.equals("2026-06-19") ? "2026-06-20" : other));
    }

    @ParameterizedTest(name = "C1 on {0}, billed until 16 October: {1} clients")
    @CsvSource({"2026-10-15, 1", "2026-10-16, 2"})
    void u4AClientThatAnotherSystemHasBilledIsNotBilledAgain(String day, int clients) {
        var books = Books.in("NOK");
        books.agreement("S1", "PERIOD", "2026-09-01")
                .state("2026-09-01", "STD", 0)
                .billedUntil("2026-10-16")
                .clientUse(CLIENTS, day, "C1")
                .clientUse(CLIENTS, "2026-10-20", "C1")
                .clientUse(CLIENTS, "2026-10-20", "C2");
        assertThat(books.close("2026-10"))
                .singleElement()
                .asString()
                .contains(" " + clients + " × 79.00 = ");
    }

    /** C1 was billed for its use on 3 June; that is before the start that is told later. */
    @ParameterizedTest(name = "C1 once more, and C2, on 30 June; then the start is {0}")
    @CsvSource({"2026-06-01", "2026-06-03", "2026-06-04", "2026-06-18"})
    void u4AClientIsNotBilledAgainThoughTheStartIsToldLater(String start) {
        var books = Books.in("NOK");
        books.agreement("S1", "PERIOD", "2026-06-01")
                .state("2026-06-01", "STD", 0)
                .clientUse(CLIENTS, "2026-06-03", "C1");
        assertThat(books.close("2026-06"))
                .containsExactly("S1 STD client_month 2026-06-01..2026-06-30 1 × 79.00 = 79.00");
        books.agreement("S1", "PERIOD", start)
                .state(start, "STD", 0)
                .clientUse(CLIENTS, "2026-06-30", "C1")
                .clientUse(CLIENTS, "2026-06-30", "C2");
        assertThat(books.close("2026-07"))
                .containsExactly("S1 STD client_month " + start + "..2026-06-30 1 × 79.00 = 79.00");
        assertThat(ends(books))
                .containsExactly("BILLED 1 of 2026-06-30", "COVERED 1 of 2026-06-30");
    }

    @Test
    void u5AClientIsNotSettledAgainThoughTheStartIsToldLater() {
        var books = Books.in("NOK");
        books.agreement("S1", "ANNUAL", "2025-09-01")
                .state("2025-09-01", "PLUS", 0)
                .clientUse("submission", "2025-10-01", "C1");
        assertThat(books.settle(2026))
                .containsExactly("S1 PLUS submission 2025-08-01..2026-07-31 1 × 249.00 = 249.00");
        books.agreement("S1", "ANNUAL", "2025-12-01")
                .state("2025-12-01", "PLUS", 0)
                .clientUse("submission", "2026-07-31", "C1")
                .clientUse("submission", "2026-08-01", "C1");
        assertThat(books.settle(2027))
                .containsExactly("S1 PLUS submission 2026-08-01..2027-07-31 1 × 249.00 = 249.00");
    }

    /** 199.00 a client up to June 2026, 209.00 from July; a settlement is priced as of 31 July. */
    @ParameterizedTest(name = "submitted on {0}: {1} in 2026, {2} in 2027")
    @CsvSource({
        "2025-07-31, 2024-08-01..2025-07-31 1 × 199.00 = 199.00, ",
        "2025-08-01, 2025-08-01..2026-07-31 1 × 209.00 = 209.00, ",
        "2026-06-30, 2025-08-01..2026-07-31 1 × 209.00 = 209.00, ",
        "2026-07-31, 2025-08-01..2026-07-31 1 × 209.00 = 209.00, ",
        "2026-08-01, , 2026-08-01..2027-07-31 1 × 209.00 = 209.00",
        "2027-07-31, , 2026-08-01..2027-07-31 1 × 209.00 = 209.00",
    })
    void u5AugustToJulyIsSettledInSeptember(String day, String in2026, String in2027) {
        var books = Books.in("NOK", Catalogs.MORE);
        books.agreement("S1", "OFFICE", "2024-01-01")
                .state("2024-01-01", "CLIENTS", 0)
                .clientUse("submission", day, "C1")
                .clientUse("submission", day, "C1");
        assertThat(settled(books.settle(2026))).isEqualTo(in2026);
        assertThat(books.settle(2026)).isEmpty();
        assertThat(settled(books.settle(2027))).isEqualTo(in2027);
    }

    private static String settled(List<String> lines) {
        return lines.stream()
                .map(line -> line.replace("S1 CLIENTS submission ", ""))
                .findFirst()
                .orElse(null);
    }

    /** Each run leaves the use of the other alone, and says so. */
    @Test
    void u5EachRunLeavesTheUseOfTheOtherToIt() {
        var books = Books.in("NOK", Catalogs.MORE);
        books.agreement("S1", "OFFICE", "2026-01-01")
                .state("2026-01-01", "CLIENTS", 0)
                .clientUse("submission", "2026-07-31", "C1")
                .clientUse("submission", "2026-08-01", "C1")
                .clientUse(CLIENTS, "2026-08-31", "C1");
        assertThat(books.settle(2026))
                .containsExactly(
                        "S1 CLIENTS submission 2025-08-01..2026-07-31 1 × 209.00 = 209.00");
        assertThat(ends(books))
                .containsExactly(
                        "BILLED 1 of 2026-07-31",
                        "DEFERRED 1 of 2026-08-01",
                        "DEFERRED 1 of 2026-08-31");
        assertThat(books.close("2026-08"))
                .containsExactly(
                        "S1 CLIENTS client_month 2026-08-01..2026-08-31 1 × 66.00 = 66.00");
        assertThat(ends(books))
                .containsExactly("BILLED 1 of 2026-08-31", "DEFERRED 1 of 2026-08-01");
    }

    /** Whoever holds the agreement on the last day that is covered has the line. */
    @ParameterizedTest(name = "moved on {0}: {1}, {2}")
    @CsvSource({
        "2026-07-31, S1@A2, S1@A2",
        "2026-08-01, S1, S1@A2",
        "2026-08-31, S1, S1@A2",
        "2026-09-01, S1, S1",
    })
    void t1TheLastDayThatIsCoveredDecides(String day, String settlement, String overage) {
        var books = Books.in("NOK").payingFor("A2", "NOK");
        books.agreement("S1", "ANNUAL", "2025-01-01")
                .state("2025-01-01", "PLUS", 0)
                .heldBy("A2", day)
                .clientUse("submission", "2026-07-01", "C1");
        books.agreement("S2", "SIGN", "2026-08-01")
                .state("2026-08-01", "MONTH", 0)
                .heldBy("A2", day)
                .use("signature", "2026-08-02", "1");
        assertThat(books.settle(2026)).singleElement().asString().startsWith(settlement + " ");
        assertThat(books.close("2026-08"))
                .singleElement()
                .asString()
                .startsWith(overage.replace("S1", "S2") + " ");
    }

    /** In service from 1 October up to and with 30 November. */
    @ParameterizedTest(name = "used on {0}: {1}")
    @CsvSource({
        "2026-09-30, USAGE_OUTSIDE_SUBSCRIPTION",
        "2026-10-01, ",
        "2026-11-30, ",
        "2026-12-01, USAGE_OUTSIDE_SUBSCRIPTION",
    })
    void u6UseCountsFromTheFirstDayToTheLast(String day, RejectCode code) {
        var books = Books.in("NOK");
        books.agreement("S1", "SIGN", "2026-10-01")
                .state("2026-10-01", "MONTH", 0)
                .notice("2026-10-20")
                .use("sms", day, "2");
        books.close("2026-12");
        assertThat(books.last().rejects())
                .extracting(reject -> reject.code())
                .containsExactlyElementsOf(code == null ? List.of() : List.of(code));
        assertThat(books.last().charges())
                .extracting(charge -> charge.amount().toString())
                .containsExactlyElementsOf(code == null ? List.of("NOK 4.00") : List.of());
    }

    /** What the reason tells of the subscription's life. */
    @ParameterizedTest(name = "notice on {0}: {1}")
    @CsvSource({
        ", starts on 2026-10-01.",
        "2026-10-20, starts on 2026-10-01 and ends with 2026-11-30.",
        "2026-07-20, ends before it begins.",
    })
    void u6TheReasonSaysWhenTheSubscriptionIsInService(String given, String reason) {
        var books = Books.in("NOK");
        var deal = books.agreement("S1", "SIGN", "2026-10-01")
                .state("2026-10-01", "MONTH", 1)
                .use("sms", "2026-09-30", "2");
        if (given != null) {
            deal.notice(given);
        }
        books.close("2026-10");
        assertThat(books.last().rejects())
                .singleElement()
                .extracting(reject -> reject.reason())
                .asString()
                .endsWith(reason);
    }
}
