package monthend.invoicing;

import monthend.rating.Hold;

import org.joda.money.Money;

import java.util.List;

/**
 * The invoices of a payer in a run, not numbered yet, or what keeps them from being made.
 *
 * @param nets what the payer's charges come to without VAT, for each currency; known even where no
 *     invoice can be made of them
 */
public record Drafted(List<InvoiceDraft> drafts, List<Hold> holds, List<Money> nets) {

    public Drafted {
        drafts = List.copyOf(drafts);
        holds = List.copyOf(holds);
        nets = List.copyOf(nets);
    }
}
