package monthend.document.ubl;

import static monthend.document.ubl.UblDocument.amount;

import monthend.document.einvoice.XmlOut;
import monthend.invoicing.VatGroup;
import monthend.invoicing.VatRate;

import org.joda.money.Money;

/** VAT by category and rate, and what the invoice adds up to (BG-22, BG-23). */
final class UblTotals {

    private UblTotals() {}

    static void write(UblDocument document, XmlOut out) {
        vat(document, out);
        document.vatInSellerCurrency()
                .ifPresent(vat ->
                        out.group("cac:TaxTotal", () -> money("cbc:TaxAmount", vat.vat(), out)));
        totals(document, out);
    }

    static void money(String name, Money money, XmlOut out) {
        out.leaf(name, amount(money), "currencyID", money.getCurrencyUnit().getCode());
    }

    static void category(String element, VatRate rate, XmlOut out, Runnable reasons) {
        out.group(element, () -> {
            out.leaf("cbc:ID", rate.category().name());
            out.leaf("cbc:Percent", rate.percent().toPlainString());
            reasons.run();
            out.group("cac:TaxScheme", () -> out.leaf("cbc:ID", "VAT"));
        });
    }

    private static void vat(UblDocument document, XmlOut out) {
        out.group("cac:TaxTotal", () -> {
            money("cbc:TaxAmount", document.draft().totals().vat(), out);
            document.draft().vat().forEach(group -> subtotal(group, document, out));
        });
    }

    private static void subtotal(VatGroup group, UblDocument document, XmlOut out) {
        out.group("cac:TaxSubtotal", () -> {
            money("cbc:TaxableAmount", group.base(), out);
            money("cbc:TaxAmount", group.vat(), out);
            category("cac:TaxCategory", group.rate(), out, () -> reasons(group, document, out));
        });
    }

    private static void reasons(VatGroup group, UblDocument document, XmlOut out) {
        group.rate()
                .exemptionCode()
                .filter(code -> !document.isSparse())
                .ifPresent(code -> out.leaf("cbc:TaxExemptionReasonCode", code));
        document.printed()
                .exemption(group.rate().category())
                .ifPresent(reason -> out.leaf("cbc:TaxExemptionReason", reason));
    }

    private static void totals(UblDocument document, XmlOut out) {
        var totals = document.draft().totals();
        out.group("cac:LegalMonetaryTotal", () -> {
            money("cbc:LineExtensionAmount", totals.net(), out);
            money("cbc:TaxExclusiveAmount", totals.net(), out);
            money("cbc:TaxInclusiveAmount", totals.gross(), out);
            if (totals.prepaid().isPositive()) {
                money("cbc:PrepaidAmount", totals.prepaid(), out);
            }
            money("cbc:PayableAmount", totals.payable(), out);
        });
    }
}
