package monthend.document.pdf;

import org.openpdf.text.Document;
import org.openpdf.text.pdf.ByteBuffer;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfStructureElement;
import org.openpdf.text.pdf.PdfWriter;

import java.util.List;

/**
 * The page that is being printed on. Everything on it is either tagged, and read by a screen
 * reader, or decoration. Places are in points, from the left and from the top of an A4 page.
 */
final class Sheet {

    static final float WIDTH = 595;
    static final float HEIGHT = 842;
    static final float LEFT = 42;
    static final float RIGHT = 553;

    private static final PdfName ARTIFACT = new PdfName("Artifact");
    private static final float HUNDRED = 100f;

    private final Document document;
    private final PdfWriter writer;
    private final SharedParts parts;
    private final Measure measure;
    private int page;
    private PdfContentByte content;
    private ByteBuffer ink;

    Sheet(Document document, PdfWriter writer, SharedParts parts) {
        this.document = document;
        this.writer = writer;
        this.parts = parts;
        this.measure = new Measure(parts);
        this.content = writer.getDirectContent();
        this.ink = content.getInternalBuffer();
    }

    /** Begins a page. The typeface is entered once; its names are F1 and F2, then F3 and F4, … */
    void newPage() {
        if (page++ > 0) {
            document.newPage();
        }
        content = writer.getDirectContent();
        ink = content.getInternalBuffer();
        content.setFontAndSize(parts.regularFont(), 1);
        content.setFontAndSize(parts.boldFont(), 1);
    }

    void tagged(PdfStructureElement element, Runnable printing) {
        content.beginMarkedContentSequence(element);
        printing.run();
        content.endMarkedContentSequence();
    }

    void decoration(Runnable printing) {
        content.beginMarkedContentSequence(ARTIFACT);
        printing.run();
        content.endMarkedContentSequence();
    }

    void left(float x, float y, String text, Type type) {
        var font = 2 * page - (type.cut() == Type.Cut.BOLD ? 0 : 1);
        colour(type.colour());
        ink.append("rg BT /F").append(font).append(' ');
        number(type.size()).append("Tf ");
        number(x);
        number(HEIGHT - y)
                .append("Td <")
                .append(measure.face(type).shown(text))
                .append("> Tj ET\n");
    }

    void right(float x, float y, String text, Type type) {
        left(x - measure.width(text, type), y, text, type);
    }

    /** Lines below each other; answers where the next one would stand. */
    float lines(float x, float y, List<String> lines, Type type) {
        for (var line : lines) {
            left(x, y, line, type);
            y += type.leading();
        }
        return y;
    }

    void panel(Box box, Colour colour) {
        shape(colour, () -> rectangle(box.x(), box.y(), box.width(), box.height()));
    }

    /** A shape of rectangles, filled at once. */
    void shape(Colour colour, Runnable rectangles) {
        colour(colour);
        ink.append("rg ");
        rectangles.run();
        ink.append("f\n");
    }

    /** One rectangle of a shape. */
    void rectangle(float x, float y, float width, float height) {
        number(x);
        number(HEIGHT - y - height);
        number(width);
        number(height).append("re ");
    }

    /** Places a logo so that it fills a box. */
    void picture(LogoArt logo, Box box) {
        logo.place(content, box);
    }

    void rule(float y, float from, float to, Colour colour) {
        panel(new Box(from, y, to - from, 0.6f), colour);
    }

    private void colour(Colour colour) {
        number(colour.red());
        number(colour.green());
        number(colour.blue());
    }

    private ByteBuffer number(float number) {
        var hundredths = Math.round(number * HUNDRED);
        var sign = hundredths < 0 ? "-" : "";
        var digits = Math.abs(hundredths);
        ink.append(sign).append(digits / 100);
        if (digits % 100 != 0) {
            ink.append(digits % 100 < 10 ? ".0" : ".").append(digits % 100);
        }
        return ink.append(' ');
    }
}
