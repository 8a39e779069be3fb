package monthend.check;

import monthend.catalog.Catalog;
import monthend.invoicing.Invoice;

import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import javax.xml.validation.Schema;

/**
 * Whether a Finvoice is valid by its schema, can be delivered, and says exactly what its invoice
 * comes to, to the cent.
 *
 * <p>Finland publishes the schema and no further rules, so the rest are our own: the addresses of
 * sender and receiver with their operators, and every figure, read back from the bytes.
 */
public final class FinvoiceRules {

    private static final String SCHEMA_PATH = "external/schemas/Finvoice3.0.xsd";

    private FinvoiceRules() {}

    /** What is wrong with a Finvoice; nothing if it is valid, deliverable and exact. */
    public static List<Finding> check(byte[] document, Invoice invoice, Catalog catalog) {
        var findings = new ArrayList<Finding>();
        schema(document, findings);
        if (findings.isEmpty()) {
            var found = WrittenFigures.read(document).byPlace();
            delivery(found, findings);
            var expected = ExpectedFigures.of(invoice, catalog);
            exact(expected, FinvoiceFigures.asUbl(found, invoice.draft()), findings);
        }
        return List.copyOf(findings);
    }

    private static void schema(byte[] document, List<Finding> findings) {
        var validator = Loaded.SCHEMA.newValidatorHandler();
        validator.setErrorHandler(new SchemaFindings("FINVOICE-XSD", findings));
        validator.setContentHandler(new DefaultHandler());
        try {
            SafeXml.read(document, validator);
        } catch (SAXParseException e) {
            findings.add(SchemaFindings.finding("XML", Finding.Severity.ERROR, e));
        } catch (SAXException | IOException e) {
            throw new IllegalStateException("the Finvoice schema could not be applied", e);
        }
    }

    private static void delivery(Map<String, String> found, List<Finding> findings) {
        if (!found.containsKey("MessageTransmissionDetails/MessageReceiverDetails/ToIdentifier")) {
            findings.add(Finding.error(
                    "FINVOICE-DELIVERY",
                    "without address and operator of both parties it is never delivered",
                    "MessageTransmissionDetails"));
        }
    }

    private static void exact(
            Map<String, String> expected, Map<String, String> found, List<Finding> findings) {
        var stated = new LinkedHashMap<>(expected);
        stated.keySet().removeIf(place -> !FinvoiceFigures.states(place));
        if (!found.containsKey(FinvoiceFigures.REFERENCE)) {
            stated.remove(FinvoiceFigures.REFERENCE);
        }
        ExactArithmetic.compare(stated, found, findings);
    }

    private static final class Loaded {
        private static final Schema SCHEMA = RuleFiles.schema(List.of(SCHEMA_PATH));
    }
}
