package monthend.catalog;

import java.util.Optional;

/**
 * The account that a seller enters a product's revenue on.
 *
 * @param category of the sales that it is for; empty for all that have none of their own
 */
public record RevenueAccount(String seller, Optional<VatCategory> category, String account) {

    boolean isForTheSameAs(RevenueAccount other) {
        return seller.equals(other.seller) && category.equals(other.category);
    }
}
