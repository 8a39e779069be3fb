package monthend.catalog;

import org.joda.money.CurrencyUnit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What one unit of a foreign currency is worth in a seller's, for stating VAT in it (BT-111). */
public record ExchangeRates(List<Rate> rates) {

    /** One unit of {@code currency} is {@code rate} units of {@code into} from a day on. */
    public record Rate(CurrencyUnit currency, CurrencyUnit into, LocalDate from, BigDecimal rate) {}

    public ExchangeRates {
        rates = List.copyOf(rates);
    }

    /** The rate in force on a day: the one with the latest first day on or before it. */
    public Optional<Rate> on(LocalDate day, CurrencyUnit currency, CurrencyUnit into) {
        return rates.stream()
                .filter(rate -> rate.currency().equals(currency) && rate.into().equals(into))
                .filter(rate -> !rate.from().isAfter(day))
                .max(java.util.Comparator.comparing(Rate::from));
    }
}
