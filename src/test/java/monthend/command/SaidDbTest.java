package monthend.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is asked of the posted sample, right or wrong: it fits, and is no stack trace. */
class SaidDbTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "monthly --period 2026-10 --snapshot sample-data/2026-10",
                "monthly --period 2026-12 --snapshot sample-data/2026-10",
                "monthly --period 2026-11 --snapshot nowhere",
                "settlement --year 2026 --snapshot sample-data/2026-10",
                "rerun --period 2026-09 --snapshot sample-data/2026-10 --invoice-date 2026-11-20",
                "supplement --period 2026-10",
                "post monthly-2026-10",
                "post monthly-2026-11",
                "discard monthly-2026-10",
                "release monthly-2026-10 10010 --reason looked",
                "release monthly-2026-10 99999 --reason looked",
                "credit FJ99999999 --reason wrong",
                "credit FJ10000001 --line 99 --reason wrong",
                "adjust 99999 --product SIGN --text Text --amount 1.00 --reason agreed",
                "adjust 10010 --product NONE --text Text --amount 1.00 --reason agreed",
                "extend FJ99999999 2026-12-31 --reason asked",
                "extend FJ10000001 2026-11-02 --reason asked",
                "copy FJ99999999",
                "explain FJ10000001 99",
                "explain FJ99999999",
                "overview 10010",
                "overview 20010",
                "overview 30040",
                "overview 99999",
                "status",
                "verify",
            })
    void everythingSaidIsSentencesThatFitTheTerminal(String command) {
        var said = PostedSample.say(command);
        var text = said.out() + said.err();
        assertThat(text.lines())
                .as(text)
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
        assertThat(text).doesNotContain("Exception", "\tat ");
    }
}
