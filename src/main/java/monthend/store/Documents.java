package monthend.store;

import monthend.delivery.DocumentFile;
import monthend.delivery.DocumentKind;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which files belong to which posted invoice, with their hashes (V8). */
@Repository
public class Documents {

    private final JdbcClient client;

    Documents(JdbcClient client) {
        this.client = client;
    }

    /** Records files that have been written. Called within a transaction. */
    public void record(List<DocumentFile> files) {
        files.forEach(file -> client.sql(Sql.named("document/store-document"))
                .param("number", file.number())
                .param("kind", file.kind().code())
                .param("path", file.path())
                .param("sha256", Hashes.sha256(file.bytes()))
                .param("bytes", file.bytes().length)
                .update());
    }

    /** Where a file of an invoice stands, seen from the folder of its run, once it is written. */
    public Optional<String> path(String number, DocumentKind kind) {
        return client.sql(Sql.named("document/find-path"))
                .param("number", number)
                .param("kind", kind.code())
                .query(String.class)
                .optional();
    }

    /** The size of each file of a run, by its path. */
    public Map<String, Long> bytesByPath(String run) {
        var sizes = new HashMap<String, Long>();
        client.sql(Sql.named("document/find-paths"))
                .param("run", run)
                .query((row, number) -> sizes.put(row.getString("path"), row.getLong("bytes")))
                .list();
        return sizes;
    }
}
