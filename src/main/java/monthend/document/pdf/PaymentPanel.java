package monthend.document.pdf;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

import monthend.document.PaymentText;
import monthend.document.PaymentText.Row;
import monthend.document.PrintedInvoice;
import monthend.document.text.Phrase;
import monthend.document.text.Texts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How to pay: what a payment form asks for, and, in euro, a code that a banking app reads. */
final class PaymentPanel {

    private static final float MARGIN = 14;
    private static final float INSET = 12;
    private static final float ROW = 25;
    private static final float COLUMN = 160;
    private static final float CODE = 84;
    private static final float CAPTION = 12;
    private static final int QUIET_ZONE = 4;

    /** Trying all eight masks for the best one would take longer than the rest of the invoice. */
    private static final Map<EncodeHintType, Object> HINTS =
            Map.of(EncodeHintType.CHARACTER_SET, "UTF-8", EncodeHintType.QR_MASK_PATTERN, 3);

    private final PrintedInvoice invoice;
    private final PaymentText payment;
    private final Reading reading;
    private final Measure measure;

    PaymentPanel(PrintedInvoice invoice, PaymentText payment, Reading reading, Measure measure) {
        this.invoice = invoice;
        this.payment = payment;
        this.reading = reading;
        this.measure = measure;
    }

    Block block() {
        return Block.free(MARGIN + height(), this::print);
    }

    private int columns() {
        return payment.epcCode().isPresent() ? 2 : 3;
    }

    private float height() {
        var lines = (rows().size() + columns() - 1) / columns();
        var text = 2 * INSET + 12 + lines * ROW;
        return payment.epcCode().isPresent()
                ? Math.max(text, CODE + CAPTION + 2 * INSET - 6)
                : text;
    }

    private List<Row> rows() {
        var rows = new ArrayList<Row>();
        var draft = invoice.draft();
        rows.add(new Row(texts().say(Phrase.PAY_TO), invoice.seller().name()));
        rows.addAll(payment.rows());
        rows.add(new Row(
                texts().say(Phrase.PAYABLE), texts().money(draft.totals().payable())));
        rows.add(new Row(texts().say(Phrase.DUE_DATE), texts().date(draft.dueOn())));
        return rows;
    }

    private void print(Sheet sheet, float above) {
        var top = above + MARGIN;
        sheet.decoration(() -> sheet.panel(Box.across(top, height()), Colour.PANEL));
        var left = Sheet.LEFT + INSET;
        sheet.tagged(
                reading.below(Tags.HEADING),
                () -> sheet.left(
                        left,
                        top + INSET + 8,
                        texts().say(Phrase.PAYMENT),
                        Type.STRONG.sized(9.5f)));
        var rows = rows();
        for (var i = 0; i < rows.size(); i++) {
            var x = left + i % columns() * COLUMN;
            var line = i / columns();
            row(sheet, x, top + INSET + 25 + line * ROW, rows.get(i));
        }
        payment.epcCode().ifPresent(code -> code(sheet, top, code));
    }

    private void row(Sheet sheet, float x, float y, Row row) {
        var value = measure.fitted(row.value(), Type.STRONG.sized(9), COLUMN - 10);
        sheet.tagged(reading.below(Tags.PARAGRAPH), () -> {
            sheet.left(x, y, row.label(), Type.LABEL);
            sheet.left(x, y + 11, row.value(), value);
        });
    }

    private void code(Sheet sheet, float top, String text) {
        var x = Sheet.RIGHT - INSET - CODE;
        var y = top + INSET - 4;
        var figure = reading.below(Tags.FIGURE);
        Tags.describe(figure, texts().say(Phrase.SCAN_TO_PAY_DESCRIBED));
        Tags.place(figure, new Box(x, y, CODE, CODE));
        sheet.tagged(figure, () -> {
            sheet.panel(new Box(x, y, CODE, CODE), Colour.PAPER);
            modules(sheet, x, y, matrix(text));
        });
        var caption = texts().say(Phrase.SCAN_TO_PAY);
        var type = measure.fitted(caption, Type.NOTE.sized(7), CODE + 20);
        sheet.tagged(
                reading.below(Tags.PARAGRAPH),
                () -> sheet.right(Sheet.RIGHT - INSET, y + CODE + 10, caption, type));
    }

    private static void modules(Sheet sheet, float x, float y, ByteMatrix matrix) {
        var module = CODE / (matrix.getWidth() + 2 * QUIET_ZONE);
        sheet.shape(Colour.TEXT, () -> {
            for (var row = 0; row < matrix.getHeight(); row++) {
                var top = y + (row + QUIET_ZONE) * module;
                for (var from = 0; from < matrix.getWidth(); from++) {
                    var to = endOfRun(matrix, row, from);
                    if (to > from) {
                        var left = x + (from + QUIET_ZONE) * module;
                        sheet.rectangle(left, top, (to - from) * module, module);
                        from = to;
                    }
                }
            }
        });
    }

    /** Where the dark modules end that begin at a column. */
    private static int endOfRun(ByteMatrix matrix, int row, int from) {
        var to = from;
        while (to < matrix.getWidth() && matrix.get(to, row) == 1) {
            to++;
        }
        return to;
    }

    private static ByteMatrix matrix(String text) {
        try {
            return Encoder.encode(text, ErrorCorrectionLevel.M, HINTS).getMatrix();
        } catch (WriterException e) {
            throw new IllegalStateException("no QR code for " + text, e);
        }
    }

    private Texts texts() {
        return reading.texts();
    }
}
