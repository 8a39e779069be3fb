package monthend.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** However a catalogue is damaged, it is read or refused in one sentence, and nothing else. */
class DamagedCatalogTest {

    private static final Path SMALL = Path.of("src/test/resources/catalog");
    private static final int DAMAGES = 200;
    private static final String LETTERS = "aZ09 -_.,:;#[]{}&*!|>'\"%@`~?\\/\n\t\u00e6\u20ac\u0000";

    /** Keys that may be left out, here or elsewhere. */
    private static final Set<String> MAY_BE_MISSING = Set.of(
            "line2",
            "tax_registration",
            "iban",
            "branch",
            "replaced_by",
            "increases",
            "separate",
            "ledger",
            "receivable",
            "vat_codes",
            "vat",
            "revenue",
            "revenue_accounts",
            "NOK",
            "EUR",
            "GR");

    /** Keys that may be left out of a VAT code of a ledger, and nowhere else. */
    private static final Set<String> MAY_BE_MISSING_IN_LEDGER = Set.of("percent", "code");

    @ParameterizedTest
    @ValueSource(strings = {"sellers.yaml", "products.yaml", "vat.yaml"})
    void aKeyThatIsMissingIsSaidWithFileAndLine(String file) throws IOException {
        var said = 0;
        for (var i = 0; i < entries(compose(file)).size(); i++) {
            var root = compose(file);
            var entry = entries(root).get(i);
            var key = key(entry.tuple());
            var mayBeMissing = mayBeMissing(entry);
            entry.owner().getValue().remove(entry.tuple());
            if (!mayBeMissing) {
                assertThatThrownBy(() -> CatalogReader.parse(with(file, text(root))))
                        .as("%s without its %s number %d", file, key, i)
                        .isInstanceOf(UnreadableInputException.class)
                        .hasMessageMatching(file + " line [0-9]+: .*")
                        .hasMessageContaining(key);
                said++;
            }
        }
        assertThat(said).isGreaterThan(10);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sellers.yaml", "products.yaml", "vat.yaml", "rates.csv"})
    void aDamagedFileIsReadOrRefusedAndNothingElse(String file) throws IOException {
        var original = Files.readString(SMALL.resolve(file));
        for (var seed = 0; seed < DAMAGES; seed++) {
            var damaged = damaged(original, new Random(seed));
            try {
                CatalogReader.parse(with(file, damaged));
            } catch (UnreadableInputException e) {
                assertThat(e.getMessage()).as("seed " + seed).matches("[a-z.]+ line [0-9]+: .*");
            } catch (RuntimeException e) {
                fail("seed " + seed + " of " + file + ":\n" + damaged, e);
            }
        }
    }

    @Test
    void aFileThatWasCutOffIsRefused() throws IOException {
        var original = Files.readString(SMALL.resolve("sellers.yaml"));
        for (var length = 0; length < original.length() - 1; length += 13) {
            var files = with("sellers.yaml", original.substring(0, length));
            assertThatThrownBy(() -> CatalogReader.parse(files))
                    .as("the first %d characters", length)
                    .isInstanceOf(UnreadableInputException.class);
        }
    }

    private static boolean mayBeMissing(Entry entry) {
        var beside =
                entry.owner().getValue().stream().map(DamagedCatalogTest::key).toList();
        var key = key(entry.tuple());
        return MAY_BE_MISSING.contains(key)
                || beside.contains("category") && MAY_BE_MISSING_IN_LEDGER.contains(key)
                || beside.contains("account") && key.equals("category");
    }

    private static String key(NodeTuple tuple) {
        return ((ScalarNode) tuple.getKeyNode()).getValue();
    }

    /** A few characters are taken out at a place, and a few others put there. */
    private static String damaged(String original, Random random) {
        var from = random.nextInt(original.length());
        var to = Math.min(original.length(), from + random.nextInt(12));
        var put = new StringBuilder();
        for (var i = random.nextInt(6); i > 0; i--) {
            put.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return original.substring(0, from) + put + original.substring(to);
    }

    private record Entry(MappingNode owner, NodeTuple tuple) {}

    private static List<Entry> entries(Node root) {
        var entries = new ArrayList<Entry>();
        collect(root, entries, Collections.newSetFromMap(new IdentityHashMap<>()));
        return entries;
    }

    private static void collect(Node node, List<Entry> entries, Set<Node> seen) {
        if (!seen.add(node)) {
            return;
        }
        if (node instanceof SequenceNode list) {
            list.getValue().forEach(item -> collect(item, entries, seen));
        }
        if (node instanceof MappingNode mapping) {
            for (var tuple : mapping.getValue()) {
                entries.add(new Entry(mapping, tuple));
                collect(tuple.getValueNode(), entries, seen);
            }
        }
    }

    private static Node compose(String file) throws IOException {
        return new Yaml().compose(new StringReader(Files.readString(SMALL.resolve(file))));
    }

    private static String text(Node root) {
        var text = new StringWriter();
        new Yaml().serialize(root, text);
        return text.toString();
    }

    private static Map<String, byte[]> with(String file, String text) throws IOException {
        var files = new HashMap<String, byte[]>();
        for (var name : CatalogFiles.NAMES) {
            files.put(name, Files.readAllBytes(SMALL.resolve(name)));
        }
        files.put(file, text.getBytes(StandardCharsets.UTF_8));
        return files;
    }
}
