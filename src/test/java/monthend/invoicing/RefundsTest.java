package monthend.invoicing;

import static org.assertj.core.api.Assertions.assertThat;

import monthend.calendar.BillingMonth;
import monthend.rating.Books;
import monthend.rating.Closing;
import monthend.rating.Outlook;
import monthend.rating.PayerRating;
import monthend.snapshot.Subscription.NoticeMode;

import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

class RefundsTest {

    @Test
    void c4WhatIsLeftWhenNothingGoesOnIsARefundCandidate() {
        var books = Books.in("NOK");
        books.agreement("S1", "SIGN", "2026-08-01")
                .state("2026-08-01", "MONTH", 1)
                .billedUntil("2026-10-01")
                .notice("2026-09-10", NoticeMode.IMMEDIATE);
        // October is the last month: 190.00 and VAT, 237.50, are paid out of the credit.
        assertThat(candidates(books, credit("K1", "", "300.00")))
                .containsExactly("A1 K1 NOK 62.50");
    }

    @Test
    void c4CreditIsKeptWhileAnAgreementGoesOn() {
        var books = Books.in("NOK");
        books.agreement("S1", "SIGN", "2026-10-01").state("2026-10-01", "MONTH", 1);
        assertThat(candidates(books, credit("K1", "", "300.00"))).isEmpty();
    }

    @Test
    void c4CreditForAProductDependsOnThatProductAlone() {
        var books = Books.in("NOK");
        books.agreement("S1", "SIGN", "2026-10-01").state("2026-10-01", "MONTH", 1);
        assertThat(candidates(books, credit("K1", "EXPENSE", "300.00")))
                .containsExactly("A1 K1 NOK 300.00");
    }

    @Test
    void c4CreditIsKeptWhileASettlementIsToCome() {
        var books = Books.in("NOK");
        books.agreement("S1", "ANNUAL", "2026-01-01")
                .state("2026-01-01", "PLUS", 0)
                .notice("2026-08-01")
                .clientUse("submission", "2026-09-05", "C1");
        assertThat(candidates(books, credit("K1", "", "300.00"))).isEmpty();
    }

    @Test
    void c4CreditInACurrencyThatNothingIsBilledInIsARefundCandidate() {
        var books = Books.in("NOK");
        books.agreement("S1", "SIGN", "2026-10-01").state("2026-10-01", "MONTH", 1);
        var euros = new Credit(
                "K1", Optional.empty(), LocalDate.of(2026, 1, 1), Money.parse("EUR 5.00"));
        assertThat(candidates(books, euros)).containsExactly("A1 K1 EUR 5.00");
    }

    /** October is closed; INSIGHTS is billed in arrears, so a day of November is still to bill. */
    @ParameterizedTest(name = "service up to {0}: to be refunded {1}")
    @CsvSource({"2026-10-30, 1", "2026-10-31, 1", "2026-11-01, 0", "2026-11-30, 0"})
    void c4AnAgreementGoesOnIfItIsInServiceOnTheHorizon(String last, int candidates) {
        var books = Books.in("NOK");
        books.agreement("S1", "INSIGHTS", "2026-01-01")
                .state("2026-01-01", "USER", 1)
                .billedUntil("2026-11-01")
                .boundUntil(LocalDate.parse(last).plusDays(1).toString())
                .notice("2026-01-01");
        assertThat(candidates(books, credit("K1", "", "300.00"))).hasSize(candidates);
    }

    @ParameterizedTest(name = "held by {0} from 1 November: {1} candidates")
    @CsvSource({"A1, 0", "A2, 1"})
    void c4TheCurrencyIsThatOfWhoHoldsTheAgreementThen(String holder, int candidates) {
        var books = Books.in("NOK").payingFor("A2", "EUR");
        books.agreement("S1", "INSIGHTS", "2026-10-01")
                .state("2026-10-01", "USER", 0)
                .heldBy(holder, "2026-11-01");
        assertThat(candidates(books, credit("K1", "", "300.00"))).hasSize(candidates);
    }

    /** Of an agreement that has ended: what one run leaves, the other bills. */
    @ParameterizedTest(name = "{0} on {1} after the {2} run of August: {3} candidates")
    @CsvSource({
        "submission, 2026-08-31, MONTHLY, 0",
        "client_month, 2026-08-31, MONTHLY, 1",
        "submission, 2026-07-31, SETTLEMENT, 1",
        "client_month, 2026-08-31, SETTLEMENT, 0",
        "client_month, 2026-09-01, MONTHLY, 0",
    })
    void c4UseThatTheOtherRunBillsKeepsTheCredit(
            String metric, String day, Closing.Job job, int candidates) {
        var books = Books.in("NOK");
        books.agreement("S1", "PERIOD-ANNUAL", "2026-01-01")
                .state("2026-01-01", "COMPLETE", 0)
                .notice("2026-07-10")
                .clientUse(metric, day, "C1");
        var august = BillingMonth.parse("2026-08");
        var closing = new Closing("of-august", job, august, august.horizon());
        var outlook = new Outlook(books.payerCase(), closing, Books.CATALOG);
        assertThat(Refunds.candidates("A1", List.of(credit("K1", "", "1.00")), List.of(), outlook))
                .hasSize(candidates);
    }

    @Test
    void c4CandidatesStandByTheIdOfTheirCredit() {
        var books = Books.in("NOK");
        books.agreement("S1", "INSIGHTS", "2026-10-01").state("2026-10-01", "USER", 0);
        var october = BillingMonth.parse("2026-10");
        var outlook = new Outlook(
                books.payerCase(),
                new Closing("of-october", Closing.Job.MONTHLY, october, october.horizon()),
                Books.CATALOG);
        var credits = List.of(
                credit("K3", "SIGN", "3.00"),
                credit("K1", "SIGN", "1.00"),
                credit("K2", "SIGN", "0.00"),
                credit("K4", "INSIGHTS", "4.00"));
        assertThat(Refunds.candidates("A1", credits, List.of(), outlook))
                .extracting(RefundCandidate::creditId)
                .containsExactly("K1", "K3");
    }

    private static Credit credit(String id, String product, String amount) {
        return new Credit(
                id,
                Optional.of(product).filter(code -> !code.isEmpty()),
                LocalDate.of(2026, 1, 1),
                Money.parse("NOK " + amount));
    }

    private static List<String> candidates(Books books, Credit credit) {
        var october = new Closing(
                "monthly-2026-10",
                Closing.Job.MONTHLY,
                BillingMonth.parse("2026-10"),
                LocalDate.of(2026, 11, 1));
        var payer = books.payerCase();
        var rated = new PayerRating().rate(payer, october, Books.CATALOG);
        var drafts = new Drafting(october, Books.CATALOG)
                .draft(payer, rated, List.of(credit), Optional.empty())
                .drafts();
        var outlook = new Outlook(payer, october, Books.CATALOG);
        return Refunds.candidates("A1", List.of(credit), drafts, outlook).stream()
                .map(refund -> refund.accountNo() + " " + refund.creditId() + " " + refund.amount())
                .toList();
    }
}
