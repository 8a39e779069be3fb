package monthend.report.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.util.stream.Collectors.joining;

import monthend.catalog.Catalog;
import monthend.catalog.CatalogReader;
import monthend.invoicing.Invoice;
import monthend.report.journal.JournalEntry.Place;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is booked of a document, told as an accountant would write it down: the voucher and its day,
 * then account, product, VAT code, month and amount, debit above and credit below zero.
 */
class JournalTest {

    private static final Catalog CATALOG =
            CatalogReader.read(Path.of("sample-data/catalog")).catalog();

    /** 499.00 a month; the months of the agreement begin on the 15th (Q2). */
    private static final Sale HALF_YEAR =
            Sale.by("FJORD", "NOK").advance("PSA", "2026-11-15/2027-05-15", "2994.00");

    /** 16/30 of 499.00 in November, 14/30 + 17/31 in December, and so on; 3 cents are left over. */
    @Test
    void q2AHalfYearFromTheMiddleOfAMonthIsReleasedByCalendarMonth() {
        assertThat(told(HALF_YEAR.invoice("FJ10000001", "2026-11-01"))).isEqualTo("""
            FJ10000001 2026-11-01
              1500 3742.50
              2700 [3] -748.50
              2965 PSA [3] -2994.00
            FJ10000001/2026-11 2026-11-30
              2965 PSA [3] 2026-11 266.13
              3022 PSA [3] 2026-11 -266.13
            FJ10000001/2026-12 2026-12-31
              2965 PSA [3] 2026-12 506.51
              3022 PSA [3] 2026-12 -506.51
            FJ10000001/2027-01 2027-01-31
              2965 PSA [3] 2027-01 499.00
              3022 PSA [3] 2027-01 -499.00
            FJ10000001/2027-02 2027-02-28
              2965 PSA [3] 2027-02 474.85
              3022 PSA [3] 2027-02 -474.85
            FJ10000001/2027-03 2027-03-31
              2965 PSA [3] 2027-03 523.15
              3022 PSA [3] 2027-03 -523.15
            FJ10000001/2027-04 2027-04-30
              2965 PSA [3] 2027-04 491.49
              3022 PSA [3] 2027-04 -491.49
            FJ10000001/2027-05 2027-05-31
              2965 PSA [3] 2027-05 232.87
              3022 PSA [3] 2027-05 -232.87
            """);
    }

    /** 2 licences at 49.00, 15 March to 30 June: 17/110 of 347.74 and three times 31/110. */
    @Test
    void q3TheLastCentsGoToTheLargestRemainders() {
        var sale = Sale.by("SUOMI", "EUR")
                .vat("S", "25.5")
                .anchoredOn("2026-01-01")
                .advance("PSA", "2026-03-15/2026-07-01", "347.74");
        var invoice = sale.invoice("SU10000001", "2026-03-01");
        assertThat(released(invoice)).containsExactly("53.74", "98.00", "98.00", "98.00");
        assertThat(told(invoice)).startsWith("""
            SU10000001 2026-03-01
              1700 436.41
              2939 [S25.5] -88.67
              2959 PSA [S25.5] -347.74
            """);
    }

    /** Of 100.00 over three equal months the cent that is left over goes to the first. */
    @Test
    void ofEqualRemaindersTheEarlierMonthHasTheCent() {
        var sale = Sale.by("FJORD", "NOK").arrears("SIGN", "2026-10-01/2027-01-01", "100.00");
        assertThat(told(sale.invoice("FJ10000001", "2027-01-01"))).isEqualTo("""
            FJ10000001 2027-01-01
              1500 125.00
              2700 [3] -25.00
              3021 SIGN [3] 2026-10 -33.34
              3021 SIGN [3] 2026-11 -33.33
              3021 SIGN [3] 2026-12 -33.33
            """);
    }

    /** 120.00 a month; the first one is 29 February to 28 March, the last ends on 27 February. */
    @Test
    void aYearFromALeapDayHasThirteenCalendarMonths() {
        var sale = Sale.by("FJORD", "NOK").advance("PSA", "2028-02-29/2029-02-28", "1440.00");
        assertThat(released(sale.invoice("FJ10000001", "2028-02-01")))
                .containsExactly(
                        "4.14", "127.47", "116.39", "123.61", "116.39", "123.61", "120.00",
                        "116.39", "123.61", "116.39", "123.61", "120.39", "108.00");
    }

    @Test
    void whatIsBilledInArrearsIsRevenueOfTheMonthInWhichItWasEarned() {
        var sale = Sale.by("FJORD", "NOK")
                .arrears("SIGN", "2026-10-01/2026-11-01", "225.00")
                .arrears("SIGN", "2026-09-01/2026-10-01", "30.00")
                .arrears("SIGN", "2026-10-01/2026-11-01", "190.00")
                .arrears("TRANSACTIONS", "2026-10-01/2026-11-01", "10.00");
        assertThat(told(sale.invoice("FJ10000001", "2026-11-01"))).isEqualTo("""
            FJ10000001 2026-11-01
              1500 568.75
              2700 [3] -113.75
              3021 SIGN [3] 2026-09 -30.00
              3021 SIGN [3] 2026-10 -415.00
              3024 TRANSACTIONS [3] 2026-10 -10.00
            """);
    }

    @Test
    void u5ASettlementIsEarnedOverItsYear() {
        var sale = Sale.by("FJORD", "NOK").arrears("ANNUAL", "2025-08-01/2026-08-01", "8715.00");
        var document = Journal.of(sale.invoice("FJ10000001", "2026-09-01"), CATALOG);
        assertThat(document).hasSize(1);
        assertThat(document.getFirst().entries().stream()
                        .filter(entry -> entry.place().month().isPresent()))
                .hasSize(12)
                .allMatch(entry -> entry.amount().toString().equals("NOK -726.25"));
    }

    /** Invoiced on 1 November: October is over, November and December are not. */
    @Test
    void monthsThatAreOverWhenAnAdvanceChargeIsInvoicedAreNotDeferred() {
        var sale = Sale.by("FJORD", "NOK").advance("ERP", "2026-10-01/2027-01-01", "3000.00");
        assertThat(told(sale.invoice("FJM50000001", "2026-11-01"))).isEqualTo("""
            FJM50000001 2026-11-01
              1500 3750.00
              2700 [3] -750.00
              2965 ERP [3] -2000.00
              3023 ERP [3] 2026-10 -1000.00
            FJM50000001/2026-11 2026-11-30
              2965 ERP [3] 2026-11 1000.00
              3023 ERP [3] 2026-11 -1000.00
            FJM50000001/2026-12 2026-12-31
              2965 ERP [3] 2026-12 1000.00
              3023 ERP [3] 2026-12 -1000.00
            """);
    }

    @Test
    void c1CreditMovesFromTheCustomersPrepayments() {
        var sale = Sale.by("FJORD", "NOK")
                .arrears("SIGN", "2026-10-01/2026-11-01", "600.00")
                .credit("C-17", "100.00")
                .credit("C-31", "500.00");
        assertThat(told(sale.invoice("FJ10000001", "2026-11-01"))).isEqualTo("""
            FJ10000001 2026-11-01
              1500 750.00
              2900 C-17 100.00
              1500 C-17 -100.00
              2900 C-31 500.00
              1500 C-31 -500.00
              2700 [3] -150.00
              3021 SIGN [3] 2026-10 -600.00
            """);
    }

    /** By 10 January two of seven months are over: theirs are taken back on the day itself. */
    @Test
    void aCreditNoteTakesItsOriginalBackMonthByMonth() {
        var original = HALF_YEAR.invoice("FJ10000001", "2026-11-01");
        var told = told(HALF_YEAR.creditNote("FJK10000001", "2027-01-10", original));
        assertThat(told).startsWith("""
            FJK10000001 2027-01-10 takes back FJ10000001
              1500 -3742.50
              2700 [3] 748.50
              2965 PSA [3] 2994.00
            FJK10000001/2026-11 2027-01-10 takes back FJ10000001/2026-11
              2965 PSA [3] 2026-11 -266.13
              3022 PSA [3] 2026-11 266.13
            FJK10000001/2026-12 2027-01-10 takes back FJ10000001/2026-12
              2965 PSA [3] 2026-12 -506.51
              3022 PSA [3] 2026-12 506.51
            FJK10000001/2027-01 2027-01-31 takes back FJ10000001/2027-01
              2965 PSA [3] 2027-01 -499.00
              3022 PSA [3] 2027-01 499.00
            """);
        assertThat(told).endsWith("""
            FJK10000001/2027-05 2027-05-31 takes back FJ10000001/2027-05
              2965 PSA [3] 2027-05 -232.87
              3022 PSA [3] 2027-05 232.87
            """);
    }

    /** The original had October as revenue at once; so has what takes it back, much later. */
    @Test
    void aCreditNoteTakesBackTheAccountsThatItsOriginalUsed() {
        var sale = Sale.by("FJORD", "NOK")
                .advance("ERP", "2026-10-01/2026-12-01", "2000.00")
                .credit("C-17", "100.00");
        var original = sale.invoice("FJ10000001", "2026-11-01");
        assertThat(told(sale.creditNote("FJK10000001", "2027-03-01", original))).isEqualTo("""
            FJK10000001 2027-03-01 takes back FJ10000001
              1500 -2500.00
              2900 C-17 -100.00
              1500 C-17 100.00
              2700 [3] 500.00
              2965 ERP [3] 1000.00
              3023 ERP [3] 2026-10 1000.00
            FJK10000001/2026-11 2027-03-01 takes back FJ10000001/2026-11
              2965 ERP [3] 2026-11 -1000.00
              3023 ERP [3] 2026-11 1000.00
            """);
    }

    @Test
    void i5SalesUnderReverseChargeHaveNoVatAndAnAccountOfTheirOwn() {
        var sale = Sale.by("NORD", "SEK")
                .vat("AE", "0")
                .arrears("SIGN", "2026-10-01/2026-11-01", "199.00");
        assertThat(told(sale.invoice("ND10000001", "2026-11-01"))).isEqualTo("""
            ND10000001 2026-11-01
              1510 199.00
              3308 SIGN [AE] 2026-10 -199.00
            """);
    }

    /** 10.02 × 24 % = 2.4048 and 10.02 × 25.5 % = 2.5551, each rounded once. */
    @Test
    void i5EachVatCodeHasItsOwnAmount() {
        var sale = Sale.by("SUOMI", "EUR")
                .vat("S", "24")
                .arrears("SIGN", "2024-08-01/2024-09-01", "5.01")
                .arrears("SIGN", "2024-08-01/2024-09-01", "5.01")
                .vat("S", "25.5")
                .arrears("SIGN", "2024-09-01/2024-10-01", "10.02");
        assertThat(told(sale.invoice("SU10000001", "2024-10-01"))).isEqualTo("""
            SU10000001 2024-10-01
              1700 25.00
              2939 [S24] -2.40
              2939 [S25.5] -2.56
              3000 SIGN [S24] 2024-08 -10.02
              3000 SIGN [S25.5] 2024-09 -10.02
            """);
    }

    /**
     * 1 EUR = 11.6000 NOK. 10.03 is 116.348 and 30.01 is 348.116 NOK; VAT 10.01 is 116.116. The
     * receivable is their sum. Deferred are 348.12: 10.00, 10.00 and 10.01 are released, running
     * 116.00, 232.00, 348.116.
     */
    @Test
    void inTheSellersCurrencyAVoucherBalancesToo() {
        var sale = Sale.by("FJORD", "EUR")
                .rate("11.6000", "NOK")
                .arrears("SIGN", "2026-10-01/2026-11-01", "10.03")
                .advance("PSA", "2026-11-01/2026-12-01", "10.00")
                .advance("PSA", "2026-12-01/2027-01-01", "10.00")
                .advance("PSA", "2027-01-01/2027-02-01", "10.01");
        assertThat(told(sale.invoice("FJ10000001", "2026-11-01"))).isEqualTo("""
            FJ10000001 2026-11-01
              1500 50.05 = 580.59
              2700 [3] -10.01 = -116.12
              2965 PSA [3] -30.01 = -348.12
              3021 SIGN [3] 2026-10 -10.03 = -116.35
            FJ10000001/2026-11 2026-11-30
              2965 PSA [3] 2026-11 10.00 = 116.00
              3022 PSA [3] 2026-11 -10.00 = -116.00
            FJ10000001/2026-12 2026-12-31
              2965 PSA [3] 2026-12 10.00 = 116.00
              3022 PSA [3] 2026-12 -10.00 = -116.00
            FJ10000001/2027-01 2027-01-31
              2965 PSA [3] 2027-01 10.01 = 116.12
              3022 PSA [3] 2027-01 -10.01 = -116.12
            """);
    }

    @Test
    void withoutAnExchangeRateTheSellersCurrencyIsLeftOut() {
        var sale = Sale.by("FJORD", "EUR")
                .vat("G", "0")
                .arrears("SIGN", "2026-10-01/2026-11-01", "10.00");
        assertThat(Journal.of(sale.invoice("FJ10000001", "2026-11-01"), CATALOG))
                .allMatch(voucher -> voucher.entries().stream()
                        .allMatch(entry -> entry.inBooks().isEmpty()));
    }

    @Test
    void nothingIsBookedOfADocumentOfZeros() {
        var sale = Sale.by("FJORD", "NOK").advance("PSA", "2026-11-01/2027-05-01", "0.00");
        assertThat(Journal.of(sale.invoice("FJ10000001", "2026-11-01"), CATALOG))
                .isEmpty();
    }

    /** One cent over six months is earned in the first; the others have no voucher. */
    @Test
    void monthsWithoutACentHaveNoVoucher() {
        var sale = Sale.by("FJORD", "NOK").advance("PSA", "2026-11-01/2027-05-01", "0.01");
        assertThat(told(sale.invoice("FJ10000001", "2026-11-01"))).isEqualTo("""
            FJ10000001 2026-11-01
              1500 0.01
              2965 PSA [3] -0.01
            FJ10000001/2026-11 2026-11-30
              2965 PSA [3] 2026-11 0.01
              3022 PSA [3] 2026-11 -0.01
            """);
    }

    @Test
    void aVoucherThatDoesNotBalanceCannotBe() {
        var nok = CurrencyUnit.of("NOK");
        var debit = new JournalEntry(
                Place.receivable("1500", Optional.empty()), Money.of(nok, 100), Optional.empty());
        var credit = new JournalEntry(Place.vat("2700", "3"), Money.of(nok, -99), Optional.empty());
        assertThatThrownBy(() -> new Voucher(
                        "FJ1", LocalDate.EPOCH, Optional.empty(), List.of(debit, credit)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("voucher FJ1 does not balance: [NOK 100.00, NOK -99.00]");
    }

    private static List<String> released(Invoice invoice) {
        return Journal.of(invoice, CATALOG).stream()
                .skip(1)
                .map(voucher -> voucher.entries().getFirst().amount())
                .map(amount -> amount.getAmount().toPlainString())
                .toList();
    }

    private static String told(Invoice invoice) {
        return Journal.of(invoice, CATALOG).stream().map(JournalTest::told).collect(joining());
    }

    private static String told(Voucher voucher) {
        var reverses = voucher.reverses().map(id -> " takes back " + id).orElse("");
        return voucher.id() + " " + voucher.date() + reverses + "\n"
                + voucher.entries().stream().map(JournalTest::told).collect(joining());
    }

    private static String told(JournalEntry entry) {
        var place = entry.place();
        var books = entry.inBooks()
                .filter(own -> !own.getCurrencyUnit().equals(entry.amount().getCurrencyUnit()))
                .map(own -> "= " + own.getAmount().toPlainString());
        return Stream.of(
                                Optional.of("  " + place.account()),
                                place.product(),
                                place.vatCode().map(code -> "[" + code + "]"),
                                place.month().map(Object::toString),
                                place.creditId(),
                                Optional.of(entry.amount().getAmount().toPlainString()),
                                books)
                        .flatMap(Optional::stream)
                        .collect(joining(" "))
                + "\n";
    }
}
