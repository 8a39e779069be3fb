package monthend.document;

import static org.assertj.core.api.Assertions.assertThat;

import monthend.document.finvoice.FinvoiceWriter;
import monthend.document.ubl.UblWriter;
import monthend.invoicing.Invoice;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;

/** Corrections say what they correct and what they are set off with, wherever they are read. */
class CorrectionTextTest {

    @Test
    void p3ACreditNoteNamesTheInvoiceItCreditsAndTheOneThatReplacesIt() {
        assertThat(printed(SampleInvoices.creditNote()).correction())
                .containsExactly(
                        "Denne kreditnotaen krediterer faktura FJ100004 av 01.11.2026.",
                        "Den motregnes mot faktura FJ100005, som erstatter den krediterte.");
    }

    @Test
    void p3TheNewInvoiceNamesBothAndSaysWhatIsToBePaid() {
        assertThat(printed(SampleInvoices.replacement()).correction())
                .containsExactly(
                        "This invoice replaces invoice FJ100004 of 1 Nov 2026, which has been"
                                + " credited.",
                        "It is set off against credit note FJK800001.",
                        "Only this invoice is to be paid. What has been paid on FJ100004 counts"
                                + " towards it.");
    }

    @Test
    void p6ALineCreditedByHandSaysWhichAndWhy() {
        assertThat(printed(SampleInvoices.creditedLine()).correction())
                .containsExactly(
                        "Tämä hyvityslasku hyvittää rivin 2 laskusta SU100001, päivätty 1.11.2026.",
                        "Syy: Testiviestejä, joita ei olisi pitänyt laskuttaa",
                        "Se kuitataan kyseistä laskua vastaan.");
    }

    @Test
    void anOrdinaryInvoiceCorrectsNothing() {
        assertThat(printed(SampleInvoices.norwegianWithKid()).correction()).isEmpty();
        assertThat(printed(SampleInvoices.norwegianWithKid()).setOffAgainst()).isEmpty();
    }

    @Test
    void theAmountOfACreditNoteIsSetOffAgainstTheReplacementOrElseTheOriginal() {
        assertThat(printed(SampleInvoices.creditNote()).setOffAgainst()).contains("FJ100005");
        assertThat(printed(SampleInvoices.creditedLine()).setOffAgainst()).contains("SU100001");
    }

    @Test
    void theEInvoicesSayTheSame() {
        var catalog = SampleCatalog.catalog();
        for (var invoice : new Invoice[] {
            SampleInvoices.creditNote(), SampleInvoices.replacement(), SampleInvoices.creditedLine()
        }) {
            var said = String.join(" ", printed(invoice).correction());
            assertThat(text(UblWriter.write(invoice, catalog))).contains("<cbc:Note>" + said);
            var finvoice = text(FinvoiceWriter.write(invoice, catalog));
            assertThat(printed(invoice).correction())
                    .allMatch(sentence -> finvoice.contains("<InvoiceFreeText>" + sentence + "<"));
        }
    }

    private static PrintedInvoice printed(Invoice invoice) {
        return PrintedInvoice.of(invoice, SampleCatalog.catalog());
    }

    private static String text(byte[] xml) {
        return new String(xml, StandardCharsets.UTF_8);
    }
}
