package monthend.document.ubl;

import static monthend.document.ubl.UblDocument.amount;
import static monthend.document.ubl.UblTotals.money;

import monthend.document.PrintedLine;
import monthend.document.einvoice.LineFacts;
import monthend.document.einvoice.XmlOut;
import monthend.invoicing.InvoiceLine;
import monthend.money.UnitPrice;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The lines (BG-25): each with its quantity, price and service period, how its quantity arises, and
 * the agreement that it is for as the invoiced object (BT-128).
 */
final class UblLines {

    private UblLines() {}

    static void write(UblDocument document, XmlOut out) {
        var element = document.isCreditNote() ? "cac:CreditNoteLine" : "cac:InvoiceLine";
        for (var line : document.printed().lines()) {
            out.group(element, () -> line(line, document, out));
        }
    }

    private static void line(PrintedLine printed, UblDocument document, XmlOut out) {
        var line = printed.line();
        var charge = line.charge();
        out.leaf("cbc:ID", String.valueOf(line.number()));
        out.leaf("cbc:Note", printed.text().explanation());
        out.leaf(
                document.isCreditNote() ? "cbc:CreditedQuantity" : "cbc:InvoicedQuantity",
                charge.quantity().plain(),
                "unitCode",
                LineFacts.unitCode(charge, document.catalog()));
        money("cbc:LineExtensionAmount", charge.amount(), out);
        out.group("cac:InvoicePeriod", () -> {
            out.leaf("cbc:StartDate", charge.servicePeriod().from().toString());
            out.leaf("cbc:EndDate", charge.servicePeriod().lastDay().toString());
        });
        out.group("cac:DocumentReference", () -> {
            out.leaf("cbc:ID", charge.subscriptionId());
            out.leaf("cbc:DocumentTypeCode", "130");
        });
        item(printed, document, out);
        out.group("cac:Price", () -> price(line, out));
    }

    private static void item(PrintedLine printed, UblDocument document, XmlOut out) {
        var line = printed.line();
        out.group("cac:Item", () -> {
            out.leaf("cbc:Name", printed.text().name());
            out.group("cac:SellersItemIdentification", () -> {
                out.leaf("cbc:ID", LineFacts.itemCode(line.charge()));
            });
            UblTotals.category("cac:ClassifiedTaxCategory", line.vat(), out, () -> {});
            properties(line, document).forEach((name, value) -> property(name, value, out));
        });
    }

    private static void property(String name, String value, XmlOut out) {
        out.group("cac:AdditionalItemProperty", () -> {
            out.leaf("cbc:Name", name);
            out.leaf("cbc:Value", value);
        });
    }

    /** The account where it is not the buyer itself, then the figures behind the quantity. */
    private static Map<String, String> properties(InvoiceLine line, UblDocument document) {
        var properties = new LinkedHashMap<String, String>();
        properties.put("Subscription", line.charge().subscriptionId());
        if (!line.charge().accountNo().equals(document.buyer().accountNo())) {
            properties.put("Account", line.charge().accountNo());
            properties.put("AccountName", line.accountName());
        }
        line.orderReference().ifPresent(order -> properties.put("OrderReference", order));
        properties.putAll(LineFacts.figures(line.charge()));
        properties.values().removeIf(String::isBlank);
        return properties;
    }

    /** Under a discount the list price stands beside it: net = gross − discount (R046). */
    private static void price(InvoiceLine line, XmlOut out) {
        var price = line.charge().unitPrice();
        out.leaf("cbc:PriceAmount", price.amount().toPlainString(), "currencyID", currency(price));
        line.charge()
                .derivation()
                .price()
                .listPrice()
                .filter(list -> list.compareTo(price.amount()) > 0)
                .ifPresent(list -> out.group("cac:AllowanceCharge", () -> {
                    var discount = list.subtract(price.amount());
                    out.leaf("cbc:ChargeIndicator", "false");
                    out.leaf("cbc:Amount", plain(discount), "currencyID", currency(price));
                    out.leaf("cbc:BaseAmount", plain(list), "currencyID", currency(price));
                }));
    }

    private static String currency(UnitPrice price) {
        return price.currency().getCode();
    }

    private static String plain(BigDecimal amount) {
        return amount.toPlainString();
    }
}
