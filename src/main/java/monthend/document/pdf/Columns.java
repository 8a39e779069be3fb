package monthend.document.pdf;

/** The columns of the table of lines: where each begins and ends, in points from the left. */
enum Columns {
    DESCRIPTION(42, 218),
    PERIOD(224, 280),
    QUANTITY(282, 340),
    UNIT(347, 402),
    PRICE(404, 448),
    AMOUNT(452, 519),
    VAT(525, 553);

    static final int COUNT = values().length;

    private final float left;
    private final float right;

    Columns(float left, float right) {
        this.left = left;
        this.right = right;
    }

    float left() {
        return left;
    }

    float right() {
        return right;
    }

    float width() {
        return right - left;
    }
}
