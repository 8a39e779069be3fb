package monthend.document;

import monthend.catalog.Catalog;
import monthend.catalog.CatalogReader;

import java.nio.file.Path;

/** The catalogue of the sample data, which the sample invoices bill by. */
public final class SampleCatalog {

    private static final Catalog CATALOG =
            CatalogReader.read(Path.of("sample-data/catalog")).catalog();

    private SampleCatalog() {}

    public static Catalog catalog() {
        return CATALOG;
    }
}
