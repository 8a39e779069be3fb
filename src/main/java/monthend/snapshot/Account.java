package monthend.snapshot;

import monthend.catalog.EInvoiceAddress;
import monthend.catalog.Language;
import monthend.catalog.PostalAddress;

import org.joda.money.CurrencyUnit;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * A customer of one seller: a row of {@code accounts.csv}.
 *
 * <p>An account may name another one of the same seller as its payer, which then receives the
 * invoices for both. Its columns: {@link AccountFormat}.
 *
 * @param address empty if line 1, postal code or city is missing (D2)
 */
public record Account(
        RowPlace place,
        String accountNo,
        String seller,
        String name,
        String country,
        Optional<String> organisationNumber,
        Optional<String> vatNumber,
        Language language,
        CurrencyUnit currency,
        Optional<String> payerAccountNo,
        Optional<String> contactName,
        Optional<String> email,
        Optional<PostalAddress> address,
        Optional<String> buyerReference,
        Optional<String> orderReference,
        Optional<EInvoiceAddress> eInvoiceAddress,
        Optional<String> eInvoiceOperator,
        Delivery delivery,
        OptionalInt paymentTermsDays) {

    /** How the account wants its invoices (D1). */
    public enum Delivery {
        AUTO,
        PEPPOL,
        FINVOICE,
        EMAIL,
        PRINT
    }

    /** The account that receives the invoices for this one. */
    public String payer() {
        return payerAccountNo.orElse(accountNo);
    }
}
