package monthend.store;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.Nulls;

import monthend.calendar.Months;
import monthend.invoicing.BasisEntry;
import monthend.invoicing.InvoiceDraft;
import monthend.rating.CoveredUse;
import monthend.rating.Derivation;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;

/**
 * A draft as text that stays the same: the hash of a posted invoice is made over it, and the
 * invoice is made again from it years later.
 *
 * <p>Canonical: properties sorted by name, amounts and months as the text they are printed as,
 * never as binary numbers, nothing left out but empty optionals and covered use where there is
 * none.
 */
final class DraftJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
            // The components of a record, and no method such as isZero().
            .changeDefaultVisibility(seen -> seen.withFieldVisibility(Visibility.ANY)
                    .withGetterVisibility(Visibility.NONE)
                    .withIsGetterVisibility(Visibility.NONE))
            .changeDefaultPropertyInclusion(all -> all.withValueInclusion(Include.NON_ABSENT))
            .addMixIn(Derivation.class, ByName.class)
            .addMixIn(InvoiceDraft.class, WithCovered.class)
            .addMixIn(DraftHeader.class, WithCovered.class)
            .addModule(asText(Money.class, Money::toString, Money::parse))
            .addModule(asText(CurrencyUnit.class, CurrencyUnit::getCode, CurrencyUnit::of))
            .addModule(asText(Months.class, Months::toString, Months::parse))
            .addModule(asText(BigDecimal.class, BigDecimal::toPlainString, BigDecimal::new))
            .build();

    private DraftJson() {}

    /** Which of its kinds a derivation is stands beside its values. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "kind")
    private interface ByName {}

    /** What was posted before covered use was told has none, and keeps its hash. */
    private interface WithCovered {
        @JsonProperty
        @JsonInclude(Include.NON_EMPTY)
        @JsonSetter(nulls = Nulls.AS_EMPTY)
        List<CoveredUse> covered();
    }

    static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    static <T> T read(String text, Class<T> type) {
        return MAPPER.readValue(text, type);
    }

    /** All that a posted invoice says but for its number. */
    private record Content(InvoiceDraft draft, List<BasisEntry> basis) {}

    /** SHA-256 over all that a draft says, its lines and its breakdown by client included. */
    static String hash(InvoiceDraft draft, List<BasisEntry> basis) {
        return Hashes.sha256(write(new Content(draft, basis)));
    }

    private static <T> SimpleModule asText(
            Class<T> type, Function<T, String> write, Function<String, T> read) {
        return new SimpleModule(type.getSimpleName())
                .addSerializer(type, new Writer<>(type, write))
                .addDeserializer(type, new Reader<>(type, read));
    }

    private static final class Writer<T> extends StdSerializer<T> {
        private final Function<T, String> text;

        private Writer(Class<T> type, Function<T, String> text) {
            super(type);
            this.text = text;
        }

        @Override
        public void serialize(T value, JsonGenerator to, SerializationContext context) {
            to.writeString(text.apply(value));
        }
    }

    private static final class Reader<T> extends StdDeserializer<T> {
        private final Function<String, T> value;

        private Reader(Class<T> type, Function<String, T> value) {
            super(type);
            this.value = value;
        }

        @Override
        public T deserialize(JsonParser from, DeserializationContext context) {
            return value.apply(from.getString());
        }
    }
}
