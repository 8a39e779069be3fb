package monthend.catalog;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * The accounts of a seller's own books on which its invoices are entered. Each sale finds its VAT
 * code: there is one of each category that holds at any rate.
 *
 * @param receivable what customers owe
 * @param prepayments what customers have paid too much or too early
 * @param deferredRevenue what is invoiced and not earned yet
 * @param vatCodes what is entered on a sale of a category and rate
 */
public record Ledger(
        String receivable, String prepayments, String deferredRevenue, List<VatCode> vatCodes) {

    /**
     * How sales of a VAT category are entered.
     *
     * @param percent the rate that it is for; empty for every rate that has none of its own
     * @param code as the ledger calls it; empty for the category and the rate: {@code S25}
     * @param vat the account of the VAT charged
     * @param revenue the account of the revenue, where a product has none of its own
     */
    public record VatCode(
            VatCategory category,
            Optional<BigDecimal> percent,
            Optional<String> code,
            String vat,
            String revenue) {

        /** What the ledger calls a sale at a rate: {@code S25}, {@code AE}, or its own code. */
        public String name(BigDecimal rate) {
            return code.orElseGet(() -> rate.signum() == 0
                    ? category.name()
                    : category.name() + rate.stripTrailingZeros().toPlainString());
        }

        boolean isFor(VatCategory wanted, BigDecimal rate) {
            return category == wanted
                    && percent.filter(own -> own.compareTo(rate) != 0).isEmpty();
        }
    }

    public Ledger {
        vatCodes = List.copyOf(vatCodes);
    }

    /** The code of a category and rate: the one for this rate, else the one for every rate. */
    public VatCode vatCode(VatCategory category, BigDecimal rate) {
        var fitting =
                vatCodes.stream().filter(code -> code.isFor(category, rate)).toList();
        return fitting.stream()
                .filter(code -> code.percent().isPresent())
                .findFirst()
                .or(() -> fitting.stream().findFirst())
                .orElseThrow(() ->
                        new IllegalStateException("no VAT code for " + category + " " + rate));
    }
}
