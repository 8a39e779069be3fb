package monthend.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * What a run builds on of what other runs have read and billed.
 *
 * <p>A run that closes a period, or supplements one, builds on all that is posted. A rerun builds
 * on what was posted before the period that it corrects; of the period itself, its own snapshot
 * takes the place of those that were read; what later periods have read and billed stays theirs
 * (P3).
 *
 * @param rows the run whose accounts, subscriptions and timelines hold
 * @param own the runs whose use and transfers are this run's own: itself, and those it corrects
 * @param corrected the posted runs of the period that is corrected; none otherwise
 * @param before posted runs whose rows are known and whose live lines are billed already
 * @param later posted runs of later periods; only a rerun has any
 */
public record Foundation(
        String run,
        String rows,
        List<String> own,
        List<String> corrected,
        List<String> before,
        List<String> later) {

    public Foundation {
        own = List.copyOf(own);
        corrected = List.copyOf(corrected);
        before = List.copyOf(before);
        later = List.copyOf(later);
    }

    /** Of a run among all that there are. */
    public static Foundation of(Run run, List<Run> all) {
        var posted = all.stream()
                .filter(other -> other.state().isPosted())
                .filter(other -> !other.id().equals(run.id()))
                .toList();
        var purpose = run.request().purpose();
        return purpose.kind() == RunKind.RERUN
                ? ofRerun(run, posted)
                : new Foundation(
                        run.id(),
                        purpose.rowsOf(),
                        List.of(run.id()),
                        List.of(),
                        ids(posted, other -> true),
                        List.of());
    }

    /** As if all that is posted, the run included, were known: how things stand after it. */
    public static Foundation after(Run run, List<Run> all) {
        return new Foundation(
                run.id(),
                run.request().purpose().rowsOf(),
                List.of(),
                List.of(),
                ids(all, other -> other.state().isPosted()),
                List.of());
    }

    /** As if a posted period were billed again from the rows that it was billed from last (P3). */
    public static Foundation again(Period period, List<Run> all) {
        var posted = all.stream().filter(run -> run.state().isPosted()).toList();
        return ofPeriod(period.lastBilled(), period.closing(), posted);
    }

    private static Foundation ofRerun(Run run, List<Run> posted) {
        var family = run.request().purpose().family();
        var closing = posted.stream()
                .filter(other -> other.id().equals(family))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(family + " is not posted"));
        return ofPeriod(run, closing, posted);
    }

    private static Foundation ofPeriod(Run run, Run closing, List<Run> posted) {
        var place = closing.postingNumber();
        var places = new Places(posted);
        var corrected = ids(posted, other -> places.of(other) == place);
        var own = new ArrayList<>(corrected);
        if (!own.contains(run.id())) {
            own.add(run.id());
        }
        return new Foundation(
                run.id(),
                run.request().purpose().rowsOf(),
                own,
                corrected,
                ids(posted, other -> places.of(other) < place),
                ids(posted, other -> places.of(other) > place));
    }

    /** A run has the place of the one that closed its period. */
    private record Places(List<Run> posted) {

        long of(Run run) {
            var family = run.request().purpose().family();
            return posted.stream()
                    .filter(other -> other.id().equals(family))
                    .mapToLong(Run::postingNumber)
                    .findFirst()
                    .orElseGet(run::postingNumber);
        }
    }

    private static List<String> ids(List<Run> runs, Predicate<Run> which) {
        return runs.stream()
                .filter(which)
                .sorted(Comparator.comparingLong(Run::postingNumber))
                .map(Run::id)
                .toList();
    }
}
