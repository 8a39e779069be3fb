package monthend.invoicing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import monthend.calendar.BillingMonth;
import monthend.catalog.NumberSeries.Series;
import monthend.rating.Books;
import monthend.rating.Buyers;
import monthend.rating.Closing;
import monthend.rating.Hold;
import monthend.rating.HoldCode;
import monthend.rating.PayerCase;
import monthend.rating.PayerRating;

import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

class DraftingTest {

    private static final Closing OCTOBER = new Closing(
            "monthly-2026-10",
            Closing.Job.MONTHLY,
            BillingMonth.parse("2026-10"),
            LocalDate.of(2026, 11, 1));

    @Test
    void i1PlansShareAnInvoiceUnlessTheyAreSeparateOrMaintenance() {
        var books = Books.in("NOK").payingFor("A2", "EUR");
        books.agreement("S1", "INSIGHTS", "2026-10-01").state("2026-10-01", "USER", 1);
        books.agreement("S2", "EXPENSE", "2026-10-01").state("2026-10-01", "QUARTER", 1);
        books.agreement("S3", "ERP", "2026-10-01").state("2026-10-01", "KON-ABO00", 1);
        books.agreement("S4", "ERP", "2026-10-01").state("2026-10-01", "MAINT", 1);
        books.agreement("S5", "EXPENSE", "2026-10-01")
                .state("2026-10-01", "QUARTER", 1)
                .heldBy("A2", "2026-10-01");
        assertThat(drafts(books.payerCase()))
                .extracting(
                        InvoiceDraft::series,
                        InvoiceDraft::group,
                        draft -> draft.currency().getCode(),
                        draft -> draft.totals().net().toString())
                .containsExactly(
                        tuple(Series.ORDINARY, "", "EUR", "EUR 15.00"),
                        tuple(Series.ORDINARY, "", "NOK", "NOK 809.00"),
                        tuple(Series.ORDINARY, "KON-ABO00", "NOK", "NOK 1005.00"),
                        tuple(Series.MAINTENANCE, "", "NOK", "NOK 1425.00"));
    }

    @Test
    void i3LinesStandByProductAccountChargeAndServicePeriod() {
        var books = Books.in("NOK").payingFor("A2", "NOK");
        books.agreement("S4", "SIGN", "2026-09-01")
                .state("2026-09-01", "MONTH", 1)
                .use("sms", "2026-10-01", "1")
                .use("signature", "2026-10-01", "21");
        books.agreement("S3", "EXPENSE", "2026-10-01")
                .state("2026-10-01", "QUARTER", 1)
                .heldBy("A2", "2026-10-01");
        books.agreement("S2", "EXPENSE", "2026-10-01").state("2026-10-01", "QUARTER", 1);
        books.agreement("S1", "EXPENSE", "2026-10-01").state("2026-10-01", "QUARTER", 1);
        assertThat(draft(books.payerCase()).lines())
                .extracting(line -> line.number() + " " + line.charge().product() + " "
                        + line.charge().accountNo() + " " + line.charge().code() + " "
                        + line.charge().servicePeriod().from() + " "
                        + line.charge().subscriptionId())
                .containsExactly(
                        "1 EXPENSE A1 licence 2026-10-01 S1",
                        "2 EXPENSE A1 licence 2026-10-01 S2",
                        "3 EXPENSE A2 licence 2026-10-01 S3",
                        "4 SIGN A1 licence 2026-09-01 S4",
                        "5 SIGN A1 licence 2026-10-01 S4",
                        "6 SIGN A1 signature 2026-10-01 S4",
                        "7 SIGN A1 sms 2026-10-01 S4");
    }

    @ParameterizedTest(name = "{0} to a buyer in {1} with VAT number {2}: {3} {4}")
    @CsvSource({
        "NOK, NO, , S, 25",
        "NOK, SE, SE556047352101, G, 0",
        "NOK, US, , G, 0",
        "SEK, SE, , S, 25",
        "SEK, FI, FI23456780, AE, 0",
        "SEK, NO, , G, 0",
        "SEK, GB, GB123456789, G, 0",
        "EUR, FI, , S, 25.5",
        "EUR, GR, EL123456783, AE, 0",
        "DKK, DK, , S, 25",
        "DKK, NL, NL004495445B01, AE, 0",
    })
    void i5VatFollowsSellerBuyerAndVatNumber(
            String currency, String country, String vatNumber, String category, String percent) {
        var draft = draft(sold(currency, country, Optional.ofNullable(vatNumber)));
        assertThat(draft.vat())
                .extracting(
                        group -> group.rate().category() + " " + group.rate().percent())
                .containsExactly(category + " " + percent);
    }

    @ParameterizedTest(name = "a buyer in Germany with VAT number {0} is held")
    @CsvSource(
            value = {"none", "FI23456780", "DE", "136695976"},
            nullValues = "none")
    void i5ABuyerInAnotherEuCountryWithoutItsVatNumberIsHeld(String vatNumber) {
        var payer = sold("SEK", "DE", Optional.ofNullable(vatNumber));
        var drafted = drafted(payer, List.of());
        assertThat(drafted.drafts()).isEmpty();
        assertThat(drafted.holds())
                .extracting(Hold::payerNo, Hold::code)
                .containsExactly(tuple("A1", HoldCode.VAT_NUMBER_MISSING));
        assertThat(drafted.nets()).containsExactly(Money.parse("SEK 165.00"));
    }

    @ParameterizedTest(name = "a buyer in {0} with VAT number {1} is held: {2}")
    @CsvSource({
        "DK, DK13585628, false",
        "DK, dk 13 58 56 28, false",
        "DK, DK13585629, true",
        "FI, FI2345678-0, false",
        "FI, FI23456781, true",
        "NL, NL004495445B01, false",
        "NL, NL004495446B01, true",
        "GR, EL094259216, false",
        "GR, GR094259216, true",
    })
    void i5AVatNumberWithAWrongCheckDigitIsNone(String country, String number, boolean held) {
        var drafted = drafted(sold("SEK", country, Optional.of(number)), List.of());
        assertThat(drafted.drafts()).hasSize(held ? 0 : 1);
        assertThat(drafted.holds())
                .extracting(Hold::code)
                .containsExactlyElementsOf(held ? List.of(HoldCode.VAT_NUMBER_MISSING) : List.of());
    }

    @Test
    void i5TheRateIsThatOfTheTaxPointAndRoundedOncePerGroup() {
        var books = Books.in("EUR");
        books.agreement("S1", "SIGN", "2024-01-01")
                .state("2024-01-01", "MONTH", 3)
                .billedUntil("2024-08-01");
        var september = new Closing(
                "monthly-2024-09",
                Closing.Job.MONTHLY,
                BillingMonth.parse("2024-09"),
                LocalDate.of(2024, 10, 1));
        var draft = drafted(books.payerCase(), september, List.of()).drafts().getFirst();
        assertThat(draft.vat())
                .extracting(
                        group -> group.rate().percent() + ": " + group.base() + " " + group.vat())
                .containsExactly("24: EUR 57.00 EUR 13.68", "25.5: EUR 57.00 EUR 14.54");
    }

    @ParameterizedTest(name = "{0} days and an extension to {1}: due on {2}")
    @CsvSource({
        ", , 2026-11-15",
        "30, , 2026-12-01",
        "0, , 2026-11-01",
        "14, 2026-11-30, 2026-11-30",
        "45, 2026-11-30, 2026-12-16",
    })
    void i6TheDueDateIsTheTermsOrAnAgreedLaterDay(
            Integer terms, LocalDate extended, LocalDate due) {
        var payer =
                Buyers.withTerms(sold("NOK", "NO", Optional.empty()), Optional.ofNullable(terms));
        var rated = new PayerRating().rate(payer, OCTOBER, Books.CATALOG);
        var drafted = new Drafting(OCTOBER, Books.CATALOG)
                .draft(payer, rated, List.of(), Optional.ofNullable(extended));
        assertThat(drafted.drafts()).extracting(InvoiceDraft::dueOn).containsExactly(due);
    }

    @Test
    void i7WithoutChargesThereIsNoInvoiceAlsoWithoutAddress() {
        var payer = Buyers.withoutAddress(Books.in("NOK").payerCase());
        assertThat(drafted(payer, List.of()))
                .isEqualTo(new Drafted(List.of(), List.of(), List.of()));
    }

    /** Three months at 50.00 are 150.00, with 25 % 187.50. */
    @ParameterizedTest(name = "{0} of credit: {1} to pay, {2} left")
    @CsvSource({
        "187.49, NOK 0.01, NOK 0.00",
        "187.50, NOK 0.00, NOK 0.00",
        "187.51, NOK 0.00, NOK 0.01",
    })
    void i7AnInvoiceOfWhichNothingIsToPayIsStillAnInvoice(
            String credit, String payable, String left) {
        var payer = sold("NOK", "NO", Optional.empty());
        var draft = drafted(payer, List.of(credit("K1", "2026-01-01", credit)))
                .drafts()
                .getFirst();
        assertThat(draft.totals().gross()).hasToString("NOK 187.50");
        assertThat(draft.totals().payable()).hasToString(payable);
        assertThat(draft.credits()).extracting(CreditUse::left).hasToString("[" + left + "]");
    }

    /** Each pair differs in one thing, and is told the wrong way round. */
    @ParameterizedTest(name = "{0} after {1}")
    @CsvSource({
        // The product goes before the account, the account before the charge.
        "S1 SIGN MONTH A1 2026-10-01, S2 EXPENSE QUARTER A2 2026-10-01",
        "S1 SIGN MONTH A2 2026-10-01, S2 SIGN MONTH A10 2026-10-01",
        "S1 SIGN MONTH A2 2026-09-01, S2 SIGN MONTH A1 2026-10-01",
        // Then the first day, the subscription, the plan.
        "S1 SIGN MONTH A1 2026-10-02, S2 SIGN MONTH A1 2026-10-01",
        "S2 SIGN MONTH A1 2026-10-01, S1 SIGN MONTH A1 2026-10-01",
    })
    void i3OneKeyAfterTheOtherOrdersTheLines(String later, String earlier) {
        var books = Books.in("NOK").payingFor("A2", "NOK").payingFor("A10", "NOK");
        for (var told : List.of(later.split(" "), earlier.split(" "))) {
            books.agreement(told[0], told[1], told[4])
                    .state(told[4], told[2], 1)
                    .billedUntil(told[4])
                    .heldBy(told[3], "2026-01-01");
        }
        var subscriptions = draft(books.payerCase()).lines().stream()
                .map(line -> line.charge().subscriptionId())
                .distinct();
        assertThat(subscriptions).containsExactly(earlier.substring(0, 2), later.substring(0, 2));
    }

    @Test
    void d2APayerWithoutPostalAddressIsHeld() {
        var payer = Buyers.withoutAddress(sold("NOK", "NO", Optional.empty()));
        assertThat(drafted(payer, List.of()).holds())
                .extracting(Hold::code)
                .containsExactly(HoldCode.NO_POSTAL_ADDRESS);
    }

    @Test
    void c1CreditIsUsedOldestFirstUpToThePayableAmount() {
        var draft = drafted(
                        sold("NOK", "NO", Optional.empty()),
                        List.of(
                                credit("K3", "2026-10-03", "500.00"),
                                credit("K2", "2026-09-01", "10.00"),
                                credit("K1", "2026-09-01", "20.00")))
                .drafts()
                .getFirst();
        assertThat(draft.totals().gross()).isEqualTo(Money.parse("NOK 187.50"));
        assertThat(draft.totals().payable()).isEqualTo(Money.parse("NOK 0.00"));
        assertThat(draft.credits())
                .extracting(CreditUse::creditId, use -> use.used() + ", left " + use.left())
                .containsExactly(
                        tuple("K1", "NOK 20.00, left NOK 0.00"),
                        tuple("K2", "NOK 10.00, left NOK 0.00"),
                        tuple("K3", "NOK 157.50, left NOK 342.50"));
    }

    @Test
    void c1CreditInAnotherCurrencyIsNotUsed() {
        var euros = new Credit(
                "K1", Optional.empty(), LocalDate.of(2026, 1, 1), Money.parse("EUR 50.00"));
        var draft = drafted(sold("NOK", "NO", Optional.empty()), List.of(euros))
                .drafts()
                .getFirst();
        assertThat(draft.credits()).isEmpty();
    }

    @Test
    void c2CreditForAProductIsUsedUpToItsShareAndOtherCreditDoesNotTakeFromIt() {
        var balances = new CreditBalances(List.of(
                credit("K1", "2026-01-01", "100.00"), productCredit("K2", "EXPENSE", "700.00")));
        var lines = InvoiceLines.of("INSIGHTS 600.00", "EXPENSE 400.00");
        assertThat(balances.use(Money.parse("NOK 1250.00"), lines))
                .extracting(CreditUse::creditId, use -> use.used() + ", left " + use.left())
                .containsExactly(
                        tuple("K1", "NOK 100.00, left NOK 0.00"),
                        tuple("K2", "NOK 500.00, left NOK 200.00"));
    }

    @Test
    void c2CreditGoesFromInvoiceToInvoiceInNumberOrder() {
        var balances = new CreditBalances(List.of(credit("K1", "2026-01-01", "300.00")));
        var first = balances.use(Money.parse("NOK 250.00"), InvoiceLines.of("INSIGHTS 200.00"));
        var second = balances.use(Money.parse("NOK 125.00"), InvoiceLines.of("INSIGHTS 100.00"));
        assertThat(Stream.of(first, second).flatMap(List::stream))
                .extracting(use -> use.used() + ", left " + use.left())
                .containsExactly("NOK 250.00, left NOK 50.00", "NOK 50.00, left NOK 0.00");
    }

    private static Credit credit(String id, String receivedOn, String amount) {
        return new Credit(
                id, Optional.empty(), LocalDate.parse(receivedOn), Money.parse("NOK " + amount));
    }

    private static Credit productCredit(String id, String product, String amount) {
        return new Credit(
                id, Optional.of(product), LocalDate.of(2026, 1, 2), Money.parse("NOK " + amount));
    }

    /** A quarter of expense handling, sold to a buyer in a country. */
    private static PayerCase sold(String currency, String country, Optional<String> vatNumber) {
        var books = Books.in(currency);
        books.agreement("S1", "EXPENSE", "2026-10-01").state("2026-10-01", "QUARTER", 1);
        return Buyers.livingIn(books.payerCase(), country, vatNumber);
    }

    private static InvoiceDraft draft(PayerCase payer) {
        return drafted(payer, List.of()).drafts().getFirst();
    }

    private static List<InvoiceDraft> drafts(PayerCase payer) {
        return drafted(payer, List.of()).drafts();
    }

    private static Drafted drafted(PayerCase payer, List<Credit> credits) {
        return drafted(payer, OCTOBER, credits);
    }

    private static Drafted drafted(PayerCase payer, Closing closing, List<Credit> credits) {
        var rated = new PayerRating().rate(payer, closing, Books.CATALOG);
        return new Drafting(closing, Books.CATALOG).draft(payer, rated, credits, Optional.empty());
    }
}
