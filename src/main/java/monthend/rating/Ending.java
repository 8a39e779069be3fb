package monthend.rating;

import monthend.calendar.NoticeRule;
import monthend.calendar.Notices;
import monthend.calendar.Stretch;
import monthend.catalog.Plan.Timing;
import monthend.snapshot.Subscription;
import monthend.snapshot.Subscription.Notice;
import monthend.snapshot.Subscription.NoticeMode;

import java.time.LocalDate;
import java.util.List;

/**
 * The day on which a subscription's service ends: by the notice rule of the plan on the day of
 * notice or the subscription's own, never before it is bound to (N1–N3). Without notice it is
 * {@link Stretch#FOREVER}.
 */
final class Ending {

    private Ending() {}

    /** The first day without service. */
    static LocalDate of(Subscription subscription, List<PlanSpan> spans) {
        return subscription
                .notice()
                .map(notice -> Stretch.later(
                        byRule(subscription, notice, spans),
                        subscription.boundUntil().orElse(LocalDate.MIN)))
                .orElse(Stretch.FOREVER);
    }

    /**
     * Whether the customer should have said when a prepaid agreement is to end, and has not
     * (N1).
     */
    static boolean lacksMode(Subscription subscription, List<PlanSpan> spans) {
        return subscription
                .notice()
                .filter(notice -> notice.mode().isEmpty())
                .map(notice -> onDayOf(notice, spans))
                .filter(span -> ruleOf(subscription, span) == NoticeRule.MONTH_END)
                .filter(span -> span.plan().timing() == Timing.ADVANCE)
                .isPresent();
    }

    private static LocalDate byRule(
            Subscription subscription, Notice notice, List<PlanSpan> spans) {
        var span = onDayOf(notice, spans);
        return switch (ruleOf(subscription, span)) {
            case MONTH_END -> monthEnd(notice, span);
            case BY_30_SEPTEMBER -> Notices.bySeptember(notice.givenOn(), subscription.startedOn());
            case ROLLING_3_MONTHS ->
                Notices.rolling(
                        notice.givenOn(),
                        subscription.signedOn().orElse(subscription.startedOn()),
                        span.periods());
        };
    }

    private static NoticeRule ruleOf(Subscription subscription, PlanSpan span) {
        return subscription.noticeRule().orElse(span.plan().notice());
    }

    private static LocalDate monthEnd(Notice notice, PlanSpan span) {
        var end = Notices.monthEnd(notice.givenOn());
        if (span.plan().timing() == Timing.ARREARS
                || notice.mode().filter(NoticeMode.PERIOD_END::equals).isEmpty()) {
            return end;
        }
        var running = Stretch.later(notice.givenOn(), span.days().from());
        return Stretch.later(end, span.periods().around(running).to());
    }

    /** The span that notice falls in; the first one for notice before the start. */
    private static PlanSpan onDayOf(Notice notice, List<PlanSpan> spans) {
        return spans.stream()
                .filter(span -> !span.days().from().isAfter(notice.givenOn()))
                .reduce((earlier, later) -> later)
                .orElseGet(spans::getFirst);
    }
}
