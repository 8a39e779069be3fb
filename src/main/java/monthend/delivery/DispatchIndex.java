package monthend.delivery;

import monthend.catalog.EInvoiceAddress;
import monthend.catalog.Seller;
import monthend.document.ubl.Profile;
import monthend.invoicing.Invoice;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the index of a delivery folder says of each document: all that the next one in the chain
 * needs to send it, and the hash to see that it is the one. Paths are seen from the folder.
 */
public final class DispatchIndex {

    private DispatchIndex() {}

    /** A file in the folder. */
    public record Paper(String name, String sha256) {}

    /** A document, who sends it, and in which profile it is written if it goes by Peppol. */
    public record Sent(Invoice invoice, Seller seller, Optional<Profile> profile) {}

    /** Where a document stands in a print batch. */
    public record Place(String batch, int firstPage, int pages) {}

    /** The columns of a channel's index, in order. */
    public static List<String> columns(Channel channel) {
        var header = switch (channel) {
            case PEPPOL, FINVOICE ->
                "number,type,account_no,receiver,operator,e_invoice,e_invoice_sha256,pdf,"
                        + "pdf_sha256,sender,document_type,process,basis,basis_sha256";
            case EMAIL ->
                "number,type,account_no,name,email,language,currency,payable,due_on,pdf,"
                        + "pdf_sha256,basis,basis_sha256,seller,contact_name,invoice_date";
            case PRINT ->
                "number,type,account_no,name,contact_name,address_line1,address_line2,"
                        + "postal_code,city,country,pdf,pdf_sha256,batch,first_page,pages,"
                        + "basis,basis_sha256";
        };
        return List.of(header.split(",", -1));
    }

    /** The row of a document that goes by e-invoice: what the envelope around it says. */
    public static List<String> eInvoice(Sent sent, Paper xml, Paper pdf, Optional<Paper> basis) {
        var draft = sent.invoice().draft();
        var buyer = draft.buyer();
        var row = head(sent.invoice());
        row.addAll(List.of(
                buyer.eInvoiceAddress().map(DispatchIndex::address).orElse(""),
                buyer.eInvoiceOperator().orElse(""),
                xml.name(),
                xml.sha256(),
                pdf.name(),
                pdf.sha256(),
                address(sent.seller().endpoint()),
                sent.profile()
                        .map(profile -> profile.documentType(draft.type()))
                        .orElse(""),
                sent.profile().map(Profile::process).orElse("")));
        row.addAll(basis(basis));
        return row;
    }

    /** The row of a document that goes by e-mail. */
    public static List<String> email(Sent sent, Paper pdf, Optional<Paper> basis) {
        var draft = sent.invoice().draft();
        var row = head(sent.invoice());
        row.addAll(List.of(
                draft.buyer().name(),
                draft.buyer().email().orElse(""),
                draft.buyer().language().code(),
                draft.currency().getCode(),
                draft.totals().payable().getAmount().toPlainString(),
                draft.dueOn().toString(),
                pdf.name(),
                pdf.sha256()));
        row.addAll(basis(basis));
        row.addAll(List.of(
                sent.seller().name(),
                draft.buyer().contactName().orElse(""),
                draft.invoiceDate().toString()));
        return row;
    }

    /** The row of a document that goes by post. */
    public static List<String> print(
            Invoice invoice, Paper pdf, Place place, Optional<Paper> basis) {
        var buyer = invoice.draft().buyer();
        var row = head(invoice);
        row.addAll(List.of(
                buyer.name(),
                buyer.contactName().orElse(""),
                buyer.address().line1(),
                buyer.address().line2().orElse(""),
                buyer.address().postalCode(),
                buyer.address().city(),
                buyer.country(),
                pdf.name(),
                pdf.sha256(),
                place.batch(),
                String.valueOf(place.firstPage()),
                String.valueOf(place.pages())));
        row.addAll(basis(basis));
        return row;
    }

    private static List<String> basis(Optional<Paper> basis) {
        return List.of(
                basis.map(Paper::name).orElse(""), basis.map(Paper::sha256).orElse(""));
    }

    private static List<String> head(Invoice invoice) {
        return new ArrayList<>(List.of(
                invoice.number(),
                invoice.draft().type().name().toLowerCase(Locale.ROOT),
                invoice.draft().buyer().accountNo()));
    }

    private static String address(EInvoiceAddress address) {
        return address.scheme() + ":" + address.id();
    }
}
