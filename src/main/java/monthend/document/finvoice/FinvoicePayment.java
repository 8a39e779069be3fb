package monthend.document.finvoice;

import monthend.catalog.Identifier;
import monthend.catalog.Seller.Payment;
import monthend.catalog.Seller.ReferenceScheme;
import monthend.document.einvoice.PaidBy;
import monthend.invoicing.PaymentReference;

import java.util.Optional;

/**
 * The instruction to the buyer's bank (Epi): to whom, with which reference, how much and when. A
 * credit note has one too, with a negative amount; banks do not act on it.
 */
final class FinvoicePayment {

    private static final int NAME = 35;

    private FinvoicePayment() {}

    static void write(FinvoiceDocument document) {
        var payment = document.seller().paymentFor(document.buyer().country());
        var out = document.out();
        out.group("EpiDetails", () -> {
            out.group("EpiIdentificationDetails", () -> {
                document.date("EpiDate", document.draft().invoiceDate());
                out.leaf("EpiReference", document.printed().invoice().number());
            });
            out.group("EpiPartyDetails", () -> parties(payment, document));
            out.group("EpiPaymentInstructionDetails", () -> instruction(document));
        });
    }

    private static void parties(Payment payment, FinvoiceDocument document) {
        var out = document.out();
        out.group(
                "EpiBfiPartyDetails",
                () -> payment.branch()
                        .filter(Identifier.BIC::isValid)
                        .ifPresent(bic -> out.leaf(
                                "EpiBfiIdentifier", bic, "IdentificationSchemeName", "BIC")));
        out.group("EpiBeneficiaryPartyDetails", () -> {
            document.text("EpiNameAddressDetails", document.seller().name(), NAME);
            var account = payment.iban().orElse(payment.account()).replaceAll("[^0-9A-Z]", "");
            var scheme = Identifier.IBAN.isValid(account) ? "IBAN" : "BBAN";
            out.leaf("EpiAccountID", account, "IdentificationSchemeName", scheme);
        });
    }

    private static void instruction(FinvoiceDocument document) {
        var out = document.out();
        var reference = PaidBy.reference(document.printed().invoice(), document.seller());
        scheme(reference)
                .ifPresent(scheme -> out.leaf(
                        "EpiRemittanceInfoIdentifier",
                        reference,
                        "IdentificationSchemeName",
                        scheme));
        document.amount("EpiInstructedAmount", document.draft().totals().payable());
        out.leaf("EpiCharge", "SLEV", "ChargeOption", "SLEV");
        document.date("EpiDateOptionDate", document.draft().dueOn());
    }

    /** Finnish banks know two kinds of reference; another one cannot be stated here. */
    private static Optional<String> scheme(String reference) {
        if (PaymentReference.isValid(ReferenceScheme.VIITE, reference)) {
            return Optional.of("SPY");
        }
        return PaymentReference.isValid(ReferenceScheme.RF, reference)
                ? Optional.of("ISO")
                : Optional.empty();
    }
}
