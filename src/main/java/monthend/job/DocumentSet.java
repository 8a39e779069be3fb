package monthend.job;

import monthend.catalog.Catalog;
import monthend.delivery.Channel;
import monthend.delivery.DocumentFile;
import monthend.delivery.DocumentKind;
import monthend.document.ubl.UblWriter;
import monthend.store.PostedInvoice;

import java.util.ArrayList;
import java.util.List;

/** Which documents an invoice has, by its channel (D3). */
final class DocumentSet {

    private final Catalog catalog;

    DocumentSet(Catalog catalog) {
        this.catalog = catalog;
    }

    List<DocumentFile> of(PostedInvoice posted) {
        var files = new ArrayList<DocumentFile>();
        var invoice = posted.invoice();
        if (posted.channel() == Channel.PEPPOL) {
            files.add(new DocumentFile(
                    invoice.number(), DocumentKind.E_INVOICE, UblWriter.write(invoice, catalog)));
        }
        return files;
    }
}
