package monthend.check;

import static org.assertj.core.api.Assertions.assertThat;

import monthend.document.einvoice.Attachment;
import monthend.document.einvoice.SampleInvoice;
import monthend.document.ubl.Profile;
import monthend.document.ubl.UblWriter;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;

/** Receivers that take NLCIUS alone get documents that SI-UBL 2.0 finds nothing in. */
class NlciusRulesTest {

    private static final OfficialRules RULES = OfficialRules.of(Profile.NLCIUS);

    static Stream<SampleInvoice> everySort() {
        return SampleInvoice.SELLERS.keySet().stream()
                .flatMap(seller -> Stream.of("NL", "DE", "NO", "US")
                        .map(buyer -> SampleInvoice.of(seller, buyer)))
                .flatMap(sample -> Stream.of(sample, sample.in("GBP")))
                .flatMap(sample -> Stream.of(sample, sample.less("100.01")))
                .flatMap(sample -> Stream.of(sample, sample.asCreditNote()));
    }

    @ParameterizedTest
    @MethodSource
    void everySort(SampleInvoice sample) {
        var document = write(sample);
        assertThat(RULES.check(document, sample.type())).isEmpty();
        assertThat(ExactArithmetic.check(
                        document, sample.invoice(), SampleInvoice.catalog(), Profile.NLCIUS))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0} as {1} breaks {2}")
    @CsvSource(delimiter = '|', textBlock = """
        <cbc:BuyerReference>A-1</cbc:BuyerReference> | '' | BR-NL-2
        schemeID="0106">99900012</cbc:CompanyID | >99900012</cbc:CompanyID | BR-NL-1
        MeansCode>58< | MeansCode>31< | BR-NL-12
        TypeCode>380< | TypeCode>326< | BR-NL-7
        """)
    void whatTheRulesFind(String right, String wrong, String rule) {
        var sample = SampleInvoice.of("NL", "NL");
        var document = new String(write(sample), StandardCharsets.UTF_8);
        assertThat(document).contains(right);
        var changed = document.replace(right, wrong).getBytes(StandardCharsets.UTF_8);
        assertThat(RULES.check(changed, sample.type()))
                .extracting(Finding::rule)
                .contains(rule);
    }

    @Test
    void aDutchDocumentInPoundsStatesItsVatInEuroInItsNote() {
        var document =
                new String(write(SampleInvoice.of("NL", "NL").in("GBP")), StandardCharsets.UTF_8);
        assertThat(document)
                .doesNotContain("TaxCurrencyCode")
                .containsPattern("<cbc:Note>.*EUR.*GBP.*</cbc:Note>");
    }

    @Test
    void aNorwegianSellerStatesItsVatInKronerToDutchReceiversToo() {
        var document =
                new String(write(SampleInvoice.of("NO", "NL").in("EUR")), StandardCharsets.UTF_8);
        assertThat(document).contains("<cbc:TaxCurrencyCode>NOK<");
    }

    private static byte[] write(SampleInvoice sample) {
        var workbook = Attachment.workbook("FJ100001", "Verdeling", new byte[] {1, 2, 3});
        return UblWriter.write(
                sample.invoice(), SampleInvoice.catalog(), Profile.NLCIUS, Optional.of(workbook));
    }
}
