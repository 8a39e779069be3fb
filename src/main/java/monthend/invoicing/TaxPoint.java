package monthend.invoicing;

import monthend.calendar.Stretch;
import monthend.rating.Charge;

import java.time.LocalDate;

/** The day that decides which VAT rate a charge has (I5). */
final class TaxPoint {

    private TaxPoint() {}

    /**
     * Arrears: the last day of the service period; advance: the invoice date, or the last day of
     * the service period if that is earlier.
     */
    static LocalDate of(Charge charge, LocalDate invoiceDate) {
        var lastDay = charge.servicePeriod().lastDay();
        return switch (charge.timing()) {
            case ARREARS -> lastDay;
            case ADVANCE -> Stretch.earlier(invoiceDate, lastDay);
        };
    }
}
