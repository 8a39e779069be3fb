package monthend.report;

import monthend.catalog.NumberSeries.DocumentType;
import monthend.invoicing.Credit;
import monthend.rating.Adjustment;
import monthend.rating.AgreementStanding;
import monthend.rating.Hold;
import monthend.rating.Standings;
import monthend.snapshot.Account;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * What an account has and owes on a day: its agreements and those of the accounts it pays for,
 * and the invoices and credit of whoever pays for it.
 *
 * @param payerNo the account itself, or the one that receives its invoices
 * @param paysFor other accounts whose invoices it receives
 * @param agreements by account, product and id
 */
public record AccountOverview(
        AsOf asOf,
        Party account,
        String payerNo,
        List<Party> paysFor,
        List<AgreementStanding> agreements,
        OfPayer ofPayer) {

    /** The day that everything is told of: the first after the month of the account's last run. */
    public record AsOf(LocalDate day, String run) {}

    /** One account. */
    public record Party(
            String accountNo, String name, String seller, String country, CurrencyUnit currency) {

        static Party of(Account account) {
            return new Party(
                    account.accountNo(),
                    account.name(),
                    account.seller(),
                    account.country(),
                    account.currency());
        }
    }

    /**
     * What belongs to the payer as a whole.
     *
     * @param invoices the newest first
     * @param credits of which something is left
     * @param holds why the run left the payer out
     * @param adjustments one-off lines of the account that no invoice bills yet (P6)
     */
    public record OfPayer(
            List<Posted> invoices,
            List<Credit> credits,
            List<Hold> holds,
            List<Adjustment> adjustments) {

        public OfPayer {
            invoices = List.copyOf(invoices);
            credits = List.copyOf(credits);
            holds = List.copyOf(holds);
            adjustments = List.copyOf(adjustments);
        }
    }

    /** A posted invoice or credit note. */
    public record Posted(
            String number,
            DocumentType type,
            String run,
            LocalDate invoiceDate,
            LocalDate dueOn,
            Money gross,
            Money payable) {}

    public AccountOverview {
        paysFor = List.copyOf(paysFor);
        agreements = List.copyOf(agreements);
    }

    /** Tells of one of a payer's accounts. */
    public static AccountOverview of(
            String accountNo, Standings standings, AsOf asOf, OfPayer ofPayer) {
        var payer = standings.payer();
        var paidFor = payer.accounts().stream()
                .filter(other ->
                        other.payerAccountNo().filter(accountNo::equals).isPresent())
                .map(Party::of)
                .toList();
        var agreements = Stream.concat(Stream.of(accountNo), paidFor.stream().map(Party::accountNo))
                .flatMap(number -> standings.of(number).stream())
                .toList();
        return new AccountOverview(
                asOf,
                Party.of(payer.account(accountNo)),
                payer.payerNo(),
                paidFor,
                agreements,
                ofPayer);
    }
}
