package monthend.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import monthend.catalog.UnreadableInputException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

class RecordReaderTest {

    private static final int LIMIT = RecordReader.LONGEST_ROW;

    @Test
    void rowsEndWithLfOrCrLf() {
        assertThat(rows("a,b\r\n1,2\n3,4\r\n")).containsExactly("1: a,b", "2: 1,2", "3: 3,4");
    }

    @Test
    void aRowInQuotesRunsOverLinesAndStandsOnTheOneItBeginsOn() {
        assertThat(rows("a,b\n1,\"x\r\ny\n\"\n3,4\n"))
                .containsExactly("1: a,b", "2: 1,\"x\r\ny\n\"", "5: 3,4");
    }

    @Test
    void linesWithANumberSignAndEmptyLinesAreRows() {
        assertThat(rows("a\n#b\n\nc\n")).containsExactly("1: a", "2: #b", "3: ", "4: c");
    }

    @Test
    void aByteOrderMarkIsPassedOverOnce() {
        assertThat(rows("\uFEFFa\nb\n")).containsExactly("1: a", "2: b");
        assertThat(rows("\uFEFF\uFEFFa\n")).containsExactly("1: \uFEFFa");
        assertThat(rows("\uFEFF")).isEmpty();
        assertThat(rows("")).isEmpty();
    }

    @Test
    void lettersOfEveryPlaneArriveWholeWhereverTheBlocksEnd() {
        for (var shift = 0; shift < 5; shift++) {
            var row = "x".repeat(shift) + "æ€😀".repeat(9_000);
            assertThat(rows((row + "\n").repeat(9)))
                    .hasSize(9)
                    .allSatisfy(found -> assertThat(found).endsWith(": " + row));
        }
    }

    static List<Arguments> broken() {
        return List.of(
                Arguments.of("a\nb,x\"y\n", "line 2 has a quote in the middle of a field."),
                Arguments.of("a\nb,\"x\"y\n", "line 2 has text after a closing quote."),
                Arguments.of("a\n\"x\" ,b\n", "line 2 has text after a closing quote."),
                Arguments.of("a\nb\n\"c\nd\n", "line 3 opens a quote that is never closed."),
                Arguments.of("a\nb,\"", "line 2 opens a quote that is never closed."),
                Arguments.of(
                        "a\nb\rc\n",
                        "line 2 has a carriage return that is not part of a line end."),
                Arguments.of(
                        "a\nb\r\r\n",
                        "line 2 has a carriage return that is not part of a line end."),
                Arguments.of(
                        "a\nb\r", "line 2 ends in half a line end; the file seems to be cut off."),
                Arguments.of(
                        "a\n\"b\n\0\"\n",
                        "line 3 has a NUL character; the file must be plain UTF-8 text."),
                Arguments.of(
                        "a\n\0\n",
                        "line 2 has a NUL character; the file must be plain UTF-8 text."));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource
    void broken(String text, String sentence) {
        assertThatThrownBy(() -> rows(text))
                .isInstanceOf(UnreadableInputException.class)
                .hasMessage("usage.csv " + sentence);
    }

    @Test
    void latin1IsRefusedWithLineAndByte() {
        refused(
                "a,b\n1,Sjø\n".getBytes(StandardCharsets.ISO_8859_1),
                "usage.csv line 2 is not UTF-8: byte 8 of the file does not belong to any letter.");
    }

    @Test
    void aLetterCutInHalfIsRefusedWithLineAndByte() {
        var bytes = "a,b\n1,Sjø".getBytes(StandardCharsets.UTF_8);
        refused(
                Arrays.copyOf(bytes, bytes.length - 1),
                "usage.csv line 2 is not UTF-8: byte 8 of the file does not belong to any letter.");
    }

    @Test
    void theByteIsCountedFromTheBeginningOfALongFile() {
        var bytes = ("a,Sjø\n".repeat(100_000) + "xx").getBytes(StandardCharsets.UTF_8);
        bytes[700_001] = (byte) 0xFF;
        refused(
                bytes,
                "usage.csv line 100001 is not UTF-8: byte 700001 of the file does not belong to"
                        + " any letter.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "x-UTF-16LE-BOM"})
    void otherUnicodeEncodingsAreRefused(String charset) {
        assertThatThrownBy(() -> rows("usage_id,metric\n".getBytes(Charset.forName(charset))))
                .isInstanceOf(UnreadableInputException.class)
                .hasMessageStartingWith("usage.csv line 1 ");
    }

    @Test
    void aRowOfTheGreatestLengthIsReadAndALongerOneRefused() {
        assertThat(rows("a\n" + "x".repeat(LIMIT) + "\n")).hasSize(2);
        assertThat(rows("a\n" + "x".repeat(LIMIT) + "\r\n")).hasSize(2);
        assertThatThrownBy(() -> rows("a\n" + "x".repeat(LIMIT + 1) + "\n"))
                .hasMessage("usage.csv line 2 is longer than 65536 characters.");
        assertThatThrownBy(() -> rows("a\n\"" + "x\n".repeat(LIMIT / 2) + "\"\n"))
                .hasMessage("usage.csv line 2 is longer than 65536 characters.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "\"", "\"x\n", "\n\"x"})
    void aFieldOf50MegabytesIsRefusedBeforeItIsRead(String beginning) {
        var endless = new Endless(beginning.getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> rows(endless))
                .isInstanceOf(UnreadableInputException.class)
                .hasMessageEndingWith(" is longer than 65536 characters.");
        assertThat(endless.given).isLessThan(1_000_000);
    }

    @Test
    void aLastLineWithoutLineEndIsKnown() throws Exception {
        for (var text : List.of("a\nb", "a\nb\n")) {
            try (var reader = new RecordReader("usage.csv", stream(text))) {
                while (reader.advance()) {}
                assertThat(reader.lastLineEnded()).isEqualTo(text.endsWith("\n"));
                assertThat(reader.line()).isEqualTo(2);
            }
        }
    }

    private static void refused(byte[] bytes, String sentence) {
        assertThatThrownBy(() -> rows(bytes))
                .isInstanceOf(UnreadableInputException.class)
                .hasMessage(sentence);
    }

    private static List<String> rows(String text) {
        return rows(stream(text));
    }

    private static List<String> rows(byte[] bytes) {
        return rows(new ByteArrayInputStream(bytes));
    }

    private static List<String> rows(InputStream bytes) {
        var reader = new RecordReader("usage.csv", bytes);
        var rows = new ArrayList<String>();
        while (reader.advance()) {
            rows.add(reader.line() + ": " + reader.text());
        }
        return rows;
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A beginning, and then the letter x without end. */
    private static final class Endless extends InputStream {
        private final byte[] beginning;
        private int given;

        private Endless(byte[] beginning) {
            this.beginning = beginning;
        }

        @Override
        public int read() {
            var next = given < beginning.length ? beginning[given] : 'x';
            given++;
            return next;
        }
    }
}
