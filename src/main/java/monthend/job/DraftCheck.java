package monthend.job;

import static java.util.stream.Collectors.joining;

import monthend.catalog.Catalog;
import monthend.check.ExactArithmetic;
import monthend.check.Finding;
import monthend.check.OfficialRules;
import monthend.delivery.Channel;
import monthend.document.ubl.UblWriter;
import monthend.invoicing.InvoiceDraft;
import monthend.rating.Hold;
import monthend.rating.HoldCode;

import java.util.List;
import java.util.stream.Stream;

/**
 * Whether a draft can be sent as it is. An e-invoice is made of it under a number of the right form
 * and put to the official rules, before it takes a number that could not be given back.
 */
final class DraftCheck {

    private static final int SHOWN = 3;

    private final Catalog catalog;
    private final OfficialRules rules = OfficialRules.peppolBis3();

    DraftCheck(Catalog catalog) {
        this.catalog = catalog;
    }

    List<Hold> check(InvoiceDraft draft, Channel channel) {
        return channel == Channel.PEPPOL ? peppol(draft) : List.of();
    }

    private List<Hold> peppol(InvoiceDraft draft) {
        var series = catalog.seller(draft.seller()).numbers(draft.type(), draft.series());
        var invoice = draft.numbered(series.number(series.first()));
        var document = UblWriter.write(invoice, catalog);
        var errors = Stream.concat(
                        rules.check(document, draft.type()).stream(),
                        ExactArithmetic.check(document, invoice, catalog).stream())
                .filter(Finding::isError)
                .toList();
        return errors.isEmpty()
                ? List.of()
                : List.of(new Hold(
                        draft.buyer().accountNo(),
                        HoldCode.E_INVOICE_NOT_VALID,
                        "The e-invoice would be refused: " + words(errors)));
    }

    private static String words(List<Finding> errors) {
        return errors.stream()
                .limit(SHOWN)
                .map(error -> error.rule() + " " + error.text())
                .collect(joining("; "));
    }
}
