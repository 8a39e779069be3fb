package monthend.check;

import monthend.rating.Closing;

/**
 * What somebody asks to be run: which job closes which month, from which input.
 *
 * @param period as the operator names it: {@code 2026-10}, or {@code 2026} for a settlement
 * @param inputFingerprint SHA-256 over that of every file of the snapshot and the catalogue, and
 *     over the options that change what is billed (P4)
 * @param review whether to stop at the draft
 */
public record RunRequest(
        Closing closing,
        String period,
        String inputFingerprint,
        String catalogFingerprint,
        Paths paths,
        String programVersion,
        Review review) {

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
}
