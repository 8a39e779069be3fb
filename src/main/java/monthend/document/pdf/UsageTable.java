package monthend.document.pdf;

import monthend.document.PrintedInvoice;
import monthend.document.PrintedUse;
import monthend.document.PrintedUse.Allowance;
import monthend.document.text.Phrase;
import monthend.document.text.Texts;
import monthend.money.Quantity;

import org.openpdf.text.pdf.PdfStructureElement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The overview of use below the totals: by product, what was used, included and billed. */
final class UsageTable {

    private static final float MARGIN = 16;
    private static final float HEADING = 16;
    private static final float HEADER = 20;
    private static final float PADDING = 5;
    private static final Type TYPE = Type.TEXT.sized(8);
    private static final String NONE = "–";

    /** The columns, in points from the left: words begin at their left, figures end right. */
    private enum Field {
        USE(42, 206, Phrase.DESCRIPTION),
        DAYS(212, 312, Phrase.PERIOD),
        USED(316, 356, Phrase.USAGE_USED),
        INCLUDED(360, 402, Phrase.USAGE_INCLUDED),
        BILLED_BEFORE(406, 462, Phrase.USAGE_BILLED_BEFORE),
        BILLED(466, 516, Phrase.USAGE_BILLED),
        UNIT(522, 553, Phrase.UNIT);

        private final float left;
        private final float right;
        private final Phrase heading;

        Field(float left, float right, Phrase heading) {
            this.left = left;
            this.right = right;
            this.heading = heading;
        }

        boolean isFigure() {
            return switch (this) {
                case USED, INCLUDED, BILLED_BEFORE, BILLED -> true;
                case USE, DAYS, UNIT -> false;
            };
        }
    }

    private final PrintedInvoice invoice;
    private final Reading reading;
    private final Measure measure;
    private Optional<PdfStructureElement> table = Optional.empty();

    UsageTable(PrintedInvoice invoice, Reading reading, Measure measure) {
        this.invoice = invoice;
        this.reading = reading;
        this.measure = measure;
    }

    /** Nothing where the invoice has no overview. */
    List<Block> blocks() {
        var blocks = new ArrayList<Block>();
        if (!invoice.usage().isEmpty()) {
            blocks.add(Block.withNext(MARGIN + HEADING + HEADER, this::begin));
            invoice.usage().forEach(use -> blocks.add(row(use)));
        }
        return blocks;
    }

    private void begin(Sheet sheet, float top) {
        sheet.tagged(
                reading.below(Tags.HEADING),
                () -> sheet.left(
                        Sheet.LEFT,
                        top + MARGIN + 9,
                        texts().say(Phrase.USAGE_TABLE),
                        Type.STRONG));
        var begun = reading.below(Tags.TABLE);
        table = Optional.of(begun);
        var y = top + MARGIN + HEADING + 9;
        var row = Tags.below(begun, Tags.ROW);
        for (var field : Field.values()) {
            write(
                    sheet,
                    Tags.columnHeading(row),
                    new Cell(field, y, texts().say(field.heading), Type.LABEL));
        }
        sheet.decoration(() -> sheet.rule(y + 5, Sheet.LEFT, Sheet.RIGHT, Colour.RULE));
    }

    private Block row(PrintedUse use) {
        var name = measure.wrapped(use.name(), TYPE, Field.USE.right - Field.USE.left);
        return Block.free(name.size() * TYPE.leading() + PADDING, (sheet, top) -> {
            var row = Tags.below(table.orElseThrow(), Tags.ROW);
            var y = top + 9;
            sheet.tagged(Tags.rowHeading(row), () -> sheet.lines(Field.USE.left, y, name, TYPE));
            for (var field : List.of(Field.values()).subList(1, Field.values().length)) {
                write(sheet, Tags.cell(row), new Cell(field, y, text(field, use), TYPE));
            }
        });
    }

    private String text(Field field, PrintedUse use) {
        return switch (field) {
            case USE -> use.name();
            case DAYS -> texts().period(use.days());
            case USED -> texts().quantity(use.used());
            case INCLUDED -> ofAllowance(use, Allowance::included);
            case BILLED_BEFORE -> ofAllowance(use, Allowance::billedBefore);
            case BILLED -> texts().quantity(use.billed());
            case UNIT -> use.unit();
        };
    }

    private String ofAllowance(PrintedUse use, Function<Allowance, Quantity> figure) {
        return use.allowance().map(figure).map(texts()::quantity).orElse(NONE);
    }

    /** A text in its column, with the height of its base line. */
    private record Cell(Field field, float y, String text, Type type) {}

    private void write(Sheet sheet, PdfStructureElement tag, Cell cell) {
        var field = cell.field();
        var type = measure.fitted(cell.text(), cell.type(), field.right - field.left);
        sheet.tagged(tag, () -> {
            if (field.isFigure()) {
                sheet.right(field.right, cell.y(), cell.text(), type);
            } else {
                sheet.left(field.left, cell.y(), cell.text(), type);
            }
        });
    }

    private Texts texts() {
        return reading.texts();
    }
}
