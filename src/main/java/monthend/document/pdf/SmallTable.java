package monthend.document.pdf;

import org.openpdf.text.pdf.PdfStructureElement;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A table of few rows below the lines of an invoice, printed as a whole: column headings, a rule,
 * rows whose first cell says what the row is about, and what they come to.
 */
record SmallTable(Reading reading, Measure measure, List<Column> columns) {

    static final float ROW = 14;

    private static final float HEADING = 28;
    private static final float BELOW = 8;
    private static final float BASE_LINE = 9;
    private static final float RULE = 13;
    private static final Type TYPE = Type.TEXT.sized(8);
    private static final Type SMALLEST = Type.TEXT.sized(7);

    SmallTable {
        columns = List.copyOf(columns);
    }

    /** Where a column begins and ends, in points, and on which side its text stands. */
    record Column(float left, float right, Side side) {

        enum Side {
            WORDS,
            FIGURES
        }

        static Column words(float left, float right) {
            return new Column(left, right, Side.WORDS);
        }

        static Column figures(float left, float right) {
            return new Column(left, right, Side.FIGURES);
        }

        float width() {
            return right - left;
        }

        private void print(Sheet sheet, float y, String text, Type type) {
            switch (side) {
                case WORDS -> sheet.left(left, y, text, type);
                case FIGURES -> sheet.right(right, y, text, type);
            }
        }
    }

    /** The headings, the rows, and what they come to, where that is said. */
    record Content(List<String> headings, List<List<String>> rows, Optional<List<String>> total) {

        Content {
            headings = List.copyOf(headings);
            rows = List.copyOf(rows);
        }
    }

    /** The room that it takes with its headings. */
    float height(Content content) {
        var rows = content.rows().stream().map(this::height).reduce(0f, Float::sum);
        return ROW + rows + (content.total().isPresent() ? ROW : 0);
    }

    /** Words that do not fit their column in legible type are broken into lines. */
    private float height(List<String> row) {
        var most = IntStream.range(0, columns.size())
                .map(column -> lines(column, row.get(column)).size())
                .max()
                .orElseThrow();
        return ROW + (most - 1) * SMALLEST.leading();
    }

    private List<String> lines(int column, String text) {
        var place = columns.get(column);
        return place.side() == Column.Side.WORDS && measure.width(text, SMALLEST) > place.width()
                ? measure.wrapped(text, SMALLEST, place.width())
                : List.of(text);
    }

    /** The first of some texts that fits a column in legible type, or the last of them. */
    String fitting(int column, List<String> texts) {
        var room = columns.get(column).width();
        return texts.stream()
                .filter(text -> measure.width(text, SMALLEST) <= room)
                .findFirst()
                .orElseGet(texts::getLast);
    }

    /** The table below a heading of its own. */
    Block below(String heading, Content content) {
        return Block.free(HEADING + height(content) + BELOW, (sheet, top) -> {
            sheet.tagged(
                    reading.below(Tags.HEADING),
                    () -> sheet.left(Sheet.LEFT, top + HEADING - 10, heading, Type.STRONG));
            print(sheet, top + HEADING, content);
        });
    }

    void print(Sheet sheet, float top, Content content) {
        var table = reading.below(Tags.TABLE);
        var head = Tags.below(table, Tags.ROW);
        for (var i = 0; i < columns.size(); i++) {
            var cell = new Cell(i, top + BASE_LINE, content.headings().get(i));
            print(sheet, Tags.columnHeading(head), cell, Type.LABEL);
        }
        sheet.decoration(() -> rule(sheet, top + RULE));
        var y = top + BASE_LINE + ROW;
        for (var row : content.rows()) {
            print(sheet, new Line(Tags.below(table, Tags.ROW), y, row), TYPE);
            y += height(row);
        }
        if (content.total().isPresent()) {
            var above = y - BASE_LINE - 1;
            sheet.decoration(() -> rule(sheet, above));
            var total = new Line(Tags.below(table, Tags.ROW), y, content.total().get());
            print(sheet, total, Type.STRONG.sized(TYPE.size()));
        }
    }

    private void rule(Sheet sheet, float y) {
        sheet.rule(y, columns.getFirst().left(), columns.getLast().right(), Colour.RULE);
    }

    private record Line(PdfStructureElement row, float y, List<String> texts) {}

    private void print(Sheet sheet, Line line, Type type) {
        for (var i = 0; i < columns.size(); i++) {
            var tag = i == 0 ? Tags.rowHeading(line.row()) : Tags.cell(line.row());
            print(sheet, tag, new Cell(i, line.y(), line.texts().get(i)), type);
        }
    }

    private record Cell(int column, float y, String text) {}

    private void print(Sheet sheet, PdfStructureElement tag, Cell cell, Type type) {
        var column = columns.get(cell.column());
        var lines = lines(cell.column(), cell.text());
        if (lines.size() > 1) {
            sheet.tagged(tag, () -> sheet.lines(column.left(), cell.y(), lines, SMALLEST));
            return;
        }
        var fitting = measure.fitted(cell.text(), type, column.width());
        sheet.tagged(tag, () -> column.print(sheet, cell.y(), cell.text(), fitting));
    }
}
