package monthend.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

class CsvTextTest {

    private static final long SEED = 20261031;
    private static final String LETTERS = "ab,,\"\"\n\r# ;æ😀'=";

    @TempDir
    private Path folder;

    @Test
    void quotesStandOnlyWhereTheyAreNeeded() {
        assertThat(CsvText.line("A-1", "Fjord, Sjø og \"Sønn\"", "", " b ", "1\n2"))
                .isEqualTo("A-1,\"Fjord, Sjø og \"\"Sønn\"\"\",, b ,\"1\n2\"\n");
    }

    @Test
    void aRowOfOneEmptyFieldIsNoEmptyLine() {
        assertThat(CsvText.line("")).isEqualTo("\"\"\n");
    }

    @Test
    void whatIsWrittenIsReadBackToTheSameFields() throws Exception {
        var random = new Random(SEED);
        var rows = new ArrayList<List<String>>();
        for (var i = 0; i < 5_000; i++) {
            rows.add(random.ints(1 + random.nextInt(4), 0, 6)
                    .mapToObj(length -> text(random, length))
                    .toList());
        }
        assertThat(readBack(rows)).isEqualTo(rows);
    }

    @ParameterizedTest
    @CsvSource({
        "=HYPERLINK(\"x\"), '''=HYPERLINK(\"x\")'",
        "+47 22 33, '''+47 22 33'",
        "-5, '''-5'",
        "@SUM(A1), '''@SUM(A1)'",
        "Fjord AS, Fjord AS",
    })
    void aFormulaIsShownAndNotRun(String text, String shown) {
        assertThat(CsvText.notAFormula(text)).isEqualTo(shown);
    }

    private List<List<String>> readBack(List<List<String>> rows) throws Exception {
        var path = folder.resolve("rows.csv");
        Files.writeString(path, String.join("", rows.stream().map(CsvText::line).toList()));
        var found = new ArrayList<List<String>>();
        try (var file = new OpenFile(path)) {
            while (file.advance()) {
                found.add(List.of(file.fields()));
            }
        }
        return found;
    }

    private static String text(Random random, int length) {
        var text = new StringBuilder();
        for (var i = 0; i < length; i++) {
            var letters = LETTERS.codePoints().toArray();
            text.appendCodePoint(letters[random.nextInt(letters.length)]);
        }
        return text.toString();
    }
}
