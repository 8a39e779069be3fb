package monthend.document.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import monthend.catalog.Catalog;
import monthend.document.PrintedInvoice;
import monthend.document.SampleCatalog;
import monthend.document.SampleInvoices;
import monthend.invoicing.Invoice;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.Stream;

/** Invoices can be kept for as long as the law asks, and read by those who do not see. */
class ArchivePdfTest {

    static Stream<String> samples() {
        return SampleInvoices.all().keySet().stream();
    }

    @BeforeAll
    static void prepare() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void invoicesArePdfA3aForTheArchive(String sample) throws Exception {
        assertThat(violations(sample, PDFAFlavour.PDFA_3_A)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void invoicesArePdfUa1ForScreenReaders(String sample) throws Exception {
        assertThat(violations(sample, PDFAFlavour.PDFUA_1)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"PDFA_3_A", "PDFUA_1"})
    void aWideLogoIsAFigureWithItsWords(PDFAFlavour flavour) throws Exception {
        var catalog = LogoArtTest.catalog("90", "<circle cx='9' cy='9' r='8' fill='#123456'/>");
        assertThat(violations(SampleInvoices.swedishWithOcr(), catalog, flavour))
                .isEmpty();
    }

    private static List<String> violations(String sample, PDFAFlavour flavour) throws Exception {
        return violations(SampleInvoices.sample(sample), SampleCatalog.catalog(), flavour);
    }

    private static List<String> violations(Invoice invoice, Catalog catalog, PDFAFlavour flavour)
            throws Exception {
        var basis = SampleInvoices.clients(invoice, 1, "Øst & Sønner");
        var pdf = new InvoicePdf().write(PrintedInvoice.of(invoice, catalog), basis);
        var foundry = Foundries.defaultInstance();
        try (var parser = foundry.createParser(new ByteArrayInputStream(pdf), flavour);
                var validator = foundry.createValidator(flavour, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .map(assertion ->
                            assertion.getRuleId().getClause() + ": " + assertion.getMessage()
                                    + " at " + assertion.getLocation().getContext())
                    .toList();
        }
    }
}
