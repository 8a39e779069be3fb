package monthend.document.ubl;

import monthend.catalog.Seller.Payment;
import monthend.catalog.Seller.ReferenceScheme;
import monthend.document.einvoice.PaidBy;
import monthend.document.einvoice.XmlOut;

/**
 * How the invoice is to be paid (BG-16): the seller's means for the buyer's country, its account
 * without spaces and hyphens, and the payment reference. A credit note states the reference of the
 * invoice that it credits, and its own due date here, for it has none in its heading.
 */
final class UblPayment {

    private UblPayment() {}

    static void write(UblDocument document, XmlOut out) {
        var payment = document.seller().paymentFor(document.buyer().country());
        out.group("cac:PaymentMeans", () -> {
            out.leaf("cbc:PaymentMeansCode", payment.meansCode());
            if (document.isCreditNote()) {
                out.leaf("cbc:PaymentDueDate", document.draft().dueOn().toString());
            }
            out.leaf("cbc:PaymentID", reference(document, payment));
            out.group("cac:PayeeFinancialAccount", () -> {
                out.leaf("cbc:ID", account(document, payment));
                payment.branch()
                        .filter(branch -> !document.isSparse())
                        .ifPresent(branch -> out.group(
                                "cac:FinancialInstitutionBranch",
                                () -> out.leaf("cbc:ID", branch)));
            });
        });
    }

    /** The Danish card type stands before the reference (DK-R-010). */
    private static String reference(UblDocument document, Payment payment) {
        var reference = PaidBy.reference(document.invoice(), document.seller());
        return payment.reference() == ReferenceScheme.FIK_71 ? "71#" + reference : reference;
    }

    private static String account(UblDocument document, Payment payment) {
        var abroad = !document.buyer().country().equals(document.seller().country());
        var account = abroad ? payment.iban().orElse(payment.account()) : payment.account();
        return account.replaceAll("[^0-9A-Za-z]", "");
    }
}
