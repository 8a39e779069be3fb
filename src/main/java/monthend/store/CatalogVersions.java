package monthend.store;

import monthend.catalog.Catalog;
import monthend.catalog.CatalogFiles;
import monthend.catalog.CatalogReader;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.util.HashMap;
import java.util.Map;

/** The catalogues that runs have used, byte for byte: a run can be explained years later. */
@Repository
public class CatalogVersions {

    private final JdbcClient client;

    CatalogVersions(JdbcClient client) {
        this.client = client;
    }

    /** One hash for the whole catalogue. */
    public static String fingerprint(CatalogFiles files) {
        return Hashes.sha256(files.sha256ByName().toString());
    }

    /** Keeps a catalogue, once for each content. */
    public void keep(CatalogFiles files) {
        var fingerprint = fingerprint(files);
        files.names()
                .forEach(name -> client.sql(Sql.named("run/store-catalog-file"))
                        .param("fingerprint", fingerprint)
                        .param("name", name)
                        .param("content", files.bytes(name))
                        .update());
    }

    public Catalog get(String fingerprint) {
        return CatalogReader.parse(files(fingerprint)).catalog();
    }

    private Map<String, byte[]> files(String fingerprint) {
        var files = new HashMap<String, byte[]>();
        client.sql(Sql.named("run/find-catalog-files"))
                .param("fingerprint", fingerprint)
                .query((row, number) -> files.put(row.getString("name"), row.getBytes("content")))
                .list();
        return files;
    }
}
