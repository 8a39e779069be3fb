package monthend.store;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;

import java.nio.file.Path;

/** Points the data source at the embedded server, when {@code spring.datasource.url} names none. */
@Configuration(proxyBeanMethods = false)
@Conditional(EmbeddedDatabase.NoneNamed.class)
class EmbeddedDatabase {

    @Bean
    EmbeddedServer embeddedServer(@Value("${monthend.data}") String data) {
        return EmbeddedServer.open(Path.of(data, "postgres"));
    }

    @Bean
    JdbcConnectionDetails embeddedConnection(EmbeddedServer server) {
        return new Connection(server.url());
    }

    private record Connection(String url) implements JdbcConnectionDetails {

        @Override
        public String getJdbcUrl() {
            return url;
        }

        @Override
        public String getUsername() {
            return "postgres";
        }

        @Override
        public String getPassword() {
            return "";
        }
    }

    /** A name that is given but empty counts as none. */
    static final class NoneNamed implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return context.getEnvironment()
                    .getProperty("spring.datasource.url", "")
                    .isBlank();
        }
    }
}
