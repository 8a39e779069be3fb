package monthend.delivery;

/** The files that belong to an invoice (D3). */
public enum DocumentKind {
    PDF("pdf", "pdf"),
    /** Peppol or Finvoice. */
    E_INVOICE("e_invoice", "xml"),
    /** The breakdown by client (I4). */
    BASIS("basis", "xlsx");

    private final String code;
    private final String extension;

    DocumentKind(String code, String extension) {
        this.code = code;
        this.extension = extension;
    }

    /** As the manifest calls it. */
    public String code() {
        return code;
    }

    /**
     * Where the file of a number stands, seen from the folder of the run: spread over folders by
     * the last two characters of the number.
     */
    public String path(String number) {
        var shard = number.substring(Math.max(0, number.length() - 2));
        return "documents/" + shard + "/" + number + "." + extension;
    }
}
