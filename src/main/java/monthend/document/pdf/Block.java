package monthend.document.pdf;

/** Something that is printed as a whole on one page, and the room that it takes. */
record Block(float height, Keep keep, Printing printing) {

    /** Whether it may be the last thing on a page. */
    enum Keep {
        FREE,
        WITH_NEXT
    }

    /** Prints a block from a place downwards. */
    @FunctionalInterface
    interface Printing {
        void print(Sheet sheet, float top);
    }

    static Block free(float height, Printing printing) {
        return new Block(height, Keep.FREE, printing);
    }

    static Block withNext(float height, Printing printing) {
        return new Block(height, Keep.WITH_NEXT, printing);
    }
}
