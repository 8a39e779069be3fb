package monthend.check;

import monthend.catalog.Catalog;
import monthend.catalog.NumberSeries.DocumentType;
import monthend.catalog.Seller.ReferenceScheme;
import monthend.document.einvoice.PaidBy;
import monthend.invoicing.CreditUse;
import monthend.invoicing.Invoice;
import monthend.invoicing.InvoiceDraft;
import monthend.invoicing.InvoiceLine;
import monthend.invoicing.VatRate;

import org.joda.money.CurrencyUnit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a document must say, worked out again from the quantities, prices, VAT rates and credits of
 * its invoice: no amount is taken over, so an error in the invoice's own sums shows too.
 *
 * <p>Lines are quantity × price, rounded half-up to cents; VAT is worked out on the sum of a rate's
 * lines and rounded once (EN 16931, BR-CO-10 to BR-CO-17, without any tolerance).
 */
final class ExpectedFigures {

    private final Invoice invoice;
    private final InvoiceDraft draft;
    private final Catalog catalog;
    private final Map<String, String> byPlace = new LinkedHashMap<>();

    private ExpectedFigures(Invoice invoice, Catalog catalog) {
        this.invoice = invoice;
        this.draft = invoice.draft();
        this.catalog = catalog;
    }

    static Map<String, String> of(Invoice invoice, Catalog catalog) {
        var expected = new ExpectedFigures(invoice, catalog);
        expected.heading();
        expected.payment();
        var bases = expected.lines();
        expected.totals(bases);
        return expected.byPlace;
    }

    private void heading() {
        var credited = draft.type() == DocumentType.CREDIT_NOTE;
        put("ID", invoice.number());
        put("IssueDate", draft.invoiceDate().toString());
        put(credited ? "PaymentMeans/PaymentDueDate" : "DueDate", draft.dueOn().toString());
        put("TypeCode", credited ? "381" : "380");
        put("DocumentCurrencyCode", draft.currency().getCode());
        put("InvoicePeriod/StartDate", draft.period().from().toString());
        put("InvoicePeriod/EndDate", draft.period().lastDay().toString());
        draft.refersTo().ifPresent(original -> {
            put("BillingReference/InvoiceDocumentReference/ID", original.number());
            put(
                    "BillingReference/InvoiceDocumentReference/IssueDate",
                    original.date().toString());
        });
    }

    private void payment() {
        var seller = catalog.seller(draft.seller());
        var country = draft.buyer().country();
        var scheme = seller.paymentFor(country).reference();
        var card = scheme == ReferenceScheme.FIK_71 ? "71#" : "";
        put("PaymentMeans/PaymentID", card + PaidBy.reference(invoice, seller));
        put("PaymentMeans/PaymentMeansCode", seller.paymentFor(country).meansCode());
    }

    /** Gives the sum of lines for each VAT rate. */
    private Map<VatRate, BigDecimal> lines() {
        var bases = new TreeMap<VatRate, BigDecimal>();
        for (var line : draft.lines()) {
            bases.merge(line.vat(), line(line), BigDecimal::add);
        }
        return bases;
    }

    private BigDecimal line(InvoiceLine line) {
        var place = "Line[" + line.number() + "]/";
        var charge = line.charge();
        var quantity = charge.quantity().value();
        var price = charge.unitPrice().amount();
        var amount = rounded(quantity.multiply(price), draft.currency());
        put(place + "ID", String.valueOf(line.number()));
        put(place + "Quantity", quantity.toPlainString());
        amount(place + "LineExtensionAmount", amount);
        put(place + "InvoicePeriod/StartDate", charge.servicePeriod().from().toString());
        put(place + "InvoicePeriod/EndDate", charge.servicePeriod().lastDay().toString());
        put(place + "Item/ClassifiedTaxCategory/ID", line.vat().category().name());
        put(place + "Item/ClassifiedTaxCategory/Percent", line.vat().percent().toPlainString());
        amount(place + "Price/PriceAmount", price);
        charge.derivation()
                .price()
                .listPrice()
                .filter(list -> list.compareTo(price) > 0)
                .ifPresent(list -> {
                    amount(place + "Price/AllowanceCharge/Amount", list.subtract(price));
                    amount(place + "Price/AllowanceCharge/BaseAmount", list);
                });
        return amount;
    }

    private void totals(Map<VatRate, BigDecimal> bases) {
        var net = bases.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        var vat = vat(bases);
        var gross = net.add(vat);
        var prepaid = draft.credits().stream()
                .map(CreditUse::used)
                .map(used -> used.getAmount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        amount("LegalMonetaryTotal/LineExtensionAmount", net);
        amount("LegalMonetaryTotal/TaxExclusiveAmount", net);
        amount("LegalMonetaryTotal/TaxInclusiveAmount", gross);
        if (prepaid.signum() != 0) {
            amount("LegalMonetaryTotal/PrepaidAmount", prepaid);
        }
        amount("LegalMonetaryTotal/PayableAmount", gross.subtract(prepaid));
    }

    private BigDecimal vat(Map<VatRate, BigDecimal> bases) {
        var total = BigDecimal.ZERO;
        var number = 0;
        for (var base : bases.entrySet()) {
            var place = "TaxTotal[1]/TaxSubtotal[" + ++number + "]/";
            var rate = base.getKey();
            var exact = base.getValue().multiply(rate.percent()).movePointLeft(2);
            var vat = rounded(exact, draft.currency());
            amount(place + "TaxableAmount", base.getValue());
            amount(place + "TaxAmount", vat);
            put(place + "TaxCategory/ID", rate.category().name());
            put(place + "TaxCategory/Percent", rate.percent().toPlainString());
            rate.exemptionCode()
                    .ifPresent(code -> put(place + "TaxCategory/TaxExemptionReasonCode", code));
            total = total.add(vat);
        }
        amount("TaxTotal[1]/TaxAmount", total);
        inSellerCurrency(total);
        return total;
    }

    private void inSellerCurrency(BigDecimal vat) {
        draft.vatInSellerCurrency().ifPresent(own -> {
            var code = own.vat().getCurrencyUnit().getCode();
            var amount = rounded(vat.multiply(own.rate()), own.vat().getCurrencyUnit());
            put("TaxCurrencyCode", code);
            put("TaxTotal[2]/TaxAmount", amount.toPlainString());
            put("TaxTotal[2]/TaxAmount/@currencyID", code);
        });
    }

    private static BigDecimal rounded(BigDecimal exact, CurrencyUnit currency) {
        return exact.setScale(currency.getDecimalPlaces(), RoundingMode.HALF_UP);
    }

    private void amount(String place, BigDecimal amount) {
        put(place, amount.toPlainString());
        put(place + "/@currencyID", draft.currency().getCode());
    }

    private void put(String place, String value) {
        byPlace.put(place, value);
    }
}
