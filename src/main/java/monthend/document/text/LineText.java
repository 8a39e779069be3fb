package monthend.document.text;

import monthend.catalog.Catalog;
import monthend.invoicing.InvoiceLine;

import java.util.Optional;

/**
 * What a line of an invoice says in the customer's language: what it is, for which days, and how
 * its quantity and price arise (I8).
 *
 * @param name product, plan and what is charged (BT-153)
 * @param period first and last day, both included
 * @param unit what the quantity counts, in words
 * @param explanation how the quantity arises, and the price where it is not the catalogue's
 */
public record LineText(String name, String period, String unit, String explanation) {

    /** What stands between the product and the rest of a line's name. */
    public static final String PRODUCT_SIGN = " – ";

    public static LineText of(InvoiceLine line, Catalog catalog, Texts texts) {
        var charge = line.charge();
        var names = new LineNames(catalog, texts);
        var origins = new QuantityOrigin(texts);
        return new LineText(
                names.name(charge),
                texts.period(charge.servicePeriod()),
                names.unit(charge),
                explanation(line, origins, texts));
    }

    /** How the quantity arises, and the order that the line is for, where it says one. */
    private static String explanation(InvoiceLine line, QuantityOrigin origins, Texts texts) {
        var origin = origins.explain(line.charge());
        return line.orderReference()
                .map(order -> texts.say(Phrase.YOUR_ORDER) + ": " + order)
                .map(order -> origin.isBlank() ? order : origin + " · " + order)
                .orElse(origin);
    }

    /** The account that a line is for, where that is not the payer itself. */
    public static Optional<String> account(InvoiceLine line, String payerAccountNo, Texts texts) {
        var accountNo = line.charge().accountNo();
        return accountNo.equals(payerAccountNo)
                ? Optional.empty()
                : Optional.of(texts.say(Phrase.FOR_ACCOUNT, line.accountName(), accountNo));
    }
}
