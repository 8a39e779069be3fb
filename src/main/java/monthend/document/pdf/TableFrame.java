package monthend.document.pdf;

import monthend.document.text.Phrase;
import monthend.document.text.Texts;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** The heading of the table of lines, on every page, and the sums that go from page to page. */
final class TableFrame {

    private static final Type CARRIED = Type.NOTE.sized(8);

    private final Reading reading;
    private final CurrencyUnit currency;
    private final Colour accent;

    TableFrame(Reading reading, CurrencyUnit currency, Colour accent) {
        this.reading = reading;
        this.currency = currency;
        this.accent = accent;
    }

    /** On the first page the headings are part of the table. */
    void begin(Sheet sheet, float top) {
        reading.beginTable();
        var row = reading.tableRow();
        for (var column : Columns.values()) {
            sheet.tagged(Tags.columnHeading(row), () -> heading(sheet, top, column));
        }
        sheet.decoration(() -> line(sheet, top));
    }

    /** On the following pages they are there for the eye alone. */
    void repeat(Sheet sheet, float top) {
        sheet.decoration(() -> {
            for (var column : Columns.values()) {
                heading(sheet, top, column);
            }
            line(sheet, top);
        });
    }

    void carry(Sheet sheet, float top, Money sum) {
        carried(sheet, top, texts().say(Phrase.CARRIED_FORWARD) + "  " + texts().amount(sum));
    }

    void bring(Sheet sheet, float top, Money sum) {
        carried(sheet, top, texts().say(Phrase.BROUGHT_FORWARD) + "  " + texts().amount(sum));
    }

    private void carried(Sheet sheet, float top, String text) {
        sheet.decoration(() -> sheet.right(Columns.AMOUNT.right(), top + 11, text, CARRIED));
    }

    private void heading(Sheet sheet, float top, Columns column) {
        var y = top + 9;
        switch (column) {
            case DESCRIPTION, PERIOD, UNIT ->
                sheet.left(column.left(), y, text(column), Type.LABEL);
            case QUANTITY, PRICE, AMOUNT, VAT ->
                sheet.right(column.right(), y, text(column), Type.LABEL);
        }
    }

    private String text(Columns column) {
        return switch (column) {
            case DESCRIPTION -> texts().say(Phrase.DESCRIPTION);
            case PERIOD -> texts().say(Phrase.PERIOD);
            case QUANTITY -> texts().say(Phrase.QUANTITY);
            case UNIT -> texts().say(Phrase.UNIT);
            case PRICE -> texts().say(Phrase.UNIT_PRICE);
            case AMOUNT -> texts().say(Phrase.AMOUNT, currency);
            case VAT -> texts().say(Phrase.VAT_PERCENT);
        };
    }

    private void line(Sheet sheet, float top) {
        sheet.panel(Box.across(top + 15, 1.2f), accent);
    }

    private Texts texts() {
        return reading.texts();
    }
}
