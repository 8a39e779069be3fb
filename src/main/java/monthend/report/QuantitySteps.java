package monthend.report;

import static monthend.report.Explaining.counted;
import static monthend.report.Explaining.days;

import monthend.calendar.Months;
import monthend.catalog.Catalog;
import monthend.catalog.Language;
import monthend.rating.Charge;
import monthend.rating.ChargeKind;
import monthend.rating.CountedElsewhere;
import monthend.rating.Derivation;
import monthend.report.LineExplanation.Step;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Explains how the quantity of a line arose, for each kind of derivation. */
final class QuantitySteps {

    private final Charge charge;
    private final Catalog catalog;

    QuantitySteps(Charge charge, Catalog catalog) {
        this.charge = charge;
        this.catalog = catalog;
    }

    List<Step> steps() {
        return switch (charge.derivation()) {
            case Derivation.Licences licences -> licences(licences);
            case Derivation.Flat flat ->
                List.of(new Step(
                        "Quantity",
                        "1, once for the licence period " + days(flat.licencePeriod()),
                        "L9"));
            case Derivation.Usage usage -> List.of(usage(usage));
            case Derivation.Volume volume -> List.of(volume(volume));
            case Derivation.Packages packages -> List.of(packages(packages));
            case Derivation.OneOff oneOff ->
                List.of(new Step(
                        "Quantity", "1, once, when the subscription came onto the plan", "X4"));
            case Derivation.ByHand added -> List.of(added(added));
            case Derivation.Minimum minimum -> List.of(minimum(minimum));
            case Derivation.Clients clients -> List.of(clients(clients));
            case Derivation.Overage overage -> overage(overage);
        };
    }

    private List<Step> licences(Derivation.Licences from) {
        var moved = from.moved().stream().map(this::moved);
        var due = from.due().stream().map(licences -> due(licences, from.licences()));
        return Stream.of(moved, due, quantity(from)).flatMap(steps -> steps).toList();
    }

    /** Days that another subscription's lines bill, for licences that have moved (T5). */
    private Step moved(CountedElsewhere some) {
        var here = some.countsOn().equals(charge.subscriptionId());
        return new Step(
                "Billed before",
                counted(some.licences(), "licence") + ", " + days(some.days())
                        + (here
                                ? ", on subscription " + some.billedOn() + ", from which they moved"
                                : ", here, for subscription " + some.countsOn()
                                        + ", to which they moved")
                        + ": " + some.transfer(),
                "T5 L7");
    }

    /** How many of the licences of the line's first day are on this line. */
    private Step due(Derivation.Due due, int onTheLine) {
        var others = due.licences() - due.billedBefore() - onTheLine;
        return new Step(
                "Licences",
                due.licences() + " due on " + charge.servicePeriod().from() + ", the most in the"
                        + " licence period so far − " + due.billedBefore() + " billed before"
                        + (others == 0 ? "" : " − " + others + " on other lines") + " = "
                        + onTheLine,
                "L5 L7");
    }

    private Stream<Step> quantity(Derivation.Licences from) {
        return Stream.of(
                new Step(
                        "Licence period",
                        days(from.licencePeriod()) + ", billed in "
                                + charge.timing().name().toLowerCase(Locale.ROOT),
                        "L1 L2"),
                new Step(
                        "Quantity",
                        counted(from.licences(), "licence") + " × " + months(from.months())
                                + " = "
                                + charge.quantity()
                                + (from.months().isWhole()
                                        ? ""
                                        : ", rounded half-up to 4 decimals"),
                        "Q1 Q2 Q3 L7"));
    }

    private static String months(Months months) {
        return months + (months.equals(Months.whole(1)) ? " month" : " months");
    }

    private Step usage(Derivation.Usage from) {
        if (charge.tier() == 0) {
            return new Step(
                    "Quantity",
                    charge.quantity() + " " + units() + ", the sum of the rows below",
                    "U1");
        }
        return new Step(
                "Quantity",
                charge.quantity() + " of " + from.used() + " " + units()
                        + " fall in tier " + charge.tier() + ", from unit " + from.firstUnit()
                        + " on; " + from.before() + " units of the month came before them",
                "U1 Q5");
    }

    private Step volume(Derivation.Volume from) {
        return new Step(
                "Quantity",
                from.used() + " " + units() + ", the sum of the rows below; with the "
                        + from.before() + " of the month billed before, the last of them falls in"
                        + " tier " + charge.tier() + ", from unit " + from.firstUnit() + " on",
                "U1 X1");
    }

    private Step packages(Derivation.Packages from) {
        return new Step(
                "Quantity",
                charge.quantity() + " packages of " + from.size() + " begun by " + from.used() + " "
                        + units() + ", after the " + from.before()
                        + " of the month billed before",
                "U1 X2");
    }

    private Step added(Derivation.ByHand added) {
        return new Step(
                "Quantity",
                "1, added by " + added.by() + " as " + charge.subscriptionId() + ": "
                        + added.reason(),
                "P6");
    }

    /** What a unit of the charge's metric is called, within a sentence: text messages. */
    private String units() {
        var name = catalog.metric(charge.code()).names().in(Language.EN);
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    private static Step minimum(Derivation.Minimum from) {
        return new Step(
                "Quantity",
                "1: a minimum of " + from.minimum() + share(from) + " for "
                        + days(from.licencePeriod()) + " − " + from.charged()
                        + " charged otherwise",
                "X3");
    }

    private static String share(Derivation.Minimum from) {
        return from.share()
                .filter(share -> !share.part().equals(Months.whole(1)))
                .map(share -> " (" + share.whole().toPlainString() + " × " + share.part() + ")")
                .orElse("");
    }

    private Step clients(Derivation.Clients from) {
        var settled = charge.kind() == ChargeKind.SETTLEMENT;
        return new Step(
                "Quantity",
                counted(from.clients(), "different client") + " (" + from.used()
                        + " units of use)"
                        + (settled ? " in the settlement period" : " in the month")
                        + ", each counted once",
                settled ? "U4 U5" : "U4");
    }

    private List<Step> overage(Derivation.Overage from) {
        return List.of(
                new Step(
                        "Included",
                        from.includedPerLicence() + " " + units() + " per licence × "
                                + counted(from.licences(), "licence")
                                + from.share().map(part -> " × " + part).orElse("")
                                + ", the most in the licence period "
                                + days(from.licencePeriod()) + " so far: " + from.allowance(),
                        "U2"),
                new Step(
                        "Quantity",
                        from.used() + " used − " + from.allowance() + " included − "
                                + from.billedBefore() + " billed before = " + charge.quantity(),
                        "U2 U3"));
    }
}
