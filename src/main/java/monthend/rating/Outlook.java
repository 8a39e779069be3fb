package monthend.rating;

import monthend.catalog.Catalog;
import monthend.catalog.PlanCharge;

import org.joda.money.CurrencyUnit;

import java.util.Optional;

/** Says whether a payer is still to be invoiced after a run (C4). */
public final class Outlook {

    private final PayerCase payer;
    private final Closing closing;
    private final Catalog catalog;

    public Outlook(PayerCase payer, Closing closing, Catalog catalog) {
        this.payer = payer;
        this.closing = closing;
        this.catalog = catalog;
    }

    /**
     * Whether an invoice in a currency is expected, for a product if one is named: an agreement
     * goes on after the run, or has use that is still to be billed.
     */
    public boolean expectsInvoice(CurrencyUnit currency, Optional<String> product) {
        return payer.agreements().stream()
                .filter(agreement ->
                        product.stream().allMatch(agreement.subscription().product()::equals))
                .filter(agreement -> isIn(currency, agreement))
                .anyMatch(agreement -> goesOn(agreement) || hasUnbilledUse(agreement));
    }

    private boolean isIn(CurrencyUnit currency, Agreement agreement) {
        var holder = agreement.holderOn(closing.horizon());
        return payer.accounts().stream()
                .filter(account -> account.accountNo().equals(holder))
                .anyMatch(account -> account.currency().equals(currency));
    }

    private boolean goesOn(Agreement agreement) {
        return Service.of(agreement, catalog).end().isAfter(closing.horizon());
    }

    private boolean hasUnbilledUse(Agreement agreement) {
        var service = Service.of(agreement, catalog);
        return agreement.usage().stream()
                .filter(UsageFact::isOpen)
                .map(UsageFact::row)
                .anyMatch(row -> !row.occurredOn().isBefore(closing.horizon())
                        || service.on(row.occurredOn())
                                .filter(span -> isBilledByOtherRun(span, row.metric()))
                                .isPresent());
    }

    /** Use of settlements waits for September, other use for the monthly run (U5). */
    private boolean isBilledByOtherRun(PlanSpan span, String metric) {
        var settled = span.plan()
                .charges(PlanCharge.Settlement.class)
                .anyMatch(charge -> charge.code().equals(metric));
        return span.plan().has(metric) && settled == (closing.job() == Closing.Job.MONTHLY);
    }
}
