package monthend.document.finvoice;

import monthend.catalog.Catalog;
import monthend.document.PrintedInvoice;
import monthend.document.einvoice.XmlOut;
import monthend.invoicing.Invoice;
import monthend.invoicing.VatGroup;

import java.util.ArrayList;

/**
 * Writes an invoice or credit note as Finvoice 3.0, the e-invoice of Finnish banks and operators.
 *
 * <p>What differs from a Peppol invoice: a credit note's amounts are negative, decimals follow a
 * comma, and the payment stands once more as an instruction to the bank (Epi), which is there on
 * credit notes too. VAT is stated by rate, never by row, so that both formats come to the same
 * cent. The same invoice gives the same bytes.
 */
public final class FinvoiceWriter {

    private static final int NAME = 70;
    private static final int LONG_TEXT = 512;
    private static final int VAT_TEXT = 70;
    private static final int TYPE_TEXT = 35;

    private FinvoiceWriter() {}

    /** The document, in UTF-8. */
    public static byte[] write(Invoice invoice, Catalog catalog) {
        var out = new XmlOut();
        var document = new FinvoiceDocument(PrintedInvoice.of(invoice, catalog), catalog, out);
        out.root("Finvoice");
        out.attribute("Version", "3.0");
        FinvoiceParties.transmission(document);
        FinvoiceParties.seller(document);
        FinvoiceParties.buyer(document);
        out.group("InvoiceDetails", () -> details(document));
        FinvoiceRows.write(document);
        FinvoicePayment.write(document);
        return out.end();
    }

    private static void details(FinvoiceDocument document) {
        identity(document);
        references(document);
        totals(document);
        document.draft().vat().forEach(group -> vat(group, document));
        notes(document);
        document.out().group("PaymentTermsDetails", () -> {
            document.date("InvoiceDueDate", document.draft().dueOn());
        });
    }

    private static void identity(FinvoiceDocument document) {
        var out = document.out();
        var credited = document.printed().isCreditNote();
        out.leaf("InvoiceTypeCode", credited ? "INV02" : "INV01");
        out.leaf("InvoiceTypeCodeUN", credited ? "381" : "380");
        document.text("InvoiceTypeText", document.printed().title(), TYPE_TEXT);
        out.leaf("OriginCode", "Original");
        out.leaf("InvoiceNumber", document.printed().invoice().number());
        document.date("InvoiceDate", document.draft().invoiceDate());
        document.draft().refersTo().ifPresent(original -> {
            out.leaf("OriginalInvoiceNumber", original.number());
            document.date("OriginalInvoiceDate", original.date());
            out.group("OriginalInvoiceReference", () -> {
                out.leaf("InvoiceNumber", original.number());
                document.date("InvoiceDate", original.date());
            });
        });
        document.date("InvoicingPeriodStartDate", document.draft().period().from());
        document.date("InvoicingPeriodEndDate", document.draft().period().lastDay());
    }

    private static void references(FinvoiceDocument document) {
        var buyer = document.buyer();
        document.text("SellersBuyerIdentifier", buyer.accountNo(), NAME);
        buyer.orderReference().ifPresent(order -> document.text("OrderIdentifier", order, NAME));
        if (!document.draft().group().isEmpty()) {
            document.text("AgreementIdentifier", document.draft().group(), NAME);
        }
        document.text(
                "BuyerReferenceIdentifier", buyer.buyerReference().orElse(buyer.accountNo()), NAME);
    }

    private static void totals(FinvoiceDocument document) {
        var totals = document.draft().totals();
        document.amount("RowsTotalVatExcludedAmount", totals.net());
        document.amount("InvoiceTotalVatExcludedAmount", totals.net());
        document.amount("InvoiceTotalVatAmount", totals.vat());
        document.draft()
                .vatInSellerCurrency()
                .ifPresent(own -> document.amount("InvoiceTotalVatAccountingAmount", own.vat()));
        document.amount("InvoiceTotalVatIncludedAmount", totals.gross());
        if (totals.prepaid().isPositive()) {
            document.amount("InvoicePaidAmount", totals.prepaid());
        }
    }

    private static void vat(VatGroup group, FinvoiceDocument document) {
        var out = document.out();
        out.group("VatSpecificationDetails", () -> {
            document.amount("VatBaseAmount", group.base());
            out.leaf("VatRatePercent", FinvoiceDocument.decimal(group.rate().percent()));
            out.leaf("VatCode", group.rate().category().name());
            document.amount("VatRateAmount", group.vat());
            document.printed()
                    .exemption(group.rate().category())
                    .ifPresent(reason -> document.texts("VatFreeText", reason, VAT_TEXT, 3));
            group.rate()
                    .exemptionCode()
                    .ifPresent(code -> out.leaf("VatExemptionReasonCode", code));
        });
    }

    private static void notes(FinvoiceDocument document) {
        var notes = new ArrayList<>(document.printed().correction());
        notes.addAll(document.printed().credits());
        notes.addAll(document.printed().vatNotes());
        notes.forEach(note -> document.texts("InvoiceFreeText", note, LONG_TEXT, 9));
    }
}
