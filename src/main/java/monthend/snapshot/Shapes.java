package monthend.snapshot;

import monthend.catalog.EInvoiceAddress;
import monthend.catalog.Language;

import org.joda.money.CurrencyUnit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The shapes that fields of a snapshot have: ids, texts, days, amounts, known words.
 *
 * <p>Each is as narrow as its meaning. Digits are those of ASCII; an amount has no thousands
 * separator and no exponent; a day is written {@code 2026-10-31} and exists in the calendar.
 */
final class Shapes {

    /** The longest id. */
    static final int LONGEST_ID = 64;

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;
    private static final Pattern AMOUNT = Pattern.compile("-?[0-9]{1,12}(\\.[0-9]{1,4})?");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,40}(\\.[0-9]{1,40})?");
    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,9}");
    private static final Pattern MONTH = Pattern.compile("([0-9]{4})-(0[1-9]|1[0-2])");
    private static final Pattern YEAR = Pattern.compile("[0-9]{4}");
    private static final Pattern MAIL =
            Pattern.compile("[^\\s@,;:<>()\\[\\]\"\\\\]{1,64}@[^\\s@,;:<>()\\[\\]\"\\\\.]{1,63}"
                    + "(\\.[^\\s@,;:<>()\\[\\]\"\\\\.]{1,63}){1,8}");
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    static final Shape<String> ID = written(
            "an id: up to 64 of a–z, A–Z, 0–9 and . _ : / -, a letter or digit first",
            Shapes::isId);
    static final Shape<LocalDate> DAY = new Shape<>(
            "a day of the years 1900 to 2199, such as 2026-10-31", Shapes::day, LocalDate.EPOCH);
    static final Shape<BigDecimal> NUMERIC = new Shape<>(
            "a number such as 12.5, without separators of thousands or an exponent",
            field -> matching(NUMBER, field).map(BigDecimal::new),
            BigDecimal.ZERO);
    static final Shape<String> COUNTRY =
            written("an ISO 3166 country code such as NO", COUNTRIES::contains);
    static final Shape<String> E_MAIL = written(
            "an e-mail address such as faktura@kunde.example",
            field -> field.length() <= 254 && MAIL.matcher(field).matches());
    static final Shape<String> PERIOD = written(
            "a month such as 2026-10 or, for a settlement, a year such as 2026", Shapes::isPeriod);
    static final Shape<EInvoiceAddress> E_INVOICE_ADDRESS = new Shape<>(
            "an electronic address such as 0192:923456783",
            EInvoiceAddress::parse,
            new EInvoiceAddress("0000", "0"));
    static final Shape<CurrencyUnit> CURRENCY = oneOf(
            "a currency of two decimals, such as NOK",
            CurrencyUnit.registeredCurrencies().stream()
                    .filter(currency -> currency.getDecimalPlaces() == 2)
                    .toList(),
            CurrencyUnit::getCode);
    static final Shape<Language> LANGUAGE = word(Language.values(), Language::code);

    private Shapes() {}

    /** Text as it is, blanks included, but not blanks alone. */
    static Shape<String> text(int longest) {
        return written(
                "a text of up to " + longest + " characters that is not blank",
                field -> field.length() <= longest && !Letters.isBlank(field));
    }

    /** A number or code that others gave out: any letters, but no blank before or after it. */
    static Shape<String> code(int longest) {
        return written(
                "a code of up to " + longest + " characters without blanks around it",
                field -> field.length() <= longest
                        && !Letters.isBlank(field.codePointAt(0))
                        && !Letters.isBlank(field.codePointBefore(field.length())));
    }

    /** A whole number, both bounds inclusive. */
    static Shape<Integer> whole(int least, int most) {
        return new Shape<>(
                "a whole number from " + least + " to " + most,
                field -> matching(WHOLE, field)
                        .map(Integer::valueOf)
                        .filter(number -> number >= least && number <= most),
                least);
    }

    /** An amount of at most 12 digits before the point. */
    static Shape<BigDecimal> amount(String wanted, Predicate<BigDecimal> accepted) {
        return new Shape<>(
                wanted,
                field -> matching(AMOUNT, field).map(BigDecimal::new).filter(accepted),
                BigDecimal.ONE);
    }

    /** One of a closed list of words, as the file writes them. */
    static <E extends Enum<E>> Shape<E> word(E[] values, Function<E, String> written) {
        var words = List.of(values).stream().map(written).toList();
        return oneOf("one of " + String.join(", ", words), List.of(values), written);
    }

    /** {@code PERIOD_END} as a file writes it: {@code period_end}. */
    static String lowerCase(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static <T> Shape<T> oneOf(
            String wanted, Collection<T> values, Function<T, String> written) {
        Map<String, T> byWord = new LinkedHashMap<>();
        values.forEach(value -> byWord.put(written.apply(value), value));
        return new Shape<>(
                wanted,
                field -> Optional.ofNullable(byWord.get(field)),
                values.iterator().next());
    }

    private static Shape<String> written(String wanted, Predicate<String> accepted) {
        return new Shape<>(wanted, field -> Optional.of(field).filter(accepted), "");
    }

    private static Optional<String> matching(Pattern pattern, String field) {
        return Optional.of(field).filter(text -> pattern.matcher(text).matches());
    }

    private static boolean isId(String field) {
        if (field.length() > LONGEST_ID || !isLetterOrDigit(field.charAt(0))) {
            return false;
        }
        for (var i = 1; i < field.length(); i++) {
            var c = field.charAt(i);
            if (!isLetterOrDigit(c) && "._:/-".indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLetterOrDigit(char c) {
        return isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isPeriod(String field) {
        return (MONTH.matcher(field).matches() || YEAR.matcher(field).matches())
                && isYear(digits(field, 0, 4));
    }

    private static boolean isYear(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    /** By hand: a formatter takes most of the time that a row of use takes. */
    private static Optional<LocalDate> day(String field) {
        if (field.length() != 10 || field.charAt(4) != '-' || field.charAt(7) != '-') {
            return Optional.empty();
        }
        var year = digits(field, 0, 4);
        var month = digits(field, 5, 7);
        var day = digits(field, 8, 10);
        return isYear(year) && month >= 1 && month <= 12 && day >= 1 && isInMonth(year, month, day)
                ? Optional.of(LocalDate.of(year, month, day))
                : Optional.empty();
    }

    private static boolean isInMonth(int year, int month, int day) {
        return day <= 28 || day <= YearMonth.of(year, month).lengthOfMonth();
    }

    /** The number that the digits from one place up to another make; −1 if one is no digit. */
    private static int digits(String field, int from, int to) {
        var number = 0;
        for (var i = from; i < to; i++) {
            if (!isDigit(field.charAt(i))) {
                return -1;
            }
            number = 10 * number + field.charAt(i) - '0';
        }
        return number;
    }
}
