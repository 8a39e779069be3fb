package monthend.store;

import monthend.delivery.Register;
import monthend.invoicing.Credit;
import monthend.rating.Adjustment;
import monthend.rating.PayerCase;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * All that is known of a payer when its invoices of a run are worked out.
 *
 * @param adjustments one-off lines that were added by hand for its accounts (P6)
 * @param extendedDueOn a later due date that was agreed for the period (I6)
 * @param register what the network's register says of it (D1)
 * @param live the live invoices of the period, where it is corrected (P3)
 */
public record PayerInput(
        PayerCase payer,
        List<Adjustment> adjustments,
        List<Credit> credits,
        Optional<LocalDate> extendedDueOn,
        Register register,
        List<LiveDocument> live) {

    public PayerInput {
        adjustments = List.copyOf(adjustments);
        credits = List.copyOf(credits);
        live = List.copyOf(live);
    }
}
