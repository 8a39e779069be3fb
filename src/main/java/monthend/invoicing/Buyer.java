package monthend.invoicing;

import monthend.catalog.EInvoiceAddress;
import monthend.catalog.Language;
import monthend.catalog.PostalAddress;

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

    public String country() {
        return address.country();
    }
}
