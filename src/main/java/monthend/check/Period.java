package monthend.check;

import java.util.Comparator;
import java.util.List;

/**
 * A posted period: the run that closed it, and those that have supplemented or corrected it since.
 *
 * @param closing the run that closed it
 * @param since the others, in the order in which they were begun
 */
public record Period(Run closing, List<Run> since) {

    public Period {
        since = List.copyOf(since);
    }

    /** The period that a run has closed; throws {@link RefusedException} if it is not posted. */
    public static Period of(String closingRun, List<Run> runs) {
        var closing = runs.stream()
                .filter(run -> run.id().equals(closingRun))
                .filter(run -> run.state().isPosted())
                .findFirst()
                .orElseThrow(() -> new RefusedException("There is no posted run " + closingRun
                        + " to correct or supplement. Nothing was changed. To see which there are:"
                        + " jobs/run status"));
        return new Period(
                closing,
                runs.stream()
                        .filter(run -> run.request().purpose().family().equals(closingRun))
                        .filter(run -> run.request().purpose().kind() != RunKind.CLOSING)
                        .sorted(Comparator.comparingLong(Run::postingNumber))
                        .toList());
    }

    /** The name of the next rerun: {@code rerun-2026-09-2}, {@code rerun-settlement-2026-1}. */
    public String nextRerun() {
        var id = closing.id();
        var which = id.startsWith("monthly-") ? id.substring("monthly-".length()) : id;
        return "rerun-" + which + "-" + (1 + posted(RunKind.RERUN));
    }

    /** The name of the next supplement: {@code monthly-2026-10-s1}. */
    public String nextSupplement() {
        return closing.id() + "-s" + (1 + posted(RunKind.SUPPLEMENT));
    }

    /** The run whose snapshot the period was last billed from as a whole. */
    public Run lastBilled() {
        return since.stream()
                .filter(run -> run.state().isPosted())
                .filter(run -> run.request().purpose().kind() == RunKind.RERUN)
                .reduce((earlier, later) -> later)
                .orElse(closing);
    }

    /** The posted periods after this one, in the order in which they were closed. */
    public List<Period> later(List<Run> runs) {
        return runs.stream()
                .filter(run -> run.state().isPosted())
                .filter(run -> run.request().purpose().kind() == RunKind.CLOSING)
                .filter(run -> run.postingNumber() > closing.postingNumber())
                .sorted(Comparator.comparingLong(Run::postingNumber))
                .map(run -> of(run.id(), runs))
                .toList();
    }

    /** The last run of the period that has read a snapshot for those whom the period holds. */
    public Run lastRows() {
        return since.stream()
                .filter(run -> run.state().isPosted())
                .filter(run -> run.request().purpose().kind() == RunKind.SUPPLEMENT)
                .filter(run -> run.request().purpose().rowsOf().equals(run.id()))
                .reduce((earlier, later) -> later)
                .orElse(closing);
    }

    /**
     * A supplement is for the last period that is posted: whoever is held longer is billed by the
     * next period (P2).
     */
    public void requireLast(List<Run> runs) {
        runs.stream()
                .filter(run -> run.state().isPosted())
                .filter(run -> run.request().purpose().kind() == RunKind.CLOSING)
                .filter(run -> run.request().closing().job()
                        == closing.request().closing().job())
                .filter(run -> run.request()
                        .closing()
                        .month()
                        .firstDay()
                        .isAfter(closing.request().closing().month().firstDay()))
                .findFirst()
                .ifPresent(later -> {
                    throw new RefusedException("After " + closing.id() + ", " + later.id()
                            + " is posted: it has billed those whom " + closing.id()
                            + " had held, or holds them itself. Nothing was changed. To correct"
                            + " the earlier period: " + closing.request().rerun());
                });
    }

    private long posted(RunKind kind) {
        return since.stream()
                .filter(run -> run.request().purpose().kind() == kind)
                .filter(run -> run.state() == RunState.DELIVERED)
                .count();
    }
}
