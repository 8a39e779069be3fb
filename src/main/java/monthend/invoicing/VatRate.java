package monthend.invoicing;

import monthend.catalog.VatCategory;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Optional;

/**
 * The VAT category and rate of a line (BT-151, BT-152).
 *
 * @param percent without trailing zeros: 25, 25.5, 0
 * @param exemptionCode why no VAT is charged (BT-121), where that is so
 */
public record VatRate(VatCategory category, BigDecimal percent, Optional<String> exemptionCode)
        implements Comparable<VatRate> {

    public VatRate {
        percent = percent.signum() == 0 ? BigDecimal.ZERO : percent.stripTrailingZeros();
        if (percent.scale() < 0) {
            percent = percent.setScale(0);
        }
    }

    /** What a net amount is multiplied by to include the VAT: 1.25 for 25 per cent. */
    BigDecimal grossFactor() {
        return BigDecimal.ONE.add(percent.movePointLeft(2));
    }

    @Override
    public int compareTo(VatRate other) {
        return Comparator.comparing(VatRate::category)
                .thenComparing(VatRate::percent)
                .compare(this, other);
    }
}
