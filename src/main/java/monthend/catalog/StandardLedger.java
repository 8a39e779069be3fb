package monthend.catalog;

import monthend.catalog.Ledger.VatCode;

import java.util.List;
import java.util.Optional;

/**
 * The account numbers that are usual in a seller's country, for what its catalogue does not say:
 * Norway NS 4102, Sweden BAS, Finland Liikekirjuri, the Netherlands the decimal chart, Denmark the
 * public standard chart. A firm's own chart may differ in any of them.
 */
final class StandardLedger {

    private StandardLedger() {}

    static Ledger of(SellerCountry country) {
        return switch (country) {
            case NO -> new Ledger("1500", "2900", "2965", codes("2700", "3020", "3125", "3125"));
            case SE -> new Ledger("1510", "2420", "2970", codes("2611", "3041", "3308", "3305"));
            case FI -> new Ledger("1700", "2861", "2959", codes("2939", "3000", "3340", "3390"));
            case NL -> new Ledger("1100", "1490", "1405", codes("1500", "8005", "8002", "8003"));
            case DK -> new Ledger("6190", "7410", "8070", codes("7680", "1010", "1150", "1200"));
        };
    }

    /**
     * The codes of all categories: the account of VAT, then those of domestic sales, of sales under
     * reverse charge and of exports.
     */
    private static List<VatCode> codes(
            String vat, String domestic, String reverseCharge, String export) {
        return List.of(
                code(VatCategory.S, vat, domestic),
                code(VatCategory.AE, vat, reverseCharge),
                code(VatCategory.G, vat, export));
    }

    private static VatCode code(VatCategory category, String vat, String revenue) {
        return new VatCode(category, Optional.empty(), Optional.empty(), vat, revenue);
    }
}
