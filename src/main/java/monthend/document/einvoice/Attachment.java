package monthend.document.einvoice;

/**
 * A file that travels inside an e-invoice (BG-24): what the buyer needs beside the invoice, and
 * never a picture of the invoice itself, which Peppol does not allow.
 */
public final class Attachment {

    private static final String WORKBOOK =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final String name;
    private final String mimeCode;
    private final String description;
    private final byte[] bytes;

    private Attachment(String name, String mimeCode, String description, byte[] bytes) {
        this.name = name;
        this.mimeCode = mimeCode;
        this.description = description;
        this.bytes = bytes;
    }

    /** A workbook; nobody changes its bytes from here on. */
    public static Attachment workbook(String name, String description, byte[] bytes) {
        return new Attachment(name + ".xlsx", WORKBOOK, description, bytes);
    }

    /** The file's name, which is its reference too (BT-122). */
    public String name() {
        return name;
    }

    public String mimeCode() {
        return mimeCode;
    }

    /** What it is, in the buyer's language (BT-123). */
    public String description() {
        return description;
    }

    public byte[] bytes() {
        return bytes;
    }
}
