package monthend.command;

import monthend.job.Ending;

/** What a command tells the program that started it. */
public enum ExitCode {
    DONE(0),
    /** It failed or was stopped, and can be started again. */
    FAILED(1),
    /** The words or the input were wrong: starting it again unchanged would not help. */
    WRONG_USE(2),
    /** Done, with accounts held or rows rejected. */
    DONE_WITH_HOLDS(3);

    private final int code;

    ExitCode(int code) {
        this.code = code;
    }

    static ExitCode of(Ending ending) {
        return switch (ending) {
            case DONE, NOTHING_TO_DO, WAITS_FOR_REVIEW -> DONE;
            case DONE_WITH_HOLDS -> DONE_WITH_HOLDS;
        };
    }

    public int code() {
        return code;
    }
}
