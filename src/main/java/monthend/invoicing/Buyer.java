package monthend.invoicing;

import monthend.catalog.EInvoiceAddress;
import monthend.catalog.Language;
import monthend.catalog.PostalAddress;
import monthend.snapshot.Account;

import java.util.Optional;

/** The payer as it stood when the invoice was drafted: who receives it and has to pay (BG-7). */
public record Buyer(
        String accountNo,
        String name,
        PostalAddress address,
        Optional<String> organisationNumber,
        Optional<String> vatNumber,
        Language language,
        Optional<String> contactName,
        Optional<String> email,
        Optional<String> buyerReference,
        Optional<String> orderReference,
        Optional<EInvoiceAddress> eInvoiceAddress,
        Optional<String> eInvoiceOperator) {

    /** The buyer that an account is; nothing if it has no complete postal address (D2). */
    public static Optional<Buyer> of(Account account) {
        return account.address()
                .map(address -> new Buyer(
                        account.accountNo(),
                        account.name(),
                        address,
                        account.organisationNumber(),
                        account.vatNumber(),
                        account.language(),
                        account.contactName(),
                        account.email(),
                        account.buyerReference(),
                        account.orderReference(),
                        account.eInvoiceAddress(),
                        account.eInvoiceOperator()));
    }

    /** The same, for an invoice that is all for one order of another number. */
    Buyer ordering(Optional<String> order) {
        return new Buyer(
                accountNo,
                name,
                address,
                organisationNumber,
                vatNumber,
                language,
                contactName,
                email,
                buyerReference,
                order,
                eInvoiceAddress,
                eInvoiceOperator);
    }

    public String country() {
        return address.country();
    }
}
