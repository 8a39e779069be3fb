package monthend.check;

import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XsltExecutable;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.ls.DOMImplementationLS;
import org.w3c.dom.ls.LSInput;
import org.w3c.dom.ls.LSResourceResolver;
import org.xml.sax.SAXException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;

/** Reads the official schemas and rule books out of the libraries that hold them. */
final class RuleFiles {

    /** The scheme of their addresses: nothing is ever fetched from elsewhere. */
    private static final String CLASSPATH = "classpath";

    private static final String UBL = "external/schemas/ubl21/maindoc/UBL-";

    /** What the UBL schemas refer to without saying where it is. */
    private static final List<String> SIGNATURES = List.of(
            "schemas/xmldsig-core-schema.xsd",
            "schemas/XAdES01903v132-201601.xsd",
            "schemas/XAdES01903v141-201601.xsd",
            "schemas/CCTS_CCT_SchemaModule.xsd");

    private RuleFiles() {}

    static XsltExecutable stylesheet(Processor saxon, String path) {
        try {
            return saxon.newXsltCompiler().compile(source(path));
        } catch (SaxonApiException e) {
            throw new IllegalStateException("cannot compile " + path, e);
        }
    }

    /** The schema of UBL 2.1 invoices or credit notes. */
    static Schema ublSchema(String document) {
        var paths = new ArrayList<>(SIGNATURES);
        paths.add(UBL + document + "-2.1.xsd");
        return schema(paths);
    }

    static Schema schema(List<String> paths) {
        try {
            var factory = SchemaFactory.newDefaultInstance();
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, CLASSPATH);
            factory.setResourceResolver(resolver());
            return factory.newSchema(paths.stream().map(RuleFiles::source).toArray(Source[]::new));
        } catch (SAXException e) {
            throw new IllegalStateException("the schemas cannot be read: " + paths, e);
        }
    }

    private static LSResourceResolver resolver() {
        var inputs = inputs();
        return (type, namespace, publicId, systemId, base) ->
                systemId == null || base == null ? null : input(inputs, systemId, base);
    }

    private static @Nullable LSInput input(
            DOMImplementationLS inputs, String systemId, String base) {
        var address = URI.create(base).resolve(systemId);
        var input = inputs.createLSInput();
        input.setSystemId(address.toString());
        input.setByteStream(new ByteArrayInputStream(bytes(address.getPath().substring(1))));
        return input;
    }

    private static DOMImplementationLS inputs() {
        try {
            return (DOMImplementationLS) DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation()
                    .getFeature("LS", "3.0");
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Source source(String path) {
        return new StreamSource(new ByteArrayInputStream(bytes(path)), CLASSPATH + ":/" + path);
    }

    private static byte[] bytes(String path) {
        try (var stream = RuleFiles.class.getClassLoader().getResourceAsStream(path)) {
            if (stream == null) {
                throw new IllegalStateException("missing among the libraries: " + path);
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
