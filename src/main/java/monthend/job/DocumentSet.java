package monthend.job;

import monthend.catalog.Catalog;
import monthend.delivery.DocumentFile;
import monthend.delivery.DocumentKind;
import monthend.document.PrintedInvoice;
import monthend.document.basis.BasisWorkbook;
import monthend.document.einvoice.Attachment;
import monthend.document.finvoice.FinvoiceWriter;
import monthend.document.pdf.InvoicePdf;
import monthend.document.ubl.UblWriter;
import monthend.store.PostedInvoice;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which documents an invoice has: a PDF always, an e-invoice where its channel is one (D3), and a
 * workbook where it is broken down by client (I4), which goes inside a Peppol invoice too.
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
        var printed = pdf.write(PrintedInvoice.of(invoice, catalog), posted.basis());
        var basis = basis(posted);
        return Stream.of(
                        Optional.of(new DocumentFile(number, DocumentKind.PDF, printed)),
                        eInvoice(posted, basis)
                                .map(xml -> new DocumentFile(number, DocumentKind.E_INVOICE, xml)),
                        basis.map(sheets -> new DocumentFile(number, DocumentKind.BASIS, sheets)))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<byte[]> basis(PostedInvoice posted) {
        return posted.basis().isEmpty()
                ? Optional.empty()
                : Optional.of(BasisWorkbook.write(posted.invoice(), posted.basis(), catalog));
    }

    private Optional<byte[]> eInvoice(PostedInvoice posted, Optional<byte[]> basis) {
        return switch (posted.channel()) {
            case PEPPOL ->
                Optional.of(UblWriter.write(
                        posted.invoice(), catalog, posted.profile(), attachment(posted, basis)));
            case FINVOICE -> Optional.of(FinvoiceWriter.write(posted.invoice(), catalog));
            case EMAIL, PRINT -> Optional.empty();
        };
    }

    /** One that is larger than the seller lets it be stays outside. */
    private Optional<Attachment> attachment(PostedInvoice posted, Optional<byte[]> basis) {
        var draft = posted.invoice().draft();
        var seller = catalog.seller(draft.seller());
        return basis.filter(sheets -> sheets.length <= seller.largestAttachmentBytes())
                .map(sheets -> BasisWorkbook.attachment(posted.invoice(), sheets, catalog));
    }
}
