package monthend.job;

/** How a run ended that did what it was asked for. */
public enum Ending {
    DONE,
    /** Done, with accounts held or rows rejected. */
    DONE_WITH_HOLDS,
    /** Drafted; nothing is numbered before somebody has looked at it. */
    WAITS_FOR_REVIEW,
    /** A correction or supplement that would change nothing: there is no run of it. */
    CHANGES_NOTHING,
    /** It was done before, from the same input. */
    NOTHING_TO_DO;

    /** What the last step of a job answers, as its exit status, when something was left out. */
    public static final String WITH_HOLDS = "COMPLETED WITH HOLDS";

    /** The step at which a run stops while somebody looks at its draft. */
    static final String REVIEW = "review";
}
