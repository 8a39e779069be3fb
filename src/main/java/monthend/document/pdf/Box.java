package monthend.document.pdf;

/** A rectangle on the page: its upper left corner and its size. */
record Box(float x, float y, float width, float height) {

    /** From one side of the text to the other. */
    static Box across(float y, float height) {
        return new Box(Sheet.LEFT, y, Sheet.RIGHT - Sheet.LEFT, height);
    }

    /** As PDF measures it: from the lower left corner of the page. */
    float[] corners() {
        return new float[] {x, Sheet.HEIGHT - y - height, x + width, Sheet.HEIGHT - y};
    }
}
