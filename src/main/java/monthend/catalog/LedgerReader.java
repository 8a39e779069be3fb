package monthend.catalog;

import monthend.catalog.Ledger.VatCode;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads the accounts of a seller's books. All of it may be absent; what is, is the account that is
 * usual in the seller's country (see {@link StandardLedger}).
 *
 * <pre>
 * ledger:                       # may be absent, and each key of it
 *   receivable                  # what customers owe
 *   prepayments                 # what customers have paid too much
 *   deferred_revenue            # what is invoiced and not earned yet
 *   vat_codes:
 *     - category                # S, AE, G
 *       percent                 # may be absent: for every rate without a code of its own
 *       code                    # may be absent: what the ledger calls it, else S25, AE, G
 *       vat                     # may be absent: the account of the VAT charged
 *       revenue                 # may be absent: the account of the revenue
 * </pre>
 */
final class LedgerReader {

    private static final List<String> KEYS =
            List.of("receivable", "prepayments", "deferred_revenue", "vat_codes");
    private static final List<String> CODE_MAY_HOLD = List.of("percent", "code", "vat", "revenue");
    private static final Pattern CATEGORY = Pattern.compile("S|AE|G");
    private static final Pattern ACCOUNT = Pattern.compile("[0-9A-Z][0-9A-Z.-]{0,19}");
    private static final Pattern CODE = Pattern.compile("[0-9A-Za-z][0-9A-Za-z._-]{0,19}");
    private static final int DECIMALS = 2;

    private final Ledger usual;

    private LedgerReader(Ledger usual) {
        this.usual = usual;
    }

    /** The ledger of a seller in a country. */
    static Ledger read(YamlSection seller, SellerCountry country) {
        var usual = StandardLedger.of(country);
        return seller.optionalSection("ledger")
                .map(new LedgerReader(usual)::ledger)
                .orElse(usual);
    }

    static String account(CatalogValue value) {
        return value.matching(
                ACCOUNT, "it must be digits, capital letters, points and hyphens, at most 20");
    }

    static VatCategory category(CatalogValue value) {
        return VatCategory.valueOf(value.matching(CATEGORY, "it must be one of S, AE, G"));
    }

    private Ledger ledger(YamlSection section) {
        section.holds(List.of(), KEYS);
        return new Ledger(
                section.optional("receivable", LedgerReader::account).orElse(usual.receivable()),
                section.optional("prepayments", LedgerReader::account).orElse(usual.prepayments()),
                section.optional("deferred_revenue", LedgerReader::account)
                        .orElse(usual.deferredRevenue()),
                section.has("vat_codes") ? vatCodes(section) : usual.vatCodes());
    }

    /** The seller's own, then the usual ones, which are found where none of its own fits. */
    private List<VatCode> vatCodes(YamlSection ledger) {
        var codes = new ArrayList<VatCode>();
        for (var section : ledger.sections("vat_codes", "VAT code")) {
            var code = vatCode(section);
            if (codes.stream().anyMatch(before -> isForTheSame(before, code))) {
                throw section.wrong("a second " + section.name() + " for the same sales");
            }
            codes.add(code);
        }
        codes.addAll(usual.vatCodes());
        return codes;
    }

    private static boolean isForTheSame(VatCode before, VatCode code) {
        return before.category() == code.category() && rate(before).equals(rate(code));
    }

    private static Optional<BigDecimal> rate(VatCode code) {
        return code.percent().map(BigDecimal::stripTrailingZeros);
    }

    private VatCode vatCode(YamlSection section) {
        section.holds(List.of("category"), CODE_MAY_HOLD);
        var category = category(section.value("category"));
        var fallback = usual.vatCode(category, BigDecimal.ZERO);
        return new VatCode(
                category,
                section.optional("percent", value -> value.decimal(DECIMALS)),
                section.optional("code", LedgerReader::code),
                section.optional("vat", LedgerReader::account).orElse(fallback.vat()),
                section.optional("revenue", LedgerReader::account).orElse(fallback.revenue()));
    }

    private static String code(CatalogValue value) {
        return value.matching(CODE, "it must be letters, digits, points, _ and -, at most 20");
    }
}
