package monthend.delivery;

/** A file of an invoice, ready to be written: where, and which bytes. */
public record DocumentFile(String number, DocumentKind kind, byte[] bytes) {

    /** Seen from the folder of the run. */
    public String path() {
        return kind.path(number);
    }
}
