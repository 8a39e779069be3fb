package monthend.invoicing;

import monthend.catalog.NumberSeries.DocumentType;
import monthend.rating.Closing;

import org.joda.money.Money;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Makes credit notes: documents that take a posted invoice back, or some of its lines (P3, P6).
 *
 * <p>They repeat the invoice's lines, buyer and VAT; nothing is computed again, whatever has
 * changed since. Amounts are positive, as those of the invoice. A credit note is due on its own
 * date.
 */
public final class CreditNotes {

    private final Closing closing;

    /** For a run, whose invoice date is theirs. */
    public CreditNotes(Closing closing) {
        this.closing = closing;
    }

    /**
     * Credits a whole invoice. What of it was paid by credit is given back: it is the credit note's
     * prepaid amount (BT-113).
     */
    public InvoiceDraft ofWhole(Invoice original) {
        return ofWhole(original, Optional.empty());
    }

    /** The same because somebody says so (P6). */
    public InvoiceDraft ofWhole(Invoice original, ManualCredit why) {
        return ofWhole(original, Optional.of(why));
    }

    private InvoiceDraft ofWhole(Invoice original, Optional<ManualCredit> why) {
        var draft = original.draft();
        return of(original, draft.lines(), draft.vat(), draft.totals()).because(why);
    }

    /**
     * Credits some lines of an invoice, numbered anew from 1. No credit is given back: what the
     * customer has paid too much is settled in money.
     *
     * @param lines of the invoice, at least one
     */
    public InvoiceDraft ofLines(Invoice original, List<InvoiceLine> lines, ManualCredit why) {
        var credited = IntStream.range(0, lines.size())
                .mapToObj(index -> lines.get(index).numbered(index + 1))
                .toList();
        var groups = VatGroup.of(credited);
        var none = Money.zero(original.draft().currency());
        var net = groups.stream().map(VatGroup::base).reduce(none, Money::plus);
        var vat = groups.stream().map(VatGroup::vat).reduce(none, Money::plus);
        return of(original, credited, groups, Totals.of(net, vat, none)).because(Optional.of(why));
    }

    private InvoiceDraft of(
            Invoice original, List<InvoiceLine> lines, List<VatGroup> vat, Totals totals) {
        var draft = original.draft();
        return new InvoiceDraft(
                closing.run(),
                DocumentType.CREDIT_NOTE,
                draft.series(),
                draft.group(),
                draft.seller(),
                draft.buyer(),
                draft.currency(),
                closing.invoiceDate(),
                closing.invoiceDate(),
                lines,
                List.of(),
                vat,
                totals,
                totals.prepaid().isZero() ? List.of() : draft.credits(),
                draft.vatInSellerCurrency().map(stated -> stated.of(totals.vat())),
                Optional.of(original.reference()),
                Optional.empty());
    }
}
