package monthend.golden;

import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

import java.io.IOException;
import java.io.UncheckedIOException;

/** What stands in a PDF, without blanks: where a text is broken into lines does not matter. */
record PdfText(String letters) {

    static PdfText of(byte[] pdf) {
        try (var reader = new PdfReader(pdf)) {
            var extractor = new PdfTextExtractor(reader);
            var text = new StringBuilder();
            for (var page = 1; page <= reader.getNumberOfPages(); page++) {
                text.append(extractor.getTextFromPage(page));
            }
            return new PdfText(withoutBlanks(text.toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean says(String fact) {
        return letters.contains(withoutBlanks(fact));
    }

    private static String withoutBlanks(String text) {
        return text.replaceAll("[\\s\u00a0\u202f]+", "");
    }
}
