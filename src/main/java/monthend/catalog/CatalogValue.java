package monthend.catalog;

import org.joda.money.CurrencyUnit;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.Tag;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One value of a catalogue file, still as the text that stands there; its methods read it as what
 * it has to be, or say what it should have been.
 *
 * @param name what the value is, for that sentence: {@code timing of plan YEAR of product SIGN}
 */
record CatalogValue(Place place, String name, String text) {

    private static final int MAX_LENGTH = 200;
    private static final Pattern TEXT = Pattern.compile("\\S(\\P{Cntrl}*\\S)?");
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9-]{0,29}");
    private static final Pattern WORD_CODE = Pattern.compile("[a-z][a-z0-9_]{0,29}");
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,9}");
    private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,12}(\\.[0-9]{1,8})?");
    private static final int CENTS = 2;

    static CatalogValue of(Place place, String name, Node node) {
        if (!(node instanceof ScalarNode scalar)) {
            throw place.wrong(name + " must be a single value");
        }
        if (scalar.getValue().isBlank() || scalar.getTag().equals(Tag.NULL)) {
            throw place.wrong(name + " has no value");
        }
        return new CatalogValue(place, name, scalar.getValue());
    }

    UnreadableInputException wrong(String expectation) {
        var shown = text.length() > MAX_LENGTH ? text.substring(0, MAX_LENGTH) + "…" : text;
        return place.wrong(name + " is '" + shown + "'; " + expectation);
    }

    /** Words for people: one line without blanks at its ends. */
    String line() {
        if (text.length() > MAX_LENGTH) {
            throw place.wrong(name + " has more than " + MAX_LENGTH + " characters");
        }
        return matching(TEXT, "it must be one line without blanks at its ends");
    }

    /** The code of a seller, product or plan. */
    String code() {
        return matching(CODE, "it must be capital letters, digits and hyphens, at most 30");
    }

    /** The code of a metric or flat charge. */
    String wordCode() {
        return matching(WORD_CODE, "it must be small letters, digits and _, at most 30");
    }

    String country() {
        return matching(COUNTRY, "it must be a country code of two capital letters");
    }

    String matching(Pattern form, String expectation) {
        if (!form.matcher(text).matches()) {
            throw wrong(expectation);
        }
        return text;
    }

    /** A number with valid check digits. */
    String identified(Identifier identifier) {
        if (!identifier.isValid(text)) {
            throw wrong("it must be a valid " + identifier.description());
        }
        return text;
    }

    /** One of the words of a closed choice, written in small letters. */
    <E extends Enum<E>> E word(Class<E> choice) {
        return Stream.of(choice.getEnumConstants())
                .filter(constant -> word(constant).equals(text))
                .findFirst()
                .orElseThrow(() -> wrong("it must be one of " + words(choice)));
    }

    private static String words(Class<? extends Enum<?>> choice) {
        return Stream.of(choice.getEnumConstants())
                .map(CatalogValue::word)
                .collect(Collectors.joining(", "));
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    boolean yesOrNo() {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw wrong("it must be true or false");
        };
    }

    int wholeNumber(int least, int most) {
        var inForm = WHOLE.matcher(text).matches();
        if (!inForm || Integer.parseInt(text) < least || Integer.parseInt(text) > most) {
            throw wrong("it must be a whole number from " + least + " to " + most);
        }
        return Integer.parseInt(text);
    }

    /** A number that is not negative, exactly as it stands there. */
    BigDecimal decimal(int decimals) {
        if (!DECIMAL.matcher(text).matches() || new BigDecimal(text).scale() > decimals) {
            throw wrong(
                    "it must be a number with at most " + decimals + " decimals, such as 19.50");
        }
        return new BigDecimal(text);
    }

    LocalDate day() {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw wrong("it must be a day such as 2026-07-01");
        }
    }

    LocalDate firstOfMonth() {
        if (day().getDayOfMonth() != 1) {
            throw wrong("it must be the first of a month");
        }
        return day();
    }

    /** A currency; amounts have cents everywhere, so that currencies without are none of ours. */
    CurrencyUnit currency() {
        return currency(text)
                .orElseThrow(
                        () -> wrong("it must be the ISO code of a currency with two decimals"));
    }

    static Optional<CurrencyUnit> currency(String code) {
        return CurrencyUnit.registeredCurrencies().stream()
                .filter(currency -> currency.getCode().equals(code))
                .filter(currency -> currency.getDecimalPlaces() == CENTS)
                .findFirst();
    }
}
