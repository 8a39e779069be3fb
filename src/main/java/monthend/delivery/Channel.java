package monthend.delivery;

import java.util.Locale;

/** How an invoice reaches its buyer, in the order in which it is tried (D1). */
public enum Channel {
    PEPPOL,
    FINVOICE,
    EMAIL,
    PRINT;

    /** As the manifest writes it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Channel ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
