package monthend.document.pdf;

import monthend.catalog.Seller;
import monthend.document.text.Phrase;
import monthend.document.text.Texts;

import java.util.ArrayList;

/** The foot of every page: who the seller is, whom to ask, and which page this is. */
record Foot(Seller seller, Reading reading, Measure measure) {

    private static final float TOP = 796;
    private static final float PAGE_WIDTH = 60;
    private static final Type TYPE = Type.NOTE.sized(7);

    /** The first page's foot is read aloud; the others repeat it for the eye. */
    void print(Sheet sheet, int page, int pages) {
        sheet.decoration(() -> {
            sheet.rule(TOP, Sheet.LEFT, Sheet.RIGHT, Colour.RULE);
            sheet.right(
                    Sheet.RIGHT,
                    TOP + 13,
                    texts().say(Phrase.PAGE, page, pages),
                    Type.TEXT.sized(8));
        });
        if (page == 1) {
            sheet.tagged(reading.below(Tags.PARAGRAPH), () -> who(sheet));
        } else {
            sheet.decoration(() -> who(sheet));
        }
    }

    private void who(Sheet sheet) {
        line(sheet, TOP + 12, identity());
        line(sheet, TOP + 22, contact());
    }

    private void line(Sheet sheet, float y, String text) {
        var type = measure.fitted(text, TYPE, Sheet.RIGHT - Sheet.LEFT - PAGE_WIDTH);
        sheet.left(Sheet.LEFT, y, text, type);
    }

    private String identity() {
        var address = seller.address();
        var parts = new ArrayList<String>();
        parts.add(seller.name());
        parts.add(address.line1());
        address.line2().ifPresent(parts::add);
        parts.add(address.country() + "-" + address.postalCode() + " " + address.city());
        parts.add(texts().say(Phrase.ORGANISATION_NUMBER, seller.organisationNumber()));
        parts.add(texts().say(Phrase.VAT_NUMBER, seller.vatNumber()));
        seller.taxRegistration().ifPresent(parts::add);
        return String.join(" · ", parts);
    }

    private String contact() {
        var contact = seller.contact();
        return String.join(
                " · ",
                texts().say(Phrase.QUESTIONS, contact.name()),
                contact.phone(),
                contact.email(),
                contact.website());
    }

    private Texts texts() {
        return reading.texts();
    }
}
