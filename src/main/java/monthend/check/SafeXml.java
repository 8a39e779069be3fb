package monthend.check;

import org.xml.sax.ContentHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

import java.io.ByteArrayInputStream;
import java.io.IOException;

import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;

/** Reads XML that may come from anywhere: no document types, so no entities and no other files. */
final class SafeXml {

    private static final String NO_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";
    private static final SAXParserFactory FACTORY = factory();

    private SafeXml() {}

    static void read(byte[] document, ContentHandler handler) throws SAXException, IOException {
        var reader = reader();
        reader.setContentHandler(handler);
        reader.setErrorHandler(new DefaultHandler()); // throws, and prints nothing
        reader.parse(new InputSource(new ByteArrayInputStream(document)));
    }

    private static XMLReader reader() throws SAXException {
        try {
            synchronized (FACTORY) {
                return FACTORY.newSAXParser().getXMLReader();
            }
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SAXParserFactory factory() {
        try {
            var factory = SAXParserFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature(NO_DOCTYPE, true);
            return factory;
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException(e);
        }
    }
}
