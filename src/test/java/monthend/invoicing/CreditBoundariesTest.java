package monthend.invoicing;

import static org.assertj.core.api.Assertions.assertThat;

import org.joda.money.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** C1 and C2 to the last cent. */
class CreditBoundariesTest {

    /** The share of EXPENSE is 500.00: the second credit for it finds what the first has left. */
    @ParameterizedTest(name = "{0} and {1} for the product: {2} and {3} used")
    @CsvSource({
        "300.00, 300.00, 300.00, 200.00",
        "499.99, 300.00, 499.99, 0.01",
        "500.00, 300.00, 500.00, 0.00",
    })
    void c2TwoCreditsForOneProductShareItsPart(
            String first, String second, String usedOfFirst, String usedOfSecond) {
        var balances = new CreditBalances(
                List.of(credit("K1", "EXPENSE", first), credit("K2", "EXPENSE", second)));
        var uses = balances.use(
                Money.parse("NOK 1250.00"), InvoiceLines.of("INSIGHTS 600.00", "EXPENSE 400.00"));
        assertThat(used(uses, "K1")).isEqualTo(usedOfFirst);
        assertThat(used(uses, "K2")).isEqualTo(usedOfSecond);
    }

    private static String used(List<CreditUse> uses, String id) {
        return uses.stream()
                .filter(use -> use.creditId().equals(id))
                .map(use -> use.used().getAmount().toPlainString())
                .findFirst()
                .orElse("0.00");
    }

    /** 150.00 and 37.50 of VAT to pay. */
    @ParameterizedTest(name = "{0} of credit: {1} used, {2} left")
    @CsvSource({
        "187.49, 187.49, 0.00",
        "187.50, 187.50, 0.00",
        "187.51, 187.50, 0.01",
    })
    void c1CreditIsUsedUpToTheLastCent(String credit, String used, String left) {
        var balances = new CreditBalances(List.of(credit("K1", "", credit)));
        var uses = balances.use(Money.parse("NOK 187.50"), InvoiceLines.of("EXPENSE 150.00"));
        assertThat(used(uses, "K1")).isEqualTo(used);
        assertThat(balances.left())
                .extracting(now -> now.left().getAmount().toPlainString())
                .containsExactly(left);
    }

    /** With its VAT 0.02 is 0.025, which is rounded up, and 0.01 is 0.0125, which is not. */
    @ParameterizedTest(name = "a line of {0}: a share of {1}")
    @CsvSource({"0.01, 0.01", "0.02, 0.03", "0.03, 0.04", "100.01, 125.01", "100.02, 125.03"})
    void c2AShareIsRoundedHalfUp(String amount, String share) {
        var balances = new CreditBalances(List.of(credit("K1", "EXPENSE", "900.00")));
        var lines = InvoiceLines.of("INSIGHTS 600.00", "EXPENSE " + amount);
        assertThat(used(balances.use(Money.parse("NOK 900.00"), lines), "K1")).isEqualTo(share);
    }

    private static Credit credit(String id, String product, String amount) {
        return new Credit(
                id,
                Optional.of(product).filter(code -> !code.isEmpty()),
                LocalDate.of(2026, 1, 2),
                Money.parse("NOK " + amount));
    }
}
