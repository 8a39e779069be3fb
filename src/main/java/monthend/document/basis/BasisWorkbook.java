package monthend.document.basis;

import monthend.catalog.Catalog;
import monthend.document.PrintedInvoice;
import monthend.document.einvoice.Attachment;
import monthend.document.text.Phrase;
import monthend.invoicing.BasisEntry;
import monthend.invoicing.Invoice;

import org.dhatim.fastexcel.Workbook;
import org.joda.money.Money;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What each account and client has in an invoice, as a workbook that an accounting office
 * re-invoices by (I4): an overview with the sum of each, and a sheet for each product.
 *
 * <p>The overview adds up to the invoice's total without VAT, and so do the sheets together. Words
 * are in the language of the invoice; the bytes depend on the invoice alone (V7).
 */
public final class BasisWorkbook {

    private static final String WRITTEN_BY = "Monthend";
    private static final String VERSION = "1.0";

    /** All is compressed when its times are taken out. */
    private static final int UNCOMPRESSED = 0;

    private BasisWorkbook() {}

    /** The bytes of the .xlsx file. */
    public static byte[] write(Invoice invoice, List<BasisEntry> entries, Catalog catalog) {
        requireTotal(invoice, entries);
        var printed = PrintedInvoice.of(invoice, catalog);
        var shares = entries.stream().map(entry -> Share.of(entry, printed)).toList();
        try {
            return SamePackage.of(sheets(printed, shares), invoice.draft().invoiceDate());
        } catch (IOException e) {
            throw new UncheckedIOException(invoice.number(), e);
        }
    }

    /** The workbook as a file that goes inside an e-invoice, under the name it has beside it. */
    public static Attachment attachment(Invoice invoice, byte[] workbook, Catalog catalog) {
        var texts = PrintedInvoice.of(invoice, catalog).texts();
        return Attachment.workbook(invoice.number(), texts.say(Phrase.BASIS_ATTACHMENT), workbook);
    }

    private static byte[] sheets(PrintedInvoice printed, List<Share> shares) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, WRITTEN_BY, VERSION)) {
            workbook.setCompressionLevel(UNCOMPRESSED);
            var names = new SheetNames();
            var sheets = new BasisSheets(printed);
            sheets.writeOverview(workbook.newWorksheet(names.take(sheets.overviewName())), shares);
            var byProduct = shares.stream()
                    .collect(Collectors.groupingBy(
                            share -> share.charge().product(),
                            LinkedHashMap::new,
                            Collectors.toList()));
            byProduct.values().forEach(part -> {
                var name = names.take(part.getFirst().line().product());
                sheets.writeProduct(workbook.newWorksheet(name), part);
            });
        }
        return bytes.toByteArray();
    }

    private static void requireTotal(Invoice invoice, List<BasisEntry> entries) {
        var net = invoice.draft().totals().net();
        var total = entries.stream()
                .map(BasisEntry::amount)
                .reduce(Money.zero(net.getCurrencyUnit()), Money::plus);
        if (!total.equals(net)) {
            throw new IllegalArgumentException("the basis of " + invoice.number() + " comes to "
                    + total + ", the invoice to " + net);
        }
    }
}
