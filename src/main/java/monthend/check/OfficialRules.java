package monthend.check;

import monthend.catalog.NumberSeries.DocumentType;
import monthend.document.ubl.Profile;

import net.sf.saxon.s9api.BuildingContentHandler;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.SAXDestination;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.WhitespaceStrippingPolicy;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.XsltExecutable;

import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import javax.xml.validation.Schema;

/**
 * Whether an e-invoice is valid by the rules that its receivers apply: the UBL schema, the European
 * standard EN 16931, and BIS Billing 3 in the version of {@link #VERSION} or the Dutch NLCIUS in
 * that of {@link #NLCIUS_VERSION}.
 *
 * <p>The rules are those that their owners publish, unchanged. They let small errors in amounts
 * pass, and every payment reference; {@link ExactArithmetic} does not. Safe for many threads at a
 * time. Loading takes a second or two, once; a check takes time in proportion to the lines.
 */
public final class OfficialRules {

    /** Peppol BIS Billing 3.0.21, mandatory since 17 August 2026. */
    public static final String VERSION = "2026.5";

    /** SI-UBL 2.0.3, which holds NLCIUS and the European standard in one book. */
    public static final String NLCIUS_VERSION = "2.0.3.12";

    private static final String PEPPOL = "external/schematron/openpeppol/" + VERSION + "/xslt/";
    private static final String SIMPLER_INVOICING = "external/schematron/simplerinvoicing/";

    private final List<XsltExecutable> rules;

    private OfficialRules(String... books) {
        rules = Stream.of(books)
                .parallel()
                .map(book -> RuleFiles.stylesheet(Ubl.SAXON, book + ".xslt"))
                .toList();
    }

    /** The rules of Peppol, loaded at the first call. */
    public static OfficialRules peppolBis3() {
        return PeppolBis3.RULES;
    }

    /** The rules by which documents of a profile are checked, loaded at the first call. */
    public static OfficialRules of(Profile profile) {
        return switch (profile) {
            case PEPPOL_BIS_3 -> PeppolBis3.RULES;
            case NLCIUS -> Nlcius.RULES;
        };
    }

    /**
     * What is wrong with a document; nothing if it is valid. One that its schema does not allow is
     * not looked at further.
     */
    public List<Finding> check(byte[] document, DocumentType type) {
        var findings = new ArrayList<Finding>();
        try {
            var tree = read(document, type, findings);
            if (findings.isEmpty()) {
                for (var stylesheet : rules) {
                    apply(stylesheet, tree, findings);
                }
            }
        } catch (SAXParseException e) {
            findings.add(SchemaFindings.finding("XML", Finding.Severity.ERROR, e));
        } catch (SAXException | SaxonApiException | IOException e) {
            throw new IllegalStateException("the official rules could not be applied", e);
        }
        return List.copyOf(findings);
    }

    /** Reads the document once, through its schema into a tree. */
    private XdmNode read(byte[] document, DocumentType type, List<Finding> findings)
            throws SAXException, SaxonApiException, IOException {
        var schema = type == DocumentType.INVOICE ? Ubl.INVOICES : Ubl.CREDIT_NOTES;
        var builder = Ubl.SAXON.newDocumentBuilder();
        // Indentation means nothing to the rules, and a fifth of their time.
        builder.setWhitespaceStrippingPolicy(WhitespaceStrippingPolicy.ALL);
        BuildingContentHandler tree = builder.newBuildingContentHandler();
        var validator = schema.newValidatorHandler();
        validator.setErrorHandler(new SchemaFindings("UBL-XSD", findings));
        validator.setContentHandler(tree);
        SafeXml.read(document, validator);
        return tree.getDocumentNode();
    }

    private static void apply(XsltExecutable stylesheet, XdmNode tree, List<Finding> findings)
            throws SaxonApiException {
        var transformer = stylesheet.load30();
        transformer.setGlobalContextItem(tree);
        transformer.applyTemplates(tree, new SAXDestination(new RuleReport(findings)));
    }

    /** What all rule books need. */
    private static final class Ubl {
        private static final Processor SAXON = new Processor(false);
        private static final Schema INVOICES = RuleFiles.ublSchema("Invoice");
        private static final Schema CREDIT_NOTES = RuleFiles.ublSchema("CreditNote");
    }

    private static final class PeppolBis3 {
        private static final OfficialRules RULES =
                new OfficialRules(PEPPOL + "CEN-EN16931-UBL", PEPPOL + "PEPPOL-EN16931-UBL");
    }

    private static final class Nlcius {
        private static final OfficialRules RULES =
                new OfficialRules(SIMPLER_INVOICING + "si-ubl-" + NLCIUS_VERSION);
    }
}
