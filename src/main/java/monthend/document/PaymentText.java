package monthend.document;

import monthend.catalog.Identifier;
import monthend.catalog.NumberSeries.DocumentType;
import monthend.catalog.Seller;
import monthend.catalog.Seller.Payment;
import monthend.catalog.Seller.ReferenceScheme;
import monthend.document.text.Phrase;
import monthend.document.text.Texts;
import monthend.invoicing.Invoice;
import monthend.invoicing.PaymentReference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How the customer pays an invoice: to which account, with which reference, as banks of the
 * seller's country write them.
 *
 * @param rows what a payment form asks for, in its order
 * @param reference the payment reference as it is keyed in (BT-83)
 * @param epcCode what the QR code of a payment in euro says (EPC069-12), where there can be one
 */
public record PaymentText(List<Row> rows, Row reference, Optional<String> epcCode) {

    /** One field of a payment form. */
    public record Row(String label, String value) {}

    public PaymentText {
        rows = List.copyOf(rows);
    }

    static Optional<PaymentText> of(Invoice invoice, Seller seller, Texts texts) {
        var draft = invoice.draft();
        if (draft.type() == DocumentType.CREDIT_NOTE || draft.totals().payable().isZero()) {
            return Optional.empty();
        }
        var country = draft.buyer().country();
        var payment = seller.paymentFor(country);
        var reference = PaymentReference.of(seller, country, invoice.number());
        var row = new Row(texts.say(label(payment.reference())), written(payment, reference));
        return Optional.of(new PaymentText(
                rows(payment, row, texts), row, EpcCode.of(invoice, seller, payment, reference)));
    }

    private static List<Row> rows(Payment payment, Row reference, Texts texts) {
        var rows = new ArrayList<Row>();
        rows.add(account(payment, texts));
        if (payment.reference() == ReferenceScheme.FIK_71) {
            rows.clear();
        }
        rows.add(reference);
        iban(payment)
                .ifPresent(iban -> addOnce(rows, new Row(texts.say(Phrase.IBAN), inFours(iban))));
        payment.branch()
                .filter(Identifier.BIC::isValid)
                .ifPresent(bic -> rows.add(new Row(texts.say(Phrase.BIC), bic)));
        return rows;
    }

    private static void addOnce(List<Row> rows, Row row) {
        if (!rows.contains(row)) {
            rows.add(row);
        }
    }

    private static Row account(Payment payment, Texts texts) {
        var account = payment.account();
        var branch = payment.branch().orElse("");
        if (branch.equals("SE:BANKGIRO")) {
            return new Row(texts.say(Phrase.BANKGIRO), hyphenated(account, account.length() - 4));
        }
        if (branch.equals("SE:PLUSGIRO")) {
            return new Row(texts.say(Phrase.PLUSGIRO), hyphenated(account, account.length() - 1));
        }
        if (Identifier.IBAN.isValid(account)) {
            return new Row(texts.say(Phrase.IBAN), inFours(account));
        }
        return new Row(
                texts.say(Phrase.ACCOUNT),
                Identifier.NO_ACCOUNT.isValid(account) ? norwegian(account) : account);
    }

    static Optional<String> iban(Payment payment) {
        return payment.iban()
                .or(() -> Optional.of(payment.account()).filter(Identifier.IBAN::isValid));
    }

    private static Phrase label(ReferenceScheme scheme) {
        return switch (scheme) {
            case KID_MOD10, KID_MOD11 -> Phrase.REFERENCE_KID;
            case OCR -> Phrase.REFERENCE_OCR;
            case VIITE -> Phrase.REFERENCE_VIITE;
            case RF -> Phrase.REFERENCE_RF;
            case FIK_71 -> Phrase.REFERENCE_FIK;
            case NUMBER -> Phrase.REFERENCE_NUMBER;
        };
    }

    /** A Danish payment line holds the creditor too; RF references are read in fours. */
    private static String written(Payment payment, String reference) {
        return switch (payment.reference()) {
            case FIK_71 -> "+71<" + reference + "+" + payment.account() + "<";
            case RF -> inFours(reference);
            case KID_MOD10, KID_MOD11, OCR, VIITE, NUMBER -> reference;
        };
    }

    private static String inFours(String text) {
        return text.replaceAll("(.{4})(?=.)", "$1\u00a0");
    }

    private static String hyphenated(String digits, int at) {
        return digits.substring(0, at) + "-" + digits.substring(at);
    }

    private static String norwegian(String digits) {
        return digits.substring(0, 4) + "." + digits.substring(4, 6) + "." + digits.substring(6);
    }
}
