package monthend.golden;

import static org.assertj.core.api.Assertions.assertThat;

import monthend.check.ExactArithmetic;
import monthend.check.FinvoiceRules;
import monthend.check.OfficialRules;
import monthend.document.PrintedInvoice;
import monthend.document.PrintedLine;
import monthend.document.finvoice.FinvoiceWriter;
import monthend.document.pdf.InvoicePdf;
import monthend.document.text.Texts;
import monthend.document.ubl.UblWriter;
import monthend.invoicing.Invoice;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The documents of the golden month say its figures, and are officially valid. */
class GoldenDocumentsTest {

    private static final SampleMonth MONTH = new SampleMonth();
    private static final InvoicePdf PDF = new InvoicePdf();
    private static final Map<String, Invoice> INVOICES = MONTH.invoices().stream()
            .collect(Collectors.toMap(Invoice::number, invoice -> invoice));

    static Stream<GoldenInvoice> all() {
        return GoldenInvoice.all(GoldenPage.read()).stream();
    }

    static Stream<GoldenInvoice> sentByPeppol() {
        return all().filter(invoice -> invoice.channel().equals("peppol"));
    }

    static Stream<GoldenInvoice> sentByFinvoice() {
        return all().filter(invoice -> invoice.channel().equals("finvoice"));
    }

    @ParameterizedTest
    @MethodSource("sentByPeppol")
    void thePeppolInvoiceHasTheFiguresWorkedOutByHand(GoldenInvoice golden) {
        var invoice = INVOICES.get(golden.number());
        var profile = MONTH.channel(invoice).profile();
        var document = UblWriter.write(invoice, SampleMonth.CATALOG, profile, Optional.empty());
        golden.assertSaidByPeppol(new XmlText(document));
        assertThat(OfficialRules.of(profile).check(document, invoice.draft().type()))
                .isEmpty();
        assertThat(ExactArithmetic.check(document, invoice, SampleMonth.CATALOG, profile))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("sentByFinvoice")
    void theFinvoiceHasTheFiguresWorkedOutByHand(GoldenInvoice golden) {
        var invoice = INVOICES.get(golden.number());
        var document = FinvoiceWriter.write(invoice, SampleMonth.CATALOG);
        golden.assertSaidByFinvoice(new XmlText(document));
        assertThat(FinvoiceRules.check(document, invoice, SampleMonth.CATALOG)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("all")
    void thePdfHasTheFiguresWorkedOutByHand(GoldenInvoice golden) {
        var printed = printed(golden);
        var texts = printed.texts();
        var pdf = PdfText.of(PDF.write(printed));
        assertThat(Stream.of(golden.net(), golden.vat(), golden.payable()))
                .map(amount -> texts.amount(golden.money(amount)))
                .allMatch(pdf::says);
        assertThat(golden.lines())
                .map(amount -> texts.amount(golden.money(amount)))
                .allMatch(pdf::says);
        assertThat(pdf.says(golden.number())).isTrue();
    }

    @ParameterizedTest
    @MethodSource("all")
    void i8ThePdfSaysOfEveryLineWhatItIsAndHowItArises(GoldenInvoice golden) {
        var printed = printed(golden);
        var pdf = PdfText.of(PDF.write(printed));
        assertThat(printed.lines().stream().flatMap(line -> said(line, printed.texts())))
                .allMatch(pdf::says);
    }

    private static Stream<String> said(PrintedLine line, Texts texts) {
        var charge = line.line().charge();
        return Stream.of(
                line.product(),
                line.nameWithinProduct(),
                line.text().period(),
                line.text().explanation(),
                line.account().orElse(""),
                texts.quantity(charge.quantity()),
                texts.price(charge.unitPrice()),
                texts.amount(charge.amount()));
    }

    private static PrintedInvoice printed(GoldenInvoice golden) {
        return PrintedInvoice.of(INVOICES.get(golden.number()), SampleMonth.CATALOG);
    }
}
