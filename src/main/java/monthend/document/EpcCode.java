package monthend.document;

import monthend.catalog.Identifier;
import monthend.catalog.Seller;
import monthend.catalog.Seller.Payment;
import monthend.catalog.Seller.ReferenceScheme;
import monthend.invoicing.Invoice;

import org.joda.money.CurrencyUnit;

import java.util.Optional;

/**
 * What the QR code of a payment in euro says, so that a banking app fills in the payment.
 *
 * <p>Source: EPC069-12 version 2 (the name has up to 70 characters, the amount two decimals). A
 * reference of ISO 11649 is the structured one; any other goes into the free text.
 */
final class EpcCode {

    private static final int NAME = 70;

    private EpcCode() {}

    static Optional<String> of(Invoice invoice, Seller seller, Payment payment, String reference) {
        var payable = invoice.draft().totals().payable();
        if (!payable.getCurrencyUnit().equals(CurrencyUnit.EUR)) {
            return Optional.empty();
        }
        var isStructured = payment.reference() == ReferenceScheme.RF;
        return PaymentText.iban(payment)
                .map(iban -> String.join(
                        "\n",
                        "BCD",
                        "002",
                        "1",
                        "SCT",
                        payment.branch().filter(Identifier.BIC::isValid).orElse(""),
                        shortened(seller.name()),
                        iban,
                        "EUR" + payable.getAmount().toPlainString(),
                        "",
                        isStructured ? reference : "",
                        isStructured ? "" : reference));
    }

    private static String shortened(String name) {
        return name.length() <= NAME ? name : name.substring(0, NAME);
    }
}
