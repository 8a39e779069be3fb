package monthend.rating;

import monthend.calendar.Stretch;
import monthend.snapshot.RowPlace;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Licences that are billed on one agreement and count as billed on another, since they moved (T5).
 *
 * @param billedOn the subscription whose lines bill them
 * @param countsOn the subscription that has them now
 * @param transfer the row that moves them
 */
public record CountedElsewhere(
        String billedOn, String countsOn, Stretch days, int licences, RowPlace transfer) {

    /** Those of the days that are not before a day. */
    Optional<CountedElsewhere> startingOn(LocalDate day) {
        return days.overlap(Stretch.startingOn(day))
                .map(later -> new CountedElsewhere(billedOn, countsOn, later, licences, transfer));
    }
}
