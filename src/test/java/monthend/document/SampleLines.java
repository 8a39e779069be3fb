package monthend.document;

import monthend.calendar.Anchor;
import monthend.calendar.Stretch;
import monthend.catalog.Plan.Timing;
import monthend.money.Quantity;
import monthend.money.UnitPrice;
import monthend.rating.Charge;
import monthend.rating.ChargeKind;
import monthend.rating.Derivation;
import monthend.rating.Derivation.PriceSource;

import org.joda.money.CurrencyUnit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Charges of every kind, with derivations that fit, for the sample invoices of one account. */
final class SampleLines {

    private static final PriceSource LIST = PriceSource.catalogue(LocalDate.of(2026, 1, 1));

    private final String accountNo;
    private final CurrencyUnit currency;

    SampleLines(String accountNo, CurrencyUnit currency) {
        this.accountNo = accountNo;
        this.currency = currency;
    }

    /** {@code plan} is written {@code PRODUCT/PLAN} and a period {@code 2026-11-01/2027-11-01}. */
    Charge licences(String plan, int licences, String period, String price) {
        return licences(plan, licences, period, price, LIST);
    }

    Charge discounted(String plan, int licences, String period, String listPrice) {
        var list = UnitPrice.of(currency, listPrice);
        var percent = new BigDecimal("10");
        var source = new PriceSource(LIST.from(), Optional.of(list.amount()), Optional.of(percent));
        var price = list.lessPercent(percent).amount().toPlainString();
        return licences(plan, licences, period, price, source);
    }

    Charge byContract(String plan, int licences, String period, String price) {
        var source = new PriceSource(Optional.empty(), Optional.empty(), Optional.empty());
        return licences(plan, licences, period, price, source);
    }

    private Charge licences(
            String plan, int licences, String period, String price, PriceSource source) {
        var days = stretch(period);
        var months = Anchor.CALENDAR.months(days);
        var derivation = new Derivation.Licences(
                licences,
                months,
                Anchor.CALENDAR,
                days,
                source,
                List.of(),
                List.of(),
                Optional.empty());
        return charge(
                plan,
                ChargeKind.LICENCE,
                "licence",
                period,
                0,
                months.times(licences),
                price,
                derivation);
    }

    Charge flat(String plan, String code, String period, String price) {
        var derivation = new Derivation.Flat(Anchor.CALENDAR, stretch(period), LIST);
        return charge(plan, ChargeKind.FLAT, code, period, 0, Quantity.of(1), price, derivation);
    }

    Charge used(String plan, String metric, String period, String quantity, String price) {
        var used = Quantity.of(quantity);
        var derivation = new Derivation.Usage(used, Quantity.ZERO, 1, LIST);
        return charge(plan, ChargeKind.USAGE, metric, period, 0, used, price, derivation);
    }

    Charge tier(String plan, String metric, int tier, long firstUnit, int units, String price) {
        var derivation = new Derivation.Usage(Quantity.of(1250), Quantity.ZERO, firstUnit, LIST);
        return charge(
                plan,
                ChargeKind.USAGE,
                metric,
                "2026-10-01/2026-11-01",
                tier,
                Quantity.of(units),
                price,
                derivation);
    }

    Charge clients(String plan, String metric, int clients, int rows, String price) {
        var derivation = new Derivation.Clients(clients, Quantity.of(rows), LIST);
        return charge(
                plan,
                ChargeKind.USAGE,
                metric,
                "2026-10-01/2026-11-01",
                0,
                Quantity.of(clients),
                price,
                derivation);
    }

    Charge settlement(String plan, String metric, int clients, int rows, String price) {
        var derivation = new Derivation.Clients(clients, Quantity.of(rows), LIST);
        return charge(
                plan,
                ChargeKind.SETTLEMENT,
                metric,
                "2025-08-01/2026-08-01",
                0,
                Quantity.of(clients),
                price,
                derivation);
    }

    Charge overage(String plan, String metric, int used, int included, String price) {
        var licencePeriod = stretch("2026-01-01/2027-01-01");
        var derivation = new Derivation.Overage(
                Quantity.of(used),
                included,
                1,
                Quantity.of(included),
                Quantity.ZERO,
                licencePeriod,
                LIST,
                Optional.empty());
        return charge(
                plan,
                ChargeKind.OVERAGE,
                metric,
                "2026-10-01/2026-11-01",
                0,
                Quantity.of(used - included),
                price,
                derivation);
    }

    private Charge charge(
            String plan,
            ChargeKind kind,
            String code,
            String period,
            int tier,
            Quantity quantity,
            String price,
            Derivation derivation) {
        var unitPrice = UnitPrice.of(currency, price);
        var names = plan.split("/", -1);
        return new Charge(
                accountNo,
                accountNo + "-" + names[0],
                names[0],
                names[1],
                kind,
                code,
                stretch(period),
                tier,
                Timing.ARREARS,
                quantity,
                unitPrice,
                quantity.at(unitPrice),
                derivation);
    }

    static Stretch stretch(String period) {
        var days = period.split("/", -1);
        return new Stretch(LocalDate.parse(days[0]), LocalDate.parse(days[1]));
    }
}
