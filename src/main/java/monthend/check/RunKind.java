package monthend.check;

import java.util.Locale;

/** What a run is for. */
public enum RunKind {
    /** Closes a period: a month, or the settlement of a year. */
    CLOSING,
    /** Bills payers that a posted period had held, once released or corrected (P2). */
    SUPPLEMENT,
    /** Bills a posted period again from a corrected snapshot (P3). */
    RERUN,
    /** Credits a posted invoice, or lines of it, by hand (P6). */
    CREDIT;

    /** As the database has it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static RunKind ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
