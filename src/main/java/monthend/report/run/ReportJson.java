package monthend.report.run;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude.Include;

import org.joda.money.Money;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

import java.time.Duration;
import java.util.function.Function;

/**
 * The report for other programs: the same figures as the page. Amounts are text with their
 * currency, such as {@code "NOK 1234.50"}; durations are milliseconds.
 */
public final class ReportJson {

    public static final String NAME = "report.json";

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .changeDefaultVisibility(seen -> seen.withFieldVisibility(Visibility.ANY)
                    .withGetterVisibility(Visibility.NONE)
                    .withIsGetterVisibility(Visibility.NONE))
            .changeDefaultPropertyInclusion(all -> all.withValueInclusion(Include.NON_ABSENT))
            .addModule(as(Money.class, Money::toString))
            .addModule(as(Duration.class, Duration::toMillis))
            .build();

    private ReportJson() {}

    public static String of(RunReport report) {
        return MAPPER.writeValueAsString(report) + "\n";
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
