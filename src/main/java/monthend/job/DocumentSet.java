package monthend.job;

import monthend.catalog.Catalog;
import monthend.delivery.Channel;
import monthend.delivery.DocumentFile;
import monthend.delivery.DocumentKind;
import monthend.document.PrintedInvoice;
import monthend.document.basis.BasisWorkbook;
import monthend.document.finvoice.FinvoiceWriter;
import monthend.document.pdf.InvoicePdf;
import monthend.document.ubl.UblWriter;
import monthend.invoicing.Invoice;
import monthend.store.PostedInvoice;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which documents an invoice has: a PDF always, an e-invoice where its channel is one (D3), and a
 * workbook where it is broken down by client (I4).
 */
final class DocumentSet {

    private final Catalog catalog;
    private final InvoicePdf pdf;

    DocumentSet(Catalog catalog, InvoicePdf pdf) {
        this.catalog = catalog;
        this.pdf = pdf;
    }

    List<DocumentFile> of(PostedInvoice posted) {
        var invoice = posted.invoice();
        var number = invoice.number();
        var printed = pdf.write(PrintedInvoice.of(invoice, catalog));
        return Stream.of(
                        Optional.of(new DocumentFile(number, DocumentKind.PDF, printed)),
                        eInvoice(invoice, posted.channel())
                                .map(xml -> new DocumentFile(number, DocumentKind.E_INVOICE, xml)),
                        basis(posted)
                                .map(sheets ->
                                        new DocumentFile(number, DocumentKind.BASIS, sheets)))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<byte[]> basis(PostedInvoice posted) {
        return posted.basis().isEmpty()
                ? Optional.empty()
                : Optional.of(BasisWorkbook.write(posted.invoice(), posted.basis(), catalog));
    }

    private Optional<byte[]> eInvoice(Invoice invoice, Channel channel) {
        return switch (channel) {
            case PEPPOL -> Optional.of(UblWriter.write(invoice, catalog));
            case FINVOICE -> Optional.of(FinvoiceWriter.write(invoice, catalog));
            case EMAIL, PRINT -> Optional.empty();
        };
    }
}
