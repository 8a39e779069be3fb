package monthend.golden;

import static org.assertj.core.api.Assertions.assertThat;

import monthend.check.ExactArithmetic;
import monthend.check.OfficialRules;
import monthend.document.ubl.UblWriter;
import monthend.invoicing.Invoice;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.stream.Stream;

/** The e-invoices of the golden month say its figures, and are officially valid. */
class GoldenEInvoiceTest {

    private static final OfficialRules RULES = OfficialRules.peppolBis3();
    private static final List<Invoice> INVOICES = new SampleMonth().invoices();

    static Stream<GoldenInvoice> sentByPeppol() {
        return GoldenInvoice.all(GoldenPage.read()).stream()
                .filter(invoice -> invoice.channel().equals("peppol"));
    }

    @ParameterizedTest
    @MethodSource("sentByPeppol")
    void theEInvoiceHasTheFiguresWorkedOutByHand(GoldenInvoice golden) {
        golden.assertSaidBy(new UblText(document(golden)));
    }

    @ParameterizedTest
    @MethodSource("sentByPeppol")
    void theEInvoiceIsValidByTheOfficialRulesAndToTheCent(GoldenInvoice golden) {
        var invoice = invoice(golden);
        var document = document(golden);
        assertThat(RULES.check(document, invoice.draft().type())).isEmpty();
        assertThat(ExactArithmetic.check(document, invoice, SampleMonth.CATALOG))
                .isEmpty();
    }

    private static byte[] document(GoldenInvoice golden) {
        return UblWriter.write(invoice(golden), SampleMonth.CATALOG);
    }

    private static Invoice invoice(GoldenInvoice golden) {
        return INVOICES.stream()
                .filter(invoice -> invoice.number().equals(golden.number()))
                .findFirst()
                .orElseThrow();
    }
}
