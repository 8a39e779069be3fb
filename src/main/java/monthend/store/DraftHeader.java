package monthend.store;

import monthend.catalog.NumberSeries.DocumentType;
import monthend.catalog.NumberSeries.Series;
import monthend.invoicing.Buyer;
import monthend.invoicing.CreditUse;
import monthend.invoicing.InvoiceDraft;
import monthend.invoicing.InvoiceDraft.DocumentReference;
import monthend.invoicing.InvoiceLine;
import monthend.invoicing.ManualCredit;
import monthend.invoicing.Totals;
import monthend.invoicing.VatGroup;
import monthend.invoicing.VatInSellerCurrency;
import monthend.rating.CoveredUse;

import org.joda.money.CurrencyUnit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** All that an invoice says but for its lines, which are rows of their own. */
record DraftHeader(
        String run,
        DocumentType type,
        Series series,
        String group,
        String seller,
        Buyer buyer,
        CurrencyUnit currency,
        LocalDate invoiceDate,
        LocalDate dueOn,
        List<CoveredUse> covered,
        List<VatGroup> vat,
        Totals totals,
        List<CreditUse> credits,
        Optional<VatInSellerCurrency> vatInSellerCurrency,
        Optional<DocumentReference> refersTo,
        Optional<ManualCredit> manualCredit) {

    static DraftHeader of(InvoiceDraft draft) {
        return new DraftHeader(
                draft.run(),
                draft.type(),
                draft.series(),
                draft.group(),
                draft.seller(),
                draft.buyer(),
                draft.currency(),
                draft.invoiceDate(),
                draft.dueOn(),
                draft.covered(),
                draft.vat(),
                draft.totals(),
                draft.credits(),
                draft.vatInSellerCurrency(),
                draft.refersTo(),
                draft.manualCredit());
    }

    InvoiceDraft with(List<InvoiceLine> lines) {
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
                refersTo,
                manualCredit);
    }
}
