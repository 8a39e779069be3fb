package monthend;

import monthend.command.MonthendCommand;

/** Month-end invoicing, started from the command line: words in, an exit code out. */
public final class Monthend {

    private Monthend() {}

    public static void main(String[] words) {
        System.exit(MonthendCommand.line().execute(words));
    }
}
