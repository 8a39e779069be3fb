package monthend.document.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import monthend.catalog.Catalog;
import monthend.catalog.CatalogFiles;
import monthend.catalog.CatalogReader;
import monthend.catalog.Logo;
import monthend.catalog.UnreadableInputException;
import monthend.document.PrintedInvoice;
import monthend.document.SampleInvoices;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfReader;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/** A logo is drawn as the lines and surfaces it is made of, the same each time. */
class LogoArtTest {

    private static final String DRAWING =
            "<svg xmlns='http://www.w3.org/2000/svg' width='%s' height='20'>%s</svg>";
    private static final String BAR = "<rect x='2' y='3' width='4' height='5' fill='#FF0000'/>";

    @Test
    void aDrawingStaysADrawing() {
        var art = (LogoArt.Drawing) LogoArt.of(logo("40", BAR));
        assertThat(art.ratio()).isEqualTo(2);
        assertThat(art.ink()).contains("1 0 0 rg").doesNotContain("Do");
        assertThat(LogoArt.of(logo("40", BAR))).isEqualTo(art);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<linearGradient id='g'><stop stop-color='red'/><stop offset='1'"
                        + " stop-color='blue'/></linearGradient>"
                        + "<rect width='9' height='9' fill='url(#g)'/>",
                "<rect width='9' height='9' fill='red' opacity='0.5'/>",
            })
    void whatAnArchiveCannotKeepPlainlyIsRefused(String inside) {
        var logo = logo("40", inside);
        assertThatThrownBy(() -> LogoArt.of(logo))
                .isInstanceOf(UnreadableInputException.class)
                .hasMessageStartingWith("logo-NORD.svg has gradients, transparency or pictures");
    }

    @Test
    void aWideLogoStandsForTheNameAndIsReadAloudAsIt() throws IOException {
        assertThat(figures("90")).containsExactly("Nordljus Programvara AB");
        assertThat(figures("40")).isEmpty();
    }

    /** What is said of the figures of an invoice whose seller has a logo of this width. */
    private static List<String> figures(String width) throws IOException {
        var catalog = catalog(width, BAR);
        var invoice = PrintedInvoice.of(SampleInvoices.swedishWithOcr(), catalog);
        var said = new ArrayList<String>();
        try (var reader = new PdfReader(new InvoicePdf().write(invoice))) {
            for (var i = 1; i < reader.getXrefSize(); i++) {
                if (reader.getPdfObject(i) instanceof PdfDictionary part
                        && Tags.FIGURE.equals(part.get(PdfName.S))) {
                    said.add(part.getAsString(PdfName.ALT).toUnicodeString());
                }
            }
        }
        return said;
    }

    private static Logo logo(String width, String inside) {
        return catalog(width, inside).seller("NORD").logo().orElseThrow();
    }

    static Catalog catalog(String width, String inside) {
        var files = new HashMap<String, byte[]>();
        CatalogFiles.NAMES.forEach(name -> files.put(name, read(name)));
        files.put(
                "logo-NORD.svg", DRAWING.formatted(width, inside).getBytes(StandardCharsets.UTF_8));
        return CatalogReader.parse(files).catalog();
    }

    private static byte[] read(String name) {
        try {
            return Files.readAllBytes(Path.of("sample-data/catalog").resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
