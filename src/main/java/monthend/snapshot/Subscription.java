package monthend.snapshot;

import monthend.calendar.NoticeRule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One account's agreement on one product: a row of {@code subscriptions.csv}.
 *
 * <p>Its columns: {@link SubscriptionFormat}.
 *
 * @param billedUntil the first day that no other system has billed (L8)
 * @param terms the subscription's own price terms (L12)
 */
public record Subscription(
        RowPlace place,
        String subscriptionId,
        String accountNo,
        String product,
        LocalDate startedOn,
        Optional<LocalDate> signedOn,
        Optional<LocalDate> billedUntil,
        Optional<String> managedIn,
        Optional<Notice> notice,
        Optional<String> orderReference,
        Optional<NoticeRule> noticeRule,
        Optional<LocalDate> boundUntil,
        OwnTerms terms) {

    /** The customer's notice and, on a plan billed in advance, when it is to end (N1). */
    public record Notice(LocalDate givenOn, Optional<NoticeMode> mode) {}

    /** When an agreement billed in advance ends after notice (N1). */
    public enum NoticeMode {
        IMMEDIATE,
        PERIOD_END
    }

    /**
     * A contract price per licence-month, or a discount in per cent up to a day (L12).
     *
     * @param discountUntil exclusive; a discount without a day has no end
     */
    public record OwnTerms(
            Optional<BigDecimal> contractPrice,
            Optional<BigDecimal> discountPercent,
            Optional<LocalDate> discountUntil) {

        public static final OwnTerms NONE =
                new OwnTerms(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The same, where what another system has billed of a second one is billed of this too. */
    public Subscription billedUntilOf(Subscription other) {
        var until = Stream.concat(billedUntil.stream(), other.billedUntil.stream())
                .max(Comparator.naturalOrder());
        return new Subscription(
                place,
                subscriptionId,
                accountNo,
                product,
                startedOn,
                signedOn,
                until,
                managedIn,
                notice,
                orderReference,
                noticeRule,
                boundUntil,
                terms);
    }

    /** Whether a day lies before what this system bills (L8). */
    public boolean billedElsewhere(LocalDate day) {
        return billedUntil.filter(day::isBefore).isPresent();
    }
}
