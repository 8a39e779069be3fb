package monthend.store;

import monthend.delivery.DocumentFile;
import monthend.delivery.DocumentKind;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
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

    /** Records files that have been written, also again. Called within a transaction. */
    public void record(List<DocumentFile> files) {
        var connection = DataSourceUtils.getConnection(database);
        client.sql(Sql.named("document/delete-documents"))
                .param(
                        "numbers",
                        files.stream().map(DocumentFile::number).distinct().toArray(String[]::new))
                .update();
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

    /** A file as it was written. */
    public record Written(String path, String sha256, long bytes) {

        static Written of(ResultSet row, int place) throws SQLException {
            return new Written(
                    row.getString("path"), row.getString("sha256"), row.getLong("bytes"));
        }
    }

    /** Records a file that goes with the documents of a run, in place of what it was before. */
    public void record(String run, Written file) {
        client.sql(Sql.named("document/record-output"))
                .param("run", run)
                .param("path", file.path())
                .param("sha256", file.sha256())
                .param("bytes", file.bytes())
                .update();
    }

    /** Records some of them at once. */
    public void record(String run, List<Written> files) {
        client.sql(Sql.named("document/record-outputs"))
                .param("run", run)
                .param("paths", files.stream().map(Written::path).toArray(String[]::new))
                .param("hashes", files.stream().map(Written::sha256).toArray(String[]::new))
                .param("sizes", files.stream().map(Written::bytes).toArray(Long[]::new))
                .update();
    }

    /** All files of a run, in the order of their paths. */
    public List<Written> ofRun(String run) {
        return client.sql(Sql.named("document/find-paths"))
                .param("run", run)
                .query(Written::of)
                .list();
    }

    /** The files of some documents. */
    public List<Written> of(List<String> numbers) {
        return client.sql(Sql.named("document/find-files"))
                .param("numbers", numbers.toArray(String[]::new))
                .query(Written::of)
                .list();
    }
}
