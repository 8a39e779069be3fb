package monthend.check;

import monthend.check.Finding.Severity;

import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXParseException;

import java.util.List;

/** Collects what a schema finds wrong, with line and column. */
record SchemaFindings(String rule, List<Finding> findings) implements ErrorHandler {

    static Finding finding(String rule, Severity severity, SAXParseException e) {
        var place = "line " + e.getLineNumber() + ", column " + e.getColumnNumber();
        return new Finding(rule, severity, String.valueOf(e.getMessage()), place);
    }

    @Override
    public void warning(SAXParseException e) {
        findings.add(finding(rule, Severity.WARNING, e));
    }

    @Override
    public void error(SAXParseException e) {
        findings.add(finding(rule, Severity.ERROR, e));
    }

    @Override
    public void fatalError(SAXParseException e) {
        findings.add(finding(rule, Severity.ERROR, e));
    }
}
