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
        return open(settings(places, settings));
    }

    /** With the embedded database, also where another is named: for what is made up. */
    static Workplace openApart(Places places, Map<String, Object> settings) {
        log = places.log();
        return new Workplace(parts(settings(places, settings)).run("--spring.datasource.url="));
    }

    /** With further parts, which a test brings along. */
    public static Workplace open(Map<String, Object> settings, Class<?>... parts) {
        return new Workplace(parts(settings, parts).run());
    }

    private static Map<String, Object> settings(Places places, Map<String, Object> settings) {
        var all = new HashMap<>(settings);
        all.put("monthend.data", places.data().toString());
        all.put("logging.file.name", places.log().toString());
        return all;
    }

    private static SpringApplicationBuilder parts(Map<String, Object> settings, Class<?>... parts) {
        return new SpringApplicationBuilder(Parts.class)
                .sources(parts)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .properties(settings);
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
