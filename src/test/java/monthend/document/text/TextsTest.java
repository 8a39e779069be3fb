package monthend.document.text;

import static org.assertj.core.api.Assertions.assertThat;

import monthend.catalog.Language;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class TextsTest {

    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    @ParameterizedTest(name = "{0} writes {1} and {2}")
    @CsvSource(delimiter = '|', textBlock = """
        NB | 01.11.2026 | NOK~1~234~567,80 | 25,5~%
        SV | 2026-11-01 | 1~234~567,80~NOK | 25,5~%
        FI | 1.11.2026  | 1~234~567,80~NOK | 25,5~%
        DA | 01.11.2026 | NOK~1.234.567,80 | 25,5~%
        NL | 01-11-2026 | NOK~1.234.567,80 | 25,5%
        EN | 1 Nov 2026 | NOK~1,234,567.80 | 25.5%
        """)
    void figuresAreWrittenAsReadersExpect(
            Language language, String date, String money, String percent) {
        var texts = Texts.of(language);
        assertThat(texts.date(LocalDate.of(2026, 11, 1))).isEqualTo(date);
        assertThat(texts.money(Money.of(CurrencyUnit.of("NOK"), new BigDecimal("1234567.80"))))
                .isEqualTo(money.replace('~', '\u00a0'));
        assertThat(texts.percent(new BigDecimal("25.50")))
                .isEqualTo(percent.replace('~', '\u00a0'));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyLanguageSaysEveryPhraseAndNothingElse(Language language) throws IOException {
        assertThat(keys(language).toList())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(Phrase.values()).map(Phrase::key).toList());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyLanguageFillsInTheSamePlaces(Language language) {
        for (var phrase : Phrase.values()) {
            assertThat(places(language, phrase))
                    .as(phrase.key())
                    .isEqualTo(places(Language.EN, phrase));
        }
    }

    @Test
    void everyPhraseIsUsed() throws IOException {
        var sources = sources();
        var unused = Stream.of(Phrase.values())
                .filter(phrase -> !Pattern.compile("Phrase\\." + phrase.name() + "\\b")
                        .matcher(sources)
                        .find());
        assertThat(unused).isEmpty();
    }

    private static Stream<String> keys(Language language) throws IOException {
        var file = Path.of("src/main/resources/texts/invoice_" + language.code() + ".properties");
        var properties = new Properties();
        try (var in = Files.newBufferedReader(file)) {
            properties.load(in);
        }
        return properties.keySet().stream().map(Object::toString);
    }

    private static String places(Language language, Phrase phrase) {
        return PLACE.matcher(Texts.of(language).say(phrase))
                .results()
                .map(place -> place.group())
                .sorted()
                .distinct()
                .collect(Collectors.joining());
    }

    private static String sources() throws IOException {
        var written = new StringBuilder();
        try (var files = Files.walk(Path.of("src/main/java/monthend/document"))) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                written.append(Files.readString(file));
            }
        }
        return written.toString();
    }
}
