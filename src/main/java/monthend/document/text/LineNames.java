package monthend.document.text;

import monthend.catalog.Catalog;
import monthend.catalog.Language;
import monthend.catalog.Metric.Counting;
import monthend.catalog.PlanCharge;
import monthend.rating.Charge;

import java.util.function.Predicate;

/** What a line is called: the product and plan, and what of it is charged. */
final class LineNames {

    private final Catalog catalog;
    private final Texts texts;

    LineNames(Catalog catalog, Texts texts) {
        this.catalog = catalog;
        this.texts = texts;
    }

    String name(Charge charge) {
        var product = catalog.product(charge.product()).names().in(language());
        var plan = catalog.plan(charge.product(), charge.plan()).names().in(language());
        var sold = product + " – " + plan;
        return switch (charge.kind()) {
            case LICENCE -> sold;
            case FLAT -> sold + ": " + flat(charge);
            case USAGE -> sold + ": " + metric(charge);
            case OVERAGE -> sold + ": " + texts.say(Phrase.LINE_OVERAGE, metric(charge));
            case SETTLEMENT -> sold + ": " + texts.say(Phrase.LINE_SETTLEMENT, metric(charge));
        };
    }

    String unit(Charge charge) {
        return texts.say(
                switch (charge.kind()) {
                    case LICENCE -> Phrase.UNIT_LICENCE_MONTH;
                    case FLAT -> Phrase.UNIT_PERIOD;
                    case USAGE, OVERAGE, SETTLEMENT ->
                        countsClients(charge) ? Phrase.UNIT_CLIENT : Phrase.UNIT_PIECE;
                });
    }

    private boolean countsClients(Charge charge) {
        return catalog.metric(charge.code()).counting() == Counting.DISTINCT_CLIENTS;
    }

    private String metric(Charge charge) {
        return catalog.metric(charge.code()).names().in(language());
    }

    private String flat(Charge charge) {
        Predicate<PlanCharge.Flat> same = flat -> flat.code().equals(charge.code());
        return catalog.plan(charge.product(), charge.plan())
                .charges(PlanCharge.Flat.class)
                .filter(same)
                .findFirst()
                .map(flat -> flat.names().in(language()))
                .orElseThrow(() -> new IllegalStateException(charge.product() + " " + charge.plan()
                        + " has no charge " + charge.code()));
    }

    private Language language() {
        return texts.language();
    }
}
