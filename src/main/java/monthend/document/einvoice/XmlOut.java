package monthend.document.einvoice;

import com.ctc.wstx.api.WstxOutputProperties;
import com.ctc.wstx.stax.WstxOutputFactory;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes an XML document from top to bottom, indented by two spaces, as UTF-8; the same calls give
 * the same bytes.
 *
 * <p>An element whose text is blank is left out, since an empty element is an error in every format
 * written here (R008). Characters that XML cannot hold are written as U+FFFD.
 */
public final class XmlOut {

    private static final WstxOutputFactory FACTORY = factory();
    private static final int FIRST_CHUNK_BYTES = 16 * 1024;
    private static final String[] MARGINS = margins(16);
    private static final char UNKNOWN = '\uFFFD';

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(FIRST_CHUNK_BYTES);
    private final XMLStreamWriter writer;
    private int depth;

    /** Begins the document. */
    public XmlOut() {
        try {
            writer = FACTORY.createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            writer.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private static WstxOutputFactory factory() {
        var factory = new WstxOutputFactory();
        factory.setProperty(XMLOutputFactory.IS_REPAIRING_NAMESPACES, false);
        factory.setProperty(WstxOutputProperties.P_USE_DOUBLE_QUOTES_IN_XML_DECL, true);
        return factory;
    }

    private static String[] margins(int depths) {
        var margins = new String[depths];
        for (var depth = 0; depth < depths; depth++) {
            margins[depth] = "\n" + "  ".repeat(depth);
        }
        return margins;
    }

    /** The outermost element, which declares the namespaces: prefix, address, prefix, address …. */
    public void root(String name, String... namespaces) {
        try {
            writer.writeCharacters("\n");
            writer.writeStartElement(name);
            for (var i = 0; i < namespaces.length; i += 2) {
                writer.writeNamespace(namespaces[i], namespaces[i + 1]);
            }
            depth++;
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An element with what {@code content} writes inside. */
    public void group(String name, Runnable content) {
        try {
            newLine();
            writer.writeStartElement(name);
            depth++;
            content.run();
            depth--;
            newLine();
            writer.writeEndElement();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An element with text, and attributes: name, value, name, value …. */
    public void leaf(String name, String text, String... attributes) {
        if (text.isBlank()) {
            return;
        }
        try {
            newLine();
            writer.writeStartElement(name);
            for (var i = 0; i < attributes.length; i += 2) {
                writer.writeAttribute(attributes[i], clean(attributes[i + 1]));
            }
            writer.writeCharacters(clean(text));
            writer.writeEndElement();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An attribute of the element just begun. */
    public void attribute(String name, String value) {
        try {
            writer.writeAttribute(name, clean(value));
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Ends the outermost element and gives the document. */
    public byte[] end() {
        try {
            depth--;
            newLine();
            writer.writeEndElement();
            writer.writeCharacters("\n");
            writer.writeEndDocument();
            writer.close();
            return bytes.toByteArray();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private void newLine() throws XMLStreamException {
        writer.writeCharacters(MARGINS[depth]);
    }

    private static String clean(String text) {
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if ((c < ' ' && c != '\n' && c != '\t') || c >= Character.MIN_SURROGATE) {
                return cleaned(text);
            }
        }
        return text;
    }

    private static String cleaned(String text) {
        var clean = new StringBuilder(text.length());
        text.codePoints().forEach(c -> clean.appendCodePoint(isXml(c) ? c : UNKNOWN));
        return clean.toString();
    }

    private static boolean isXml(int c) {
        return (c >= ' ' && c < Character.MIN_SURROGATE)
                || (c > Character.MAX_SURROGATE && c <= UNKNOWN)
                || c >= Character.MIN_SUPPLEMENTARY_CODE_POINT
                || c == '\n'
                || c == '\t';
    }
}
