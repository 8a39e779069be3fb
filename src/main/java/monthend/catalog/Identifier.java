package monthend.catalog;

import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The numbers by which companies and bank accounts are known, and how a mistyped one is found.
 *
 * <p>Each is written as an e-invoice has it: without spaces and, the Finnish business id apart,
 * without hyphens. Lengths and check digits are in the facts of each country's register.
 */
public enum Identifier {
    NO_ORGANISATION("Norwegian organisation number", "[0-9]{9}", Identifier::norwegian),
    NO_VAT(
            "Norwegian VAT number (NO, nine digits, MVA)",
            "NO[0-9]{9}MVA",
            text -> norwegian(text.substring(2, 11))),
    NO_ACCOUNT(
            "Norwegian account number of 11 digits",
            "[0-9]{11}",
            text -> checkedBy11(text, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2)),
    SE_ORGANISATION(
            "Swedish organisation number of 10 digits", "[0-9]{10}", CheckDigits::endsInLuhn),
    SE_VAT(
            "Swedish VAT number (SE and 12 digits)",
            "SE[0-9]{10}(0[1-9]|[1-8][0-9]|9[0-4])",
            text -> CheckDigits.endsInLuhn(text.substring(2, 12))),
    SE_BANKGIRO("bankgiro number of 7 or 8 digits", "[0-9]{7,8}", CheckDigits::endsInLuhn),
    SE_PLUSGIRO("plusgiro number of 2 to 8 digits", "[0-9]{2,8}", CheckDigits::endsInLuhn),
    FI_BUSINESS_ID(
            "Finnish business id (seven digits, hyphen, check digit)",
            "[0-9]{7}-[0-9]",
            text -> finnish(text.replace("-", ""))),
    FI_VAT(
            "Finnish VAT number (FI and eight digits)",
            "FI[0-9]{8}",
            text -> finnish(text.substring(2))),
    FI_OVT(
            "Finnish OVT code (0037, business id, up to five characters)",
            "0037[0-9]{8}[0-9A-Z]{0,5}",
            text -> finnish(text.substring(4, 12))),
    NL_CHAMBER_OF_COMMERCE(
            "Dutch Chamber of Commerce number of 8 digits", "[0-9]{8}", text -> true),
    NL_GOVERNMENT("Dutch government number (OIN) of 20 digits", "[0-9]{20}", text -> true),
    NL_VAT(
            "Dutch VAT number (NL, nine digits, B, two digits)",
            "NL[0-9]{9}B[0-9]{2}",
            Identifier::dutchVat),
    DK_CVR("Danish CVR number of 8 digits", "[0-9]{8}", Identifier::danish),
    DK_VAT(
            "Danish VAT number (DK and eight digits)",
            "DK[0-9]{8}",
            text -> danish(text.substring(2))),
    DK_FIK_CREDITOR("FIK creditor number of 8 digits", "[0-9]{8}", text -> true),
    GLN("GLN of 13 digits", "[0-9]{13}", Identifier::gln),
    IBAN("IBAN", "[A-Z]{2}[0-9]{2}[0-9A-Z]{11,30}", Identifier::iban),
    BIC("BIC", "[A-Z]{6}[0-9A-Z]{2}([0-9A-Z]{3})?", text -> true);

    /** How long an IBAN is, in the European Economic Area, Switzerland and the United Kingdom. */
    private static final Map<String, Integer> IBAN_LENGTHS = Map.ofEntries(
            Map.entry("AT", 20),
            Map.entry("BE", 16),
            Map.entry("BG", 22),
            Map.entry("CH", 21),
            Map.entry("CY", 28),
            Map.entry("CZ", 24),
            Map.entry("DE", 22),
            Map.entry("DK", 18),
            Map.entry("EE", 20),
            Map.entry("ES", 24),
            Map.entry("FI", 18),
            Map.entry("FR", 27),
            Map.entry("GB", 22),
            Map.entry("GR", 27),
            Map.entry("HR", 21),
            Map.entry("HU", 28),
            Map.entry("IE", 22),
            Map.entry("IS", 26),
            Map.entry("IT", 27),
            Map.entry("LI", 21),
            Map.entry("LT", 20),
            Map.entry("LU", 20),
            Map.entry("LV", 21),
            Map.entry("MT", 31),
            Map.entry("NL", 18),
            Map.entry("NO", 15),
            Map.entry("PL", 28),
            Map.entry("PT", 25),
            Map.entry("RO", 24),
            Map.entry("SE", 24),
            Map.entry("SI", 19),
            Map.entry("SK", 24));

    private static final Map<String, Identifier> ENDPOINT_SCHEMES = Map.of(
            "0007", SE_ORGANISATION,
            "0088", GLN,
            "0106", NL_CHAMBER_OF_COMMERCE,
            "0190", NL_GOVERNMENT,
            "0184", DK_CVR,
            "0192", NO_ORGANISATION,
            "0216", FI_OVT);

    private final String description;
    private final Pattern form;

    @SuppressWarnings("ImmutableEnumChecker") // the checks above hold no state
    private final Predicate<String> check;

    Identifier(String description, String form, Predicate<String> check) {
        this.description = description;
        this.form = Pattern.compile(form);
        this.check = check;
    }

    /** What the numbers of an electronic address scheme are (BT-34-1), if that is known. */
    public static Optional<Identifier> ofEndpointScheme(String scheme) {
        return Optional.ofNullable(ENDPOINT_SCHEMES.get(scheme));
    }

    /** For messages: {@code Norwegian organisation number}. */
    public String description() {
        return description;
    }

    /** Whether a text has the form of this number and the right check digits. */
    public boolean isValid(String text) {
        return form.matcher(text).matches() && check.test(text);
    }

    private static boolean norwegian(String digits) {
        return checkedBy11(digits, 3, 2, 7, 6, 5, 4, 3, 2);
    }

    /** The last digit is 11 less the remainder of the others; where that is 10 there is none. */
    private static boolean checkedBy11(String digits, int... weights) {
        var last = digits.length() - 1;
        var check = (11 - CheckDigits.remainder11(digits.substring(0, last), weights)) % 11;
        return check == digits.charAt(last) - '0';
    }

    private static boolean finnish(String digits) {
        return checkedBy11(digits, 7, 9, 10, 5, 8, 4, 2);
    }

    private static boolean danish(String digits) {
        return CheckDigits.remainder11(digits, 2, 7, 6, 5, 4, 3, 2, 1) == 0;
    }

    /** Legal entities pass the test by 11; sole traders, since 2020, the one by 97. */
    private static boolean dutchVat(String text) {
        return CheckDigits.remainder11(text.substring(2, 11), 9, 8, 7, 6, 5, 4, 3, 2, -1) == 0
                || CheckDigits.remainder97(text) == 1;
    }

    private static boolean gln(String digits) {
        var sum = 0;
        for (var i = 0; i < digits.length(); i++) {
            sum += (digits.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
        }
        return sum % 10 == 0;
    }

    private static boolean iban(String text) {
        return IBAN_LENGTHS.getOrDefault(text.substring(0, 2), 0) == text.length()
                && CheckDigits.remainder97(text.substring(4) + text.substring(0, 4)) == 1;
    }
}
