package monthend.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import monthend.calendar.Months;

import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;

class QuantityTest {

    private static final CurrencyUnit EUR = CurrencyUnit.of("EUR");

    @ParameterizedTest(name = "{0} licences × {1} months at {2} is {3}, {4}")
    @CsvSource({
        "10, 6, 50.00, 60, 3000.00",
        "9, 12, 49.00, 108, 5292.00",
        "32, 3, 50.00, 96, 4800.00",
        "2, 3 17/31, 49.00, 7.0968, 347.74",
        "1, 20/29, 19.00, 0.6897, 13.10",
        "3, 1/31, 15.00, 0.0968, 1.45",
    })
    void q1AndQ3RoundTheQuantityOnceAndThenTheAmount(
            int licences, String months, String price, String quantity, BigDecimal amount) {
        var rounded = Months.parse(months).times(licences);
        assertThat(rounded).isEqualTo(Quantity.of(quantity));
        assertThat(rounded.at(UnitPrice.of(EUR, price)).getAmount()).isEqualTo(amount);
    }

    @Test
    void q3ANumberHalfwayIsRoundedUp() {
        assertThat(Quantity.rounded(new BigDecimal("0.00005"))).isEqualTo(Quantity.of("0.0001"));
        assertThat(Quantity.of(1).at(UnitPrice.of(EUR, "0.005")).getAmount())
                .isEqualTo(new BigDecimal("0.01"));
    }

    @Test
    void aQuantityWithFiveDecimalsDoesNotExist() {
        assertThatIllegalArgumentException().isThrownBy(() -> Quantity.of("0.00001"));
    }

    @ParameterizedTest(name = "{0} less {1} per cent is {2}")
    @CsvSource({
        "49.00, 10, 44.10",
        "49.99, 33.33, 33.3283",
        "0.01, 50, 0.005",
        "0.0001, 50, 0.0001",
        "190.00, 0, 190.00",
        "190.00, 100, 0.00",
    })
    void l12ADiscountedPriceIsRoundedTo4Decimals(String list, BigDecimal percent, String price) {
        assertThat(UnitPrice.of(EUR, list).lessPercent(percent))
                .isEqualTo(UnitPrice.of(EUR, price));
    }
}
