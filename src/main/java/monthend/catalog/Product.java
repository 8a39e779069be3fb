package monthend.catalog;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is sold: licences or use of a piece of software, on one of several plans, by code.
 *
 * @param revenueAccounts where a seller's books have an account of their own for it
 */
public record Product(
        String code, Names names, Map<String, Plan> plans, List<RevenueAccount> revenueAccounts) {

    public Product {
        revenueAccounts = List.copyOf(revenueAccounts);
        plans = Collections.unmodifiableMap(new TreeMap<>(plans));
    }
}
