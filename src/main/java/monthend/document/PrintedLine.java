package monthend.document;

import monthend.catalog.Catalog;
import monthend.document.text.LineText;
import monthend.document.text.Texts;
import monthend.invoicing.Buyer;
import monthend.invoicing.InvoiceLine;

import java.util.Optional;

/**
 * A line of an invoice in the customer's language.
 *
 * @param product the name of the product that the line belongs to
 * @param account the account that the line is for, named where it is not the payer itself
 */
public record PrintedLine(
        InvoiceLine line, LineText text, String product, Optional<String> account) {

    static PrintedLine of(InvoiceLine line, Buyer buyer, Catalog catalog, Texts texts) {
        return new PrintedLine(
                line,
                LineText.of(line, catalog, texts),
                catalog.product(line.charge().product()).names().in(texts.language()),
                LineText.account(line, buyer.accountNo(), texts));
    }
}
