package monthend.document.pdf;

import static monthend.document.pdf.SmallTable.Column.figures;
import static monthend.document.pdf.SmallTable.Column.words;

import monthend.document.PrintedInvoice;
import monthend.document.text.Phrase;
import monthend.document.text.Texts;
import monthend.invoicing.VatGroup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the lines come to: the VAT by category and rate on the left, the totals on the right. */
final class Summary {

    private static final float MARGIN = 16;
    private static final float ROW = SmallTable.ROW;
    private static final float LARGE_ROW = 26;
    private static final float TOTALS_LEFT = 330;
    private static final List<SmallTable.Column> VAT_COLUMNS = List.of(
            words(Sheet.LEFT, 142), figures(146, 176), figures(180, 247), figures(251, 314));

    private final PrintedInvoice invoice;
    private final Reading reading;
    private final Measure measure;
    private final Colour accent;

    Summary(PrintedInvoice invoice, Reading reading, Measure measure) {
        this.invoice = invoice;
        this.reading = reading;
        this.measure = measure;
        this.accent = Colour.of(invoice.seller().accentColour()).readable();
    }

    Block block() {
        var totals = (totals().size() - 1) * ROW + LARGE_ROW;
        var vat = (invoice.draft().vat().size() + 1) * ROW;
        return Block.free(MARGIN + Math.max(totals, vat) + 14, this::print);
    }

    private void print(Sheet sheet, float top) {
        vatTable(sheet, top + MARGIN);
        totals(sheet, top + MARGIN);
    }

    private void vatTable(Sheet sheet, float top) {
        var currency = invoice.draft().currency();
        var headings = List.of(
                texts().say(Phrase.VAT_TABLE),
                texts().say(Phrase.VAT_RATE),
                texts().say(Phrase.VAT_BASE, currency),
                texts().say(Phrase.VAT, currency));
        var rows = invoice.draft().vat().stream().map(this::vatRow).toList();
        new SmallTable(reading, measure, VAT_COLUMNS)
                .print(sheet, top, new SmallTable.Content(headings, rows, Optional.empty()));
    }

    private List<String> vatRow(VatGroup group) {
        return List.of(
                texts().say(kind(group)),
                texts().percent(group.rate().percent()),
                texts().amount(group.base()),
                texts().amount(group.vat()));
    }

    private static Phrase kind(VatGroup group) {
        return switch (group.rate().category()) {
            case S -> Phrase.VAT_STANDARD;
            case AE -> Phrase.VAT_REVERSE_CHARGE;
            case G -> Phrase.VAT_EXPORT;
        };
    }

    /** A row of the totals. */
    private record Total(String label, String amount) {}

    private List<Total> totals() {
        var totals = invoice.draft().totals();
        var rows = new ArrayList<Total>();
        rows.add(new Total(texts().say(Phrase.NET), texts().amount(totals.net())));
        rows.add(new Total(texts().say(Phrase.VAT_TOTAL), texts().amount(totals.vat())));
        if (!totals.prepaid().isZero() || invoice.isCreditNote()) {
            rows.add(new Total(texts().say(Phrase.GROSS), texts().amount(totals.gross())));
        }
        if (!totals.prepaid().isZero()) {
            rows.add(new Total(
                    texts().say(
                                    invoice.isCreditNote()
                                            ? Phrase.CREDIT_RESTORED
                                            : Phrase.CREDIT_USED),
                    texts().amount(totals.prepaid().negated())));
        }
        rows.add(new Total(
                invoice.setOffAgainst()
                        .map(other -> texts().say(Phrase.SET_OFF, other))
                        .orElseGet(() -> texts().say(Phrase.PAYABLE)),
                texts().money(totals.payable())));
        return rows;
    }

    private void totals(Sheet sheet, float top) {
        var rows = totals();
        var y = top + 9;
        for (var row : rows.subList(0, rows.size() - 1)) {
            total(sheet, y, row, Type.TEXT.sized(9));
            y += ROW;
        }
        var rule = y - 5;
        sheet.decoration(() ->
                sheet.panel(new Box(TOTALS_LEFT, rule, Sheet.RIGHT - TOTALS_LEFT, 1.2f), accent));
        total(sheet, y + 11, rows.getLast(), new Type(Type.Cut.BOLD, 12, Colour.TEXT));
    }

    private void total(Sheet sheet, float y, Total total, Type type) {
        var room = Sheet.RIGHT - TOTALS_LEFT - measure.width(total.amount(), type) - 8;
        var label = measure.fitted(total.label(), type, room);
        sheet.tagged(reading.below(Tags.PARAGRAPH), () -> {
            sheet.left(TOTALS_LEFT, y, total.label(), label);
            sheet.right(Sheet.RIGHT, y, total.amount(), type);
        });
    }

    private Texts texts() {
        return reading.texts();
    }
}
