package monthend.command;

import monthend.check.RunKind;
import monthend.job.Answer;

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

    static ExitCode of(Answer answer) {
        return switch (answer.ending()) {
            case DONE, NOTHING_TO_DO, WAITS_FOR_REVIEW -> DONE;
            case DONE_WITH_HOLDS -> DONE_WITH_HOLDS;
            case CHANGES_NOTHING ->
                answer.run().request().purpose().kind() == RunKind.SUPPLEMENT
                                && !answer.holds().isEmpty()
                        ? DONE_WITH_HOLDS
                        : DONE;
        };
    }

    public int code() {
        return code;
    }
}
