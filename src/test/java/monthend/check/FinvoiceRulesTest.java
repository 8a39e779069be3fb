package monthend.check;

import static org.assertj.core.api.Assertions.assertThat;

import monthend.document.SampleCatalog;
import monthend.document.einvoice.SampleInvoice;
import monthend.document.finvoice.FinvoiceWriter;
import monthend.invoicing.Invoice;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A Finvoice is valid by its schema, deliverable, and exact to the cent. */
class FinvoiceRulesTest {

    private static final Pattern FIGURE =
            Pattern.compile("<(\\w*(?:Amount|Quantity|Percent))[^>]*>(-?[0-9]+)(,[0-9]+)?<");

    static Stream<SampleInvoice> everySort() {
        return SampleInvoice.SELLERS.keySet().stream()
                .flatMap(seller -> Stream.of("FI", "SE", "NO", "US")
                        .map(buyer -> SampleInvoice.of(seller, buyer)))
                .flatMap(sample -> Stream.of(sample, sample.in("GBP")))
                .flatMap(sample -> Stream.of(sample, sample.less("100.01")))
                .flatMap(sample -> Stream.of(sample, sample.asCreditNote()));
    }

    @ParameterizedTest
    @MethodSource
    void everySort(SampleInvoice sample) {
        assertThat(check(sample, write(sample))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("monthend.check.OfficialRulesTest#everySampleOfTheDocuments")
    void everySampleOfTheDocumentsButItsDelivery(Invoice invoice) {
        var catalog = SampleCatalog.catalog();
        var findings =
                FinvoiceRules.check(FinvoiceWriter.write(invoice, catalog), invoice, catalog);
        assertThat(rules(findings)).containsOnly("FINVOICE-DELIVERY");
    }

    @Test
    void noNameBreaksADocument() {
        for (var name : OfficialRulesTest.HOSTILE_NAMES) {
            var sample = SampleInvoice.of("FI", "FI").to(name);
            assertThat(check(sample, write(sample))).as(name).isEmpty();
        }
    }

    @Test
    void everyFigureThatIsWrongByACentIsFound() {
        for (var sample : List.of(
                SampleInvoice.of("FI", "FI").less("250.00"),
                SampleInvoice.of("FI", "SE").in("SEK").asCreditNote())) {
            var document = write(sample);
            var figures = FIGURE.matcher(document);
            while (figures.find()) {
                var wrong = document.substring(0, figures.start(2))
                        + offByACent(document.substring(figures.start(2), figures.end() - 1))
                        + document.substring(figures.end() - 1);
                if (!figures.group(1).matches("UnitPrice(Discount)?Amount")) {
                    assertThat(check(sample, wrong)).as(figures.group()).isNotEmpty();
                }
            }
        }
    }

    @Test
    void aCreditNoteHasNegativeAmountsAndPositivePrices() {
        var document = write(SampleInvoice.of("FI", "FI").asCreditNote());
        assertThat(document)
                .contains("<InvoiceTypeCode>INV02</InvoiceTypeCode>")
                .contains("<RowVatExcludedAmount AmountCurrencyIdentifier=\"EUR\">-2940,00<")
                .contains("<UnitPriceNetAmount AmountCurrencyIdentifier=\"EUR\">49,00<")
                .contains("<InvoicedQuantity QuantityUnitCodeUN=\"MON\">-60<");
    }

    private static String offByACent(String figure) {
        return new BigDecimal(figure.replace(',', '.'))
                .add(new BigDecimal("0.01"))
                .toPlainString()
                .replace('.', ',');
    }

    private static List<String> rules(List<Finding> findings) {
        return findings.stream().map(Finding::rule).toList();
    }

    private static String write(SampleInvoice sample) {
        return new String(
                FinvoiceWriter.write(sample.invoice(), SampleInvoice.catalog()),
                StandardCharsets.UTF_8);
    }

    private static List<Finding> check(SampleInvoice sample, String document) {
        return FinvoiceRules.check(
                document.getBytes(StandardCharsets.UTF_8),
                sample.invoice(),
                SampleInvoice.catalog());
    }
}
