package monthend.document.finvoice;

import static monthend.document.finvoice.FinvoiceDocument.decimal;

import monthend.document.PrintedLine;
import monthend.document.einvoice.LineFacts;
import monthend.invoicing.InvoiceLine;

import java.math.BigDecimal;

/** The rows of a Finvoice: quantity, price and amount without VAT, and how the quantity arises. */
final class FinvoiceRows {

    private static final int NAME = 100;
    private static final int TEXT = 512;
    private static final int ID = 70;
    private static final int ORDER = 35;

    private FinvoiceRows() {}

    static void write(FinvoiceDocument document) {
        for (var line : document.printed().lines()) {
            document.out().group("InvoiceRow", () -> row(line, document));
        }
    }

    private static void row(PrintedLine printed, FinvoiceDocument document) {
        var line = printed.line();
        var charge = line.charge();
        var out = document.out();
        document.text("InvoicedObjectID", charge.subscriptionId(), ID);
        document.text("ArticleIdentifier", LineFacts.itemCode(charge), ID);
        document.text("ArticleName", printed.text().name(), NAME);
        printed.account().ifPresent(text -> document.text("ArticleDescription", text, TEXT));
        quantity(printed, document);
        document.date("StartDate", charge.servicePeriod().from());
        document.date("EndDate", charge.servicePeriod().lastDay());
        price(line, document);
        line.orderReference().ifPresent(order -> document.text("RowIdentifier", order, ORDER));
        out.leaf("RowPositionIdentifier", String.valueOf(line.number()));
        document.texts("RowFreeText", printed.text().explanation(), TEXT, 9);
        out.leaf("RowVatRatePercent", decimal(line.vat().percent()));
        out.leaf("RowVatCode", line.vat().category().name());
        document.amount("RowVatExcludedAmount", charge.amount());
    }

    private static void quantity(PrintedLine printed, FinvoiceDocument document) {
        var charge = printed.line().charge();
        var quantity = new BigDecimal(charge.quantity().plain());
        document.out()
                .leaf(
                        "InvoicedQuantity",
                        decimal(document.printed().isCreditNote() ? quantity.negate() : quantity),
                        "QuantityUnitCodeUN",
                        LineFacts.unitCode(charge, document.catalog()));
    }

    /** The list price first, then the discount, then what is paid. */
    private static void price(InvoiceLine line, FinvoiceDocument document) {
        var price = line.charge().unitPrice();
        var list = line.charge()
                .derivation()
                .price()
                .listPrice()
                .filter(gross -> gross.compareTo(price.amount()) > 0)
                .orElse(price.amount());
        var unit = LineFacts.unitCode(line.charge(), document.catalog());
        document.amount("UnitPriceAmount", list, price.currency(), "QuantityUnitCodeUN", unit);
        if (list.compareTo(price.amount()) > 0) {
            var discount = list.subtract(price.amount());
            document.amount("UnitPriceDiscountAmount", discount, price.currency());
        }
        document.amount("UnitPriceNetAmount", price.amount(), price.currency());
    }
}
