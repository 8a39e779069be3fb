package monthend.job;

import com.zaxxer.hikari.HikariDataSource;

import monthend.store.PostgresForTests;

import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.datasource.DelegatingDataSource;

import java.util.Objects;

/**
 * A data source that a test points at one empty database after the other, so that a workplace that
 * takes a second to open serves hundreds of them. Not a configuration that a scan would find.
 */
final class SwitchedDatabase {

    @Bean
    Switched dataSource() {
        return new Switched();
    }

    /** Where it points now; nowhere any more once it is closed. */
    static final class Switched extends DelegatingDataSource implements AutoCloseable {

        Switched() {
            toEmptyDatabase();
        }

        /** Leaves the database that it pointed at, and removes it. */
        void toEmptyDatabase() {
            var before = getTargetDataSource();
            var pool = new HikariDataSource();
            pool.setJdbcUrl(PostgresForTests.emptyDatabaseUrl());
            pool.setUsername("postgres");
            pool.setPassword("postgres");
            pool.setMaximumPoolSize(8);
            pool.setMinimumIdle(1);
            setTargetDataSource(pool);
            if (before instanceof HikariDataSource old) {
                remove(old);
            }
        }

        private static void remove(HikariDataSource old) {
            old.close();
            PostgresForTests.drop(Objects.requireNonNull(old.getJdbcUrl()));
        }

        @Override
        public void close() {
            if (getTargetDataSource() instanceof HikariDataSource last) {
                remove(last);
            }
        }
    }
}
