package monthend.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the programs of PostgreSQL are unpacked, once per user: {@code monthend} in the user's
 * cache folder ({@code XDG_CACHE_HOME}, else {@code ~/.cache}), or in the folder for temporary
 * files if the user has no home. Programs that start at the same time unpack one after the other.
 */
final class ServerPrograms {

    private ServerPrograms() {}

    static Path folder() {
        return Optional.ofNullable(System.getenv("XDG_CACHE_HOME"))
                .filter(named -> !named.isBlank())
                .map(Path::of)
                .or(ServerPrograms::homeCache)
                .orElseGet(ServerPrograms::temporary)
                .resolve("monthend");
    }

    private static Optional<Path> homeCache() {
        var home = Path.of(System.getProperty("user.home"));
        return Files.isWritable(home) ? Optional.of(home.resolve(".cache")) : Optional.empty();
    }

    private static Path temporary() {
        return Path.of(System.getProperty("java.io.tmpdir"), System.getProperty("user.name"));
    }
}
