package monthend.job;

/** How a run ended that reached its end. */
public enum Ending {
    DONE,
    /** Done, with accounts held or rows rejected. */
    DONE_WITH_HOLDS;

    /** What the last step of a job answers, as its exit status, when something was left out. */
    public static final String WITH_HOLDS = "COMPLETED WITH HOLDS";
}
