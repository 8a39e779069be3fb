package monthend.document.ubl;

import monthend.catalog.Catalog;
import monthend.catalog.NumberSeries.DocumentType;
import monthend.document.PrintedInvoice;
import monthend.document.einvoice.Attachment;
import monthend.document.einvoice.XmlOut;
import monthend.invoicing.Invoice;

import java.util.Base64;
import java.util.Optional;

/**
 * Writes an invoice or credit note as the e-invoice that goes through the Peppol network: UBL 2.1
 * by the rules of BIS Billing 3, with what Norwegian, Swedish, Finnish, Dutch and Danish sellers
 * have to state.
 *
 * <p>Amounts on a credit note are positive. The same invoice gives the same bytes. Elements stand
 * in the order of the schema, and so do the calls below.
 */
public final class UblWriter {

    private UblWriter() {}

    /** The document as Peppol BIS Billing 3. */
    public static byte[] write(Invoice invoice, Catalog catalog) {
        return write(invoice, catalog, Profile.PEPPOL_BIS_3, Optional.empty());
    }

    /** The document as the receiver's profile wants it, with a file that goes inside it. */
    public static byte[] write(
            Invoice invoice, Catalog catalog, Profile profile, Optional<Attachment> attachment) {
        var printed = PrintedInvoice.of(invoice, catalog);
        var document = new UblDocument(printed, catalog, profile, attachment);
        var out = new XmlOut();
        out.root(
                document.isCreditNote() ? "CreditNote" : "Invoice",
                "",
                "urn:oasis:names:specification:ubl:schema:xsd:"
                        + (document.isCreditNote() ? "CreditNote-2" : "Invoice-2"),
                "cac",
                "urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2",
                "cbc",
                "urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2");
        heading(document, out);
        references(document, out);
        UblParties.write(document, out);
        UblPayment.write(document, out);
        UblTotals.write(document, out);
        UblLines.write(document, out);
        return out.end();
    }

    private static void heading(UblDocument document, XmlOut out) {
        var draft = document.draft();
        out.leaf("cbc:CustomizationID", document.profile().customization());
        out.leaf("cbc:ProfileID", document.profile().process());
        out.leaf("cbc:ID", document.invoice().number());
        out.leaf("cbc:IssueDate", draft.invoiceDate().toString());
        if (draft.type() == DocumentType.INVOICE) {
            out.leaf("cbc:DueDate", draft.dueOn().toString());
            out.leaf("cbc:InvoiceTypeCode", "380");
            out.leaf("cbc:Note", document.note());
            taxPoint(document, out);
        } else {
            taxPoint(document, out);
            out.leaf("cbc:CreditNoteTypeCode", "381");
            out.leaf("cbc:Note", document.note());
        }
        out.leaf("cbc:DocumentCurrencyCode", draft.currency().getCode());
        document.vatInSellerCurrency()
                .ifPresent(vat -> out.leaf(
                        "cbc:TaxCurrencyCode", vat.vat().getCurrencyUnit().getCode()));
        document.buyerReference().ifPresent(text -> out.leaf("cbc:BuyerReference", text));
    }

    private static void taxPoint(UblDocument document, XmlOut out) {
        document.taxPoint().ifPresent(day -> out.leaf("cbc:TaxPointDate", day.toString()));
    }

    private static void references(UblDocument document, XmlOut out) {
        var draft = document.draft();
        out.group("cac:InvoicePeriod", () -> {
            out.leaf("cbc:StartDate", draft.period().from().toString());
            out.leaf("cbc:EndDate", draft.period().lastDay().toString());
        });
        draft.buyer()
                .orderReference()
                .ifPresent(
                        order -> out.group("cac:OrderReference", () -> out.leaf("cbc:ID", order)));
        draft.refersTo()
                .ifPresent(original -> out.group(
                        "cac:BillingReference",
                        () -> out.group("cac:InvoiceDocumentReference", () -> {
                            out.leaf("cbc:ID", original.number());
                            if (!document.isSparse()) {
                                out.leaf("cbc:IssueDate", original.date().toString());
                            }
                        })));
        if (!draft.group().isEmpty()) {
            out.group("cac:ContractDocumentReference", () -> out.leaf("cbc:ID", draft.group()));
        }
        document.attachment().ifPresent(attachment -> attach(attachment, out));
    }

    private static void attach(Attachment attachment, XmlOut out) {
        out.group("cac:AdditionalDocumentReference", () -> {
            out.leaf("cbc:ID", attachment.name());
            out.leaf("cbc:DocumentDescription", attachment.description());
            out.group(
                    "cac:Attachment",
                    () -> out.leaf(
                            "cbc:EmbeddedDocumentBinaryObject",
                            Base64.getEncoder().encodeToString(attachment.bytes()),
                            "mimeCode",
                            attachment.mimeCode(),
                            "filename",
                            attachment.name()));
        });
    }
}
