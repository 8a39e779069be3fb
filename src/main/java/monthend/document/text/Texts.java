package monthend.document.text;

import monthend.calendar.Stretch;
import monthend.catalog.Language;
import monthend.money.Quantity;
import monthend.money.UnitPrice;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words and the way of writing figures of one language.
 *
 * <p>What is written depends on the file of texts alone, never on the machine's language or on the
 * Java version: the same invoice has the same bytes everywhere. {@link #of} reads each file once.
 */
public final class Texts {

    private static final int CENTS = 2;
    private static final Map<Language, Texts> BY_LANGUAGE = Stream.of(Language.values())
            .collect(Collectors.toUnmodifiableMap(language -> language, Texts::read));

    private final Language language;
    private final Map<Phrase, String> phrases;
    private final Figures figures;

    private Texts(Language language, Map<Phrase, String> phrases) {
        this.language = language;
        this.phrases = phrases;
        this.figures = new Figures(this);
    }

    public static Texts of(Language language) {
        var texts = BY_LANGUAGE.get(language);
        if (texts == null) {
            throw new IllegalStateException("no texts in " + language);
        }
        return texts;
    }

    public Language language() {
        return language;
    }

    /** A phrase with its places {0}, {1}, … filled in. */
    public String say(Phrase phrase, Object... values) {
        var text = phrases.getOrDefault(phrase, "");
        for (var i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", values[i].toString());
        }
        return text;
    }

    /** {@code 1 Nov 2026}, {@code 01.11.2026}, {@code 2026-11-01}. */
    public String date(LocalDate day) {
        return figures.date(day);
    }

    /** First and last day, both included. */
    public String period(Stretch days) {
        return date(days.from()) + " – " + date(days.lastDay());
    }

    /** Without trailing zeros: {@code 7.0968}, {@code 1,250}. */
    public String number(BigDecimal number) {
        var plain = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        return figures.number(plain.scale() < 0 ? plain.setScale(0) : plain);
    }

    public String number(long number) {
        return number(BigDecimal.valueOf(number));
    }

    public String quantity(Quantity quantity) {
        return number(quantity.value());
    }

    /** At least two decimals, at most four. */
    public String price(UnitPrice price) {
        return price(price.amount());
    }

    /** At least two decimals. */
    public String price(BigDecimal price) {
        return figures.number(price.scale() < CENTS ? price.setScale(CENTS) : price);
    }

    /** {@code 1,250.00}, without its currency. */
    public String amount(Money amount) {
        return figures.number(amount.getAmount().setScale(CENTS, RoundingMode.UNNECESSARY));
    }

    /** {@code NOK 1,250.00}. */
    public String money(Money amount) {
        return say(Phrase.FORMAT_MONEY, currency(amount.getCurrencyUnit()), amount(amount));
    }

    public String percent(BigDecimal percent) {
        return say(Phrase.FORMAT_PERCENT, number(percent));
    }

    private String currency(CurrencyUnit currency) {
        return currency.equals(CurrencyUnit.EUR) ? say(Phrase.FORMAT_EURO) : currency.getCode();
    }

    private static Texts read(Language language) {
        var file = "/texts/invoice_" + language.code() + ".properties";
        try (var in = Texts.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("no file " + file);
            }
            var properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return new Texts(language, phrases(properties, file));
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    private static Map<Phrase, String> phrases(Properties properties, String file) {
        var phrases = new EnumMap<Phrase, String>(Phrase.class);
        for (var phrase : Phrase.values()) {
            var text = properties.remove(phrase.key());
            if (text == null) {
                throw new IllegalStateException(file + " lacks " + phrase.key());
            }
            phrases.put(phrase, text.toString());
        }
        if (!properties.isEmpty()) {
            throw new IllegalStateException(file + " has unknown " + properties.keySet());
        }
        return phrases;
    }
}
