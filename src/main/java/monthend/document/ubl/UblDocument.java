package monthend.document.ubl;

import monthend.catalog.Catalog;
import monthend.catalog.Seller;
import monthend.document.PrintedInvoice;
import monthend.document.einvoice.Attachment;
import monthend.invoicing.Buyer;
import monthend.invoicing.Invoice;
import monthend.invoicing.InvoiceDraft;
import monthend.invoicing.InvoiceLine;
import monthend.invoicing.VatInSellerCurrency;

import org.joda.money.Money;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;

/** An invoice with all that its e-invoice is made from. */
record UblDocument(
        PrintedInvoice printed, Catalog catalog, Profile profile, Optional<Attachment> attachment) {

    Invoice invoice() {
        return printed.invoice();
    }

    InvoiceDraft draft() {
        return printed.draft();
    }

    Buyer buyer() {
        return draft().buyer();
    }

    Seller seller() {
        return printed.seller();
    }

    boolean isCreditNote() {
        return printed.isCreditNote();
    }

    /** All that is said beside the lines, in one piece, since there may be one note only (R002). */
    String note() {
        var notes = new ArrayList<>(printed.correction());
        notes.addAll(printed.credits());
        notes.addAll(printed.vatNotes());
        return String.join(" ", notes);
    }

    /** What the buyer finds the invoice by: there must be this or an order (R003). */
    Optional<String> buyerReference() {
        return buyer().orderReference().isPresent()
                ? buyer().buyerReference()
                : buyer().buyerReference().or(() -> Optional.of(buyer().accountNo()));
    }

    /** When the VAT is due (BT-7), if that is one day for all lines and not the invoice date. */
    Optional<LocalDate> taxPoint() {
        var days = draft().lines().stream()
                .map(InvoiceLine::taxPoint)
                .distinct()
                .limit(2)
                .toList();
        return days.size() == 1 && !isSparse()
                ? Optional.of(days.getFirst()).filter(day -> !day.equals(draft().invoiceDate()))
                : Optional.empty();
    }

    /** Whether what NLCIUS advises against is left out. */
    boolean isSparse() {
        return profile.isSparseFor(seller());
    }

    /** VAT in the seller's own currency (BT-111), where it is stated beside the note. */
    Optional<VatInSellerCurrency> vatInSellerCurrency() {
        return draft().vatInSellerCurrency().filter(vat -> !isSparse());
    }

    static String amount(Money money) {
        return money.getAmount().toPlainString();
    }
}
