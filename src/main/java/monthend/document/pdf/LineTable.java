package monthend.document.pdf;

import monthend.document.PrintedInvoice;
import monthend.document.PrintedLine;
import monthend.document.text.Phrase;
import monthend.document.text.Texts;

import org.joda.money.Money;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The lines of an invoice as rows: grouped by product, the account named that they are for, and
 * below each line, in small type, how its quantity arises.
 */
final class LineTable {

    private static final float GROUP_HEIGHT = 21;
    private static final float ACCOUNT_HEIGHT = 15;
    private static final float SUBTOTAL_HEIGHT = 17;
    private static final Type ACCOUNT = Type.NOTE.sized(8).in(Colour.TEXT);

    private final PrintedInvoice invoice;
    private final Reading reading;
    private final Measure measure;
    private final List<Row> rows = new ArrayList<>();
    private Money sum;
    private Money productSum;

    private LineTable(PrintedInvoice invoice, Reading reading, Measure measure) {
        this.invoice = invoice;
        this.reading = reading;
        this.measure = measure;
        this.sum = Money.zero(invoice.draft().currency());
        this.productSum = sum;
    }

    static List<Row> rows(PrintedInvoice invoice, Reading reading, Measure measure) {
        var table = new LineTable(invoice, reading, measure);
        table.addLines();
        return List.copyOf(table.rows);
    }

    private void addLines() {
        var product = "";
        Optional<String> account = Optional.empty();
        var lines = invoice.lines();
        for (var i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            if (!code(line).equals(product)) {
                product = code(line);
                account = Optional.empty();
                beginProduct(line);
            }
            if (!line.account().equals(account)) {
                account = line.account();
                account.ifPresent(this::addAccount);
            }
            addLine(line);
            if (i + 1 == lines.size() || !code(lines.get(i + 1)).equals(product)) {
                endProduct(line, product);
            }
        }
    }

    private static String code(PrintedLine line) {
        return line.line().charge().product();
    }

    private void beginProduct(PrintedLine line) {
        productSum = Money.zero(sum.getCurrencyUnit());
        if (invoice.hasSeveralProducts()) {
            heading(line.product(), Type.STRONG, GROUP_HEIGHT);
        }
    }

    private void addAccount(String account) {
        var lines = measure.wrapped(account, ACCOUNT, Columns.AMOUNT.right() - Sheet.LEFT);
        var height = ACCOUNT_HEIGHT + (lines.size() - 1) * ACCOUNT.leading();
        rows.add(new Row(
                Block.withNext(height, (sheet, top) -> {
                    var cell = Tags.groupHeading(reading.tableRow(), Columns.COUNT);
                    sheet.tagged(cell, () -> sheet.lines(Sheet.LEFT, top + 11, lines, ACCOUNT));
                }),
                sum));
    }

    private void heading(String text, Type type, float height) {
        rows.add(new Row(
                Block.withNext(height, (sheet, top) -> {
                    var cell = Tags.groupHeading(reading.tableRow(), Columns.COUNT);
                    sheet.tagged(cell, () -> sheet.left(Sheet.LEFT, top + 14, text, type));
                }),
                sum));
    }

    private void addLine(PrintedLine line) {
        var amount = line.line().charge().amount();
        sum = sum.plus(amount);
        productSum = productSum.plus(amount);
        var name = invoice.hasSeveralProducts()
                ? line.nameWithinProduct()
                : line.text().name();
        rows.add(new Row(LineRow.of(line, name, reading, measure), sum));
    }

    private void endProduct(PrintedLine line, String product) {
        var several = invoice.lines().stream()
                        .filter(other -> code(other).equals(product))
                        .count()
                > 1;
        if (!several || !invoice.hasSeveralProducts()) {
            return;
        }
        var last = rows.removeLast();
        rows.add(new Row(
                Block.withNext(last.block().height(), last.block().printing()), last.sum()));
        var label = texts().say(Phrase.SUBTOTAL, line.product());
        var amount = texts().amount(productSum);
        rows.add(new Row(
                Block.free(SUBTOTAL_HEIGHT, (sheet, top) -> subtotal(sheet, top, label, amount)),
                sum));
    }

    private void subtotal(Sheet sheet, float top, String label, String amount) {
        var row = reading.tableRow();
        var y = top + 11;
        sheet.tagged(
                Tags.cell(row, Columns.COUNT - 2),
                () -> sheet.right(Columns.PRICE.right(), y, label, Type.STRONG));
        var type = measure.fitted(amount, Type.STRONG, Columns.AMOUNT.width());
        sheet.tagged(Tags.cell(row), () -> sheet.right(Columns.AMOUNT.right(), y, amount, type));
        Tags.cell(row);
    }

    private Texts texts() {
        return reading.texts();
    }
}
