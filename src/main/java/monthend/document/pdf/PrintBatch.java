package monthend.document.pdf;

import org.openpdf.text.Document;
import org.openpdf.text.PageSize;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfCopy;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.PdfString;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Invoices one after the other in a single file, for a print shop: the pages as they are, each
 * document beginning where the index says. The same documents give the same bytes.
 *
 * <p>Each begins on a page with an odd number, the front of a sheet: where the one before it ends
 * on a front, a blank back follows. So sheets printed on both sides never hold two customers'.
 *
 * <p>It is for paper alone: what screen readers need of a page stays with the invoice's own file.
 */
public final class PrintBatch {

    private final byte[] pdf;
    private final List<Integer> firstPages;
    private final List<Integer> pages;

    private PrintBatch(byte[] pdf, List<Integer> firstPages, List<Integer> pages) {
        this.pdf = pdf;
        this.firstPages = List.copyOf(firstPages);
        this.pages = List.copyOf(pages);
    }

    /** The merged pages. */
    public byte[] pdf() {
        return pdf;
    }

    /** Where each document begins, from 1, in their order. */
    public List<Integer> firstPages() {
        return firstPages;
    }

    /** How many pages each has, without a blank one after it. */
    public List<Integer> pages() {
        return pages;
    }

    /** Merges some documents; there must be one at least. */
    public static PrintBatch of(List<byte[]> documents, String title, LocalDate day) {
        var firstPages = new ArrayList<Integer>();
        var pages = new ArrayList<Integer>();
        var bytes = new ByteArrayOutputStream();
        try (var document = new Document()) {
            var copy = new PdfCopy(document, bytes);
            copy.setFullCompression();
            document.open();
            tell(copy, title, day);
            var next = 1;
            for (var one : documents) {
                if (isBack(next)) {
                    copy.addPage(PageSize.A4, 0);
                    next++;
                }
                firstPages.add(next);
                pages.add(add(one, copy));
                next += pages.getLast();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new PrintBatch(bytes.toByteArray(), firstPages, pages);
    }

    private static boolean isBack(int page) {
        return page % 2 == 0;
    }

    private static int add(byte[] document, PdfCopy copy) throws IOException {
        var reader = new PdfReader(document);
        for (var page = 1; page <= reader.getNumberOfPages(); page++) {
            copy.addPage(copy.getImportedPage(reader, page));
        }
        copy.freeReader(reader);
        return reader.getNumberOfPages();
    }

    private static void tell(PdfCopy copy, String title, LocalDate day) {
        var date = new PdfString("D:" + day.toString().replace("-", "") + "000000Z");
        var id = new PdfString(Metadata.digest(title)).setHexWriting(true);
        var info = copy.getInfo();
        info.put(PdfName.TITLE, new PdfString(title, PdfObject.TEXT_UNICODE));
        info.put(PdfName.PRODUCER, new PdfString(Metadata.PRODUCER));
        info.put(PdfName.CREATIONDATE, date);
        info.put(PdfName.MODDATE, date);
        info.put(PdfName.FILEID, new PdfArray(List.of(id, id)));
    }
}
