package monthend.check;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.CRC32;

/**
 * Whose e-invoices are put to the official rules before they take a number. The schema of a
 * Finvoice and the exact arithmetic of every format are looked at in any case.
 */
public enum Checking {
    /** Those of all payers, unless somebody asks for less. */
    ALL,
    /** Those of about one payer in ten, always the same ones: half the time of a large run. */
    SAMPLE;

    private static final int ONE_IN = 10;

    /** Whether a payer's are. */
    public boolean includes(String payerNo) {
        return this == ALL || place(payerNo) % ONE_IN == 0;
    }

    /** As options, settings and the database write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Checking ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    private static long place(String payerNo) {
        var sum = new CRC32();
        sum.update(payerNo.getBytes(StandardCharsets.UTF_8));
        return sum.getValue();
    }
}
