package monthend.job;

import monthend.catalog.Catalog;
import monthend.delivery.Channel;
import monthend.delivery.DocumentFile;
import monthend.delivery.DocumentKind;
import monthend.document.PrintedInvoice;
import monthend.document.finvoice.FinvoiceWriter;
import monthend.document.pdf.InvoicePdf;
import monthend.document.ubl.UblWriter;
import monthend.invoicing.Invoice;
import monthend.store.PostedInvoice;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which documents an invoice has: a PDF always, an e-invoice where its channel is one (D3). */
final class DocumentSet {

    private final Catalog catalog;
    private final InvoicePdf pdf;

    DocumentSet(Catalog catalog, InvoicePdf pdf) {
        this.catalog = catalog;
        this.pdf = pdf;
    }

    List<DocumentFile> of(PostedInvoice posted) {
        var invoice = posted.invoice();
        var printed = pdf.write(PrintedInvoice.of(invoice, catalog));
        return Stream.concat(
                        Stream.of(new DocumentFile(invoice.number(), DocumentKind.PDF, printed)),
                        eInvoice(invoice, posted.channel()).stream()
                                .map(bytes -> new DocumentFile(
                                        invoice.number(), DocumentKind.E_INVOICE, bytes)))
                .toList();
    }

    private Optional<byte[]> eInvoice(Invoice invoice, Channel channel) {
        return switch (channel) {
            case PEPPOL -> Optional.of(UblWriter.write(invoice, catalog));
            case FINVOICE -> Optional.of(FinvoiceWriter.write(invoice, catalog));
            case EMAIL, PRINT -> Optional.empty();
        };
    }
}
