package monthend.rating;

/** Where an input row ended in a run: every row in exactly one of these ways (P5). */
public enum Outcome {
    /** On a line of this run. */
    BILLED,
    /** In an allowance, billed already, or counted only. */
    COVERED,
    /** For a later run: after the month, or use that the settlement bills. */
    DEFERRED,
    /** Its payer is left out of the run. */
    HELD,
    /** The same event as one that was read before. */
    DUPLICATE,
    /** Wrong input. */
    REJECTED
}
