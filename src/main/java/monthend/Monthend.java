package monthend;

/** Month-end invoicing, started from the command line. */
public final class Monthend {

    private Monthend() {}

    public static void main(String[] words) {
        System.exit(words.length == 0 ? 0 : 2);
    }
}
