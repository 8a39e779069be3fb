package monthend.rating;

import monthend.calendar.BillingMonth;
import monthend.calendar.Stretch;
import monthend.catalog.Catalog;
import monthend.catalog.Metric.Counting;
import monthend.catalog.PlanCharge;
import monthend.catalog.PlanCharge.Pricing;
import monthend.catalog.PriceList;
import monthend.snapshot.Reject;
import monthend.snapshot.RejectCode;
import monthend.snapshot.SnapshotFile;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Rates one agreement: its licences, its use, its settlement. Says of each of its open rows where
 * it ended.
 */
final class AgreementRating {

    private final Agreement agreement;
    private final Closing closing;
    private final Tariff tariff;
    private final Catalog catalog;
    private final Findings findings = new Findings();

    AgreementRating(Agreement agreement, Closing closing, Tariff tariff, Catalog catalog) {
        this.agreement = agreement;
        this.closing = closing;
        this.tariff = tariff;
        this.catalog = catalog;
    }

    Findings rate() {
        var spans = PlanHistory.spans(agreement, catalog);
        if (Ending.lacksMode(agreement.subscription(), spans)) {
            rejectForNoticeMode();
            agreement.usage().stream()
                    .filter(UsageFact::isOpen)
                    .filter(fact -> tariff.bills(agreement.holderOn(fact.row().occurredOn())))
                    .forEach(fact ->
                            findings.outcome(UsageOutcome.of(fact.row(), Outcome.DEFERRED)));
            return findings;
        }
        rate(Service.of(agreement, catalog));
        return findings;
    }

    private void rate(Service service) {
        var uses = uses(service);
        switch (closing.job()) {
            case MONTHLY -> rateMonth(service, uses);
            case SETTLEMENT -> rateSettlement(service, uses);
        }
        if (tariff.bills(agreement.subscription().accountNo())) {
            new TimelineOutcomes(agreement, closing).record(findings);
        }
    }

    private List<Use> uses(Service service) {
        var sorting = new UseSorting(service, closing, tariff, catalog);
        return agreement.usage().stream()
                .flatMap(fact -> sorting.count(fact, findings).stream())
                .toList();
    }

    private void rateMonth(Service service, List<Use> uses) {
        rateCharges(service, uses);
        new MinimumRating(service, closing, tariff, findings).rate(ofOthers(service));
        defer(uses.stream().filter(AgreementRating::isSettled));
    }

    /** What this run charges other payers, or would if they were not held, towards a minimum. */
    private List<Charge> ofOthers(Service service) {
        return tariff.ofOthers()
                .map(other -> new AgreementRating(agreement, closing, other, catalog))
                .map(other -> other.charges(service))
                .orElse(List.of());
    }

    private List<Charge> charges(Service service) {
        rateCharges(service, uses(service));
        return findings.charges();
    }

    /** All but minimums, for which the rest counts. */
    private void rateCharges(Service service, List<Use> uses) {
        new LicenceRating(service, closing, tariff, findings).rate();
        new OneOffRating(service, closing, tariff, findings).rate();
        new BilledOtherwise(service, tariff).find().forEach(findings::difference);
        var bySum = uses.stream().filter(use -> isUsage(use, Counting.SUM)).toList();
        new SumRating(service, tariff, findings).rate(bySum);
        var byClient = uses.stream()
                .filter(use -> isUsage(use, Counting.DISTINCT_CLIENTS))
                .toList();
        new ClientRating(service, tariff, findings, monthly()).rate(byClient);
        var included = uses.stream().filter(AgreementRating::hasAllowance).toList();
        new OverageRating(service, closing, tariff, findings).rate(included);
    }

    /** The settlement run bills settlements up to 1 August, and nothing else (U5). */
    private void rateSettlement(Service service, List<Use> uses) {
        var due = uses.stream()
                .filter(AgreementRating::isSettled)
                .filter(use -> use.day().isBefore(closing.month().firstDay()))
                .toList();
        new ClientRating(service, tariff, findings, yearly()).rate(due);
        defer(uses.stream()
                .filter(use ->
                        !isSettled(use) || !use.day().isBefore(closing.month().firstDay())));
    }

    private void defer(Stream<Use> uses) {
        uses.filter(use -> tariff.bills(use.holder())).forEach(new Settling(findings)::defer);
    }

    private ClientRating.Rule monthly() {
        return new ClientRating.Rule(
                ChargeKind.USAGE,
                day -> BillingMonth.of(day).days(),
                SumRating::daysOf,
                use -> use.month().firstDay(),
                AgreementRating::clientPrices,
                Use::holder);
    }

    /** Held by whoever holds the agreement on the last day; priced as of that day (U5, T1, Q4). */
    private ClientRating.Rule yearly() {
        return new ClientRating.Rule(
                ChargeKind.SETTLEMENT,
                AgreementRating::settlementPeriodAround,
                AgreementRating::settlementPeriod,
                use -> settlementPeriod(use).lastDay(),
                use -> charge(use, PlanCharge.Settlement.class).orElseThrow().prices(),
                use -> agreement.holderOn(settlementPeriod(use).lastDay()));
    }

    private static Stretch settlementPeriod(Use use) {
        return settlementPeriodAround(use.day());
    }

    /** From 1 August up to 1 August of the next year (U5). */
    static Stretch settlementPeriodAround(LocalDate day) {
        var begins = LocalDate.of(day.getYear(), 8, 1);
        var from = day.isBefore(begins) ? begins.minusYears(1) : begins;
        return new Stretch(from, from.plusYears(1));
    }

    private static PriceList clientPrices(Use use) {
        return switch (charge(use, PlanCharge.Usage.class).orElseThrow().pricing()) {
            case Pricing.PerUnit(var prices) -> prices;
            case Pricing.Graduated tiers -> throw countsUnits(use);
            case Pricing.Volume tiers -> throw countsUnits(use);
            case Pricing.Packages packages -> throw countsUnits(use);
        };
    }

    /** The catalogue's reader refuses such a plan. */
    private static IllegalStateException countsUnits(Use use) {
        return new IllegalStateException("clients have one price each: " + use.metric());
    }

    private boolean isUsage(Use use, Counting counting) {
        return charge(use, PlanCharge.Usage.class).isPresent()
                && catalog.metric(use.metric()).counting() == counting;
    }

    private static boolean hasAllowance(Use use) {
        return charge(use, PlanCharge.Overage.class).isPresent();
    }

    private static boolean isSettled(Use use) {
        return charge(use, PlanCharge.Settlement.class).isPresent();
    }

    private static <C extends PlanCharge> Optional<C> charge(Use use, Class<C> kind) {
        return use.span()
                .plan()
                .charges(kind)
                .filter(charge -> charge.code().equals(use.metric()))
                .findFirst();
    }

    /** A part without a row of its own has its notice from the old one, where the fault is. */
    private void rejectForNoticeMode() {
        var own = agreement.subscription().place().file() == SnapshotFile.SUBSCRIPTIONS;
        agreement
                .moves()
                .origin()
                .filter(origin -> !own)
                .ifPresentOrElse(
                        origin ->
                                findings.wrongOrigin(origin.part(), RejectCode.NOTICE_MODE_MISSING),
                        () -> findings.reject(noticeModeMissing()));
    }

    private Reject noticeModeMissing() {
        return new Reject(
                agreement.subscription().place(),
                RejectCode.NOTICE_MODE_MISSING,
                "notice_mode is empty, but subscription " + agreement.id()
                        + " is billed in advance:"
                        + " give immediate or period_end, as the customer has chosen.",
                Optional.of(agreement.subscription().accountNo()),
                "");
    }
}
