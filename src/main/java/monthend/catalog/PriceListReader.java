package monthend.catalog;

import monthend.catalog.PriceList.DatedPrice;
import monthend.money.UnitPrice;

import org.joda.money.CurrencyUnit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads what a charge costs: a list of first days, each with the price in one or more currencies.
 * A price holds until a later one in its currency begins; a currency that is not named on a day
 * goes on as it was (Q4).
 */
final class PriceListReader {

    private static final int DECIMALS = 4;

    private PriceListReader() {}

    static PriceList read(YamlSection owner) {
        var byCurrency = new HashMap<CurrencyUnit, List<DatedPrice>>();
        for (var row : owner.datedSections("prices", "price")) {
            var prices = prices(row);
            if (prices.isEmpty()) {
                throw row.wrong("no currency in " + row.name());
            }
            prices.forEach((currency, price) -> byCurrency
                    .computeIfAbsent(currency, none -> new ArrayList<>())
                    .add(price));
        }
        return new PriceList(byCurrency);
    }

    private static Map<CurrencyUnit, DatedPrice> prices(YamlSection row) {
        var from = row.value("from").firstOfMonth();
        var prices = new HashMap<CurrencyUnit, DatedPrice>();
        for (var key : row.keys()) {
            if (!key.equals("from")) {
                var currency = currency(row, key);
                var amount = row.value(key).decimal(DECIMALS);
                prices.put(currency, new DatedPrice(from, new UnitPrice(currency, amount)));
            }
        }
        return prices;
    }

    private static CurrencyUnit currency(YamlSection row, String key) {
        return CatalogValue.currency(key)
                .orElseThrow(() -> row.unknown(key, "from and currencies such as NOK"));
    }
}
