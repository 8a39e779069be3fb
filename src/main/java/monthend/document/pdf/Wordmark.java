package monthend.document.pdf;

import java.util.Optional;

/**
 * The sign of the seller: its logo, else three bars that grow in its colour. Its name stands beside
 * it, unless the logo is a wide one, which has the name in it.
 */
record Wordmark(String name, Colour accent, Optional<LogoArt> logo) {

    private static final float BASE = 62;
    private static final float BAR = 6;
    private static final float TALLEST = 22;
    private static final float ROOM = 246;
    private static final float HEIGHT = 30;
    private static final float GAP = 8;

    void print(Sheet sheet, Reading reading, Measure measure) {
        logo.ifPresentOrElse(
                art -> logo(sheet, reading, measure, art), () -> bars(sheet, reading, measure));
    }

    private void logo(Sheet sheet, Reading reading, Measure measure, LogoArt art) {
        var width = Math.min(ROOM, HEIGHT * art.ratio());
        var height = width / art.ratio();
        var box = new Box(Sheet.LEFT, BASE + 4 - height, width, height);
        if (art.hasName()) {
            var figure = reading.below(Tags.FIGURE);
            Tags.describe(figure, name);
            Tags.place(figure, box);
            sheet.tagged(figure, () -> sheet.picture(art, box));
        } else {
            sheet.decoration(() -> sheet.picture(art, box));
            name(sheet, reading, measure, Sheet.LEFT + width + GAP);
        }
    }

    private void bars(Sheet sheet, Reading reading, Measure measure) {
        sheet.decoration(() -> sheet.shape(accent, () -> {
            for (var bar = 0; bar < 3; bar++) {
                var height = TALLEST * (bar + 1) / 3;
                sheet.rectangle(Sheet.LEFT + bar * (BAR + 2), BASE - height, BAR, height);
            }
        }));
        name(sheet, reading, measure, Sheet.LEFT + 3 * (BAR + 2) + 6);
    }

    private void name(Sheet sheet, Reading reading, Measure measure, float x) {
        var type = measure.fitted(name, new Type(Type.Cut.BOLD, 15, accent), Sheet.LEFT + 270 - x);
        sheet.tagged(reading.below(Tags.PARAGRAPH), () -> sheet.left(x, BASE, name, type));
    }
}
