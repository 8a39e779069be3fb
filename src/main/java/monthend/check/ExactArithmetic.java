package monthend.check;

import monthend.catalog.Catalog;
import monthend.catalog.VatCategory;
import monthend.document.ubl.Profile;
import monthend.invoicing.Invoice;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Whether a written e-invoice says exactly what its invoice comes to, to the cent: every amount,
 * quantity, price, rate, date, currency and the payment reference, read back from the bytes.
 *
 * <p>The official rules let a VAT amount pass that is wrong by 0.90, and any payment reference. A
 * figure that differs, is missing, or stands there without belonging there is an error.
 */
public final class ExactArithmetic {

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

    /** What a document of a sparse profile does not state. */
    private static final Pattern LEFT_OUT = Pattern.compile("TaxCurrencyCode|TaxTotal\\[2].*"
            + "|.*/TaxExemptionReasonCode|BillingReference/.*/IssueDate");

    private static final String BUYER_VAT =
            "AccountingCustomerParty/Party/PartyTaxScheme/CompanyID";

    private ExactArithmetic() {}

    /** What a UBL document says otherwise than its invoice; nothing if all is exact. */
    public static List<Finding> check(byte[] document, Invoice invoice, Catalog catalog) {
        return check(document, invoice, catalog, Profile.PEPPOL_BIS_3);
    }

    /** The same for a document of another profile, which may leave something out. */
    public static List<Finding> check(
            byte[] document, Invoice invoice, Catalog catalog, Profile profile) {
        var found = WrittenFigures.read(document).byPlace();
        var expected = new LinkedHashMap<>(ExpectedFigures.of(invoice, catalog));
        if (profile.isSparseFor(catalog.seller(invoice.draft().seller()))) {
            expected.keySet().removeIf(place -> LEFT_OUT.matcher(place).matches());
        }
        var findings = new ArrayList<Finding>();
        compare(expected, found, findings);
        surplus(expected, found, findings);
        reverseCharge(invoice, found, findings);
        return List.copyOf(findings);
    }

    static void compare(
            Map<String, String> expected, Map<String, String> found, List<Finding> findings) {
        expected.forEach((place, value) -> {
            var written = found.get(place);
            if (written == null) {
                findings.add(Finding.error("EXACT-MISSING", value + " is not stated", place));
            } else if (!same(value, written)) {
                findings.add(Finding.error(
                        "EXACT-VALUE", written + " is stated, and it is " + value, place));
            }
        });
    }

    /** Amounts and quantities that no expectation accounts for. */
    private static void surplus(
            Map<String, String> expected, Map<String, String> found, List<Finding> findings) {
        found.forEach((place, value) -> {
            if (isFigure(place, found) && !expected.containsKey(place)) {
                findings.add(Finding.error("EXACT-SURPLUS", value + " does not belong", place));
            }
        });
    }

    /** The law wants the buyer's VAT number where the buyer accounts for the VAT (Art. 226). */
    private static void reverseCharge(
            Invoice invoice, Map<String, String> found, List<Finding> findings) {
        var reversed = invoice.draft().vat().stream()
                .anyMatch(group -> group.rate().category() == VatCategory.AE);
        if (reversed && !found.containsKey(BUYER_VAT)) {
            findings.add(Finding.error(
                    "BUYER-VAT-NUMBER",
                    "reverse charge without the buyer's VAT number",
                    BUYER_VAT));
        }
    }

    private static boolean isFigure(String place, Map<String, String> found) {
        return found.containsKey(place + "/@currencyID") || found.containsKey(place + "/@unitCode");
    }

    /** Figures are the same whatever their trailing zeros; all else, letter by letter. */
    private static boolean same(String expected, String written) {
        return expected.equals(written)
                || (NUMBER.matcher(expected).matches()
                        && NUMBER.matcher(written).matches()
                        && new BigDecimal(expected).compareTo(new BigDecimal(written)) == 0);
    }
}
