package monthend.invoicing;

import monthend.catalog.CheckDigits;
import monthend.catalog.Seller;
import monthend.catalog.Seller.ReferenceScheme;

import java.util.regex.Pattern;

/**
 * The number a customer gives when paying, so that the bank and the seller know which invoice is
 * paid (BT-83). It is made from the digits of the invoice number and ends in what its scheme
 * checks it by; no e-invoice rule checks those digits, so they have to be right here.
 *
 * <p>Lengths: KID and OCR 2–25 characters, viite 4–20 digits, RF 5–25 characters, FIK 15 digits.
 */
public final class PaymentReference {

    private static final Pattern KID = Pattern.compile("[0-9]{1,24}[0-9-]");
    private static final Pattern OCR = Pattern.compile("[0-9]{3,25}");
    private static final Pattern VIITE = Pattern.compile("[1-9][0-9]{3,19}");
    private static final Pattern RF = Pattern.compile("RF[0-9]{2}[0-9A-Z]{1,21}");
    private static final Pattern FIK = Pattern.compile("[0-9]{15}");
    private static final int[] MOD11_WEIGHTS = {2, 3, 4, 5, 6, 7};
    private static final int[] VIITE_WEIGHTS = {7, 3, 1};
    private static final int FIK_DIGITS = 14;

    private PaymentReference() {}

    /** The reference that a buyer in a country gives when paying an invoice of the seller. */
    public static String of(Seller seller, String buyerCountry, String invoiceNumber) {
        var scheme = seller.paymentFor(buyerCountry).reference();
        // Finnish banks take the body of an RF reference to be a national one.
        return scheme == ReferenceScheme.RF && seller.country().equals("FI")
                ? rf(viite(digits(invoiceNumber)))
                : of(scheme, invoiceNumber);
    }

    /** The reference of an invoice number under a scheme. */
    public static String of(ReferenceScheme scheme, String invoiceNumber) {
        var reference = switch (scheme) {
            case KID_MOD10 -> withLuhn(digits(invoiceNumber));
            case KID_MOD11 -> withMod11(digits(invoiceNumber));
            case OCR -> ocr(digits(invoiceNumber));
            case VIITE -> viite(digits(invoiceNumber));
            case RF -> rf(digits(invoiceNumber));
            case FIK_71 -> withLuhn(padded(digits(invoiceNumber)));
            case NUMBER -> invoiceNumber;
        };
        if (!isValid(scheme, reference)) {
            throw new IllegalArgumentException(
                    "no " + scheme + " reference can be made of invoice number " + invoiceNumber);
        }
        return reference;
    }

    /** Whether a reference has the form and the check digits of its scheme. */
    public static boolean isValid(ReferenceScheme scheme, String reference) {
        return switch (scheme) {
            case KID_MOD10 ->
                KID.matcher(reference).matches() && reference.equals(withLuhn(body(reference, 1)));
            case KID_MOD11 ->
                KID.matcher(reference).matches() && reference.equals(withMod11(body(reference, 1)));
            case OCR ->
                OCR.matcher(reference).matches() && reference.equals(ocr(body(reference, 2)));
            case VIITE ->
                VIITE.matcher(reference).matches() && reference.equals(viite(body(reference, 1)));
            case RF ->
                RF.matcher(reference).matches() && reference.equals(rf(reference.substring(4)));
            case FIK_71 ->
                FIK.matcher(reference).matches() && reference.equals(withLuhn(body(reference, 1)));
            case NUMBER -> !reference.isBlank();
        };
    }

    private static String digits(String invoiceNumber) {
        var digits = invoiceNumber.replaceAll("[^0-9]", "");
        if (digits.isEmpty()) {
            throw new IllegalArgumentException("no digit in invoice number " + invoiceNumber);
        }
        return digits;
    }

    private static String body(String reference, int checks) {
        return reference.substring(0, reference.length() - checks);
    }

    private static String padded(String digits) {
        return "0".repeat(Math.max(0, FIK_DIGITS - digits.length())) + digits;
    }

    private static String withLuhn(String digits) {
        return digits + CheckDigits.luhn(digits);
    }

    /** Eleven minus the remainder: eleven is written 0, and ten, which KID allows, as a hyphen. */
    private static String withMod11(String digits) {
        var check = 11 - weighted(digits, MOD11_WEIGHTS) % 11;
        return digits + (check == 10 ? "-" : String.valueOf(check % 11));
    }

    /** The last but one digit is the last digit of the length of the whole. */
    private static String ocr(String digits) {
        return withLuhn(digits + (digits.length() + 2) % 10);
    }

    private static String viite(String digits) {
        var significant = digits.replaceFirst("^0+", "");
        return significant + (10 - weighted(significant, VIITE_WEIGHTS) % 10) % 10;
    }

    /** With the first four characters put last, the whole by 97 leaves 1. */
    private static String rf(String body) {
        var check = 98 - CheckDigits.remainder97(body + "RF00");
        return "RF" + (check < 10 ? "0" : "") + check + body;
    }

    /** The digits from the right times the weights, over and over. */
    private static int weighted(String digits, int[] weights) {
        var sum = 0;
        for (var i = 0; i < digits.length(); i++) {
            sum += (digits.charAt(digits.length() - 1 - i) - '0') * weights[i % weights.length];
        }
        return sum;
    }
}
