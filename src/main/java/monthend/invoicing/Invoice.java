package monthend.invoicing;

/** A numbered invoice or credit note: what is posted, printed and sent. */
public record Invoice(String number, InvoiceDraft draft) {

    public Invoice {
        if (number.isBlank()) {
            throw new IllegalArgumentException("an invoice without number");
        }
    }
}
