package monthend.rating;

import monthend.calendar.Stretch;
import monthend.catalog.Catalog;

import java.util.Optional;

/** The days on which an agreement is in service, for those who only ask whether it lives. */
public final class ServiceLife {

    private ServiceLife() {}

    /** To {@code Stretch.FOREVER} where no end is known; none if it ends before it begins. */
    public static Optional<Stretch> of(Agreement agreement, Catalog catalog) {
        return Stretch.between(
                agreement.beginsOn(), Service.of(agreement, catalog).end());
    }
}
