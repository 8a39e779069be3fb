package monthend.document.ubl;

import monthend.catalog.NumberSeries.DocumentType;
import monthend.catalog.Seller;

import java.util.stream.Stream;

/** Which specification an e-invoice says it follows (BT-24); the receiver decides. */
public enum Profile {
    /** What every receiver in the Peppol network takes; in Norway it is called EHF Billing 3.0. */
    PEPPOL_BIS_3("peppol-bis-billing-3", "urn:fdc:peppol.eu:2017:poacc:billing:3.0"),
    /** For Dutch receivers that take nothing else. */
    NLCIUS("nlcius", "urn:fdc:nen.nl:nlcius:v1.0");

    private final String code;
    private final String specification;

    Profile(String code, String specification) {
        this.code = code;
        this.specification = specification;
    }

    /** As lists and the record call it. */
    public String code() {
        return code;
    }

    public static Profile ofCode(String code) {
        return Stream.of(values())
                .filter(profile -> profile.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no profile " + code));
    }

    /** The document type by which the network knows documents of this profile. */
    public String documentType(DocumentType type) {
        var root = type == DocumentType.INVOICE ? "Invoice" : "CreditNote";
        return "urn:oasis:names:specification:ubl:schema:xsd:" + root + "-2::" + root + "##"
                + customization() + "::2.1";
    }

    String customization() {
        return "urn:cen.eu:en16931:2017#compliant#" + specification;
    }

    /** Which process the document belongs to (BT-23): billing alone, without a response. */
    public String process() {
        return "urn:fdc:peppol.eu:2017:poacc:billing:01:1.0";
    }

    /**
     * Whether a seller leaves out what NLCIUS advises Dutch sellers against: the tax point
     * (BR-NL-20), the original's date (BR-NL-24), the bank beside an IBAN (BR-NL-31), the code
     * beside the reason why no VAT is charged (BR-NL-35), and the VAT in a second currency
     * (BR-NL-19, BR-NL-33), which the note states.
     */
    public boolean isSparseFor(Seller seller) {
        return this == NLCIUS && seller.country().equals("NL");
    }
}
