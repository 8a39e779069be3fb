package monthend.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;

/** Logos stand beside the catalogue, are kept with it, and ask for nothing outside themselves. */
class LogoTest {

    private static final Path SAMPLE = Path.of("sample-data/catalog");
    private static final String DRAWING =
            "<svg xmlns='http://www.w3.org/2000/svg' width='10' height='10'>%s</svg>";

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void copySample() throws IOException {
        for (var name : CatalogFiles.NAMES) {
            Files.copy(SAMPLE.resolve(name), folder.resolve(name));
        }
    }

    @Test
    void aSellerHasTheLogoThatBearsItsCode() throws IOException {
        Files.writeString(folder.resolve("logo-NORD.svg"), DRAWING.formatted(""));
        Files.writeString(folder.resolve("logo of somebody.svg"), "nothing");
        var read = CatalogReader.read(folder);

        assertThat(read.catalog().seller("NORD").logo())
                .hasValueSatisfying(logo -> assertThat(logo.format()).isEqualTo(Logo.Format.SVG));
        assertThat(read.catalog().seller("FJORD").logo()).isEmpty();
        assertThat(read.files().names()).hasSize(5).contains("logo-NORD.svg");

        var stored = new HashMap<String, byte[]>();
        read.files().names().forEach(name -> stored.put(name, read.files().bytes(name)));
        assertThat(CatalogReader.parse(stored).catalog()).isEqualTo(read.catalog());
    }

    @ParameterizedTest
    @CsvSource({
        "logo-NOBODY.svg, '', logo-NOBODY.svg belongs to no seller: sellers.yaml has no NOBODY.",
        "logo-NORD.svg, '<!DOCTYPE svg>', logo-NORD.svg has <!DOCTYPE; a logo is lines",
        "logo-NORD.svg, '<script>x</script>', logo-NORD.svg has <script; a logo is lines",
        "logo-NORD.svg, '<image href=\"/etc/passwd\"/>', logo-NORD.svg has <image; a logo is",
        "logo-NORD.png, '', logo-NORD.png is no PNG picture.",
    })
    void whatIsNoLogoIsRefusedWithOneSentence(String file, String inside, String sentence)
            throws IOException {
        Files.writeString(folder.resolve(file), DRAWING.formatted(inside));
        assertThatThrownBy(() -> CatalogReader.read(folder))
                .isInstanceOf(UnreadableInputException.class)
                .hasMessageStartingWith(sentence);
    }

    @Test
    void oneThatEveryInvoiceWouldHaveToCarryIsRefused() throws IOException {
        var large = DRAWING.formatted(" ".repeat(Logo.MAX_BYTES));
        Files.writeString(folder.resolve("logo-NORD.svg"), large);
        assertThatThrownBy(() -> CatalogReader.read(folder))
                .hasMessageContaining("has more than 200000 bytes");
    }

    @Test
    void aSellerHasOne() throws IOException {
        Files.writeString(folder.resolve("logo-SUND.svg"), DRAWING.formatted(""));
        Files.copy(SAMPLE.resolve("logo-SUND.png"), folder.resolve("logo-SUND.png"));
        assertThatThrownBy(() -> CatalogReader.read(folder))
                .hasMessage("Seller SUND has two logos: keep one of them.");
    }
}
