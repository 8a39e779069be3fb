package monthend.document.finvoice;

import monthend.catalog.Catalog;
import monthend.catalog.Seller;
import monthend.document.PrintedInvoice;
import monthend.document.einvoice.XmlOut;
import monthend.invoicing.Buyer;
import monthend.invoicing.InvoiceDraft;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/**
 * A Finvoice being written: how its figures, dates and texts look. Decimals follow a comma, a
 * credit note's amounts and quantities are negative, and texts have a greatest length.
 */
record FinvoiceDocument(PrintedInvoice printed, Catalog catalog, XmlOut out) {

    private static final int MIN_DECIMALS = 2;
    private static final int MIN_LETTERS = 2;

    InvoiceDraft draft() {
        return printed.draft();
    }

    Buyer buyer() {
        return draft().buyer();
    }

    Seller seller() {
        return printed.seller();
    }

    /** An amount, negative on a credit note. */
    void amount(String element, Money amount) {
        var signed = printed.isCreditNote() ? amount.negated() : amount;
        amount(element, signed.getAmount(), amount.getCurrencyUnit());
    }

    void amount(String element, BigDecimal amount, CurrencyUnit currency, String... attributes) {
        var all = new ArrayList<>(List.of("AmountCurrencyIdentifier", currency.getCode()));
        all.addAll(List.of(attributes));
        var scale = Math.max(MIN_DECIMALS, amount.scale());
        out.leaf(element, decimal(amount.setScale(scale)), all.toArray(String[]::new));
    }

    void date(String element, LocalDate day) {
        out.leaf(element, day.format(DateTimeFormatter.BASIC_ISO_DATE), "Format", "CCYYMMDD");
    }

    /** The beginning of a text that may be too long. */
    void text(String element, String text, int longest) {
        out.leaf(element, pieces(text, longest).getFirst());
    }

    /** A text in as many elements as it needs, up to a number of them. */
    void texts(String element, String text, int longest, int most) {
        pieces(text, longest).stream().limit(most).forEach(piece -> out.leaf(element, piece));
    }

    static String decimal(BigDecimal number) {
        return number.toPlainString().replace('.', ',');
    }

    /** Cuts between code points; a text of one letter gets a space, as two are the least. */
    private static List<String> pieces(String text, int longest) {
        var pieces = new ArrayList<String>();
        var rest = text.strip();
        while (rest.length() > longest) {
            var end = Character.isHighSurrogate(rest.charAt(longest - 1)) ? longest - 1 : longest;
            pieces.add(rest.substring(0, end));
            rest = rest.substring(end);
        }
        pieces.add(rest.length() == 1 ? rest + " ".repeat(MIN_LETTERS - 1) : rest);
        return pieces;
    }
}
