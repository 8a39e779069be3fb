package monthend.catalog;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.reader.ReaderException;

import java.io.StringReader;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The text of a YAML file, taken apart into keys and values. No value is interpreted yet: a number
 * is still the text that stands there, and {@code NO} is Norway.
 *
 * <p>Nesting, aliases and length are bounded, so that no file can take the memory of a run.
 */
final class YamlText {

    private static final int MAX_NESTING = 20;
    private static final int MAX_ALIASES = 1_000;

    private YamlText() {}

    /** The keys at the top of a file. */
    static YamlSection read(String file, String text) {
        return YamlSection.of(
                file,
                "the file",
                compose(file, text)
                        .orElseThrow(() -> new Place(file, 1).wrong("the file is empty")));
    }

    private static Optional<Node> compose(String file, String text) {
        try {
            return Optional.ofNullable(new Yaml(limits()).compose(new StringReader(text)));
        } catch (MarkedYAMLException e) {
            throw wrong(file, line(e.getProblemMark(), e.getContextMark()), e.getProblem());
        } catch (ReaderException e) {
            var before = text.codePoints().limit(e.getPosition());
            var line = 1 + Math.toIntExact(before.filter(c -> c == '\n').count());
            throw wrong(file, line, "a character that no text has");
        } catch (YAMLException e) {
            throw wrong(file, 1, e.getMessage());
        }
    }

    private static LoaderOptions limits() {
        var limits = new LoaderOptions();
        limits.setCodePointLimit(CatalogFiles.MAX_BYTES);
        limits.setNestingDepthLimit(MAX_NESTING);
        limits.setMaxAliasesForCollections(MAX_ALIASES);
        limits.setAllowRecursiveKeys(false);
        return limits;
    }

    private static int line(@Nullable Mark problem, @Nullable Mark context) {
        return Optional.ofNullable(problem)
                .or(() -> Optional.ofNullable(context))
                .map(mark -> mark.getLine() + 1)
                .orElse(1);
    }

    private static UnreadableInputException wrong(String file, int line, @Nullable String problem) {
        var reason = Optional.ofNullable(problem)
                .map(text -> text.lines().findFirst().orElse(""))
                .filter(Predicate.not(String::isBlank))
                .orElse("it cannot be taken apart");
        return new Place(file, line).wrong("this is not YAML: " + reason);
    }
}
