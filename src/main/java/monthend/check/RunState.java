package monthend.check;

import java.util.Locale;

/** How far a run has come (P1). */
public enum RunState {
    /** Being worked out; nothing is numbered. */
    DRAFTING,
    /** Worked out, and waiting to be looked at or posted. */
    DRAFT,
    /** Numbered, and final; its documents may still be on their way. */
    POSTED,
    /** Posted, its documents written, and every figure reconciled. */
    DELIVERED;

    /** As the database has it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static RunState ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    public boolean isPosted() {
        return this == POSTED || this == DELIVERED;
    }
}
