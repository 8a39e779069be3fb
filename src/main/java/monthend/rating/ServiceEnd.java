package monthend.rating;

import monthend.catalog.Catalog;

import java.time.LocalDate;

/** The day on which an agreement's service ends, for those who only ask whether it lives. */
public final class ServiceEnd {

    private ServiceEnd() {}

    /** The first day without service; {@code Stretch.FOREVER} where no end is known (N1–N3). */
    public static LocalDate of(Agreement agreement, Catalog catalog) {
        return Service.of(agreement, catalog).end();
    }
}
