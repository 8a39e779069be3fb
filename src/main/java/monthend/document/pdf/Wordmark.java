package monthend.document.pdf;

/** The sign of the seller: three bars that grow, and its name, in its colour. */
record Wordmark(String name, Colour accent) {

    private static final float BASE = 62;
    private static final float BAR = 6;
    private static final float TALLEST = 22;

    void print(Sheet sheet, Reading reading, Measure measure) {
        sheet.decoration(() -> sheet.shape(accent, () -> {
            for (var bar = 0; bar < 3; bar++) {
                var height = TALLEST * (bar + 1) / 3;
                sheet.rectangle(Sheet.LEFT + bar * (BAR + 2), BASE - height, BAR, height);
            }
        }));
        var x = Sheet.LEFT + 3 * (BAR + 2) + 6;
        var type = measure.fitted(name, new Type(Type.Cut.BOLD, 15, accent), 240);
        sheet.tagged(reading.below(Tags.PARAGRAPH), () -> sheet.left(x, BASE, name, type));
    }
}
