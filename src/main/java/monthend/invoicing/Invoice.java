package monthend.invoicing;

import monthend.invoicing.InvoiceDraft.DocumentReference;

import java.util.Optional;

/**
 * A numbered invoice or credit note: what is posted, printed and sent.
 *
 * @param counterpart the number of the other half of a correction, which is known once both are
 *     numbered: on a credit note the invoice that replaces the original, on that invoice the credit
 *     note; the two are set off against each other (P3). Empty where there is no such half
 */
public record Invoice(String number, InvoiceDraft draft, Optional<String> counterpart) {

    /** As other documents refer to it (BT-25, BT-26). */
    public DocumentReference reference() {
        return new DocumentReference(number, draft.invoiceDate());
    }

    public Invoice {
        if (number.isBlank()) {
            throw new IllegalArgumentException("an invoice without number");
        }
        if (counterpart.isPresent() && draft.refersTo().isEmpty()) {
            throw new IllegalArgumentException(
                    number + " is set off against " + counterpart.get() + " and corrects nothing");
        }
    }

    /** The same document, with the one it is set off against. */
    public Invoice setOffAgainst(String other) {
        return new Invoice(number, draft, Optional.of(other));
    }
}
