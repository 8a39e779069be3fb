package monthend.document.basis;

import org.dhatim.fastexcel.Worksheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * A table on a sheet: a bold heading that stays in view and can be filtered by, a row for each
 * entry, and a bold sum under the last column, as a value.
 */
final class SheetTable {

    /** Day 0 of spreadsheets, for days from March 1900 on. */
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    private final Worksheet sheet;
    private final int top;
    private final List<Column> columns;

    /** A table that begins in a row of a sheet, counted from 0. */
    SheetTable(Worksheet sheet, int top, List<Column> columns) {
        this.sheet = sheet;
        this.top = top;
        this.columns = List.copyOf(columns);
    }

    /** Writes the rows, each with a cell for each column, and the sum with what it is called. */
    void write(List<List<Cell>> rows, Cell total, Cell sum) {
        writeHeading();
        for (var i = 0; i < rows.size(); i++) {
            writeRow(top + 1 + i, rows.get(i));
        }
        var bottom = top + 1 + rows.size();
        put(sheet, bottom, 0, total);
        put(sheet, bottom, last(), sum);
        writeFormats(bottom);
        sheet.range(bottom, 0, bottom, last()).style().bold().set();
        sheet.setAutoFilter(top, 0, bottom - 1, last());
        sheet.freezePane(0, top + 1);
    }

    static void put(Worksheet sheet, int row, int column, Cell cell) {
        switch (cell) {
            case Cell.Words(var text) -> {
                if (!text.isEmpty()) {
                    sheet.value(row, column, text);
                }
            }
            case Cell.Figure(var value) -> sheet.value(row, column, plain(value));
            case Cell.Day(var date) ->
                sheet.value(row, column, ChronoUnit.DAYS.between(DAY_ZERO, date));
        }
    }

    /** Without an exponent: the number is written as the text that it prints as. */
    private static BigDecimal plain(BigDecimal value) {
        var stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private void writeHeading() {
        for (var i = 0; i < columns.size(); i++) {
            sheet.width(i, columns.get(i).width());
            sheet.value(top, i, columns.get(i).heading());
        }
        sheet.range(top, 0, top, last()).style().bold().set();
    }

    private void writeRow(int row, List<Cell> cells) {
        if (cells.size() != columns.size()) {
            throw new IllegalArgumentException(
                    cells.size() + " cells for " + columns.size() + " columns");
        }
        for (var i = 0; i < cells.size(); i++) {
            put(sheet, row, i, cells.get(i));
        }
    }

    private void writeFormats(int bottom) {
        for (var i = 0; i < columns.size(); i++) {
            sheet.range(top + 1, i, bottom, i)
                    .style()
                    .format(columns.get(i).format())
                    .set();
        }
    }

    private int last() {
        return columns.size() - 1;
    }
}
