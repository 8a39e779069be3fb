package monthend.catalog;

/**
 * How a seller numbers one type of document in one series: consecutive, without gaps, beginning
 * with {@code first} (I2). A number is the prefix and the count: {@code FJ100001}.
 */
public record NumberSeries(DocumentType type, Series series, String prefix, long first) {

    /** What is numbered (BT-3: 380 or 381). */
    public enum DocumentType {
        INVOICE,
        CREDIT_NOTE;

        /** As the manifest writes it. */
        public String code() {
            return this == INVOICE ? "invoice" : "credit_note";
        }
    }

    /** Ordinary invoices come before those for maintenance (I2). */
    public enum Series {
        ORDINARY,
        MAINTENANCE
    }

    public String number(long count) {
        return prefix + count;
    }
}
