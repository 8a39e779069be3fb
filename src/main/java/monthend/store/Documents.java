package monthend.store;

import monthend.delivery.DocumentFile;
import monthend.delivery.DocumentKind;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Repository;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javax.sql.DataSource;

/** Which files belong to which posted invoice, with their hashes (V8). */
@Repository
public class Documents {

    private final JdbcClient client;
    private final DataSource database;

    Documents(JdbcClient client, DataSource database) {
        this.client = client;
        this.database = database;
    }

    /** Records files that have been written. Called within a transaction. */
    public void record(List<DocumentFile> files) {
        var connection = DataSourceUtils.getConnection(database);
        try {
            var rows = new CopyBuffer(connection, "document/copy-documents");
            files.forEach(file -> rows.add(
                    file.number(),
                    file.kind().code(),
                    file.path(),
                    Hashes.sha256(file.bytes()),
                    file.bytes().length));
            rows.flush();
        } finally {
            DataSourceUtils.releaseConnection(connection, database);
        }
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
