package monthend.catalog;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The sign of a seller on its invoices, as it stands beside the catalogue: a drawing (SVG) or a
 * picture (PNG) of at most {@link #MAX_BYTES}, named {@code logo-<seller>.svg} or {@code .png}.
 */
public final class Logo {

    /** What it is made of. */
    public enum Format {
        SVG,
        PNG
    }

    /** Every invoice carries it, so that it is better small. */
    static final int MAX_BYTES = 200_000;

    static final Pattern FILE = Pattern.compile("logo-([^./\\\\]+)\\.(svg|png)");

    private static final byte[] PNG_BEGINS = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    private final String file;
    private final Format format;
    private final byte[] bytes;

    private Logo(String file, Format format, byte[] bytes) {
        this.file = file;
        this.format = format;
        this.bytes = bytes;
    }

    /**
     * Takes a file for a logo.
     *
     * @throws UnreadableInputException if it is too large, or not what its name says, or asks for
     *     anything outside itself
     */
    static Logo of(String file, byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            throw wrong(
                    file, "has more than " + MAX_BYTES + " bytes: every invoice would carry it");
        }
        var format =
                Format.valueOf(file.substring(file.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT));
        switch (format) {
            case SVG -> requireDrawing(file, new String(bytes, StandardCharsets.UTF_8));
            case PNG -> {
                if (!Arrays.equals(PNG_BEGINS, Arrays.copyOf(bytes, PNG_BEGINS.length))) {
                    throw wrong(file, "is no PNG picture");
                }
            }
        }
        return new Logo(file, format, bytes.clone());
    }

    private static void requireDrawing(String file, String text) {
        if (!text.contains("<svg")) {
            throw wrong(file, "is no SVG drawing");
        }
        for (var outside : new String[] {"<!DOCTYPE", "<!ENTITY", "<script", "@import", "<image"}) {
            if (text.contains(outside)) {
                throw wrong(file, "has " + outside + "; a logo is lines and surfaces alone");
            }
        }
    }

    /** What is wrong with it, in one sentence. */
    public UnreadableInputException wrong(String what) {
        return wrong(file, what);
    }

    private static UnreadableInputException wrong(String file, String what) {
        return new UnreadableInputException(file + " " + what + ".");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Logo logo
                && file.equals(logo.file)
                && Arrays.equals(bytes, logo.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    public Format format() {
        return format;
    }

    public byte[] bytes() {
        return bytes.clone();
    }
}
