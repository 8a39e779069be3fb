package monthend.document.ubl;

/** Which specification an e-invoice says it follows (BT-24); the receiver decides. */
public enum Profile {
    /** What every receiver in the Peppol network takes; in Norway it is called EHF Billing 3.0. */
    PEPPOL_BIS_3("urn:fdc:peppol.eu:2017:poacc:billing:3.0"),
    /** For Dutch receivers that take nothing else. */
    NLCIUS("urn:fdc:nen.nl:nlcius:v1.0");

    private final String specification;

    Profile(String specification) {
        this.specification = specification;
    }

    String customization() {
        return "urn:cen.eu:en16931:2017#compliant#" + specification;
    }

    /** Which process the document belongs to (BT-23): billing alone, without a response. */
    String process() {
        return "urn:fdc:peppol.eu:2017:poacc:billing:01:1.0";
    }

    /** NLCIUS wants no reason in words beside the code (BR-NL-35), and no tax point (BR-NL-20). */
    boolean isSparse() {
        return this == NLCIUS;
    }
}
