package monthend.check;

import static org.assertj.core.api.Assertions.assertThat;

import monthend.document.einvoice.SampleInvoice;
import monthend.document.ubl.UblWriter;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** No figure of an e-invoice can be wrong by a cent without being found. */
class ExactArithmeticTest {

    private static final Pattern FIGURE =
            Pattern.compile("<cbc:(\\w*(?:Amount|Quantity|Percent))[^>]*>([0-9.]+)<");

    static Stream<SampleInvoice> everySort() {
        return Stream.of(
                SampleInvoice.of("NO", "NO"),
                SampleInvoice.of("FI", "FI").less("250.00"),
                SampleInvoice.of("NL", "DE"),
                SampleInvoice.of("NO", "SE").in("EUR"),
                SampleInvoice.of("SE", "SE").in("EUR").less("0.01").asCreditNote(),
                SampleInvoice.of("DK", "DK").asCreditNote());
    }

    @ParameterizedTest
    @MethodSource("everySort")
    void whatIsWrittenIsExact(SampleInvoice sample) {
        assertThat(check(sample, write(sample))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("everySort")
    void everyFigureThatIsWrongByACentIsFound(SampleInvoice sample) {
        var document = write(sample);
        var tampered = everyFigureOffByACent(document);
        assertThat(tampered).hasSizeGreaterThan(25);
        for (var wrong : tampered) {
            assertThat(check(sample, wrong)).as(difference(document, wrong)).hasSize(1);
        }
    }

    @ParameterizedTest
    @MethodSource("everySort")
    void anotherCurrencyOrPaymentReferenceIsFound(SampleInvoice sample) {
        var document = write(sample);
        var currency = sample.currency().getCode();
        for (var wrong : List.of(
                document.replaceFirst("currencyID=\"" + currency, "currencyID=\"CHF"),
                document.replaceFirst("Code>" + currency, "Code>CHF"),
                document.replaceFirst("(PaymentID>.*)([0-8])<", "$19<"),
                document.replaceFirst("<cbc:ID>F", "<cbc:ID>G"))) {
            assertThat(wrong).isNotEqualTo(document);
            assertThat(check(sample, wrong)).as(difference(document, wrong)).hasSize(1);
        }
    }

    @Test
    void anAmountTooManyOrTooFewIsFound() {
        var sample = SampleInvoice.of("NO", "NO").less("100.00");
        var document = write(sample);
        assertThat(rules(check(
                        sample,
                        document.replace(
                                "<cbc:PayableAmount",
                                "<cbc:PayableRoundingAmount currencyID=\"NOK\">0.01"
                                        + "</cbc:PayableRoundingAmount><cbc:PayableAmount"))))
                .containsExactly("EXACT-SURPLUS");
        assertThat(rules(check(
                        sample, document.replaceFirst("<cbc:PrepaidAmount.*PrepaidAmount>", ""))))
                .containsExactly("EXACT-MISSING", "EXACT-MISSING");
    }

    @Test
    void reverseChargeWithoutTheBuyersVatNumberIsFound() {
        var sample = SampleInvoice.of("SE", "DE");
        var document = write(sample)
                .replaceFirst(
                        "(?s)<cac:PartyTaxScheme>\\s*<cbc:CompanyID>DE"
                                + ".*?</cac:PartyTaxScheme>",
                        "");
        assertThat(rules(check(sample, document))).containsExactly("BUYER-VAT-NUMBER");
    }

    private static String write(SampleInvoice sample) {
        return new String(
                UblWriter.write(sample.invoice(), SampleInvoice.catalog()), StandardCharsets.UTF_8);
    }

    private static List<Finding> check(SampleInvoice sample, String document) {
        return ExactArithmetic.check(
                document.getBytes(StandardCharsets.UTF_8),
                sample.invoice(),
                SampleInvoice.catalog());
    }

    private static List<String> rules(List<Finding> findings) {
        return findings.stream().map(Finding::rule).toList();
    }

    private static List<String> everyFigureOffByACent(String document) {
        var tampered = new ArrayList<String>();
        var figures = FIGURE.matcher(document);
        while (figures.find()) {
            var wrong = new BigDecimal(figures.group(2)).add(new BigDecimal("0.01"));
            tampered.add(document.substring(0, figures.start(2))
                    + wrong.toPlainString()
                    + document.substring(figures.end(2)));
        }
        return tampered;
    }

    private static String difference(String document, String wrong) {
        var right = document.lines().toList();
        return wrong.lines().filter(line -> !right.contains(line)).toList().toString();
    }
}
