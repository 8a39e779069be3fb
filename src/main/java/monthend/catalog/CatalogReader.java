package monthend.catalog;

import java.nio.file.Path;
import java.util.Map;

/**
 * Reads what is sold, by whom and for how much, and refuses a catalogue with anything wrong in it:
 * a price that was mistyped is to be found before the run, not on the invoices.
 *
 * <p>It is strict: an unknown key, a missing one, a key that stands twice, a word or a number that
 * cannot be, a plan or metric that is referred to and is not there is an
 * {@link UnreadableInputException} of one sentence with file, line and key. There is no part of a
 * catalogue: it is read as a whole or not at all. What stands in each file is documented on
 * {@link SellersFile}, {@link ProductsFile}, {@link VatFile} and {@link RatesFile}.
 */
public final class CatalogReader {

    private CatalogReader() {}

    /** Reads the catalogue in a folder. */
    public static ReadCatalog read(Path folder) {
        return read(CatalogFiles.in(folder));
    }

    /** Reads a catalogue again from files that were stored with a run, by file name. */
    public static ReadCatalog parse(Map<String, byte[]> bytesByName) {
        return read(CatalogFiles.of(bytesByName));
    }

    private static ReadCatalog read(CatalogFiles files) {
        var logos = files.logos();
        var sellers = SellersFile.read(files.text(CatalogFiles.SELLERS), logos);
        requireSellers(logos, sellers);
        var sold = ProductsFile.read(files.text(CatalogFiles.PRODUCTS), sellers.keySet());
        var vat = VatFile.read(files.text(CatalogFiles.VAT), sellers.values());
        var rates = RatesFile.read(files.text(CatalogFiles.RATES));
        return new ReadCatalog(
                new Catalog(sellers, sold.products(), sold.metrics(), vat, rates), files);
    }

    private static void requireSellers(Map<String, Logo> logos, Map<String, Seller> sellers) {
        logos.forEach((code, logo) -> {
            if (!sellers.containsKey(code)) {
                throw logo.wrong(
                        "belongs to no seller: " + CatalogFiles.SELLERS + " has no " + code);
            }
        });
    }
}
