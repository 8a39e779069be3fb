package monthend.rating;

import monthend.snapshot.LicenceState;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Which licences of an agreement came from another one, and which have left it (T5).
 *
 * @param origin where the agreement comes from, if it began as a part of another
 * @param left parts that have moved on from it, by day
 */
public record Moves(Optional<Origin> origin, List<Left> left) {

    public static final Moves NONE = new Moves(Optional.empty(), List.of());

    /**
     * What a new agreement goes on from: the plan and the anchor of the old one.
     *
     * @param startedOn the day from which the old agreement's periods are counted
     * @param plans the old agreement's timeline up to the day, for the plan alone
     * @param billed licences of days on which they were billed before the move was known
     */
    public record Origin(
            MovedPart part,
            LocalDate startedOn,
            List<LicenceState> plans,
            List<CountedElsewhere> billed) {

        public Origin {
            plans = List.copyOf(plans);
            billed = List.copyOf(billed);
        }
    }

    /** What says that an agreement has fewer licences. */
    public enum Teller {
        /** The snapshot's timeline. */
        TIMELINE,
        /** The transfer alone: its number is taken off. */
        TRANSFER
    }

    /** A part that left, and those of its days that were billed here before that was known. */
    public record Left(MovedPart part, Teller teller, List<CountedElsewhere> billed) {

        public Left {
            billed = List.copyOf(billed);
        }
    }

    public Moves {
        left = List.copyOf(left);
    }
}
