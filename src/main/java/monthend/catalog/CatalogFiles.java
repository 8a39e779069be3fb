package monthend.catalog;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The four files of a catalogue and the logos beside them, byte for byte as they were read. A run
 * stores them, so that it can be told later which prices it used, and recomputed with them.
 *
 * <p>Each file is UTF-8 and has at most {@link #MAX_BYTES}; a byte order mark is passed over.
 */
public final class CatalogFiles {

    static final String SELLERS = "sellers.yaml";
    static final String PRODUCTS = "products.yaml";
    static final String VAT = "vat.yaml";
    static final String RATES = "rates.csv";

    /** Those that every catalogue has, in the order in which they are read. */
    public static final List<String> NAMES = List.of(SELLERS, PRODUCTS, VAT, RATES);

    /** Far more than any price list, and little enough to be held in memory. */
    static final int MAX_BYTES = 4 * 1024 * 1024;

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final SortedMap<String, byte[]> bytesByName = new TreeMap<>();

    private CatalogFiles() {}

    /** Reads the files of a folder; other files in it are nothing to the catalogue. */
    static CatalogFiles in(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new UnreadableInputException("There is no catalogue folder " + folder
                    + ". Name the one with products.yaml: --catalog DIR");
        }
        var files = new CatalogFiles();
        for (var name : NAMES) {
            files.put(name, bytes(folder.resolve(name)));
        }
        logos(folder).forEach(logo -> files.put(logo.getFileName().toString(), bytes(logo)));
        return files;
    }

    /** Files that were stored before. */
    static CatalogFiles of(Map<String, byte[]> bytesByName) {
        var files = new CatalogFiles();
        for (var name : NAMES) {
            var bytes = Optional.ofNullable(bytesByName.get(name))
                    .orElseThrow(() -> new UnreadableInputException(
                            "The catalogue has no file " + name + "."));
            files.put(name, bytes.clone());
        }
        bytesByName.forEach((name, bytes) -> {
            if (isLogo(name)) {
                files.put(name, bytes.clone());
            }
        });
        return files;
    }

    private static List<Path> logos(Path folder) {
        try (var found = Files.list(folder)) {
            return found.filter(file -> isLogo(file.getFileName().toString()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UnreadableInputException(folder + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static boolean isLogo(String name) {
        return Logo.FILE.matcher(name).matches();
    }

    /** The names of all files, sorted. */
    public SortedSet<String> names() {
        return Collections.unmodifiableSortedSet(new TreeSet<>(bytesByName.keySet()));
    }

    /** The logos, by the code of the seller in their names. */
    Map<String, Logo> logos() {
        var logos = new TreeMap<String, Logo>();
        bytesByName.forEach((name, bytes) -> {
            var match = Logo.FILE.matcher(name);
            if (match.matches() && logos.put(match.group(1), Logo.of(name, bytes)) != null) {
                throw new UnreadableInputException(
                        "Seller " + match.group(1) + " has two logos: keep one of them.");
            }
        });
        return logos;
    }

    /** The bytes of a file, as they were read. */
    public byte[] bytes(String name) {
        return file(name).clone();
    }

    /** For each file, the SHA-256 of its bytes in lower-case hexadecimal; sorted by name. */
    public SortedMap<String, String> sha256ByName() {
        var hashes = new TreeMap<String, String>();
        bytesByName.forEach((name, bytes) -> hashes.put(name, sha256(bytes)));
        return Collections.unmodifiableSortedMap(hashes);
    }

    /** The text of a file, without byte order mark. */
    String text(String name) {
        var bytes = ByteBuffer.wrap(file(name));
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new Place(name, lineAt(bytes)).wrong("these bytes are not UTF-8 text");
        }
    }

    private byte[] file(String name) {
        return Optional.ofNullable(bytesByName.get(name))
                .orElseThrow(() -> new IllegalArgumentException("no catalogue file " + name));
    }

    private void put(String name, byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            throw new UnreadableInputException(
                    name + " has more than " + MAX_BYTES + " bytes; no catalogue file is so large");
        }
        bytesByName.put(name, bytes);
    }

    private static byte[] bytes(Path file) {
        if (!Files.exists(file)) {
            throw new UnreadableInputException("The catalogue folder " + file.getParent()
                    + " has no file " + file.getFileName() + ".");
        }
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(MAX_BYTES + 1);
        } catch (IOException e) {
            throw new UnreadableInputException(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** The line of the byte that could not be read: the decoder stopped before it. */
    private static int lineAt(ByteBuffer bytes) {
        var line = 1;
        for (var i = 0; i < bytes.position(); i++) {
            line += bytes.get(i) == '\n' ? 1 : 0;
        }
        return line;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
