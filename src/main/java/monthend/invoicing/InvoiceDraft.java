package monthend.invoicing;

import monthend.calendar.Stretch;
import monthend.catalog.NumberSeries.DocumentType;
import monthend.catalog.NumberSeries.Series;
import monthend.rating.CoveredUse;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Everything that an invoice says, but for its number, which it gets when it is posted.
 *
 * @param group the code under which its lines are invoiced apart; empty for ordinary ones (I1)
 * @param covered use that no line bills, since an allowance covers it (U2)
 * @param vat one group per category and rate, in that order; they cover all lines
 * @param credits applied, in the order in which they were used
 * @param refersTo the document that this one corrects or replaces
 * @param manualCredit why a credit note was written, where a person has written it
 */
public record InvoiceDraft(
        String run,
        DocumentType type,
        Series series,
        String group,
        String seller,
        Buyer buyer,
        CurrencyUnit currency,
        LocalDate invoiceDate,
        LocalDate dueOn,
        List<InvoiceLine> lines,
        List<CoveredUse> covered,
        List<VatGroup> vat,
        Totals totals,
        List<CreditUse> credits,
        Optional<VatInSellerCurrency> vatInSellerCurrency,
        Optional<DocumentReference> refersTo,
        Optional<ManualCredit> manualCredit) {

    /** Another document's number and date (BT-25, BT-26). */
    public record DocumentReference(String number, LocalDate date) {}

    public InvoiceDraft {
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("an invoice without lines for " + buyer.accountNo());
        }
        lines = List.copyOf(lines);
        covered = List.copyOf(covered);
        vat = List.copyOf(vat);
        credits = List.copyOf(credits);
    }

    /** From the first to the last day that any line pays for (BG-14). */
    public Stretch period() {
        return lines.stream()
                .map(line -> line.charge().servicePeriod())
                .reduce((one, other) -> new Stretch(
                        Stretch.earlier(one.from(), other.from()),
                        Stretch.later(one.to(), other.to())))
                .orElseThrow();
    }

    /** The same with credit applied, which lowers what is to pay (BT-113). */
    InvoiceDraft using(List<CreditUse> uses) {
        var none = Money.zero(currency);
        var prepaid = uses.stream().map(CreditUse::used).reduce(none, Money::plus);
        return new InvoiceDraft(
                run,
                type,
                series,
                group,
                seller,
                buyer,
                currency,
                invoiceDate,
                dueOn,
                lines,
                covered,
                vat,
                Totals.of(totals.net(), totals.vat(), prepaid),
                uses,
                vatInSellerCurrency,
                refersTo,
                manualCredit);
    }

    /** The same as a replacement of another document. */
    InvoiceDraft replacing(Invoice original) {
        return referring(Optional.of(original.reference()), manualCredit);
    }

    /** The same for a reason that somebody gives. */
    InvoiceDraft because(Optional<ManualCredit> why) {
        return referring(refersTo, why);
    }

    private InvoiceDraft referring(
            Optional<DocumentReference> reference, Optional<ManualCredit> why) {
        return new InvoiceDraft(
                run,
                type,
                series,
                group,
                seller,
                buyer,
                currency,
                invoiceDate,
                dueOn,
                lines,
                covered,
                vat,
                totals,
                credits,
                vatInSellerCurrency,
                reference,
                why);
    }

    public Invoice numbered(String number) {
        return new Invoice(number, this, Optional.empty());
    }
}
