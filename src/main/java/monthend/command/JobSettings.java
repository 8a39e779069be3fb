package monthend.command;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a job does when the operator does not say otherwise: {@code jobs/monthly.yaml} and its
 * siblings. Each key is an option of the command by the same name.
 *
 * <p>Strict: an unknown key, a key that stands twice or a value that is no word ends the command
 * with one sentence that names file, line and key. Folders are seen from the project's own folder.
 */
final class JobSettings implements IDefaultValueProvider {

    private static final Set<String> FOLDERS = Set.of("snapshot", "catalog", "out", "data");
    private static final List<String> KEYS = List.of(
            "snapshot",
            "catalog",
            "out",
            "data",
            "limits",
            "above-limit",
            "unusual",
            "check",
            "chunk",
            "partitions",
            "threads");

    private final Path home;

    JobSettings() {
        this(Places.home());
    }

    JobSettings(Path home) {
        this.home = home;
    }

    @Override
    public @Nullable String defaultValue(ArgSpec arg) {
        if (!(arg instanceof OptionSpec option)) {
            return null;
        }
        var key = option.longestName().substring(2);
        var value = KEYS.contains(key) ? settings(option).get(key) : null;
        return value != null && FOLDERS.contains(key) ? home.resolve(value).toString() : value;
    }

    private Map<String, String> settings(OptionSpec option) {
        var file = home.resolve("jobs/" + option.command().name() + ".yaml");
        try {
            return Files.exists(file) ? read(file) : Map.of();
        } catch (IOException | YAMLException e) {
            throw wrong(option, "jobs/" + file.getFileName() + " cannot be read: " + firstLine(e));
        } catch (IllegalArgumentException e) {
            throw wrong(option, "jobs/" + file.getFileName() + " " + e.getMessage());
        }
    }

    private static ParameterException wrong(OptionSpec option, String sentence) {
        return new ParameterException(option.command().commandLine(), sentence);
    }

    private static String firstLine(Exception failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    }

    private static Map<String, String> read(Path file) throws IOException {
        try (var reader = Files.newBufferedReader(file)) {
            var settings = new LinkedHashMap<String, String>();
            var root = new Yaml(new LoaderOptions()).compose(reader);
            if (root instanceof MappingNode mapping) {
                for (var entry : mapping.getValue()) {
                    put(settings, entry.getKeyNode(), entry.getValueNode());
                }
            } else if (root != null) {
                throw new IllegalArgumentException("must be keys with values.");
            }
            return settings;
        }
    }

    private static void put(Map<String, String> settings, Node keyNode, Node valueNode) {
        var line = "line " + (keyNode.getStartMark().getLine() + 1) + ": ";
        var key = keyNode instanceof ScalarNode scalar ? scalar.getValue() : "";
        if (!KEYS.contains(key)) {
            throw new IllegalArgumentException(line + "unknown key '" + key + "'; the keys are "
                    + String.join(", ", KEYS) + ".");
        }
        if (!(valueNode instanceof ScalarNode value) || value.getValue().isBlank()) {
            throw new IllegalArgumentException(line + "key '" + key + "' needs one value.");
        }
        if (settings.put(key, value.getValue()) != null) {
            throw new IllegalArgumentException(line + "key '" + key + "' stands twice.");
        }
    }
}
