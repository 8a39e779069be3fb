package monthend.catalog;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The whole catalogue: sellers, products with their plans and prices, metrics, VAT and rates. Each
 * map is by code and is gone through in the order of its codes, the same on every machine.
 */
public record Catalog(
        Map<String, Seller> sellers,
        Map<String, Product> products,
        Map<String, Metric> metrics,
        VatTable vat,
        ExchangeRates rates) {

    public Catalog {
        sellers = Collections.unmodifiableMap(new TreeMap<>(sellers));
        products = Collections.unmodifiableMap(new TreeMap<>(products));
        metrics = Collections.unmodifiableMap(new TreeMap<>(metrics));
    }

    public Optional<Seller> findSeller(String code) {
        return Optional.ofNullable(sellers.get(code));
    }

    public Optional<Product> findProduct(String code) {
        return Optional.ofNullable(products.get(code));
    }

    public Seller seller(String code) {
        return findSeller(code).orElseThrow(() -> new IllegalStateException("no seller " + code));
    }

    public Product product(String code) {
        return findProduct(code).orElseThrow(() -> new IllegalStateException("no product " + code));
    }

    /**
     * The account that a seller enters the revenue of a sale on: the product's for sales of this
     * category, else the product's for all, else that of the seller's VAT code.
     */
    public String revenueAccount(
            String seller, String product, VatCategory category, BigDecimal percent) {
        var own = product(product).revenueAccounts().stream()
                .filter(account -> account.seller().equals(seller))
                .toList();
        return Stream.of(Optional.of(category), Optional.<VatCategory>empty())
                .flatMap(wanted ->
                        own.stream().filter(account -> account.category().equals(wanted)))
                .map(RevenueAccount::account)
                .findFirst()
                .orElseGet(
                        () -> seller(seller).ledger().vatCode(category, percent).revenue());
    }

    public Plan plan(String product, String code) {
        return Optional.ofNullable(product(product).plans().get(code))
                .orElseThrow(() -> new IllegalStateException("no plan " + code + " of " + product));
    }

    public Metric metric(String code) {
        return Optional.ofNullable(metrics.get(code))
                .orElseThrow(() -> new IllegalStateException("no metric " + code));
    }
}
