package monthend.document.pdf;

import monthend.document.PaymentText.Row;
import monthend.document.PrintedInvoice;
import monthend.document.text.Phrase;
import monthend.document.text.Texts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The upper part of the first page: who sends the invoice, to whom, and, in a box, what a customer
 * looks for first: how much, until when, to which account, with which reference.
 */
final class InvoiceHead {

    private static final float ADDRESS_LEFT = 57;
    private static final float ADDRESS_TOP = 142;
    private static final float ADDRESS_WIDTH = 235;
    private static final float BOX_LEFT = 330;
    private static final float BOX_TOP = 112;
    private static final float INSET = 12;
    private static final float BOX_ROW = 14.5f;
    private static final float FACTS_MARGIN = 24;
    private static final float FACT_HEIGHT = 25;
    private static final Type ADDRESS = Type.TEXT.sized(10);
    private static final Type SMALL = Type.LABEL.sized(7);

    private final PrintedInvoice invoice;
    private final Reading reading;
    private final Measure measure;
    private final Colour accent;
    private final Optional<LogoArt> logo;

    InvoiceHead(PrintedInvoice invoice, Reading reading, Measure measure, Optional<LogoArt> logo) {
        this.logo = logo;
        this.invoice = invoice;
        this.reading = reading;
        this.measure = measure;
        this.accent = Colour.of(invoice.seller().accentColour()).readable();
    }

    /** Prints the head; the rest of the page begins at {@link #bottom}. */
    void print(Sheet sheet) {
        new Wordmark(invoice.seller().name(), accent, logo).print(sheet, reading, measure);
        var title = new Type(Type.Cut.BOLD, 20, Colour.TEXT);
        sheet.tagged(
                reading.below(Tags.TITLE),
                () -> sheet.left(
                        BOX_LEFT,
                        62,
                        invoice.title() + " " + invoice.invoice().number(),
                        measure.fitted(
                                invoice.title() + " " + invoice.invoice().number(),
                                title,
                                Sheet.RIGHT - BOX_LEFT)));
        address(sheet);
        box(sheet);
        facts(sheet);
        correction(sheet);
    }

    float bottom() {
        return correctionTop()
                + correctionLines().size() * Type.TEXT.leading()
                + (correctionLines().isEmpty() ? 4 : 22);
    }

    private void address(Sheet sheet) {
        var seller = invoice.seller();
        var sender = seller.name() + " · " + seller.address().line1() + " · "
                + seller.address().postalCode() + " " + seller.address().city();
        sheet.decoration(() -> sheet.left(
                ADDRESS_LEFT,
                ADDRESS_TOP - 13,
                sender,
                measure.fitted(sender, SMALL, ADDRESS_WIDTH)));
        sheet.tagged(
                reading.below(Tags.PARAGRAPH),
                () -> sheet.lines(ADDRESS_LEFT, ADDRESS_TOP, addressLines(), ADDRESS));
    }

    private List<String> addressLines() {
        var buyer = invoice.draft().buyer();
        var lines = new ArrayList<String>();
        lines.add(buyer.name());
        buyer.contactName().ifPresent(name -> lines.add(texts().say(Phrase.CONTACT_PERSON, name)));
        lines.add(buyer.address().line1());
        buyer.address().line2().ifPresent(lines::add);
        var abroad = !buyer.country().equals(invoice.seller().country());
        lines.add((abroad ? buyer.country() + "-" : "") + buyer.address().postalCode() + " "
                + buyer.address().city());
        return lines.stream()
                .flatMap(line -> measure.wrapped(line, ADDRESS, ADDRESS_WIDTH).stream())
                .toList();
    }

    private void box(Sheet sheet) {
        var rows = keys();
        var height = 46 + rows.size() * BOX_ROW + 6;
        sheet.decoration(() -> {
            sheet.panel(new Box(BOX_LEFT, BOX_TOP, Sheet.RIGHT - BOX_LEFT, height), Colour.PANEL);
            sheet.panel(new Box(BOX_LEFT, BOX_TOP, 3, height), accent);
        });
        var x = BOX_LEFT + INSET;
        var amount = measure.fitted(
                keyAmount(), new Type(Type.Cut.BOLD, 19, accent), Sheet.RIGHT - x - INSET);
        sheet.tagged(reading.below(Tags.PARAGRAPH), () -> {
            sheet.left(x, BOX_TOP + 15, keyLabel(), Type.LABEL.sized(8));
            sheet.left(x, BOX_TOP + 36, keyAmount(), amount);
        });
        var y = BOX_TOP + 56;
        for (var row : rows) {
            key(sheet, y, row);
            y += BOX_ROW;
        }
    }

    private String keyLabel() {
        if (invoice.isCreditNote()) {
            return texts().say(Phrase.CREDITED);
        }
        return texts().say(invoice.payment().isEmpty() ? Phrase.NOTHING_TO_PAY : Phrase.PAYABLE);
    }

    private String keyAmount() {
        var totals = invoice.draft().totals();
        return texts().money(invoice.isCreditNote() ? totals.gross() : totals.payable());
    }

    private void key(Sheet sheet, float y, Row row) {
        var left = BOX_LEFT + INSET;
        var right = Sheet.RIGHT - INSET;
        var room = right - left - measure.width(row.label(), Type.LABEL.sized(8)) - 8;
        var value = measure.fitted(row.value(), Type.STRONG.sized(9), room);
        sheet.tagged(reading.below(Tags.PARAGRAPH), () -> {
            sheet.left(left, y, row.label(), Type.LABEL.sized(8));
            sheet.right(right, y, row.value(), value);
        });
    }

    private List<Row> keys() {
        var draft = invoice.draft();
        var rows = new ArrayList<Row>();
        if (!invoice.isCreditNote()) {
            rows.add(new Row(texts().say(Phrase.DUE_DATE), texts().date(draft.dueOn())));
        }
        invoice.payment().ifPresent(payment -> {
            rows.add(payment.reference());
            payment.rows().stream()
                    .filter(row -> !row.equals(payment.reference()))
                    .limit(1)
                    .forEach(rows::add);
        });
        rows.add(new Row(
                texts().say(
                                invoice.isCreditNote()
                                        ? Phrase.CREDIT_NOTE_NUMBER
                                        : Phrase.INVOICE_NUMBER),
                invoice.invoice().number()));
        rows.add(new Row(texts().say(Phrase.CUSTOMER_NUMBER), draft.buyer().accountNo()));
        return rows;
    }

    private float boxBottom() {
        return BOX_TOP + 52 + keys().size() * BOX_ROW;
    }

    private float factsTop() {
        var address = ADDRESS_TOP + addressLines().size() * ADDRESS.leading();
        return Math.max(boxBottom(), address) + FACTS_MARGIN;
    }

    private void facts(Sheet sheet) {
        var facts = factRows();
        for (var i = 0; i < facts.size(); i++) {
            var fact = facts.get(i);
            var x = Sheet.LEFT + i % factColumns() * factWidth();
            var line = i / factColumns();
            var y = factsTop() + line * FACT_HEIGHT;
            var value = measure.fitted(fact.value(), Type.TEXT, factWidth() - 8);
            sheet.tagged(reading.below(Tags.PARAGRAPH), () -> {
                sheet.left(x, y, fact.label(), Type.LABEL);
                sheet.left(x, y + 11, fact.value(), value);
            });
        }
    }

    /** Five or six facts look better in rows of three. */
    private int factColumns() {
        var facts = factRows().size();
        return facts == 5 || facts == 6 ? 3 : 4;
    }

    private float factWidth() {
        return (Sheet.RIGHT - Sheet.LEFT) / factColumns();
    }

    private int factLines() {
        return (factRows().size() + factColumns() - 1) / factColumns();
    }

    private List<Row> factRows() {
        var draft = invoice.draft();
        var buyer = draft.buyer();
        var rows = new ArrayList<Row>();
        rows.add(fact(Phrase.INVOICE_DATE, texts().date(draft.invoiceDate())));
        rows.add(fact(Phrase.SERVICE_PERIOD, texts().period(draft.period())));
        buyer.orderReference().ifPresent(order -> rows.add(fact(Phrase.YOUR_ORDER, order)));
        buyer.buyerReference().ifPresent(own -> rows.add(fact(Phrase.YOUR_REFERENCE, own)));
        if (!draft.group().isEmpty()) {
            rows.add(fact(Phrase.ORDER_CODE, draft.group()));
        }
        buyer.organisationNumber()
                .ifPresent(number -> rows.add(fact(Phrase.YOUR_ORGANISATION_NUMBER, number)));
        buyer.vatNumber().ifPresent(number -> rows.add(fact(Phrase.YOUR_VAT_NUMBER, number)));
        return rows;
    }

    private Row fact(Phrase label, String value) {
        return new Row(texts().say(label), value);
    }

    private float correctionTop() {
        return factsTop() + factLines() * FACT_HEIGHT + 6;
    }

    private List<String> correctionLines() {
        return invoice.correction().isEmpty()
                ? List.of()
                : measure.wrapped(
                        String.join(" ", invoice.correction()),
                        Type.TEXT,
                        Sheet.RIGHT - Sheet.LEFT - 24);
    }

    private void correction(Sheet sheet) {
        var lines = correctionLines();
        if (lines.isEmpty()) {
            return;
        }
        var top = correctionTop() - 4;
        var height = lines.size() * Type.TEXT.leading() + 10;
        sheet.decoration(() -> sheet.panel(Box.across(top, height), Colour.PANEL));
        sheet.tagged(
                reading.below(Tags.PARAGRAPH),
                () -> sheet.lines(Sheet.LEFT + 12, top + 14, lines, Type.TEXT));
    }

    private Texts texts() {
        return reading.texts();
    }
}
