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
        var charges = new PayerRating().rate(payer, october, Books.CATALOG).charges();
        var drafts = new Drafting(october, Books.CATALOG)
                .draft(payer, charges, List.of(credit), Optional.empty())
                .drafts();
        var outlook = new Outlook(payer, october, Books.CATALOG);
        return Refunds.candidates("A1", List.of(credit), drafts, outlook).stream()
                .map(refund -> refund.accountNo() + " " + refund.creditId() + " " + refund.amount())
                .toList();
    }
}
