package monthend.job;

import monthend.catalog.Catalog;
import monthend.catalog.CatalogReader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Two catalogues for random portfolios: the sample's with products for the charges that it does
 * not have, and the same where sellers are below the distance-selling threshold and are paid in
 * other ways.
 */
record PortfolioCatalogs(Catalog usual, Catalog other) {

    private static final Path SAMPLE = Path.of("sample-data/catalog");
    private static final Path MORE = Path.of("src/test/resources/oracle/more-products.yaml");

    static PortfolioCatalogs in(Path folder) throws IOException {
        var sellers = Files.readString(SAMPLE.resolve("sellers.yaml"));
        return new PortfolioCatalogs(
                read(folder.resolve("usual"), sellers),
                read(folder.resolve("other"), otherwise(sellers)));
    }

    /** Writes the usual one. */
    static Path usual(Path folder) throws IOException {
        return write(folder, Files.readString(SAMPLE.resolve("sellers.yaml")));
    }

    private static Catalog read(Path folder, String sellers) throws IOException {
        return CatalogReader.read(write(folder, sellers)).catalog();
    }

    private static Path write(Path folder, String sellers) throws IOException {
        Files.createDirectories(folder);
        for (var file : List.of("vat.yaml", "rates.csv")) {
            Files.copy(SAMPLE.resolve(file), folder.resolve(file));
        }
        Files.writeString(folder.resolve("sellers.yaml"), sellers);
        Files.writeString(
                folder.resolve("products.yaml"),
                Files.readString(SAMPLE.resolve("products.yaml")) + Files.readString(MORE));
        return folder;
    }

    private static String otherwise(String sellers) {
        return sellers.replace("threshold: false", "threshold: true")
                .replace("reference: kid_mod10", "reference: kid_mod11")
                .replace("branch: SE:BANKGIRO", "branch: SE:PLUSGIRO")
                .replaceFirst("(?s)(code: SUOMI.*?reference: )rf", "$1viite")
                .replaceFirst("(?s)(code: POLDER.*?reference: )rf", "$1number")
                .replaceFirst("means: 93\\s+account: 89990012 .*\\s+reference: fik_71", """
                    means: 58
                            account: DK2399990012345678
                            branch: SUNDDKKK
                            reference: rf\
                    """);
    }
}
