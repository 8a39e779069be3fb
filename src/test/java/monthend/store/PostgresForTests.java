package monthend.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.flywaydb.core.Flyway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

/**
 * The PostgreSQL of the tests: one server per test JVM, and an empty, migrated database for every
 * test class that asks for one. It forgets all at the end, and does not wait for the disk.
 *
 * <pre>{@code
 * private static final DataSource DATABASE = PostgresForTests.emptyDatabase();
 * }</pre>
 */
public final class PostgresForTests {

    private static final String MIGRATED = "migrated";
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private PostgresForTests() {}

    /** A database with all tables and no rows. */
    public static DataSource emptyDatabase() {
        return Running.SERVER.getDatabase("postgres", create());
    }

    /** The address of a database with all tables and no rows. */
    public static String emptyDatabaseUrl() {
        return Running.SERVER.getJdbcUrl("postgres", create());
    }

    /** A database by its address. */
    public static DataSource database(String url) {
        return Running.SERVER.getDatabase("postgres", name(url));
    }

    private static String name(String url) {
        return url.replaceAll("^.*/|\\?.*$", "");
    }

    /** Removes a database that nobody uses any more. */
    public static void drop(String url) {
        execute("DROP DATABASE " + name(url) + " WITH (FORCE)");
    }

    private static String create() {
        var name = "test_" + DATABASES.incrementAndGet();
        execute("CREATE DATABASE " + name + " TEMPLATE " + MIGRATED);
        return name;
    }

    private static void execute(String statement) {
        execute(Running.SERVER, statement);
    }

    private static void execute(EmbeddedPostgres server, String statement) {
        try (var connection = server.getPostgresDatabase().getConnection();
                var command = connection.createStatement()) {
            command.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(statement, e);
        }
    }

    /** Started when the first test needs it. */
    private static final class Running {

        private static final EmbeddedPostgres SERVER = start();

        private static EmbeddedPostgres start() {
            try {
                var server = EmbeddedPostgres.builder()
                        .setOverrideWorkingDirectory(ServerPrograms.folder().toFile())
                        .setLocaleConfig("locale", "C")
                        .setServerConfig("timezone", "UTC")
                        .start();
                execute(server, "CREATE DATABASE " + MIGRATED);
                var database = server.getDatabase("postgres", MIGRATED);
                Flyway.configure().dataSource(database).load().migrate();
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException("no PostgreSQL for the tests", e);
            }
        }
    }
}
