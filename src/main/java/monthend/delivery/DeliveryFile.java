package monthend.delivery;

import java.util.List;

/** The lists that go with the documents of a run, and their columns in order. */
public enum DeliveryFile {
    MANIFEST(
            "number",
            "type",
            "account_no",
            "seller",
            "group",
            "channel",
            "currency",
            "net",
            "vat",
            "prepaid",
            "payable",
            "invoice_date",
            "due_on",
            "refers_to",
            "pdf",
            "e_invoice",
            "basis",
            "pdf_sha256",
            "e_invoice_sha256",
            "basis_sha256"),
    HELD("account_no", "code", "reason", "net", "currency"),
    REJECTED("file", "line", "code", "reason", "account_no", "row"),
    REFUNDS("account_no", "credit_id", "product", "amount", "currency", "status"),
    DIFFERENCES("account_no", "subscription_id", "from", "to", "billed", "due", "reason");

    private final List<String> columns;

    DeliveryFile(String... columns) {
        this.columns = List.of(columns);
    }

    public List<String> columns() {
        return columns;
    }

    /** {@code manifest.csv} */
    public String fileName() {
        return name().toLowerCase(java.util.Locale.ROOT) + ".csv";
    }
}
