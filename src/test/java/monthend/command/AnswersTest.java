package monthend.command;

import static org.assertj.core.api.Assertions.assertThat;

import monthend.catalog.NumberSeries.DocumentType;
import monthend.check.RunSummary.Sum;

import org.joda.money.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a run says on the terminal once it is done. */
class AnswersTest {

    /** 1348.03 + 337.01 − 100.00 = 1585.04; without credit 1685.04. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        INVOICE | 1585.04 | invoice, net 1,348.03, VAT 337.01, prepaid 100.00, to pay 1,585.04
        INVOICE | 1685.04 | invoice, net 1,348.03, VAT 337.01, to pay 1,685.04
        CREDIT_NOTE | 1685.04 | credit note, net 1,348.03, VAT 337.01, to set off 1,685.04
        """)
    void theFiguresOfASellerAddUp(DocumentType type, String payable, String said) {
        var sum = new Sum("FJORD", type, 1, euro("1348.03"), euro("337.01"), euro(payable));
        assertThat(Answers.sum(sum)).isEqualTo("  FJORD EUR: 1 " + said);
    }

    private static Money euro(String amount) {
        return Money.parse("EUR " + amount);
    }
}
