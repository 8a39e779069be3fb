package monthend.document.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import monthend.document.PrintedInvoice;
import monthend.document.SampleCatalog;
import monthend.document.SampleInvoices;

import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

/** What a print shop that prints on both sides can rely on in a batch. */
class PrintBatchTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);

    /** One page, then six, then one: a blank back after the first, none after the last. */
    private static final List<byte[]> DOCUMENTS =
            List.of(pdf("03-finnish-viite"), pdf("07-accounting-office"), pdf("12-settlement"));

    @Test
    void everyDocumentBeginsOnTheFrontOfASheet() throws IOException {
        var batch = PrintBatch.of(DOCUMENTS, "batch", DAY);
        assertThat(batch.firstPages()).containsExactly(1, 3, 9);
        assertThat(batch.pages()).containsExactly(1, 6, 1);
        var reader = new PdfReader(batch.pdf());
        assertThat(reader.isRebuilt()).isFalse();
        assertThat(reader.getNumberOfPages()).isEqualTo(9);
        var text = new PdfTextExtractor(reader);
        assertThat(text.getTextFromPage(1)).contains("SU100001");
        assertThat(reader.getPageContent(2)).isEmpty();
        assertThat(text.getTextFromPage(3)).contains("FJ100003");
        assertThat(text.getTextFromPage(8)).contains("Fakturatransaksjoner");
        assertThat(text.getTextFromPage(9)).contains("FJ100007");
        assertThat(reader.getPageSize(2).getHeight())
                .isEqualTo(reader.getPageSize(1).getHeight());
    }

    @Test
    void theSameDocumentsGiveTheSameBytes() {
        assertThat(PrintBatch.of(DOCUMENTS, "batch", DAY).pdf())
                .isEqualTo(PrintBatch.of(DOCUMENTS, "batch", DAY).pdf());
    }

    private static byte[] pdf(String sample) {
        return new InvoicePdf()
                .write(PrintedInvoice.of(SampleInvoices.sample(sample), SampleCatalog.catalog()));
    }
}
