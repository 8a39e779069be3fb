package monthend.document.pdf;

import monthend.document.PrintedInvoice;

import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfString;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;

/**
 * What the file says of itself: its title, language and dates, and that it is PDF/A-3a and
 * PDF/UA-1. The dates are the invoice date and the identifier follows from the invoice, so that
 * writing it again gives the same bytes.
 */
record Metadata(PrintedInvoice invoice) {

    private static final String XMP = SharedParts.text("/pdf/metadata.xml");

    static final String PRODUCER = "Monthend with OpenPDF";

    String title() {
        return invoice.title() + " " + invoice.invoice().number() + ", "
                + invoice.seller().name();
    }

    String language() {
        return invoice.texts().language().code();
    }

    /** As PDF writes a moment: the first of the invoice date, UTC. */
    PdfString date() {
        var day = invoice.draft().invoiceDate().toString().replace("-", "");
        return new PdfString("D:" + day + "000000Z");
    }

    byte[] xmp() {
        return XMP.replace("{title}", escaped(title()))
                .replace("{author}", escaped(invoice.seller().name()))
                .replace("{language}", language())
                .replace("{date}", invoice.draft().invoiceDate().toString())
                .replace("{producer}", PRODUCER)
                .getBytes(StandardCharsets.UTF_8);
    }

    PdfArray fileId() {
        var id = new PdfString(digest(invoice.invoice().toString())).setHexWriting(true);
        return new PdfArray(List.of(id, id));
    }

    static byte[] digest(String content) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            return Arrays.copyOf(sha.digest(content.getBytes(StandardCharsets.UTF_8)), 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
