package monthend.snapshot;

import monthend.catalog.EInvoiceAddress;

import java.time.LocalDate;

/**
 * What the network's register said of a receiver: a row of {@code recipients.csv} (D1).
 *
 * <p>Columns: participant_id, capability, status, checked_at.
 */
public record RecipientRow(
        RowPlace place,
        EInvoiceAddress participant,
        Capability capability,
        Status status,
        LocalDate checkedAt) {

    /** The document type that was looked up: BIS Billing 3, or the Dutch NLCIUS. */
    public enum Capability {
        INVOICE("peppol-bis-billing-3-invoice"),
        CREDIT_NOTE("peppol-bis-billing-3-credit-note"),
        NLCIUS_INVOICE("nlcius-invoice"),
        NLCIUS_CREDIT_NOTE("nlcius-credit-note");

        private final String code;

        Capability(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    /** What the register said; {@code UNKNOWN} is not a no. */
    public enum Status {
        REGISTERED,
        NOT_REGISTERED,
        UNKNOWN
    }
}
