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
 * @param before posted runs whose rows are known and whose live lines are billed already
 * @param later posted runs of later periods; only a rerun has any
 */
public record Foundation(
        String run, String rows, List<String> own, List<String> before, List<String> later) {

    public Foundation {
        own = List.copyOf(own);
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
                        ids(posted, other -> true),
                        List.of());
    }

    /** As if all that is posted, the run included, were known: how things stand after it. */
    public static Foundation after(Run run, List<Run> all) {
        return new Foundation(
                run.id(),
                run.request().purpose().rowsOf(),
                List.of(),
                ids(all, other -> other.state().isPosted()),
                List.of());
    }

    /** The runs that a rerun corrects: those that closed, supplemented and corrected its period. */
    public List<String> corrected() {
        return own.stream().filter(other -> !other.equals(run)).toList();
    }

    private static Foundation ofRerun(Run run, List<Run> posted) {
        var family = run.request().purpose().family();
        var place = posted.stream()
                .filter(other -> other.id().equals(family))
                .mapToLong(Run::postingNumber)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(family + " is not posted"));
        var places = new Places(posted);
        var own = ids(posted, other -> places.of(other) == place);
        own.add(run.id());
        return new Foundation(
                run.id(),
                run.request().purpose().rowsOf(),
                own,
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
        return new ArrayList<>(runs.stream()
                .filter(which)
                .sorted(Comparator.comparingLong(Run::postingNumber))
                .map(Run::id)
                .toList());
    }
}
