package monthend.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.PrintWriter;
import java.io.StringWriter;

/** Words that cannot be right are refused before anything is opened, in one sentence. */
class WordsTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
        monthly --period 2026-13 | \
        Invalid value for option '--period': '2026-13' is not a month such as \
        2026-10.
        monthly --period October | \
        Invalid value for option '--period': 'October' is not a month such as \
        2026-10.
        monthly --invoice-date 31.10.2026 | \
        Invalid value for option '--invoice-date': '31.10.2026' is not a day \
        such as 2026-11-01.
        monthly --snapshot somewhere | Say which month it is: --period 2026-10.
        monthly --perod 2026-10 | \
        Unknown options: '--perod', '2026-10'. Did you mean --period?
        montly | Unmatched argument at index 0: 'montly'. Did you mean monthly or settlement?
        monthly --limits none | \
        Invalid value for option '--limits': expected one of [on, off] \
        (case-insensitive) but was 'none'.
        adjust 1 --reason r --text t --product SIGN --amount -5.00 | \
        An amount is above zero, such as 1500.00, and '-5.00' is not. What is to be given \
        back is credited: jobs/run credit NUMBER.
        adjust 1 --reason r --text t --product SIGN --amount 5.001 | \
        An amount is above zero, such as 1500.00, and '5.001' is not. What is to be given \
        back is credited: jobs/run credit NUMBER.
        extend FJ10000001 soon | \
        Invalid value for positional parameter at index 1 (DATE): 'soon' is not a day such as \
        2026-11-01.
        '' | Say what to do, such as monthly.
        """)
    void wrongWordsAreRefusedInOneSentence(String words, String sentence) {
        assertThat(execute(words)).isEqualTo(ExitCode.WRONG_USE.code());
        assertThat(err.toString().lines())
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
        assertThat(err.toString().strip().replaceAll("\\s+", " "))
                .isEqualTo(sentence.replaceAll("\\s+", " ") + " See jobs/run --help.");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void helpSaysWhichWordsThereAre() {
        assertThat(execute("--help")).isEqualTo(ExitCode.DONE.code());
        assertThat(out.toString()).contains("monthly", "status", "Exit codes: 0 done");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void everyCommandHasHelpThatFits100Columns() {
        var commands = MonthendCommand.line().getSubcommands();
        assertThat(commands).hasSizeGreaterThan(12);
        commands.forEach((name, command) -> assertThat(command.getUsageMessage().lines())
                .as(name)
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100)));
        assertThat(MonthendCommand.line().getUsageMessage().lines())
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
    }

    /** The list has a line for each: a sentence that went on would be cut off in it. */
    @Test
    void theListSaysInASentenceWhatEachCommandIsFor() {
        var list = MonthendCommand.line()
                .getUsageMessage()
                .lines()
                .dropWhile(line -> !line.equals("Commands:"))
                .skip(1)
                .takeWhile(line -> !line.isBlank())
                .toList();
        assertThat(list)
                .hasSize(MonthendCommand.line().getSubcommands().size())
                .allSatisfy(line -> assertThat(line).endsWith("."));
    }

    @Test
    void longSentencesAreBrokenAtTheirSpaces() {
        var sentence = "word ".repeat(40).strip();
        assertThat(Words.wrapped(sentence, "    "))
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100))
                .hasSize(3);
        assertThat(String.join(" ", Words.wrapped(sentence, "")).replaceAll(" +", " "))
                .isEqualTo(sentence);
    }

    private int execute(String words) {
        var line = MonthendCommand.line();
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        return line.execute(words.isEmpty() ? new String[0] : words.split(" "));
    }
}
