package monthend.check;

import monthend.check.RunRequest.Review;

import java.util.OptionalLong;

/**
 * One execution of a job for a period, from its first row to its last document. Each step of its
 * life is a method, which refuses to be taken out of order (P1).
 *
 * @param attempt how often the run was begun: a discarded draft is begun anew under its name
 * @param posting the place in the order in which runs were posted, once it is
 */
public record Run(RunRequest request, RunState state, int attempt, OptionalLong posting) {

    /** Its place in the order of posting; one that is not posted comes after all that are. */
    public long postingNumber() {
        return posting.orElse(Long.MAX_VALUE);
    }

    public String id() {
        return request.run();
    }

    /** A run that was not there before, or whose draft was discarded. */
    public static Run begin(RunRequest request, int attempt) {
        return new Run(request, RunState.DRAFTING, attempt, OptionalLong.empty());
    }

    /** Everything is worked out. */
    public Run drafted() {
        return moved(RunState.DRAFTING, RunState.DRAFT, "drafted");
    }

    /** Its drafts have become invoices. */
    public Run posted() {
        return moved(RunState.DRAFT, RunState.POSTED, "posted");
    }

    /** Its documents are written and its figures reconciled. */
    public Run delivered() {
        return moved(RunState.POSTED, RunState.DELIVERED, "delivered");
    }

    /** Goes on without waiting, after somebody has looked at the draft. */
    public Run released() {
        require(RunState.DRAFT, "posted");
        return new Run(request.withoutReview(), state, attempt, posting);
    }

    /** Checks that the run may be thrown away: only what is not posted may. */
    public void requireDiscardable() {
        if (state.isPosted()) {
            throw new RefusedException(
                    id() + " is posted and cannot be discarded. To correct it: " + request.rerun());
        }
    }

    public boolean isDraft() {
        return state == RunState.DRAFT;
    }

    public boolean waitsForReview() {
        return request.review() == Review.WAIT;
    }

    private Run moved(RunState from, RunState to, String what) {
        require(from, what);
        return new Run(request, to, attempt, posting);
    }

    private void require(RunState expected, String what) {
        if (state != expected) {
            throw new RefusedException(id() + " is " + state.code() + " and cannot be " + what
                    + ": only a run that is " + expected.code() + " can.");
        }
    }
}
