package monthend.document;

import monthend.document.pdf.InvoicePdf;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openpdf.text.Document;
import org.openpdf.text.Font;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfWriter;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * How long a one-page invoice takes as a tagged PDF/A-3a around ready fonts, and the same words as
 * OpenPDF writes them when it is used as its examples do: a font parsed and cut for each document,
 * no tags, no archive format.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 3)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class PdfBenchmark {

    private final InvoicePdf pdf = new InvoicePdf();
    private final PrintedInvoice invoice =
            PrintedInvoice.of(SampleInvoices.norwegianWithKid(), SampleCatalog.catalog());

    @Benchmark
    public byte[] tagged() {
        return pdf.write(invoice);
    }

    @Benchmark
    public byte[] plainOpenPdf() throws IOException {
        var out = new ByteArrayOutputStream();
        var font = new Font(
                BaseFont.createFont(
                        "liberation/LiberationSans-Regular.ttf",
                        BaseFont.IDENTITY_H,
                        BaseFont.EMBEDDED,
                        BaseFont.NOT_CACHED,
                        null,
                        null),
                9);
        var document = new Document(PageSize.A4);
        PdfWriter.getInstance(document, out);
        document.open();
        document.add(new Paragraph(invoice.seller().name(), font));
        document.add(new Paragraph(invoice.invoice().number(), font));
        var table = new PdfPTable(4);
        for (var line : invoice.lines()) {
            var charge = line.line().charge();
            for (var word : List.of(
                    line.text().name(),
                    charge.quantity().toString(),
                    charge.unitPrice().toString(),
                    charge.amount().getAmount().toPlainString())) {
                table.addCell(new PdfPCell(new Paragraph(word, font)));
            }
        }
        document.add(table);
        document.close();
        return out.toByteArray();
    }
}
