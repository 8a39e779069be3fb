package monthend.catalog;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which VAT applies to a sale: a reviewed table, keyed by where the seller is, where the buyer is,
 * and whether the buyer has a VAT number of its country; rates are dated by tax point (I5).
 */
public record VatTable(
        Set<String> euCountries,
        Map<String, String> vatPrefixes,
        List<Rule> rules,
        Map<String, List<DatedRate>> standardRates) {

    /** Where a buyer is, seen from the seller. */
    public enum BuyerClass {
        DOMESTIC,
        /** In another state of the EU, of which the seller is one too, with a VAT number of it. */
        EU_WITH_NUMBER,
        /** The same without a VAT number of its country. */
        EU_WITHOUT_NUMBER,
        /** The seller, the buyer or both are outside the EU. */
        ABROAD
    }

    /** What a rule decides. */
    public enum Treatment {
        STANDARD_RATE,
        REVERSE_CHARGE,
        EXPORT,
        /** Held, unless the seller is below the distance-selling threshold: then its own rate. */
        HOLD_OR_OWN_RATE
    }

    /** One line of the table. */
    public record Rule(
            String sellerCountry,
            BuyerClass buyer,
            Treatment treatment,
            Optional<String> exemption) {}

    /** A standard rate in per cent and the first tax point that it applies to. */
    public record DatedRate(LocalDate from, BigDecimal percent) {}

    public VatTable {
        euCountries = Set.copyOf(euCountries);
        vatPrefixes = Map.copyOf(vatPrefixes);
        rules = List.copyOf(rules);
        standardRates = Map.copyOf(standardRates);
    }

    /** Decides a sale by seller, buyer and tax point. */
    public VatDecision decide(
            Seller seller,
            String buyerCountry,
            Optional<String> buyerVatNumber,
            LocalDate taxPoint) {
        var rule = rule(seller.country(), classOf(seller, buyerCountry, buyerVatNumber));
        return switch (rule.treatment()) {
            case STANDARD_RATE -> standard(seller.country(), taxPoint);
            case REVERSE_CHARGE -> exempt(VatCategory.AE, rule);
            case EXPORT -> exempt(VatCategory.G, rule);
            case HOLD_OR_OWN_RATE ->
                seller.belowDistanceSellingThreshold()
                        ? standard(seller.country(), taxPoint)
                        : new VatDecision.NumberMissing(buyerCountry);
        };
    }

    private BuyerClass classOf(Seller seller, String buyerCountry, Optional<String> vatNumber) {
        if (buyerCountry.equals(seller.country())) {
            return BuyerClass.DOMESTIC;
        }
        if (!euCountries.contains(seller.country()) || !euCountries.contains(buyerCountry)) {
            return BuyerClass.ABROAD;
        }
        return vatNumber
                        .flatMap(given -> VatNumber.of(this, buyerCountry, given))
                        .isPresent()
                ? BuyerClass.EU_WITH_NUMBER
                : BuyerClass.EU_WITHOUT_NUMBER;
    }

    private Rule rule(String sellerCountry, BuyerClass buyer) {
        return rules.stream()
                .filter(rule -> rule.sellerCountry().equals(sellerCountry) && rule.buyer() == buyer)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "vat.yaml has no rule for " + sellerCountry + " and " + buyer));
    }

    private VatDecision standard(String country, LocalDate taxPoint) {
        return standardRates.getOrDefault(country, List.of()).stream()
                .filter(rate -> !rate.from().isAfter(taxPoint))
                .reduce((earlier, later) -> later)
                .map(rate -> new VatDecision.Rated(VatCategory.S, rate.percent(), Optional.empty()))
                .orElseThrow(() -> new IllegalStateException(
                        "no standard rate for " + country + " on " + taxPoint));
    }

    private static VatDecision exempt(VatCategory category, Rule rule) {
        return new VatDecision.Rated(category, BigDecimal.ZERO, rule.exemption());
    }
}
