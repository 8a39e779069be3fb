package monthend.rating;

import monthend.calendar.Stretch;
import monthend.catalog.Catalog;
import monthend.catalog.PlanCharge;
import monthend.money.Quantity;
import monthend.rating.AgreementStanding.Cost;
import monthend.rating.AgreementStanding.Period;

import org.joda.money.Money;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Says where the agreements of a payer's accounts stand on a day, by the same rules that bill them.
 */
public final class Standings {

    private final PayerCase payer;
    private final Tariff tariff;
    private final Catalog catalog;
    private final LocalDate day;

    public Standings(PayerCase payer, Catalog catalog, LocalDate day) {
        this.payer = payer;
        this.tariff = Tariff.of(payer);
        this.catalog = catalog;
        this.day = day;
    }

    public PayerCase payer() {
        return payer;
    }

    /** Of the agreements that one of the payer's accounts holds on the day, by product and id. */
    public List<AgreementStanding> of(String accountNo) {
        return payer.agreements().stream()
                .filter(Standings::hasStart)
                .filter(agreement -> agreement.holderOn(day).equals(accountNo))
                .map(this::standing)
                .sorted(Comparator.comparing(AgreementStanding::product)
                        .thenComparing(AgreementStanding::subscriptionId))
                .toList();
    }

    /** Where rows of a timeline were rejected, what is left of it may say nothing of its start. */
    private static boolean hasStart(Agreement agreement) {
        var start = agreement.beginsOn();
        return agreement.timeline().stream()
                .anyMatch(state -> !state.effectiveFrom().isAfter(start));
    }

    private AgreementStanding standing(Agreement agreement) {
        var service = Service.of(agreement, catalog);
        var current = service.on(day).map(span -> period(service, span, day));
        return new AgreementStanding(
                agreement.id(),
                agreement.subscription().product(),
                agreement.holderOn(day),
                current,
                next(service, current),
                lastDay(service),
                new Accumulation(service, catalog, day).ofAllMetrics());
    }

    /** The period that follows, or the first one of an agreement that is still to begin. */
    private Optional<Period> next(Service service, Optional<Period> current) {
        var begins = current.map(period -> period.days().to())
                .or(() -> service.spans().stream()
                        .map(span -> span.days().from())
                        .filter(from -> from.isAfter(day))
                        .findFirst());
        return begins.flatMap(from -> service.on(from).map(span -> period(service, span, from)));
    }

    private static Optional<LocalDate> lastDay(Service service) {
        return service.spans().stream()
                .reduce((earlier, later) -> later)
                .map(PlanSpan::days)
                .filter(days -> !days.to().equals(Stretch.FOREVER))
                .map(Stretch::lastDay);
    }

    private Period period(Service service, PlanSpan span, LocalDate on) {
        var days = span.periodAround(on);
        var due = service.licencesDue(days, on).getLast().licences();
        return new Period(
                days,
                span.plan().code(),
                span.plan().timing(),
                service.stateOn(on).quantity(),
                due,
                span.plan().charges(PlanCharge.Licence.class).findAny().isPresent(),
                cost(service, span, days, due));
    }

    private Optional<Cost> cost(Service service, PlanSpan span, Stretch days, int due) {
        var holder = service.agreement().holderOn(day);
        var terms = service.agreement().subscription().terms();
        return span.plan()
                .charges(PlanCharge.Licence.class)
                .findFirst()
                .flatMap(licence -> tariff.licencePrice(licence, terms, days.from(), holder))
                .map(priced -> {
                    var flat = flat(span, priced, days.from(), holder);
                    return new Cost(
                            priced.unit(),
                            priced.source(),
                            Quantity.of(due).at(priced.unit()),
                            flat,
                            licences(service, span, days, priced).plus(flat));
                });
    }

    /** The lines that all licences of the period make together (L4, L5, Q3). */
    private static Money licences(
            Service service, PlanSpan span, Stretch days, Tariff.Priced priced) {
        var due = service.licencesDue(days, days.lastDay());
        return Excess.lines(days, due).stream()
                .map(part -> span.periods().anchor().months(part.days()).times(part.licences()))
                .map(quantity -> quantity.at(priced.unit()))
                .reduce(Money.zero(priced.unit().currency()), Money::plus);
    }

    private Money flat(PlanSpan span, Tariff.Priced priced, LocalDate from, String holder) {
        return span.plan()
                .charges(PlanCharge.Flat.class)
                .flatMap(flat -> tariff.price(flat.prices(), from, holder).stream())
                .map(price -> Quantity.of(1).at(price.unit()))
                .reduce(Money.zero(priced.unit().currency()), Money::plus);
    }
}
