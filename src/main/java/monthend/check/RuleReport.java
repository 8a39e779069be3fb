package monthend.check;

import monthend.check.Finding.Severity;

import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

import java.util.List;

/** Picks the findings out of the report that a rule book writes (SVRL), as it is written. */
final class RuleReport extends DefaultHandler {

    private static final String NAMESPACE_TESTS = "\\[namespace-uri\\(\\)='[^']*'\\]";

    private final List<Finding> findings;
    private final StringBuilder text = new StringBuilder();
    private String rule = "";
    private Severity severity = Severity.ERROR;
    private String location = "";

    RuleReport(List<Finding> findings) {
        this.findings = findings;
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        if (isFinding(name)) {
            rule = valueOf(attributes, "id");
            severity = severity(valueOf(attributes, "flag"));
            location = valueOf(attributes, "location")
                    .replaceAll(NAMESPACE_TESTS, "")
                    .replace("*:", "");
        }
        text.setLength(0);
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        text.append(characters, start, length);
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
        if (name.equals("text") && !rule.isEmpty()) {
            findings.add(new Finding(rule, severity, text.toString().strip(), location));
            rule = "";
        }
    }

    private static boolean isFinding(String element) {
        return element.equals("failed-assert") || element.equals("successful-report");
    }

    private static String valueOf(Attributes attributes, String name) {
        var value = attributes.getValue(name);
        return value == null ? "" : value;
    }

    private static Severity severity(String flag) {
        return flag.equals("warning") ? Severity.WARNING : Severity.ERROR;
    }
}
