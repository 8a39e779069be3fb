package monthend.command;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a command works with, while it works: the database open and migrated, the jobs ready, the
 * log in the data folder. Opened only when the words were right.
 */
public final class Workplace implements AutoCloseable {

    private static volatile @Nullable Path log;

    private final ConfigurableApplicationContext context;

    private Workplace(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static Workplace open(Places places) {
        return open(places, Map.of());
    }

    /** With settings of the jobs, by property. */
    static Workplace open(Places places, Map<String, Object> settings) {
        log = places.log();
        var all = new HashMap<>(settings);
        all.put("monthend.data", places.data().toString());
        all.put("logging.file.name", places.log().toString());
        return open(all);
    }

    /** With further parts, which a test brings along. */
    public static Workplace open(Map<String, Object> settings, Class<?>... parts) {
        var context = new SpringApplicationBuilder(Parts.class)
                .sources(parts)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .properties(settings)
                .run();
        return new Workplace(context);
    }

    /** Where the log is; empty as long as no command has opened its workplace. */
    static Optional<Path> log() {
        return Optional.ofNullable(log);
    }

    /** A part that does the work, such as the launcher. */
    public <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @ComponentScan({"monthend.store", "monthend.job"})
    static class Parts {}
}
