package monthend.document.pdf;

/** How a text is set: its cut, its size in points and its colour. */
record Type(Cut cut, float size, Colour colour) {

    enum Cut {
        REGULAR,
        BOLD
    }

    static final Type TEXT = new Type(Cut.REGULAR, 8.5f, Colour.TEXT);
    static final Type STRONG = new Type(Cut.BOLD, 8.5f, Colour.TEXT);
    static final Type NOTE = new Type(Cut.REGULAR, 7.5f, Colour.QUIET);
    static final Type LABEL = new Type(Cut.REGULAR, 7.5f, Colour.QUIET);

    Type sized(float points) {
        return new Type(cut, points, colour);
    }

    Type in(Colour other) {
        return new Type(cut, size, other);
    }

    /** From the base line of one line to that of the next. */
    float leading() {
        return size * 1.32f;
    }
}
