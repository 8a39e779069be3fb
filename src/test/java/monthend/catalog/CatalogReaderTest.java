package monthend.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whatever is wrong in a catalogue is said in one sentence with file, line and key. */
class CatalogReaderTest {

    private static final Path SMALL = Path.of("src/test/resources/catalog");

    /** A case of {@code slips.txt}: what is changed into what, and what the reader says then. */
    record Slip(String file, String text, String into, String sentence) {

        static Slip of(String block) {
            return new Slip(
                    after(block, "in "),
                    after(block, "- "),
                    after(block, "+ "),
                    after(block, "> "));
        }

        private static String after(String block, String mark) {
            return block.lines()
                    .filter(line -> line.startsWith(mark))
                    .map(line -> line.substring(mark.length()))
                    .collect(Collectors.joining("\n"));
        }

        String made(String original) {
            var place = into.isEmpty() && original.contains(text + "\n") ? text + "\n" : text;
            assertThat(original).contains(place);
            var at = original.indexOf(place);
            return original.substring(0, at) + into + original.substring(at + place.length());
        }

        @Override
        public String toString() {
            return sentence;
        }
    }

    static Stream<Slip> slips() throws IOException {
        var text = Files.readString(SMALL.resolve("slips.txt"));
        return Stream.of(text.split("\n\n"))
                .filter(block -> block.startsWith("in "))
                .map(Slip::of);
    }

    @ParameterizedTest
    @MethodSource("slips")
    void aSlipIsSaidWithFileLineAndKey(Slip slip) throws IOException {
        var files = smallCatalog();
        var original = new String(files.get(slip.file()), StandardCharsets.UTF_8);
        files.put(slip.file(), slip.made(original).getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> CatalogReader.parse(files))
                .isInstanceOf(UnreadableInputException.class)
                .hasMessage(slip.sentence());
    }

    @Test
    void theSmallCatalogIsReadAsItIs() throws IOException {
        assertThat(CatalogReader.parse(smallCatalog()).catalog().products()).containsKey("SIGN");
    }

    @Test
    void aByteOrderMarkIsPassedOver() throws IOException {
        var files = smallCatalog();
        for (var name : CatalogFiles.NAMES) {
            var text = "\uFEFF" + new String(files.get(name), StandardCharsets.UTF_8);
            files.put(name, text.getBytes(StandardCharsets.UTF_8));
        }
        assertThat(CatalogReader.parse(files).catalog())
                .isEqualTo(CatalogReader.parse(smallCatalog()).catalog());
    }

    @Test
    void bytesThatAreNotUtf8AreSaidWithTheirLine() throws IOException {
        var files = smallCatalog();
        var latin = new String(files.get("sellers.yaml"), StandardCharsets.UTF_8)
                .replace("Fjord AS", "Fjørd AS")
                .getBytes(StandardCharsets.ISO_8859_1);
        files.put("sellers.yaml", latin);

        assertThatThrownBy(() -> CatalogReader.parse(files))
                .isInstanceOf(UnreadableInputException.class)
                .hasMessage("sellers.yaml line 3: these bytes are not UTF-8 text");
    }

    @Test
    void anEmptyFileIsSaid() throws IOException {
        assertSaid("vat.yaml", "", "vat.yaml line 1: the file is empty");
        assertSaid("vat.yaml", "# nothing\n", "vat.yaml line 1: the file is empty");
        assertSaid("vat.yaml", "- FI\n", "vat.yaml line 1: the file must be keys with values");
        assertSaid("rates.csv", "", "rates.csv line 1: column 'currency' must stand there once");
    }

    @Test
    void noFileIsReadThatIsLargerThanAnyCatalogue() throws IOException {
        assertSaid(
                "products.yaml",
                "#".repeat(CatalogFiles.MAX_BYTES + 1),
                "products.yaml has more than 4194304 bytes; no catalogue file is so large");
    }

    @Test
    void noNestingAndNoAliasesTakeTheMemoryOfARun() throws IOException {
        assertSaid(
                "vat.yaml",
                "eu_countries: " + "[".repeat(100_000),
                "vat.yaml line 1: this is not YAML: Nesting Depth exceeded max 20");
        assertSaid(
                "vat.yaml",
                "eu_countries: &a [*a]\n",
                "vat.yaml line 1: missing key 'vat_prefixes' in the file");
        assertSaid(
                "vat.yaml",
                doubling(40),
                "vat.yaml line 1: unknown key 'a0' in the file; known keys are"
                        + " eu_countries, vat_prefixes, rules, standard_rates");
    }

    /** Each list holds the one before it twice. */
    private static String doubling(int times) {
        var text = new StringBuilder("a0: &a0 [x, x]\n");
        for (var i = 1; i < times; i++) {
            text.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
        }
        return text.toString();
    }

    @Test
    void aMissingFolderOrFileIsSaid(@TempDir Path folder) throws IOException {
        var absent = folder.resolve("absent");
        assertThatThrownBy(() -> CatalogReader.read(absent))
                .isInstanceOf(UnreadableInputException.class)
                .hasMessage("There is no catalogue folder " + absent
                        + ". Name the one with products.yaml: --catalog DIR");

        Files.copy(SMALL.resolve("sellers.yaml"), folder.resolve("sellers.yaml"));
        assertThatThrownBy(() -> CatalogReader.read(folder))
                .isInstanceOf(UnreadableInputException.class)
                .hasMessage("The catalogue folder " + folder + " has no file products.yaml.");

        assertThatThrownBy(() -> CatalogReader.parse(Map.of()))
                .isInstanceOf(UnreadableInputException.class)
                .hasMessage("The catalogue has no file sellers.yaml.");
    }

    private static void assertSaid(String file, String text, String sentence) throws IOException {
        var files = smallCatalog();
        files.put(file, text.getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> CatalogReader.parse(files))
                .isInstanceOf(UnreadableInputException.class)
                .hasMessage(sentence);
    }

    private static Map<String, byte[]> smallCatalog() throws IOException {
        var files = new HashMap<String, byte[]>();
        for (var name : CatalogFiles.NAMES) {
            files.put(name, Files.readAllBytes(SMALL.resolve(name)));
        }
        return files;
    }
}
