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

    /** The name without the product, for where that is said by a heading above. */
    public String nameWithinProduct() {
        return text.name().substring(product.length() + LineText.PRODUCT_SIGN.length());
    }

    static PrintedLine of(InvoiceLine line, Buyer buyer, Catalog catalog, Texts texts) {
        return new PrintedLine(
                line,
                LineText.of(line, catalog, texts),
                catalog.product(line.charge().product()).names().in(texts.language()),
                LineText.account(line, buyer.accountNo(), texts));
    }
}
