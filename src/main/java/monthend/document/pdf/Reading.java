package monthend.document.pdf;

import monthend.document.text.Texts;

import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfStructureElement;
import org.openpdf.text.pdf.PdfWriter;

/** The document as it is read aloud: its root, and the table of lines, which spans the pages. */
final class Reading {

    private final PdfStructureElement document;
    private final Texts texts;
    private PdfStructureElement table;

    Reading(PdfWriter writer, Texts texts) {
        this.document = new PdfStructureElement(writer.getStructureTreeRoot(), Tags.DOCUMENT);
        this.texts = texts;
        this.table = document;
    }

    Texts texts() {
        return texts;
    }

    PdfStructureElement below(PdfName kind) {
        return Tags.below(document, kind);
    }

    /** Begins the table of lines. */
    void beginTable() {
        table = below(Tags.TABLE);
    }

    PdfStructureElement tableRow() {
        return Tags.below(table, Tags.ROW);
    }
}
