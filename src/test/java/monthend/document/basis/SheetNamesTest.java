package monthend.document.basis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SheetNamesTest {

    private final SheetNames names = new SheetNames();

    @ParameterizedTest
    @CsvSource({
        "Signering, Signering",
        "A/B: [C]*?, A-B- -C---",
        "History, History 2",
        "\"'quoted'\", \"quoted\"",
        "A product with a rather long name, A product with a rather long na",
        "0123456789012345678901234567890123, 0123456789012345678901234567890",
        "012345678901234567890123456789🧾, 012345678901234567890123456789",
    })
    void everySpreadsheetTakesTheName(String wanted, String name) {
        assertThat(names.take(wanted.replace("\"", ""))).isEqualTo(name.replace("\"", ""));
    }

    @Test
    void noNameIsGivenTwiceWhateverItsLetters() {
        assertThat(names.take("Overview")).isEqualTo("Overview");
        assertThat(names.take("OVERVIEW")).isEqualTo("OVERVIEW 2");
        assertThat(names.take("overview")).isEqualTo("overview 3");
        var product = "A product with a rather long name";
        assertThat(names.take(product)).hasSize(31);
        assertThat(names.take(product)).isEqualTo("A product with a rather long 2");
    }

    @Test
    void aNameOfNothingIsADash() {
        assertThat(names.take("'' ")).isEqualTo("-");
    }
}
