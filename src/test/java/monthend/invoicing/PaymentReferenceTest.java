package monthend.invoicing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import monthend.catalog.Seller.ReferenceScheme;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The references that banks and libraries publish, and what is wrong with almost the same. */
class PaymentReferenceTest {

    @ParameterizedTest(name = "{0} of {1} is {2}")
    @CsvSource({
        "KID_MOD10, 60224, 602243",
        "KID_MOD10, 234567, 2345676",
        "KID_MOD10, 1234, 12344",
        "KID_MOD10, 2345678, 23456783",
        "KID_MOD11, 1234567890, 12345678903",
        "KID_MOD11, 1234, 12343",
        "KID_MOD11, 2345678, 23456788",
        "KID_MOD11, 012955, 0129550",
        "KID_MOD11, 1009, 1009-",
        "OCR, 16369, 1636976",
        "OCR, 12029510, 1202951008",
        "OCR, 00720191224200, 0072019122420063",
        "VIITE, 123456, 1234561",
        "VIITE, 234823, 2348236",
        "VIITE, 123456789012, 1234567890120",
        "VIITE, 00123456, 1234561",
        "RF, 2348236, RF332348236",
        "RF, 1234567890120, RF911234567890120",
        "RF, 539007547034, RF18539007547034",
        "FIK_71, 1, 000000000000018",
        "FIK_71, 2, 000000000000026",
        "FIK_71, 404040000066, 004040400000669",
        "FIK_71, 94825753230, 000948257532309",
        "NUMBER, FJ100001, FJ100001",
        "KID_MOD10, FJ60224, 602243",
    })
    void publishedReferences(ReferenceScheme scheme, String number, String reference) {
        assertThat(PaymentReference.of(scheme, number)).isEqualTo(reference);
        assertThat(PaymentReference.isValid(scheme, reference)).isTrue();
    }

    @ParameterizedTest(name = "{0}: {1} is wrong")
    @CsvSource({
        "KID_MOD10, 602244",
        "KID_MOD10, 2345667",
        "KID_MOD10, 1009-",
        "KID_MOD10, 1",
        "KID_MOD10, 12345678901234567890123458",
        "KID_MOD11, 10090",
        "KID_MOD11, 10099",
        "KID_MOD11, 12345678902",
        "KID_MOD11, 1234567890A",
        "OCR, 1636919",
        "OCR, 1700012",
        "OCR, 1636977",
        "VIITE, 1234562",
        "VIITE, 01234561",
        "VIITE, 123",
        "RF, RF342348236",
        "RF, rf332348236",
        "RF, 2348236",
        "RF, RF911234567890121",
        "RF, RF18539007547043",
        "VIITE, 2348237",
        "VIITE, 1234567890121",
        "OCR, 1202951009",
        "OCR, 0072019122420064",
        "KID_MOD11, 12344",
        "KID_MOD11, 0129551",
        "FIK_71, 004040400000660",
        "FIK_71, 0040404000006690",
        "FIK_71, 18",
        "FIK_71, 000948257532301",
        "NUMBER, ' '",
    })
    void almostTheSameIsWrong(ReferenceScheme scheme, String reference) {
        assertThat(PaymentReference.isValid(scheme, reference)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"publishedReferences", "almostTheSameIsWrong"})
    void everySchemeHasExamples(String test) {
        var examples = Stream.of(PaymentReferenceTest.class.getDeclaredMethods())
                .filter(method -> method.getName().equals(test))
                .map(method -> method.getAnnotation(CsvSource.class))
                .flatMap(source -> Stream.of(source.value()))
                .map(row -> ReferenceScheme.valueOf(row.substring(0, row.indexOf(','))));
        assertThat(examples.collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(ReferenceScheme.values());
    }

    @ParameterizedTest
    @EnumSource(
            value = ReferenceScheme.class,
            names = {"KID_MOD10", "KID_MOD11", "OCR", "VIITE", "RF", "FIK_71"})
    void oneWrongDigitIsAlwaysFound(ReferenceScheme scheme) {
        for (var number = 100_001; number < 100_301; number++) {
            var reference = PaymentReference.of(scheme, "FJ" + number);
            for (var place = 0; place < reference.length(); place++) {
                var wrong = otherDigitAt(reference, place);
                assertThat(wrong.equals(reference) || !PaymentReference.isValid(scheme, wrong))
                        .as("%s for %s", wrong, reference)
                        .isTrue();
            }
        }
    }

    private static String otherDigitAt(String reference, int place) {
        var digit = reference.charAt(place);
        var other = digit >= '0' && digit <= '9' ? (char) ('0' + (digit - '0' + 1) % 10) : digit;
        return reference.substring(0, place) + other + reference.substring(place + 1);
    }

    @ParameterizedTest
    @EnumSource(value = ReferenceScheme.class, names = "NUMBER", mode = EnumSource.Mode.EXCLUDE)
    void aNumberWithoutDigitsHasNoReference(ReferenceScheme scheme) {
        assertThatThrownBy(() -> PaymentReference.of(scheme, "FJ"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("FJ");
    }

    @Test
    void aNumberTooLongForFikHasNoReference() {
        assertThatThrownBy(() -> PaymentReference.of(ReferenceScheme.FIK_71, "123456789012345"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
