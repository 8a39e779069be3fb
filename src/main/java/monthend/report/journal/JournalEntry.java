package monthend.report.journal;

import org.joda.money.Money;

import java.time.YearMonth;
import java.util.Optional;

/**
 * One amount on one account of a seller's books.
 *
 * @param amount in the document's currency: above zero is debit, below is credit
 * @param inBooks the same in the seller's own currency; empty without an exchange rate
 */
public record JournalEntry(Place place, Money amount, Optional<Money> inBooks) {

    /** What an account is for. */
    public enum Role {
        /** What the customer owes. */
        RECEIVABLE,
        /** What the customer has paid too much and uses now. */
        PREPAYMENT,
        /** The VAT charged. */
        VAT,
        /** What is invoiced and not earned yet. */
        DEFERRED_REVENUE,
        /** What is earned. */
        REVENUE
    }

    /**
     * Where an amount is entered.
     *
     * @param product whose revenue it is, now or later; empty on the other roles
     * @param vatCode of the sale; empty where there is none
     * @param month in which revenue is earned or released; empty where none is
     * @param creditId of the overpayment that is used; empty where none is
     */
    public record Place(
            Role role,
            String account,
            Optional<String> product,
            Optional<String> vatCode,
            Optional<YearMonth> month,
            Optional<String> creditId) {

        static Place receivable(String account, Optional<String> creditId) {
            return new Place(
                    Role.RECEIVABLE,
                    account,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    creditId);
        }

        static Place prepayment(String account, String creditId) {
            return new Place(
                    Role.PREPAYMENT,
                    account,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(creditId));
        }

        static Place vat(String account, String vatCode) {
            return new Place(
                    Role.VAT,
                    account,
                    Optional.empty(),
                    Optional.of(vatCode),
                    Optional.empty(),
                    Optional.empty());
        }

        static Place deferred(String account, Earning earning, Optional<YearMonth> month) {
            return new Place(
                    Role.DEFERRED_REVENUE,
                    account,
                    Optional.of(earning.product()),
                    Optional.of(earning.vatCode()),
                    month,
                    Optional.empty());
        }

        static Place revenue(Earning earning, YearMonth month) {
            return new Place(
                    Role.REVENUE,
                    earning.account(),
                    Optional.of(earning.product()),
                    Optional.of(earning.vatCode()),
                    Optional.of(month),
                    Optional.empty());
        }
    }

    JournalEntry reversed() {
        return new JournalEntry(place, amount.negated(), inBooks.map(Money::negated));
    }
}
