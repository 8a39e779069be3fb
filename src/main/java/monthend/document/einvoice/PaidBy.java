package monthend.document.einvoice;

import monthend.catalog.NumberSeries.DocumentType;
import monthend.catalog.Seller;
import monthend.invoicing.Invoice;
import monthend.invoicing.InvoiceDraft.DocumentReference;
import monthend.invoicing.PaymentReference;

/** Which payment reference a document states (BT-83). */
public final class PaidBy {

    private PaidBy() {}

    /** Its own; on a credit note, that of the invoice it credits, with which it is set off. */
    public static String reference(Invoice invoice, Seller seller) {
        var draft = invoice.draft();
        var number = draft.refersTo()
                .filter(original -> draft.type() == DocumentType.CREDIT_NOTE)
                .map(DocumentReference::number)
                .orElse(invoice.number());
        return PaymentReference.of(seller, draft.buyer().country(), number);
    }
}
