package monthend.document.basis;

/**
 * A column of a table: its heading, how wide it is in characters, and how its cells are shown.
 *
 * @param format as spreadsheets write it; {@link #GENERAL} shows what there is
 */
record Column(String heading, int width, String format) {

    private static final String GENERAL = "General";
    private static final int NUMBER_WIDTH = 14;
    private static final int DAY_WIDTH = 12;
    static final String DAY = "yyyy-mm-dd";
    static final String AMOUNT = "#,##0.00";

    static Column words(String heading, int width) {
        return new Column(heading, width, GENERAL);
    }

    static Column day(String heading) {
        return new Column(heading, DAY_WIDTH, DAY);
    }

    /** With the decimals that a quantity has. */
    static Column quantity(String heading) {
        return new Column(heading, NUMBER_WIDTH, GENERAL);
    }

    /** At least two decimals, at most four, as on the invoice. */
    static Column price(String heading) {
        return new Column(heading, NUMBER_WIDTH, AMOUNT + "##");
    }

    static Column amount(String heading) {
        return new Column(heading, NUMBER_WIDTH, AMOUNT);
    }
}
