package monthend.document.pdf;

import monthend.document.PrintedLine;
import monthend.document.text.Texts;

import org.openpdf.text.pdf.PdfStructureElement;

import java.util.List;

/** One line of an invoice on paper. */
final class LineRow {

    private static final float ABOVE = 11;
    private static final float BELOW = 6;

    private final PrintedLine line;
    private final Reading reading;
    private final Measure measure;
    private final List<String> name;
    private final List<String> explanation;
    private final List<String> unit;

    private LineRow(PrintedLine line, String name, Reading reading, Measure measure) {
        this.line = line;
        this.reading = reading;
        this.measure = measure;
        var width = Columns.DESCRIPTION.width();
        this.name = measure.wrapped(name, Type.TEXT, width);
        this.explanation = measure.wrapped(line.text().explanation(), Type.NOTE, width);
        this.unit = measure.wrapped(line.text().unit(), Type.TEXT, Columns.UNIT.width());
    }

    static Block of(PrintedLine line, String name, Reading reading, Measure measure) {
        var row = new LineRow(line, name, reading, measure);
        return Block.free(row.height(), row::print);
    }

    private float height() {
        var described =
                name.size() * Type.TEXT.leading() + explanation.size() * Type.NOTE.leading();
        return Math.max(described, 2 * Type.TEXT.leading()) + BELOW;
    }

    private void print(Sheet sheet, float top) {
        var row = reading.tableRow();
        var y = top + ABOVE;
        sheet.tagged(Tags.cell(row), () -> describe(sheet, y));
        sheet.tagged(
                Tags.cell(row), () -> sheet.lines(Columns.PERIOD.left(), y, period(), Type.TEXT));
        figure(Columns.QUANTITY).print(sheet, row, y);
        sheet.tagged(Tags.cell(row), () -> sheet.lines(Columns.UNIT.left(), y, unit, Type.TEXT));
        figure(Columns.PRICE).print(sheet, row, y);
        figure(Columns.AMOUNT).print(sheet, row, y);
        figure(Columns.VAT).print(sheet, row, y);
        sheet.decoration(
                () -> sheet.rule(top + height(), Sheet.LEFT, Sheet.RIGHT, Colour.HAIRLINE));
    }

    private Figure figure(Columns column) {
        var charge = line.line().charge();
        var text = switch (column) {
            case QUANTITY -> texts().quantity(charge.quantity());
            case PRICE -> texts().price(charge.unitPrice());
            case AMOUNT -> texts().amount(charge.amount());
            case VAT -> texts().percent(line.line().vat().percent());
            case DESCRIPTION, PERIOD, UNIT ->
                throw new IllegalArgumentException(column + " has words");
        };
        return new Figure(column, text, measure.fitted(text, Type.TEXT, column.width()));
    }

    private void describe(Sheet sheet, float y) {
        var below = sheet.lines(Columns.DESCRIPTION.left(), y, name, Type.TEXT);
        sheet.lines(Columns.DESCRIPTION.left(), below - 0.8f, explanation, Type.NOTE);
    }

    private List<String> period() {
        var days = line.line().charge().servicePeriod();
        return List.of(texts().date(days.from()) + " –", texts().date(days.lastDay()));
    }

    private Texts texts() {
        return reading.texts();
    }

    /** A number at the right edge of its column. */
    private record Figure(Columns column, String text, Type type) {

        void print(Sheet sheet, PdfStructureElement row, float y) {
            sheet.tagged(Tags.cell(row), () -> sheet.right(column.right(), y, text, type));
        }
    }
}
