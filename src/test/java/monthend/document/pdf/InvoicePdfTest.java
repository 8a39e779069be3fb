package monthend.document.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import monthend.catalog.CatalogReader;
import monthend.document.PrintedInvoice;
import monthend.document.SampleCatalog;
import monthend.document.SampleInvoices;
import monthend.document.text.Phrase;
import monthend.invoicing.Invoice;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import org.springframework.util.FileSystemUtils;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What a customer and an archive can rely on in every printed invoice. */
class InvoicePdfTest {

    private static final InvoicePdf PDF = new InvoicePdf();
    private static final Path SAMPLE = Path.of("sample-data/catalog");

    @TempDir
    private Path catalog;

    static Stream<String> samples() {
        return SampleInvoices.all().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everyFactIsPrinted(String sample) throws IOException {
        var invoice = printed(sample);
        var text = words(text(PDF.write(invoice)));
        assertThat(facts(invoice)).allSatisfy(fact -> assertThat(text).contains(words(fact)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"07-accounting-office", "12-settlement"})
    void theOverviewOfUseIsPrintedWhereThereIsRoom(String sample) throws IOException {
        var invoice = printed(sample);
        var texts = invoice.texts();
        var text = words(text(PDF.write(invoice)));
        assertThat(invoice.usage())
                .isNotEmpty()
                .allSatisfy(use -> assertThat(text)
                        .contains(words(
                                use.name() + texts.period(use.days()) + texts.quantity(use.used())
                                        + "––" + texts.quantity(use.billed()) + use.unit())));
    }

    @Test
    void theOverviewOfUseMakesNoSecondPage() throws IOException {
        var invoice = printed("01-norwegian-kid");
        assertThat(invoice.usage()).isNotEmpty();
        assertThat(new PdfReader(PDF.write(invoice)).getNumberOfPages()).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void theSameInvoiceGivesTheSameBytesWhereverItIsPrinted(String sample) {
        var here = PDF.write(printed(sample));
        var locale = Locale.getDefault();
        var zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("th-TH-u-ca-buddhist-nu-thai"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertThat(new InvoicePdf().write(printed(sample))).isEqualTo(here);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void theSameInvoicesGiveTheSameBytesOnManyThreads() {
        var invoices = samples().map(InvoicePdfTest::printed).toList();
        var alone = invoices.stream().map(PDF::write).map(Arrays::hashCode).toList();
        var together = IntStream.range(0, 20 * invoices.size())
                .parallel()
                .map(i -> Arrays.hashCode(PDF.write(invoices.get(i % invoices.size()))))
                .boxed()
                .toList();
        for (var i = 0; i < together.size(); i++) {
            assertThat(together.get(i)).isEqualTo(alone.get(i % invoices.size()));
        }
    }

    @Test
    void anInvoiceReadsLikeThis() throws IOException {
        var golden = Path.of("src/test/resources/golden/invoice-nb.txt");
        var text = text(PDF.write(printed("01-norwegian-kid")));
        if (System.getProperty("golden") != null) {
            Files.createDirectories(golden.getParent());
            Files.writeString(golden, text);
        }
        assertThat(text).isEqualTo(Files.readString(golden));
    }

    @Test
    void i4AShortBreakdownByClientIsAnAppendixThatComesToTheInvoice() throws IOException {
        var invoice = SampleInvoices.norwegianWithKid();
        var printed = printed(invoice);
        var basis = SampleInvoices.clients(invoice, 2, "Øst & Sønner");
        var text = words(text(PDF.write(printed, basis)));
        assertThat(text)
                .contains(
                        "K101Øst&Sønner",
                        "K102Øst&Sønner",
                        words("%s %s"
                                .formatted(
                                        printed.texts().say(Phrase.NET),
                                        printed.texts()
                                                .amount(invoice.draft().totals().net()))));
        assertThat(words(text(PDF.write(printed)))).doesNotContain("Sønner");
    }

    @Test
    void i4ALongBreakdownAndOneThatCannotBePrintedAreInTheFileBesideTheInvoice()
            throws IOException {
        var invoice = SampleInvoices.norwegianWithKid();
        var most = BasisTable.MOST_ENTRIES / invoice.draft().lines().size();
        var file = invoice.number() + ".xlsx";
        assertThat(breakdown(invoice, most, "Øst")).contains("K101Øst").doesNotContain(file);
        assertThat(breakdown(invoice, most + 1, "Øst")).contains(file).doesNotContain("K101Øst");
        assertThat(breakdown(invoice, 1, "東京")).contains(file).doesNotContain("K101");
        // Names that take three lines each: as many entries as before no longer stand on one page.
        var wide = "Wæ Mø ".repeat(13).strip();
        assertThat(breakdown(invoice, most, wide)).contains(file).doesNotContain("K101");
        assertThat(breakdown(invoice, 1, wide)).contains("K101" + words(wide));
    }

    private static String breakdown(Invoice invoice, int clients, String name) throws IOException {
        var basis = SampleInvoices.clients(invoice, clients, name);
        return words(text(PDF.write(printed(invoice), basis)));
    }

    @Test
    void lettersThatCannotBePrintedAreFoundBeforehand() {
        assertThat(PDF.missingGlyphs(printed("11-extreme"))).isEmpty();
        var invoice = SampleInvoices.finnish();
        assertThat(PDF.missingGlyphs(printed(SampleInvoices.soldTo(invoice, "東京 Oy"))))
                .containsExactly("U+4EAC", "U+6771");
    }

    /** What the seller and the product are called is printed too, a line of it or none. */
    @ParameterizedTest
    @CsvSource({
        "sellers.yaml,  Strandkaien 102,       東 102, U+6771",
        "products.yaml, Elektronisk signering, 東京,    U+6771",
    })
    void lettersOfTheCatalogueThatCannotBePrintedAreFoundToo(
            String file, String words, String others, String missing) throws IOException {
        FileSystemUtils.copyRecursively(SAMPLE, catalog);
        var text = Files.readString(catalog.resolve(file));
        Files.writeString(catalog.resolve(file), text.replace(words, others));
        var invoice = PrintedInvoice.of(
                SampleInvoices.coveredUse(), CatalogReader.read(catalog).catalog());
        assertThat(PDF.missingGlyphs(invoice)).contains(missing);
    }

    private static Stream<String> factsOfPayment(PrintedInvoice invoice) {
        return invoice.payment().stream()
                .flatMap(payment -> payment.rows().stream())
                .flatMap(row -> Stream.of(row.label(), row.value()));
    }

    private static List<String> facts(PrintedInvoice invoice) {
        var draft = invoice.draft();
        var texts = invoice.texts();
        var lines = invoice.lines().stream()
                .flatMap(line -> Stream.of(
                        line.product(),
                        line.nameWithinProduct(),
                        line.text().explanation(),
                        line.account().orElse(""),
                        texts.quantity(line.line().charge().quantity()),
                        texts.price(line.line().charge().unitPrice()),
                        texts.amount(line.line().charge().amount())));
        var head = Stream.of(
                invoice.title(),
                invoice.invoice().number(),
                draft.buyer().name(),
                draft.buyer().accountNo(),
                texts.date(draft.invoiceDate()),
                texts.amount(draft.totals().net()),
                texts.amount(draft.totals().vat()),
                texts.money(draft.totals().payable()));
        var sentences = Stream.of(invoice.vatNotes(), invoice.credits(), invoice.correction())
                .flatMap(List::stream);
        return Stream.of(lines, head, sentences, factsOfPayment(invoice))
                .flatMap(all -> all)
                .toList();
    }

    private static String text(byte[] pdf) throws IOException {
        var reader = new PdfReader(pdf);
        var extractor = new PdfTextExtractor(reader);
        var text = new StringBuilder();
        for (var page = 1; page <= reader.getNumberOfPages(); page++) {
            text.append(extractor.getTextFromPage(page)).append('\n');
        }
        return text.toString();
    }

    /** Without spaces: where a text is broken into lines does not matter. */
    private static String words(String text) {
        return text.replaceAll("[\\s\u00a0]+", "");
    }

    private static PrintedInvoice printed(String sample) {
        return printed(SampleInvoices.sample(sample));
    }

    private static PrintedInvoice printed(Invoice invoice) {
        return PrintedInvoice.of(invoice, SampleCatalog.catalog());
    }
}
