package monthend.check;

import monthend.calendar.BillingMonth;
import monthend.rating.Closing.Job;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What asking for a run leads to, given the runs that there are (P1, P4). */
public sealed interface RunStart {

    /** Nothing is in the way: it begins. */
    record Begin() implements RunStart {}

    /** It was begun with the same input and not finished: it goes on where it stopped. */
    record GoOn(Run run) implements RunStart {}

    /** A draft of it was made from other input and never posted: that one goes first. */
    record BeginAnew(Run discarded) implements RunStart {}

    /** It was posted and delivered with the same input. */
    record NothingToDo(Run run) implements RunStart {}

    /** Decides; throws {@link RefusedException} where the run may not start. */
    static RunStart of(RunRequest asked, List<Run> runs) {
        var same = runs.stream().filter(run -> run.id().equals(asked.run())).findFirst();
        refuseIfAnotherIsUnfinished(asked, runs);
        return same.map(run -> again(asked, run)).orElseGet(() -> first(asked, runs));
    }

    /** The same for a supplement or a rerun, which is named after those that are finished. */
    static RunStart ofCorrection(RunRequest asked, List<Run> runs) {
        refuseIfAnotherIsUnfinished(asked, runs);
        return runs.stream()
                .filter(run -> run.id().equals(asked.run()))
                .findFirst()
                .map(run -> again(asked, run))
                .orElseGet(Begin::new);
    }

    private static RunStart again(RunRequest asked, Run run) {
        var sameInput = run.request().inputFingerprint().equals(asked.inputFingerprint());
        if (run.state() == RunState.DELIVERED && sameInput) {
            return new NothingToDo(run);
        }
        if (run.state().isPosted() && !sameInput) {
            throw new RefusedException(named(run.request()) + " is already posted (run " + run.id()
                    + ") with other input. Nothing was changed. To correct it: "
                    + run.request().rerun());
        }
        // What another version of the program has worked out is worked out again.
        var sameProgram = run.request().programVersion().equals(asked.programVersion());
        return run.state().isPosted() || (sameInput && sameProgram)
                ? new GoOn(run)
                : new BeginAnew(run);
    }

    private static RunStart first(RunRequest asked, List<Run> runs) {
        lastPosted(asked, runs).ifPresent(last -> requireNext(asked, last));
        return new Begin();
    }

    /** P1: one draft at a time, and what is posted is delivered before the next run begins. */
    private static void refuseIfAnotherIsUnfinished(RunRequest asked, List<Run> runs) {
        runs.stream()
                .filter(run -> !run.id().equals(asked.run()))
                .filter(run -> run.state() != RunState.DELIVERED)
                .findFirst()
                .ifPresent(run -> {
                    throw new RefusedException(inTheWay(run));
                });
    }

    private static String inTheWay(Run run) {
        var what = run.id() + " is not finished (" + run.state().code() + "). ";
        return run.state().isPosted()
                ? what + "Finish it first, with the command that started it; it does nothing twice."
                : what + "Finish it first: jobs/run post " + run.id() + ", or jobs/run discard "
                        + run.id() + " to throw it away.";
    }

    private static Optional<Run> lastPosted(RunRequest asked, List<Run> runs) {
        return runs.stream()
                .filter(run -> run.state().isPosted())
                .filter(run -> run.request().purpose().kind() == RunKind.CLOSING)
                .filter(run -> job(run) == asked.closing().job())
                .max(Comparator.comparing(run -> run.request().closing().month()));
    }

    private static Job job(Run run) {
        return run.request().closing().job();
    }

    private static void requireNext(RunRequest asked, Run last) {
        var next = next(last);
        if (!next.equals(asked.closing().month())) {
            throw new RefusedException("Periods are closed in order: after " + last.id()
                    + " comes " + next + ", not " + asked.closing().month()
                    + ". Nothing was changed.");
        }
    }

    private static BillingMonth next(Run last) {
        var month = last.request().closing().month();
        return job(last) == Job.MONTHLY
                ? month.next()
                : new BillingMonth(month.month().plusYears(1));
    }

    private static String named(RunRequest asked) {
        return asked.closing().job() == Job.MONTHLY
                ? asked.period()
                : "The settlement " + asked.period();
    }
}
