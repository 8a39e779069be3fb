package monthend.rating;

import monthend.snapshot.Reject;

import java.util.List;
import java.util.stream.Stream;

/**
 * What rating says of one or more agreements: charges, where each open row ended, and what is
 * wrong.
 *
 * @param covered use that the charges do not show
 */
public record Rated(
        List<Charge> charges,
        List<CoveredUse> covered,
        List<UsageOutcome> usage,
        List<LicenceOutcome> timeline,
        List<Reject> rejects,
        List<Hold> holds,
        List<Difference> differences) {

    public static final Rated NOTHING =
            new Rated(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    public Rated {
        charges = List.copyOf(charges);
        covered = List.copyOf(covered);
        usage = List.copyOf(usage);
        timeline = List.copyOf(timeline);
        rejects = List.copyOf(rejects);
        holds = List.copyOf(holds);
        differences = List.copyOf(differences);
    }

    public Rated and(Rated other) {
        return new Rated(
                join(charges, other.charges),
                join(covered, other.covered),
                join(usage, other.usage),
                join(timeline, other.timeline),
                join(rejects, other.rejects),
                join(holds, other.holds),
                join(differences, other.differences));
    }

    /** The same with charges that rest on no agreement. */
    public Rated withCharges(List<Charge> more) {
        return and(
                new Rated(more, List.of(), List.of(), List.of(), List.of(), List.of(), List.of()));
    }

    private static <T> List<T> join(List<T> one, List<T> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }
}
