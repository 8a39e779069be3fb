package monthend.check;

import monthend.rating.Closing;
import monthend.rating.Closing.Job;
import monthend.rating.HoldCode;

/**
 * What a run is for: which period it closes, supplements or corrects.
 *
 * @param family the name of the run that closed the period: the run itself, or another
 * @param rowsOf the run whose accounts, subscriptions and timelines it works on: itself, unless a
 *     supplement takes those that are there
 * @param period as the operator names it: {@code 2026-10}, or {@code 2026} for a settlement
 */
public record Purpose(RunKind kind, String family, String rowsOf, String period) {

    /** To close a period. */
    public static Purpose closing(Closing closing) {
        return new Purpose(RunKind.CLOSING, closing.run(), closing.run(), period(closing));
    }

    /** Whether it may turn out that there is nothing to post: then there is no run (P3). */
    public boolean mayChangeNothing() {
        return switch (kind) {
            case SUPPLEMENT, RERUN -> true;
            case CLOSING, CREDIT -> false;
        };
    }

    /** Whether a run of this purpose has a snapshot of its own. */
    public boolean readsSnapshot(String run) {
        return readsFolders() && rowsOf.equals(run);
    }

    /** Whether it was made from folders; a credit by hand rests on what is posted alone. */
    public boolean readsFolders() {
        return kind != RunKind.CREDIT;
    }

    /** How those are billed that a run of this purpose holds. */
    public HoldCode.Remedy remedy() {
        return kind == RunKind.RERUN ? HoldCode.Remedy.RERUN : HoldCode.Remedy.SUPPLEMENT;
    }

    /** The period that is closed, as the operator names it. */
    public static String period(Closing closing) {
        return switch (closing.job()) {
            case MONTHLY -> closing.month().toString();
            case SETTLEMENT -> Integer.toString(closing.month().month().getYear());
        };
    }

    /** How the period is named in a command. */
    public static String option(Job job) {
        return job == Job.MONTHLY ? "--period" : "--year";
    }
}
