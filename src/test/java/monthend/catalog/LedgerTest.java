package monthend.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Which account of the seller's books a sale is entered on. */
class LedgerTest {

    private static final Path SMALL = Path.of("src/test/resources/catalog");
    private static final Catalog CATALOG = CatalogReader.read(SMALL).catalog();

    /**
     * FJORD in the small catalogue has some accounts of its own; SIGN has 3021, and 3126 for
     * exports.
     */
    @ParameterizedTest(name = "{0} {1}: {2}, VAT on {3}, revenue of the seller on {4}")
    @CsvSource({
        "S, 25, 3, 2701, 3020",
        "S, 15, S15, 2700, 3030",
        "S, 25.00, 3, 2701, 3020",
        "AE, 0, AE, 2700, 3125",
        "G, 0, 52, 2700, 3125",
    })
    void aSaleHasTheVatCodeOfItsRateOrOfItsCategory(
            VatCategory category, BigDecimal rate, String name, String vat, String revenue) {
        var code = CATALOG.seller("FJORD").ledger().vatCode(category, rate);

        assertThat(code.name(rate)).isEqualTo(name);
        assertThat(code.vat()).isEqualTo(vat);
        assertThat(code.revenue()).isEqualTo(revenue);
    }

    @ParameterizedTest
    @CsvSource({"S, 25, 3021", "AE, 0, 3021", "G, 0, 3126"})
    void aProductsOwnAccountComesFirst(VatCategory category, BigDecimal rate, String account) {
        assertThat(CATALOG.revenueAccount("FJORD", "SIGN", category, rate)).isEqualTo(account);
    }

    @Test
    void whatTheCatalogueSaysIsTakenAndTheRestIsUsualInTheCountry() {
        var ledger = CATALOG.seller("FJORD").ledger();

        assertThat(ledger.receivable()).isEqualTo("1510");
        assertThat(ledger.prepayments()).isEqualTo("2900");
        assertThat(ledger.deferredRevenue()).isEqualTo("2965");
    }

    @ParameterizedTest
    @CsvSource({
        "NO, 1500, 2900, 2965, 2700, 3020, 3125, 3125",
        "SE, 1510, 2420, 2970, 2611, 3041, 3308, 3305",
        "FI, 1700, 2861, 2959, 2939, 3000, 3340, 3390",
        "NL, 1100, 1490, 1405, 1500, 8005, 8002, 8003",
        "DK, 6190, 7410, 8070, 7680, 1010, 1150, 1200",
    })
    void aCatalogueWithoutAccountsHasTheUsualOnesOfTheCountry(
            SellerCountry country,
            String receivable,
            String prepayments,
            String deferred,
            String vat,
            String domestic,
            String reverseCharge,
            String export) {
        var ledger = StandardLedger.of(country);

        assertThat(ledger.receivable()).isEqualTo(receivable);
        assertThat(ledger.prepayments()).isEqualTo(prepayments);
        assertThat(ledger.deferredRevenue()).isEqualTo(deferred);
        var standard = ledger.vatCode(VatCategory.S, new BigDecimal("25.5"));
        assertThat(standard.name(new BigDecimal("25.5"))).isEqualTo("S25.5");
        assertThat(standard.vat()).isEqualTo(vat);
        assertThat(standard.revenue()).isEqualTo(domestic);
        assertThat(ledger.vatCode(VatCategory.AE, BigDecimal.ZERO).revenue())
                .isEqualTo(reverseCharge);
        assertThat(ledger.vatCode(VatCategory.G, BigDecimal.ZERO).revenue()).isEqualTo(export);
    }

    @Test
    void aCatalogueOfBeforeThereWereAccountsIsReadAsEver() throws IOException {
        var files = small();
        files.computeIfPresent(
                "sellers.yaml",
                (name, bytes) -> without(bytes, "    ledger:", "    number_series:"));
        files.computeIfPresent(
                "products.yaml", (name, bytes) -> without(bytes, "    revenue_accounts:", ""));
        var catalog = CatalogReader.parse(files).catalog();

        assertThat(catalog.seller("FJORD").ledger()).isEqualTo(StandardLedger.of(SellerCountry.NO));
        assertThat(catalog.revenueAccount("FJORD", "SIGN", VatCategory.S, BigDecimal.valueOf(25)))
                .isEqualTo("3020");
    }

    @Test
    void theCodesOfALedgerAreItsOwnAndThenTheUsualOnes() {
        var codes = CATALOG.seller("FJORD").ledger().vatCodes();

        assertThat(codes).hasSize(3 + 3);
        assertThat(codes.getFirst().percent()).isEqualTo(Optional.of(BigDecimal.valueOf(25)));
    }

    private static Map<String, byte[]> small() throws IOException {
        var files = new HashMap<String, byte[]>();
        for (var name : CatalogFiles.NAMES) {
            files.put(name, Files.readAllBytes(SMALL.resolve(name)));
        }
        return files;
    }

    /** Without the lines from one on, up to another or to the end. */
    private static byte[] without(byte[] bytes, String from, String to) {
        var text = new String(bytes, StandardCharsets.UTF_8);
        var rest = to.isEmpty() ? "" : text.substring(text.indexOf(to));
        return (text.substring(0, text.indexOf(from)) + rest).getBytes(StandardCharsets.UTF_8);
    }
}
