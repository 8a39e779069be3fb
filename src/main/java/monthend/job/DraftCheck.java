package monthend.job;

import static java.util.stream.Collectors.joining;

import monthend.catalog.Catalog;
import monthend.check.Checking;
import monthend.check.ExactArithmetic;
import monthend.check.Finding;
import monthend.check.FinvoiceRules;
import monthend.check.OfficialRules;
import monthend.document.PrintedInvoice;
import monthend.document.einvoice.Attachment;
import monthend.document.finvoice.FinvoiceWriter;
import monthend.document.pdf.InvoicePdf;
import monthend.document.ubl.UblWriter;
import monthend.invoicing.Invoice;
import monthend.rating.Hold;
import monthend.rating.HoldCode;
import monthend.store.DraftToCheck;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether a draft can be printed and sent as it is. Its documents are made under a number of the
 * right form and put to their rules, before it takes a number that could not be given back.
 */
final class DraftCheck {

    private static final int SHOWN = 3;

    /** Stands in for the breakdown: the rules look at what an attachment is called, not into it. */
    private static final Optional<Attachment> ATTACHMENT =
            Optional.of(Attachment.workbook("basis", "basis", new byte[] {0}));

    private final Catalog catalog;
    private final InvoicePdf pdf;
    private final Checking checking;

    DraftCheck(Catalog catalog, InvoicePdf pdf, Checking checking) {
        this.catalog = catalog;
        this.pdf = pdf;
        this.checking = checking;
    }

    /** What keeps a draft from being sent by its channel. */
    List<Hold> check(DraftToCheck checked) {
        var draft = checked.draft();
        var series = catalog.seller(draft.seller()).numbers(draft.type(), draft.series());
        var invoice = draft.numbered(series.number(series.first()));
        return Stream.of(missingGlyphs(invoice), notValid(invoice, checked))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Hold> missingGlyphs(Invoice invoice) {
        var missing = pdf.missingGlyphs(PrintedInvoice.of(invoice, catalog));
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(hold(
                        invoice,
                        HoldCode.GLYPH_MISSING,
                        "The typeface has no " + String.join(", ", missing)
                                + ". Correct the names and addresses that hold them."));
    }

    private Optional<Hold> notValid(Invoice invoice, DraftToCheck checked) {
        var errors = findings(invoice, checked).filter(Finding::isError).toList();
        return errors.isEmpty()
                ? Optional.empty()
                : Optional.of(hold(
                        invoice,
                        HoldCode.E_INVOICE_NOT_VALID,
                        "The e-invoice would be refused: " + words(errors)));
    }

    private Stream<Finding> findings(Invoice invoice, DraftToCheck checked) {
        return switch (checked.channel()) {
            case PEPPOL -> peppol(invoice, checked);
            case FINVOICE ->
                FinvoiceRules.check(FinvoiceWriter.write(invoice, catalog), invoice, catalog)
                        .stream();
            case EMAIL, PRINT -> Stream.empty();
        };
    }

    private Stream<Finding> peppol(Invoice invoice, DraftToCheck checked) {
        var profile = checked.profile();
        var document = UblWriter.write(invoice, catalog, profile, ATTACHMENT);
        return Stream.concat(
                checking.includes(checked.payerNo())
                        ? OfficialRules.of(profile)
                                .check(document, invoice.draft().type())
                                .stream()
                        : Stream.empty(),
                ExactArithmetic.check(document, invoice, catalog, profile).stream());
    }

    private static Hold hold(Invoice invoice, HoldCode code, String reason) {
        return new Hold(invoice.draft().buyer().accountNo(), code, reason);
    }

    private static String words(List<Finding> errors) {
        return errors.stream()
                .limit(SHOWN)
                .map(error -> error.rule() + " " + error.text())
                .collect(joining("; "));
    }
}
