package monthend.document.pdf;

import monthend.document.PrintedInvoice;
import monthend.document.pdf.Pages.Page;
import monthend.invoicing.BasisEntry;

import org.openpdf.text.Document;
import org.openpdf.text.PageSize;
import org.openpdf.text.pdf.PdfBoolean;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfStream;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One invoice on its way to paper: first it is laid out in pages, then the pages are printed. */
final class InvoicePrint {

    private final PrintedInvoice invoice;
    private final List<BasisEntry> basis;
    private final SharedParts parts;
    private final Measure measure;
    private final Metadata metadata;
    private final Optional<LogoArt> logo;

    /** An invoice and what each account and client has in it. */
    record Content(PrintedInvoice invoice, List<BasisEntry> basis) {}

    InvoicePrint(Content content, SharedParts parts, Optional<LogoArt> logo) {
        this.invoice = content.invoice();
        this.basis = content.basis();
        this.logo = logo;
        this.parts = parts;
        this.measure = new Measure(parts);
        this.metadata = new Metadata(invoice);
    }

    void writeTo(ByteArrayOutputStream bytes) {
        try {
            var document = new Document(PageSize.A4);
            var writer = PdfWriter.getInstance(document, bytes);
            begin(document, writer);
            print(new Sheet(document, writer, parts), new Reading(writer, invoice.texts()));
            document.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void begin(Document document, PdfWriter writer) throws IOException {
        writer.setPdfVersion(PdfWriter.VERSION_1_7);
        writer.setTagged();
        writer.setCompressionLevel(PdfStream.BEST_SPEED); // half the time for 1 % of the size
        writer.setFullCompression(); // a plain cross-reference table has the locale's digits
        writer.setXmpMetadata(metadata.xmp());
        document.open();
        var info = writer.getInfo();
        info.put(PdfName.TITLE, unicode(metadata.title()));
        info.put(PdfName.AUTHOR, unicode(invoice.seller().name()));
        info.put(PdfName.PRODUCER, unicode(Metadata.PRODUCER));
        info.put(PdfName.CREATIONDATE, metadata.date());
        info.put(PdfName.MODDATE, metadata.date());
        info.put(PdfName.FILEID, metadata.fileId());
        var catalog = writer.getExtraCatalog();
        catalog.put(PdfName.LANG, new PdfString(metadata.language()));
        catalog.put(PdfName.VIEWERPREFERENCES, showTitle());
        catalog.put(
                PdfName.OUTPUTINTENTS,
                writer.addToBody(parts.outputIntents()).getIndirectReference());
    }

    private static PdfDictionary showTitle() {
        var preferences = new PdfDictionary();
        preferences.put(new PdfName("DisplayDocTitle"), PdfBoolean.PDFTRUE);
        return preferences;
    }

    private static PdfString unicode(String text) {
        return new PdfString(text, PdfObject.TEXT_UNICODE);
    }

    private void print(Sheet sheet, Reading reading) {
        var head = new InvoiceHead(invoice, reading, measure, logo);
        var pages = laidOut(head, reading);
        for (var i = 0; i < pages.size(); i++) {
            sheet.newPage();
            if (i == 0) {
                head.print(sheet);
            } else {
                repeatedHead(sheet);
            }
            lines(sheet, reading, pages.get(i));
            new Foot(invoice.seller(), reading, measure).print(sheet, i + 1, pages.size());
        }
    }

    /** The overview of use makes no second page of one: the lines say how each quantity arises. */
    private List<Page> laidOut(InvoiceHead head, Reading reading) {
        var rows = LineTable.rows(invoice, reading, measure);
        var closing = closing(reading);
        var usage = new UsageTable(invoice, reading, measure).block();
        var clients = new BasisTable(invoice, basis, reading, measure).block();
        var all = Stream.of(closing.stream(), usage.stream(), clients.stream())
                .flatMap(blocks -> blocks)
                .toList();
        var pages = Pages.of(head.bottom(), rows, all);
        if (pages.size() == 2 && usage.isPresent() && clients.isEmpty()) {
            var without = Pages.of(head.bottom(), rows, closing);
            return without.size() == 1 ? without : pages;
        }
        return pages;
    }

    private List<Block> closing(Reading reading) {
        var blocks = new ArrayList<Block>();
        blocks.add(new Summary(invoice, reading, measure).block());
        blocks.addAll(new Notes(invoice, reading, measure).blocks());
        invoice.payment()
                .ifPresent(payment ->
                        blocks.add(new PaymentPanel(invoice, payment, reading, measure).block()));
        return blocks;
    }

    private void repeatedHead(Sheet sheet) {
        var text = metadata.title();
        sheet.decoration(() -> sheet.left(Sheet.LEFT, 52, text, Type.NOTE.sized(8)));
    }

    private void lines(Sheet sheet, Reading reading, Page page) {
        var y = page.top();
        if (!page.rows().isEmpty()) {
            y = head(sheet, reading, page);
        }
        for (var row : page.rows()) {
            row.block().printing().print(sheet, y);
            y += row.block().height();
        }
        if (page.carried().isPresent()) {
            frame(reading).carry(sheet, y, page.carried().get());
        }
        for (var block : page.closing()) {
            block.printing().print(sheet, y);
            y += block.height();
        }
    }

    private float head(Sheet sheet, Reading reading, Page page) {
        var frame = frame(reading);
        if (page.brought().isEmpty()) {
            frame.begin(sheet, page.top());
            return page.top() + Pages.HEADER;
        }
        frame.repeat(sheet, page.top());
        frame.bring(sheet, page.top() + Pages.HEADER, page.brought().get());
        return page.top() + Pages.HEADER + Pages.CARRY;
    }

    private TableFrame frame(Reading reading) {
        var accent = Colour.of(invoice.seller().accentColour()).readable();
        return new TableFrame(reading, invoice.draft().currency(), accent);
    }
}
