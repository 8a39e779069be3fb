package monthend.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Every published example of the registers and banks is taken, and no example with a slip is. */
class CheckDigitsTest {

    @ParameterizedTest(name = "{1} is a {0}")
    @CsvSource({
        "NO_ORGANISATION, 988077917 | 995525828 | 123456785 | 991825827 | 923456783",
        "NO_VAT, NO988077917MVA",
        "NO_ACCOUNT, 86011117947 | 12345678903",
        "SE_ORGANISATION, 1234567897 | 2120000787 | 5560473521",
        "SE_VAT, SE556047352101",
        "SE_BANKGIRO, 1609908 | 9912346 | 50501055",
        "SE_PLUSGIRO, 9008004 | 18",
        "FI_BUSINESS_ID, 2077474-0 | 0112038-9 | 2345678-0",
        "FI_VAT, FI20774740",
        "FI_OVT, 003723456780 | 003720774740AB1",
        "NL_CHAMBER_OF_COMMERCE, 12345678 | 01234567",
        "NL_GOVERNMENT, 00000001234567890000",
        "NL_VAT, NL004495445B01 | NL002455799B11 | NL000099998B57",
        "DK_CVR, 13748136 | 13585628 | 25063864",
        "DK_VAT, DK13585628 | DK13748136 | DK25063864",
        "DK_FIK_CREDITOR, 81234567",
        "IBAN, NO9386011117947 | SE4550000000058398257466 | FI2112345600000785 |"
                + " NL91ABNA0417164300 | DK5000400440116243",
        "GLN, 5790000435944 | 7300010000001",
        "BIC, NDEAFIHH | DNBANOKKXXX",
    })
    void aPublishedExampleIsTaken(Identifier identifier, String examples) {
        assertThat(examples.split(" \\| ", -1)).allMatch(identifier::isValid);
    }

    @ParameterizedTest(name = "{1} is no {0}")
    @CsvSource({
        "NO_ORGANISATION, 988077918 | 98807791 | 988 077 917",
        "NO_VAT, NO988077917 | 988077917MVA | NO988077916MVA",
        "NO_ACCOUNT, 86011117948 | 8601111794",
        "SE_ORGANISATION, 1234567896 | 556047-3521",
        "SE_VAT, SE5560473521 | SE556047352201 | SE556047352195",
        "SE_BANKGIRO, 1609907 | 160-9908 | 160990 | 505010550",
        "SE_PLUSGIRO, 9008005 | 900800-4 | 8 | 900800400",
        "FI_BUSINESS_ID, 2077474-1 | 20774740",
        "FI_VAT, FI20774741",
        "FI_OVT, 003723456781 | 0037234567",
        "NL_CHAMBER_OF_COMMERCE, 1234567 | 123456789 | 1234567A",
        "NL_GOVERNMENT, 0000000123456789000 | 000000012345678900001 | 0000000123456789000X",
        "NL_VAT, NL004495446B01 | NL000099998B58 | NL004495445C01",
        "DK_CVR, 13748137 | 1374813 | DK13748136",
        "DK_VAT, 13585628 | DK13585629",
        "DK_FIK_CREDITOR, 8123456 | 812345678",
        "IBAN, NO9386011117948 | NO938601111794 | SE455000000005839825746 | FI2112345600000786 |"
                + " XX9386011117947",
        "GLN, 5790000435945 | 579000043594 | 7300010000010",
        "BIC, NDEAFI | NDEAFIHHX | 1DEAFIHH",
    })
    void anExampleWithASlipIsNotTaken(Identifier identifier, String examples) {
        assertThat(examples.split(" \\| ", -1)).noneMatch(identifier::isValid);
    }

    @ParameterizedTest
    @ValueSource(strings = {"aPublishedExampleIsTaken", "anExampleWithASlipIsNotTaken"})
    void everyIdentifierHasExamples(String test) throws NoSuchMethodException {
        var examples = CheckDigitsTest.class
                .getDeclaredMethod(test, Identifier.class, String.class)
                .getAnnotation(CsvSource.class);
        assertThat(Stream.of(examples.value())
                        .map(row -> Identifier.valueOf(row.substring(0, row.indexOf(',')))))
                .containsExactlyInAnyOrder(Identifier.values());
    }

    /** A Norwegian number whose check digit would be ten is never given out. */
    @Test
    void aNorwegianNumberWithoutCheckDigitIsNotTakenWhateverItsLastDigit() {
        var body = IntStream.range(10_000_000, 10_001_000)
                .mapToObj(Integer::toString)
                .filter(digits -> CheckDigits.remainder11(digits, 3, 2, 7, 6, 5, 4, 3, 2) == 1)
                .findFirst()
                .orElseThrow();

        assertThat(IntStream.range(0, 10).mapToObj(last -> body + last))
                .noneMatch(Identifier.NO_ORGANISATION::isValid);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "602243",
                "2345676",
                "12344",
                "23456783",
                "1636976",
                "1202951008",
                "0072019122420063",
                "1700012",
                "18",
                "26",
                "004040400000669",
            })
    void luhnFindsTheLastDigitOfPublishedPaymentReferences(String reference) {
        var last = reference.length() - 1;

        assertThat(CheckDigits.endsInLuhn(reference)).isTrue();
        assertThat(CheckDigits.luhn(reference.substring(0, last)))
                .isEqualTo(reference.charAt(last) - '0');
    }

    @ParameterizedTest
    @ValueSource(strings = {"602244", "2345667", "12354", "948257532301"})
    void luhnRefusesASlip(String reference) {
        assertThat(CheckDigits.endsInLuhn(reference)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"RF332348236", "RF911234567890120", "RF18539007547034"})
    void creditorReferencesLeaveOneBy97(String reference) {
        assertThat(CheckDigits.remainder97(reference.substring(4) + reference.substring(0, 4)))
                .isEqualTo(1);
    }
}
