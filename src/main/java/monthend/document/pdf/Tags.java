package monthend.document.pdf;

import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfStructureElement;

/** The parts that a screen reader finds on a page, in the order in which they are read. */
final class Tags {

    static final PdfName DOCUMENT = new PdfName("Document");
    static final PdfName TITLE = new PdfName("H1");
    static final PdfName HEADING = new PdfName("H2");
    static final PdfName PARAGRAPH = new PdfName("P");
    static final PdfName TABLE = new PdfName("Table");
    static final PdfName ROW = new PdfName("TR");
    static final PdfName FIGURE = new PdfName("Figure");

    private static final PdfName HEADER_CELL = new PdfName("TH");
    private static final PdfName CELL = new PdfName("TD");
    private static final PdfName OWNER = new PdfName("O");
    private static final PdfName SCOPE = new PdfName("Scope");
    private static final PdfName SPAN = new PdfName("ColSpan");

    private Tags() {}

    static PdfStructureElement below(PdfStructureElement parent, PdfName kind) {
        return new PdfStructureElement(parent, kind);
    }

    static PdfStructureElement cell(PdfStructureElement row) {
        return below(row, CELL);
    }

    static PdfStructureElement cell(PdfStructureElement row, int columns) {
        var cell = cell(row);
        cell.put(PdfName.A, span(columns));
        return cell;
    }

    /** The heading of a column. */
    static PdfStructureElement columnHeading(PdfStructureElement row) {
        return heading(row, "Column", 1);
    }

    /** The heading of the rest of its row. */
    static PdfStructureElement rowHeading(PdfStructureElement row) {
        return heading(row, "Row", 1);
    }

    /** The heading of the rows below it. */
    static PdfStructureElement groupHeading(PdfStructureElement row, int columns) {
        return heading(row, "Column", columns);
    }

    private static PdfStructureElement heading(PdfStructureElement row, String scope, int columns) {
        var heading = below(row, HEADER_CELL);
        var attributes = span(columns);
        attributes.put(SCOPE, new PdfName(scope));
        heading.put(PdfName.A, attributes);
        return heading;
    }

    private static PdfDictionary span(int columns) {
        var attributes = new PdfDictionary();
        attributes.put(OWNER, TABLE);
        if (columns > 1) {
            attributes.put(SPAN, new PdfNumber(columns));
        }
        return attributes;
    }

    /** What is said instead of showing a figure. */
    static void describe(PdfStructureElement figure, String words) {
        figure.put(PdfName.ALT, new PdfString(words, PdfObject.TEXT_UNICODE));
    }

    /** Where a figure stands: PDF/UA asks for it. */
    static void place(PdfStructureElement figure, Box box) {
        var attributes = new PdfDictionary();
        attributes.put(OWNER, new PdfName("Layout"));
        attributes.put(PdfName.BBOX, new PdfArray(box.corners()));
        figure.put(PdfName.A, attributes);
    }
}
