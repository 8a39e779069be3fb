package monthend.invoicing;

import monthend.catalog.NumberSeries.Series;
import monthend.catalog.Plan;
import monthend.rating.Charge;

import org.joda.money.CurrencyUnit;

import java.util.Comparator;

/**
 * What keeps a payer's charges together on one invoice: number series, invoice group and currency
 * (I1), in the order in which a payer's invoices are numbered (I2).
 *
 * @param group the code of a plan that is invoiced apart; empty for ordinary plans
 */
record InvoiceKey(Series series, String group, CurrencyUnit currency)
        implements Comparable<InvoiceKey> {

    static InvoiceKey of(Plan plan, CurrencyUnit currency) {
        return new InvoiceKey(
                plan.kind() == Plan.Kind.MAINTENANCE ? Series.MAINTENANCE : Series.ORDINARY,
                plan.separate().orElse(""),
                currency);
    }

    static InvoiceKey ordinary(Charge charge) {
        return new InvoiceKey(Series.ORDINARY, "", charge.amount().getCurrencyUnit());
    }

    static InvoiceKey of(InvoiceDraft draft) {
        return new InvoiceKey(draft.series(), draft.group(), draft.currency());
    }

    @Override
    public int compareTo(InvoiceKey other) {
        return Comparator.comparing(InvoiceKey::series)
                .thenComparing(InvoiceKey::group)
                .thenComparing(key -> key.currency().getCode())
                .compare(this, other);
    }
}
