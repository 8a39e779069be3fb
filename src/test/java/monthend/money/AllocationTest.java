package monthend.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

class AllocationTest {

    private static final CurrencyUnit NOK = CurrencyUnit.of("NOK");

    @ParameterizedTest(name = "{0} over {1} is {2}")
    @CsvSource({
        "100.00, 1 1 1, 33.34 33.33 33.33",
        "100.00, 1 2 3, 16.67 33.33 50.00",
        "0.01, 1 1 1, 0.01 0.00 0.00",
        "0.02, 1 1 1, 0.01 0.01 0.00",
        "10.00, 0 1 0, 0.00 10.00 0.00",
        "10.00, 0.5 1.5, 2.50 7.50",
        "-100.00, 1 1 1, -33.34 -33.33 -33.33",
    })
    void i4GivesTheCentsLeftOverToTheLargestRemainders(String total, String shares, String parts) {
        assertThat(Allocation.inProportion(money(total), decimals(shares)))
                .containsExactlyElementsOf(Stream.of(parts.split(" ", -1))
                        .map(AllocationTest::money)
                        .toList());
    }

    @Test
    void i4PartsAddUpToTheWholeExactly() {
        var random = new Random(4);
        for (var round = 0; round < 1_000; round++) {
            var total = Money.ofMinor(NOK, random.nextInt(1_000_000));
            var shares = random.ints(1 + random.nextInt(40), 0, 1_000)
                    .mapToObj(share -> BigDecimal.valueOf(share + 1L, random.nextInt(4)))
                    .toList();
            assertThat(Money.total(Allocation.inProportion(total, shares))).isEqualTo(total);
        }
    }

    @Test
    void i4AQuantityIsDividedToFourDecimals() {
        assertThat(Allocation.inProportion(Quantity.of(1), decimals("1 1 1")))
                .containsExactly(
                        Quantity.of("0.3334"), Quantity.of("0.3333"), Quantity.of("0.3333"));
        assertThat(Allocation.inProportion(Quantity.of("7.5"), decimals("2.5 5")))
                .containsExactly(Quantity.of("2.5"), Quantity.of(5));
    }

    @Test
    void nothingIsDividedOverNothing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Allocation.inProportion(money("1.00"), decimals("0 0")))
                .withMessageContaining("NOK 1.00");
    }

    private static Money money(String amount) {
        return Money.of(NOK, new BigDecimal(amount));
    }

    private static List<BigDecimal> decimals(String shares) {
        return Stream.of(shares.split(" ", -1)).map(BigDecimal::new).toList();
    }
}
