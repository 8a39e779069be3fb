package monthend.command;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude.Include;

import monthend.calendar.Months;
import monthend.calendar.Stretch;
import monthend.money.Quantity;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.Function;

/**
 * Answers as JSON, for other programs: the same records that are printed for people. Amounts and
 * quantities are text, so that no reader makes binary fractions of them; what is not there is left
 * out; a stretch of days is told with its last day.
 */
final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .changeDefaultVisibility(seen -> seen.withFieldVisibility(Visibility.ANY)
                    .withGetterVisibility(Visibility.NONE)
                    .withIsGetterVisibility(Visibility.NONE))
            .changeDefaultPropertyInclusion(all -> all.withValueInclusion(Include.NON_ABSENT))
            .addModule(as(Money.class, Json::amount))
            .addModule(as(CurrencyUnit.class, CurrencyUnit::getCode))
            .addModule(as(BigDecimal.class, BigDecimal::toPlainString))
            .addModule(as(Quantity.class, Quantity::plain))
            .addModule(as(Months.class, Months::toString))
            .addModule(as(Stretch.class, days -> new Days(days.from(), days.lastDay())))
            .build();

    private Json() {}

    private record Amount(BigDecimal amount, CurrencyUnit currency) {}

    private record Days(LocalDate from, LocalDate lastDay) {}

    static String of(Object answer) {
        return MAPPER.writeValueAsString(answer);
    }

    private static Amount amount(Money money) {
        return new Amount(money.getAmount(), money.getCurrencyUnit());
    }

    private static <T> SimpleModule as(Class<T> type, Function<T, Object> shown) {
        return new SimpleModule(type.getSimpleName())
                .addSerializer(type, new Writer<>(type, shown));
    }

    private static final class Writer<T> extends StdSerializer<T> {
        private final Function<T, Object> shown;

        private Writer(Class<T> type, Function<T, Object> shown) {
            super(type);
            this.shown = shown;
        }

        @Override
        public void serialize(T value, JsonGenerator to, SerializationContext context) {
            context.writeValue(to, shown.apply(value));
        }
    }
}
