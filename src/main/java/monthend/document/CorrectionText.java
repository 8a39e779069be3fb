package monthend.document;

import monthend.catalog.NumberSeries.DocumentType;
import monthend.document.text.Phrase;
import monthend.document.text.Texts;
import monthend.invoicing.Invoice;
import monthend.invoicing.InvoiceDraft.DocumentReference;

import java.util.ArrayList;
import java.util.List;

/**
 * What a correction says of itself: which invoice it credits or replaces, why, and with which
 * document it is set off (P3, P6). Nothing on an ordinary invoice.
 */
final class CorrectionText {

    private CorrectionText() {}

    /** One sentence for each thing there is to say. */
    static List<String> of(Invoice invoice, Texts texts) {
        return invoice.draft()
                .refersTo()
                .map(original -> invoice.draft().type() == DocumentType.CREDIT_NOTE
                        ? crediting(invoice, original, texts)
                        : replacing(invoice, original, texts))
                .orElse(List.of());
    }

    /** With which document the amount of a credit note is set off. */
    static String setOffAgainst(Invoice creditNote) {
        return creditNote
                .counterpart()
                .or(() -> creditNote.draft().refersTo().map(DocumentReference::number))
                .orElseThrow();
    }

    private static List<String> crediting(
            Invoice invoice, DocumentReference original, Texts texts) {
        var sentences = new ArrayList<String>();
        var manual = invoice.draft().manualCredit();
        sentences.add(manual.flatMap(credit -> credit.line())
                .map(line -> texts.say(
                        Phrase.NOTE_CREDITS_LINE,
                        original.number(),
                        texts.date(original.date()),
                        line))
                .orElseGet(() -> about(Phrase.NOTE_CREDITS, original, texts)));
        manual.ifPresent(credit -> sentences.add(texts.say(Phrase.NOTE_REASON, credit.reason())));
        sentences.add(invoice.counterpart()
                .map(other -> texts.say(Phrase.NOTE_SET_OFF_REPLACEMENT, other))
                .orElseGet(() -> texts.say(Phrase.NOTE_SET_OFF_ORIGINAL)));
        return List.copyOf(sentences);
    }

    private static List<String> replacing(
            Invoice invoice, DocumentReference original, Texts texts) {
        var sentences = new ArrayList<String>();
        sentences.add(about(Phrase.NOTE_REPLACES, original, texts));
        invoice.counterpart()
                .ifPresent(
                        other -> sentences.add(texts.say(Phrase.NOTE_SET_OFF_CREDIT_NOTE, other)));
        sentences.add(texts.say(Phrase.NOTE_ONLY_THIS, original.number()));
        return List.copyOf(sentences);
    }

    private static String about(Phrase phrase, DocumentReference original, Texts texts) {
        return texts.say(phrase, original.number(), texts.date(original.date()));
    }
}
