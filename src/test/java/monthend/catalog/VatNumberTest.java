package monthend.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import monthend.document.einvoice.SampleInvoice;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A buyer's VAT number and electronic address, as they are written and where they are wrong. */
class VatNumberTest {

    @ParameterizedTest(name = "{0}: {1} is {2}")
    @CsvSource({
        "NO, NO 988 077 917 MVA, NO988077917MVA",
        "NO, no988077917mva, NO988077917MVA",
        "SE, SE 556047-3521 01, SE556047352101",
        "FI, FI-01120389, FI01120389",
        "DK, DK 13 58 56 28, DK13585628",
        "NL, NL004495445B01, NL004495445B01",
        "NL, NL000099998B57, NL000099998B57",
        "DE, DE 136695976, DE136695976",
        "GR, EL094259216, EL094259216",
        "IE, IE6433435F, IE6433435F",
        "FR, FR 40 303 265 045, FR40303265045",
    })
    void theNumberOfACountryIsWrittenWithoutBlanks(String country, String given, String stated) {
        assertThat(VatNumber.of(SampleInvoice.catalog().vat(), country, given)).contains(stated);
    }

    @ParameterizedTest(name = "{1} is no number of {0}")
    @CsvSource({
        "NO, NO988077917",
        "NO, NO988077918MVA",
        "SE, 556047352101",
        "SE, SE556047352201",
        "FI, FI01120388",
        "DK, DK13585629",
        "NL, NL004495446B01",
        "NL, NL000099998B58",
        "DE, 136695976",
        "DE, FI01120389",
        "GR, GR094259216",
        "DE, DE",
    })
    void aNumberThatCannotBeOneIsNotStated(String country, String given) {
        assertThat(VatNumber.of(SampleInvoice.catalog().vat(), country, given)).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1} and not {2}")
    @CsvSource({
        "0007, 5560473521, 5560473522",
        "0088, 5790000435944, 5790000435945",
        "0106, 12345678, 1234567",
        "0184, 13585628, 13585629",
        "0190, 00000001234567890000, 0000000123456789000",
        "0192, 991825827, 991825828",
        "0216, 003701120389, 003701120388",
    })
    void anAddressEndsInTheCheckDigitOfItsScheme(String scheme, String right, String wrong) {
        var identifier = Identifier.ofEndpointScheme(scheme).orElseThrow();
        assertThat(identifier.isValid(right)).isTrue();
        assertThat(identifier.isValid(wrong)).isFalse();
    }
}
