package monthend.check;

import static org.assertj.core.api.Assertions.assertThat;

import monthend.document.einvoice.SampleInvoice;
import monthend.document.ubl.UblWriter;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.stream.Stream;

/** Every document we write is valid by the official rules, without a warning. */
class OfficialRulesTest {

    static Stream<SampleInvoice> everyCombination() {
        return SampleInvoice.SELLERS.keySet().stream()
                .flatMap(seller -> Stream.of("NO", "SE", "FI", "NL", "DK", "DE", "GR", "US")
                        .map(buyer -> SampleInvoice.of(seller, buyer)))
                .flatMap(sample -> Stream.of(sample, sample.in("GBP")))
                .flatMap(sample -> Stream.of(sample, sample.less("100.01")))
                .flatMap(sample -> Stream.of(sample, sample.asCreditNote()));
    }

    @ParameterizedTest
    @MethodSource
    void everyCombination(SampleInvoice sample) {
        var document = UblWriter.write(sample.invoice(), SampleInvoice.catalog());
        assertThat(OfficialRules.peppolBis3().check(document, sample.type())).isEmpty();
    }
}
