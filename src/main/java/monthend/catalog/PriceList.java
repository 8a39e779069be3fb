package monthend.catalog;

import monthend.money.UnitPrice;

import org.joda.money.CurrencyUnit;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The prices of one charge: for each currency, which price is in force from which day (Q4). The
 * first day of a price is the first of a month; it holds until the next one begins.
 */
public record PriceList(Map<CurrencyUnit, List<DatedPrice>> byCurrency) {

    /** A price and the first day on which it is in force. */
    public record DatedPrice(LocalDate from, UnitPrice price) {

        public DatedPrice {
            if (from.getDayOfMonth() != 1) {
                throw new IllegalArgumentException(
                        "a price begins on the first of a month, not " + from);
            }
        }
    }

    public PriceList {
        byCurrency = byCurrency.entrySet().stream()
                .collect(java.util.stream.Collectors.toUnmodifiableMap(
                        Map.Entry::getKey,
                        entry -> entry.getValue().stream()
                                .sorted(Comparator.comparing(DatedPrice::from))
                                .toList()));
    }

    /** The price in force on a day, or nothing if there is none in that currency yet. */
    public Optional<DatedPrice> on(LocalDate day, CurrencyUnit currency) {
        return byCurrency.getOrDefault(currency, List.of()).stream()
                .filter(price -> !price.from().isAfter(day))
                .reduce((earlier, later) -> later);
    }
}
