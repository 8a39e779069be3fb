package monthend.catalog;

/** A catalogue and the files that it was read from; a run keeps both together. */
public record ReadCatalog(Catalog catalog, CatalogFiles files) {}
