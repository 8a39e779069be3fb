package monthend.catalog;

import java.util.Optional;
import java.util.regex.Pattern;

/** An electronic address (BT-34, BT-49), written {@code scheme:id}, such as 0192:923456783. */
public record EInvoiceAddress(String scheme, String id) {

    private static final Pattern WRITTEN = Pattern.compile("([0-9]{4}):([A-Za-z0-9:._-]{1,50})");

    public static Optional<EInvoiceAddress> parse(String text) {
        var matcher = WRITTEN.matcher(text);
        return matcher.matches()
                ? Optional.of(new EInvoiceAddress(matcher.group(1), matcher.group(2)))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return scheme + ":" + id;
    }
}
