package monthend.document.pdf;

import monthend.document.PrintedInvoice;
import monthend.document.text.Phrase;

import java.util.ArrayList;
import java.util.List;

/** The sentences below the totals: why there is no VAT, and which credit was used or returned. */
record Notes(PrintedInvoice invoice, Reading reading, Measure measure) {

    private static final float HEADING = 20;
    private static final Type TYPE = Type.TEXT.sized(8);

    List<Block> blocks() {
        var blocks = new ArrayList<Block>();
        invoice.vatNotes().forEach(note -> blocks.add(paragraph(note)));
        if (!invoice.credits().isEmpty()) {
            blocks.add(heading(reading.texts().say(Phrase.CREDIT_TABLE)));
            invoice.credits().forEach(credit -> blocks.add(paragraph(credit)));
        }
        return blocks;
    }

    private Block heading(String text) {
        return Block.withNext(
                HEADING,
                (sheet, top) -> sheet.tagged(
                        reading.below(Tags.HEADING),
                        () -> sheet.left(Sheet.LEFT, top + 14, text, Type.STRONG)));
    }

    private Block paragraph(String text) {
        var lines = measure.wrapped(text, TYPE, Sheet.RIGHT - Sheet.LEFT);
        return Block.free(
                lines.size() * TYPE.leading() + 3,
                (sheet, top) -> sheet.tagged(
                        reading.below(Tags.PARAGRAPH),
                        () -> sheet.lines(Sheet.LEFT, top + 9, lines, TYPE)));
    }
}
