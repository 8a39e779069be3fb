package monthend.command;

import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.Map;

/**
 * Where things are, for every command. What the operator names is seen from where he stands; what
 * he leaves out is in the project's own folder.
 */
final class Places {

    private static final Path HOME =
            Path.of(System.getProperty("monthend.home", "")).toAbsolutePath();

    @Option(
            names = "--catalog",
            paramLabel = "DIR",
            description = "what is sold, and by whom (default: sample-data/catalog)")
    private Path catalog = HOME.resolve("sample-data/catalog");

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "where the documents go, a folder per run (default: out)")
    private Path out = HOME.resolve("out");

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "the embedded database and the log (default: data)")
    private Path data = HOME.resolve("data");

    /** The same catalogue, and all else in a folder. */
    static Places in(Path folder, Places other) {
        var places = new Places();
        places.catalog = other.catalog();
        places.out = folder.resolve("out");
        places.data = folder.resolve("data");
        return places;
    }

    Path catalog() {
        return catalog.toAbsolutePath().normalize();
    }

    Path out() {
        return out.toAbsolutePath().normalize();
    }

    Path data() {
        return data.toAbsolutePath().normalize();
    }

    Path log() {
        return data().resolve("log/monthend.log");
    }

    /** As the steps of a run are told. */
    Map<String, String> settings() {
        return Map.of("catalog", catalog().toString(), "out", out().toString());
    }

    /** The project's own folder. */
    static Path home() {
        return HOME;
    }

    static Path sampleSnapshot() {
        return HOME.resolve("sample-data/2026-10");
    }
}
