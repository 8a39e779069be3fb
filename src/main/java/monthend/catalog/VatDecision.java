package monthend.catalog;

import java.math.BigDecimal;
import java.util.Optional;

/** What the VAT table says of a sale (I5). */
public sealed interface VatDecision {

    /** The sale can be billed: category, rate in per cent, and why there is no VAT if so. */
    record Rated(VatCategory category, BigDecimal percent, Optional<String> exemptionCode)
            implements VatDecision {}

    /** The sale cannot be billed before the buyer's VAT number is known. */
    record NumberMissing(String buyerCountry) implements VatDecision {}
}
