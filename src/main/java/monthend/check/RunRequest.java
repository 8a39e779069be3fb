package monthend.check;

import monthend.rating.Closing;

/**
 * What somebody asks to be run: which job closes which month, from which input.
 *
 * @param purpose whether it closes the period, supplements or corrects it
 * @param inputFingerprint SHA-256 over that of every file of the snapshot and the catalogue, and
 *     over the options that change what is billed (P4)
 * @param limits above which somebody has to look at an amount (P2)
 * @param review whether to stop at the draft
 * @param checking whose e-invoices are put to the official rules
 */
public record RunRequest(
        Closing closing,
        Purpose purpose,
        String inputFingerprint,
        String catalogFingerprint,
        Paths paths,
        Limits limits,
        String programVersion,
        Review review,
        Checking checking) {

    /** The folders, as they were given. */
    public record Paths(String snapshot, String catalog, String out) {}

    /** Whether a run stops at its draft, to be looked at, or goes on to post. */
    public enum Review {
        WAIT,
        GO_ON
    }

    public String run() {
        return closing.run();
    }

    /** As the operator names it: {@code 2026-10}, or {@code 2026} for a settlement. */
    public String period() {
        return purpose.period();
    }

    /** The words that correct the period once it is posted. */
    public String rerun() {
        return "jobs/run rerun " + Purpose.option(closing.job()) + " " + period()
                + " --snapshot DIR --invoice-date DATE";
    }

    /** The same, to go on without stopping at the draft. */
    RunRequest withoutReview() {
        return new RunRequest(
                closing,
                purpose,
                inputFingerprint,
                catalogFingerprint,
                paths,
                limits,
                programVersion,
                Review.GO_ON,
                checking);
    }
}
