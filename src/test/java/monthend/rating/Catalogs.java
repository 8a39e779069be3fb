package monthend.rating;

import monthend.catalog.Catalog;
import monthend.catalog.CatalogFiles;
import monthend.catalog.CatalogReader;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;

/** The sample's catalogue with further products, for charges and prices that it does not have. */
public final class Catalogs {

    /** With the products that are put before the second reading of the rules. */
    public static final Catalog MORE =
            with(text(Path.of("src/test/resources/oracle/more-products.yaml")));

    private Catalogs() {}

    /** With products that stand after the sample's in {@code products.yaml}. */
    static Catalog with(String products) {
        var files = new HashMap<String, byte[]>();
        for (var name : CatalogFiles.NAMES) {
            files.put(name, bytes(Path.of("sample-data/catalog").resolve(name)));
        }
        files.merge("products.yaml", products.getBytes(StandardCharsets.UTF_8), Catalogs::join);
        return CatalogReader.parse(files).catalog();
    }

    private static byte[] join(byte[] one, byte[] other) {
        var joined = new ByteArrayOutputStream();
        joined.writeBytes(one);
        joined.writeBytes(other);
        return joined.toByteArray();
    }

    private static String text(Path file) {
        return new String(bytes(file), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
