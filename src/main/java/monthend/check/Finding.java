package monthend.check;

/**
 * Something that a check found wrong in a document.
 *
 * @param rule the rule's id, as its book calls it: BR-CO-15, PEPPOL-EN16931-R003, UBL-XSD
 * @param text what is wrong, in a sentence
 * @param location the element, as an XPath or a line of the file
 */
public record Finding(String rule, Severity severity, String text, String location) {

    /** Whether the document can be sent all the same. */
    public enum Severity {
        ERROR,
        WARNING
    }

    static Finding error(String rule, String text, String location) {
        return new Finding(rule, Severity.ERROR, text, location);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }
}
