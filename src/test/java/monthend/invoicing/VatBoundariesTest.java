package monthend.invoicing;

import static org.assertj.core.api.Assertions.assertThat;

import monthend.calendar.BillingMonth;
import monthend.calendar.NoticeRule;
import monthend.rating.Books;
import monthend.rating.Buyers;
import monthend.rating.Closing;
import monthend.rating.Hold;
import monthend.rating.HoldCode;
import monthend.rating.PayerCase;
import monthend.rating.PayerRating;
import monthend.snapshot.Subscription.NoticeMode;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** I5 on both sides of the days at which rates change. */
class VatBoundariesTest {

    /** Finland: 24 % up to August 2024, 25.5 % from September. */
    @ParameterizedTest(name = "EXPENSE from {0} with {1}, billed on {2}: {3} %")
    @CsvSource({
        // In advance the invoice date decides.
        "2024-08-31, 2024-07, 2024-08-01, ",
        "2024-08-01, 2024-07, 2024-08-01, 24",
        "2024-09-01, 2024-08, 2024-09-01, 25.5",
        "2024-08-31, 2024-08, 2024-08-31, 24",
        "2024-08-31, 2024-08, 2024-09-01, 25.5",
        // The quarter was over before it was billed: its last day decides.
        "2024-06-01, 2024-08, 2024-09-01, 24",
        "2024-06-02, 2024-08, 2024-09-01, 25.5",
    })
    void i5AnAdvanceChargeIsTaxedOnTheInvoiceDateOrItsLastDay(
            String start, String month, String invoiceDate, String percent) {
        var books = Books.in("EUR");
        var until = LocalDate.parse(start).plusMonths(3).toString();
        books.agreement("S1", "EXPENSE", start)
                .state(start, "QUARTER", 1)
                .signed("2023-01-01")
                .noticeRule(NoticeRule.MONTH_END)
                .boundUntil(until)
                .notice("2024-01-01", NoticeMode.IMMEDIATE);
        var drafts = drafted(books.payerCase(), closing(month, invoiceDate)).drafts();
        assertThat(drafts.stream().flatMap(draft -> draft.vat().stream()))
                .extracting(group -> group.rate().percent().toPlainString())
                .containsExactlyElementsOf(percent == null ? List.of() : List.of(percent));
    }

    /** In arrears the last day of service, whenever it is billed. */
    @ParameterizedTest(name = "used on {0}: {1} %")
    @CsvSource({"2024-08-31, 24", "2024-09-01, 25.5"})
    void i5AnArrearsChargeIsTaxedOnItsLastDay(String day, String percent) {
        var books = Books.in("EUR");
        books.agreement("S1", "SIGN", "2024-01-01")
                .state("2024-01-01", "MONTH", 0)
                .use("sms", day, "5");
        assertThat(drafted(books.payerCase(), closing("2024-10", "2024-11-01"))
                        .drafts()
                        .getFirst()
                        .vat())
                .extracting(group -> group.rate().percent().toPlainString())
                .containsExactly(percent);
    }

    private static Closing closing(String month, String invoiceDate) {
        return new Closing(
                "monthly-" + month,
                Closing.Job.MONTHLY,
                BillingMonth.parse(month),
                LocalDate.parse(invoiceDate));
    }

    /** 15.00 with 3.75 of VAT; a euro is 11.70 kroner up to June 2026, and 11.65 from July. */
    @ParameterizedTest(name = "billed on {0}: {1}")
    @CsvSource({
        "2026-06-30, NOK 43.88",
        "2026-07-01, NOK 43.69",
    })
    void i5VatIsStatedInTheSellersCurrencyAtTheRateOfTheInvoiceDate(String date, String vat) {
        var books = Books.in("NOK").payingFor("A2", "EUR");
        books.agreement("S1", "EXPENSE", "2026-06-01")
                .state("2026-06-01", "QUARTER", 1)
                .heldBy("A2", "2026-06-01");
        var draft =
                drafted(books.payerCase(), closing("2026-06", date)).drafts().getFirst();
        assertThat(draft.vatInSellerCurrency().map(own -> own.vat().toString())).contains(vat);
    }

    /** Before 2020 rates.csv has no rate: a buyer abroad is charged no VAT and needs none. */
    @ParameterizedTest(name = "a buyer in {0} on {1}: {2}")
    @CsvSource({
        "NO, 2019-12-31, NO_EXCHANGE_RATE",
        "NO, 2020-01-01, ",
        "SE, 2019-12-31, ",
    })
    void i5WithoutARateVatInAnotherCurrencyHoldsThePayer(
            String country, String date, HoldCode code) {
        var books = Books.in("NOK").payingFor("A2", "EUR");
        books.agreement("S1", "EXPENSE", "2019-12-01")
                .state("2019-12-01", "QUARTER", 1)
                .heldBy("A2", "2019-12-01");
        var payer = Buyers.livingIn(books.payerCase(), country, Optional.empty());
        var drafted = drafted(payer, closing("2019-12", date));
        assertThat(drafted.holds())
                .extracting(Hold::code)
                .containsExactlyElementsOf(code == null ? List.of() : List.of(code));
        if (code != null) {
            assertThat(drafted.holds().getFirst().reason()).contains("EUR").contains(date);
        }
    }

    private static Drafted drafted(PayerCase payer, Closing closing) {
        var rated = new PayerRating().rate(payer, closing, Books.CATALOG);
        return new Drafting(closing, Books.CATALOG)
                .draft(payer, rated, List.of(), Optional.empty());
    }
}
