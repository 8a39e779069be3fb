package monthend.report;

import monthend.catalog.NumberSeries.DocumentType;
import monthend.invoicing.CreditUse;
import monthend.invoicing.Invoice;
import monthend.invoicing.InvoiceDraft.DocumentReference;
import monthend.invoicing.Totals;
import monthend.invoicing.VatGroup;
import monthend.invoicing.VatInSellerCurrency;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Where the amounts of a posted invoice come from: what it says as a whole, and an explanation of
 * each line that was asked for.
 *
 * @param lineCount how many lines the invoice has
 * @param vat by category and rate; each amount is rounded once
 * @param lines those that were asked for
 */
public record InvoiceExplanation(
        String number,
        DocumentType type,
        Origin origin,
        String seller,
        String accountNo,
        String buyer,
        LocalDate invoiceDate,
        LocalDate dueOn,
        int lineCount,
        List<VatGroup> vat,
        List<CreditUse> credits,
        Totals totals,
        Optional<VatInSellerCurrency> vatInSellerCurrency,
        Optional<DocumentReference> refersTo,
        List<LineExplanation> lines) {

    /**
     * The run that posted an invoice, and where its PDF is.
     *
     * @param period what the run closed: {@code 2026-10}, or {@code 2026} for a settlement
     * @param folder of the run's documents
     * @param pdf seen from the folder; empty as long as it is not written
     */
    public record Origin(String run, String period, String folder, Optional<String> pdf) {}

    public InvoiceExplanation {
        vat = List.copyOf(vat);
        credits = List.copyOf(credits);
        lines = List.copyOf(lines);
    }

    public static InvoiceExplanation of(
            Invoice invoice, Origin origin, List<LineExplanation> lines) {
        var draft = invoice.draft();
        return new InvoiceExplanation(
                invoice.number(),
                draft.type(),
                origin,
                draft.seller(),
                draft.buyer().accountNo(),
                draft.buyer().name(),
                draft.invoiceDate(),
                draft.dueOn(),
                draft.lines().size(),
                draft.vat(),
                draft.credits(),
                draft.totals(),
                draft.vatInSellerCurrency(),
                draft.refersTo(),
                lines);
    }
}
