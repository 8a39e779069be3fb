package monthend.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.namedparam.NamedParameterUtils;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import javax.sql.DataSource;

/** Every statement is one that PostgreSQL understands, on the tables as they are. */
class SqlFilesDbTest {

    private static final Path FOLDER = Path.of("src/main/resources/sql");
    private static final Pattern COPY = Pattern.compile("^COPY ", Pattern.MULTILINE);
    private static final DataSource DATABASE = PostgresForTests.emptyDatabase();

    @ParameterizedTest
    @MethodSource("files")
    void isPreparedOnTheMigratedTables(Path file) {
        assertThatCode(() -> prepare(Sql.named(nameOf(file)))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("files")
    void promisesSomethingAndNamesItsIndex(Path file) throws IOException {
        assertThat(Files.readAllLines(FOLDER.resolve(file)))
                .as("two lines of header")
                .satisfies(lines -> assertThat(lines.get(0)).startsWith("-- "))
                .satisfies(lines -> assertThat(lines.get(1)).startsWith("-- Served by "));
    }

    @ParameterizedTest
    @MethodSource("files")
    void isOneStatement(Path file) throws IOException {
        assertThat(Files.readString(FOLDER.resolve(file)).strip()).doesNotContain(";\n");
    }

    /** Asking for the parameters makes the server parse and plan; a COPY is begun and given up. */
    private static void prepare(String statement) throws SQLException {
        var parsed = NamedParameterUtils.parseSqlStatementIntoString(statement);
        try (var connection = DATABASE.getConnection();
                var prepared = connection.prepareStatement(parsed)) {
            if (COPY.matcher(statement).find()) {
                var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(statement);
                copy.cancelCopy();
            } else {
                assertThat(prepared.getParameterMetaData()).isNotNull();
            }
        }
    }

    private static String nameOf(Path file) {
        return file.toString().replace(".sql", "").replace('\\', '/');
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".sql"))
                    .map(FOLDER::relativize)
                    .sorted()
                    .toList();
        }
    }
}
