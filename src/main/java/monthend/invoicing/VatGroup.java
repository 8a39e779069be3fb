package monthend.invoicing;

import org.joda.money.Money;

import java.math.RoundingMode;
import java.util.List;
import java.util.TreeMap;

/** The lines of one VAT category and rate together, their VAT rounded once (I5, BG-23). */
public record VatGroup(VatRate rate, Money base, Money vat) {

    public VatGroup {
        if (!vat.equals(on(base, rate))) {
            throw new IllegalArgumentException(vat + " is not " + rate.percent() + " % of " + base);
        }
    }

    public static VatGroup of(VatRate rate, Money base) {
        return new VatGroup(rate, base, on(base, rate));
    }

    /** One group for each category and rate of the lines, in that order. */
    static List<VatGroup> of(List<InvoiceLine> lines) {
        var bases = new TreeMap<VatRate, Money>();
        lines.forEach(line -> bases.merge(line.vat(), line.charge().amount(), Money::plus));
        return bases.entrySet().stream()
                .map(group -> of(group.getKey(), group.getValue()))
                .toList();
    }

    private static Money on(Money base, VatRate rate) {
        return base.multipliedBy(rate.percent().movePointLeft(2), RoundingMode.HALF_UP);
    }
}
