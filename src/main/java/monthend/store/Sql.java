package monthend.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The statements, by name: {@code Sql.named("invoicing/number-drafts")} is the text of
 * {@code sql/invoicing/number-drafts.sql}, with named parameters ({@code :run}).
 */
public final class Sql {

    private static final Map<String, String> READ = new ConcurrentHashMap<>();

    private Sql() {}

    /** A name without a file is a bug, and throws. */
    public static String named(String name) {
        return READ.computeIfAbsent(name, Sql::read);
    }

    private static String read(String name) {
        var file = "/sql/" + name + ".sql";
        try (var text = Sql.class.getResourceAsStream(file)) {
            if (text == null) {
                throw new IllegalArgumentException("no statement " + file);
            }
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("statement " + file + " cannot be read", e);
        }
    }
}
