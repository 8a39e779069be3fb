package monthend.document.pdf;

import org.openpdf.text.Document;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PRIndirectReference;
import org.openpdf.text.pdf.PRStream;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.PdfStream;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What every invoice carries unchanged: the two cuts of the typeface and the colour profile.
 *
 * <p>To cut the letters out of the typeface and to compress them takes longer than all the rest of
 * an invoice. So it is done once: a specimen page is set with the whole alphabet, and each invoice
 * takes the finished, compressed parts from it. One instance serves one document at a time; making
 * another one from the same specimen is cheap.
 */
final class SharedParts {

    private static final byte[] SPECIMEN = specimen();
    private static final Pattern GLYPH =
            Pattern.compile("<([0-9a-fA-F]{4})><[0-9a-fA-F]{4}><([0-9a-fA-F]{4})>");
    private static final PdfName[] CUTS = {new PdfName("F1"), new PdfName("F2")};
    private static final float SIZE = 10;

    private final PdfReader reader = read();
    private final BaseFont regularFont = BaseFont.createFont(reference(CUTS[0]));
    private final BaseFont boldFont = BaseFont.createFont(reference(CUTS[1]));
    private final Face regular = face(CUTS[0], regularFont);
    private final Face bold = face(CUTS[1], boldFont);

    BaseFont regularFont() {
        return regularFont;
    }

    BaseFont boldFont() {
        return boldFont;
    }

    Face regular() {
        return regular;
    }

    Face bold() {
        return bold;
    }

    /** The colours of the document are sRGB: to be written before the document is closed. */
    PdfObject outputIntents() {
        return reader.getCatalog().get(PdfName.OUTPUTINTENTS);
    }

    private PRIndirectReference reference(PdfName cut) {
        var resources = reader.getPageN(1).getAsDict(PdfName.RESOURCES);
        var font = (PRIndirectReference) resources.getAsDict(PdfName.FONT).get(cut);
        name((PdfDictionary) PdfReader.getPdfObject(font), cut);
        return font;
    }

    /** A subset's name begins with six letters that OpenPDF draws by lot; here they are fixed. */
    private static void name(PdfDictionary font, PdfName cut) {
        var drawn = PdfName.decodeName(font.getAsName(PdfName.BASEFONT).toString());
        var prefix = cut.equals(CUTS[0]) ? "MONTHA" : "MONTHB";
        var name = new PdfName(prefix + drawn.substring(drawn.indexOf('+')));
        var descendant = font.getAsArray(PdfName.DESCENDANTFONTS).getAsDict(0);
        font.put(PdfName.BASEFONT, name);
        descendant.put(PdfName.BASEFONT, name);
        descendant.getAsDict(PdfName.FONTDESCRIPTOR).put(PdfName.FONTNAME, name);
    }

    private Face face(PdfName cut, BaseFont font) {
        var dictionary = (PdfDictionary) PdfReader.getPdfObject(reference(cut));
        var glyphs = glyphs((PRStream) PdfReader.getPdfObject(dictionary.get(PdfName.TOUNICODE)));
        return new Face(letter -> glyphs.getOrDefault(letter, -1), font::getWidth);
    }

    private static Map<Integer, Integer> glyphs(PRStream toUnicode) {
        try {
            var text = new String(PdfReader.getStreamBytes(toUnicode), StandardCharsets.US_ASCII);
            var glyphs = new HashMap<Integer, Integer>();
            GLYPH.matcher(text)
                    .results()
                    .forEach(match ->
                            glyphs.put(hexadecimal(match.group(2)), hexadecimal(match.group(1))));
            return glyphs;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int hexadecimal(String digits) {
        return Integer.parseInt(digits, 16);
    }

    private static PdfReader read() {
        try {
            return new PdfReader(SPECIMEN);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] specimen() {
        try {
            var bytes = new ByteArrayOutputStream();
            var document = new Document();
            var writer = PdfWriter.getInstance(document, bytes);
            document.open();
            writer.getExtraCatalog().put(PdfName.OUTPUTINTENTS, sRgb(writer));
            var page = writer.getDirectContent();
            page.beginText();
            for (var cut : new String[] {"Regular", "Bold"}) {
                page.setFontAndSize(typeface(cut), SIZE);
                page.showText(Alphabet.letters());
            }
            page.endText();
            document.close();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BaseFont typeface(String cut) throws IOException {
        var name = "LiberationSans-" + cut + ".ttf";
        var bytes = resource("/liberation/" + name);
        var font = BaseFont.createFont(
                name, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, BaseFont.NOT_CACHED, bytes, null);
        font.setIncludeCidSet(false); // PDF/A asks for a complete one or none
        return font;
    }

    private static PdfArray sRgb(PdfWriter writer) throws IOException {
        var profile = new PdfStream(resource("/pdf/srgb.icc"));
        profile.put(PdfName.N, new PdfNumber(3));
        profile.flateCompress();
        var intent = new PdfDictionary(PdfName.OUTPUTINTENT);
        intent.put(PdfName.S, new PdfName("GTS_PDFA1"));
        intent.put(PdfName.OUTPUTCONDITIONIDENTIFIER, new PdfString("sRGB IEC61966-2.1"));
        intent.put(PdfName.INFO, new PdfString("sRGB IEC61966-2.1"));
        intent.put(PdfName.DESTOUTPUTPROFILE, writer.addToBody(profile).getIndirectReference());
        return new PdfArray(intent);
    }

    static String text(String path) {
        try {
            return new String(resource(path), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] resource(String path) throws IOException {
        try (var in = SharedParts.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + path);
            }
            return in.readAllBytes();
        }
    }
}
