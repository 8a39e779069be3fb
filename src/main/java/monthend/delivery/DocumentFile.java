package monthend.delivery;

/** A file of an invoice, ready to be written: whose, where, and which bytes. */
public final class DocumentFile {

    private final String number;
    private final DocumentKind kind;
    private final byte[] bytes;

    /** The bytes are taken as they are; nobody changes them from here on. */
    public DocumentFile(String number, DocumentKind kind, byte[] bytes) {
        this.number = number;
        this.kind = kind;
        this.bytes = bytes;
    }

    public String number() {
        return number;
    }

    public DocumentKind kind() {
        return kind;
    }

    public byte[] bytes() {
        return bytes;
    }

    /** Seen from the folder of the run. */
    public String path() {
        return kind.path(number);
    }
}
