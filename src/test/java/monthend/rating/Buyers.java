package monthend.rating;

import monthend.catalog.PostalAddress;
import monthend.snapshot.Account;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;

/** Payers that differ from an ordinary one in what an invoice depends on, for tests. */
public final class Buyers {

    private Buyers() {}

    public static PayerCase livingIn(PayerCase payer, String country, Optional<String> vatNumber) {
        var address = new PostalAddress("Street 1", Optional.empty(), "1000", "Town", country);
        return with(
                payer,
                account -> changed(
                        account,
                        country,
                        vatNumber,
                        Optional.of(address),
                        account.paymentTermsDays()));
    }

    public static PayerCase withoutAddress(PayerCase payer) {
        return with(
                payer,
                account -> changed(
                        account,
                        account.country(),
                        account.vatNumber(),
                        Optional.empty(),
                        account.paymentTermsDays()));
    }

    public static PayerCase withTerms(PayerCase payer, Optional<Integer> days) {
        var terms = days.map(OptionalInt::of).orElse(OptionalInt.empty());
        return with(
                payer,
                account -> changed(
                        account, account.country(), account.vatNumber(), account.address(), terms));
    }

    private static PayerCase with(PayerCase payer, UnaryOperator<Account> change) {
        var accounts = payer.accounts().stream().map(change).toList();
        return new PayerCase(payer.payerNo(), accounts, payer.agreements(), List.of());
    }

    private static Account changed(
            Account account,
            String country,
            Optional<String> vatNumber,
            Optional<PostalAddress> address,
            OptionalInt terms) {
        return new Account(
                account.place(),
                account.accountNo(),
                account.seller(),
                account.name(),
                country,
                account.organisationNumber(),
                vatNumber,
                account.language(),
                account.currency(),
                account.payerAccountNo(),
                account.contactName(),
                account.email(),
                address,
                account.buyerReference(),
                account.orderReference(),
                account.eInvoiceAddress(),
                account.eInvoiceOperator(),
                account.delivery(),
                terms);
    }
}
