package monthend.document.text;

import monthend.catalog.Catalog;
import monthend.catalog.Language;
import monthend.catalog.Metric.Counting;
import monthend.catalog.Names;
import monthend.catalog.PlanCharge;
import monthend.rating.Charge;
import monthend.rating.Derivation;

import java.util.Optional;

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
        if (charge.derivation() instanceof Derivation.ByHand added) {
            return product + LineText.PRODUCT_SIGN + added.text();
        }
        var plan = catalog.plan(charge.product(), charge.plan()).names().in(language());
        var sold = product + LineText.PRODUCT_SIGN + plan;
        return switch (charge.kind()) {
            case LICENCE -> sold;
            case FLAT, ONE_OFF, MINIMUM, ADJUSTMENT -> sold + ": " + ownName(charge);
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
                    case ONE_OFF, MINIMUM, ADJUSTMENT -> Phrase.UNIT_PIECE;
                    case USAGE, OVERAGE, SETTLEMENT -> unitOfUse(charge);
                });
    }

    private Phrase unitOfUse(Charge charge) {
        if (charge.derivation() instanceof Derivation.Packages) {
            return Phrase.UNIT_PACKAGE;
        }
        return countsClients(charge) ? Phrase.UNIT_CLIENT : Phrase.UNIT_PIECE;
    }

    private boolean countsClients(Charge charge) {
        return catalog.metric(charge.code()).counting() == Counting.DISTINCT_CLIENTS;
    }

    private String metric(Charge charge) {
        return catalog.metric(charge.code()).names().in(language());
    }

    /** The name that the catalogue gives a charge which counts no metric. */
    private String ownName(Charge charge) {
        return catalog.plan(charge.product(), charge.plan()).charges().stream()
                .filter(planned -> planned.code().equals(charge.code()))
                .flatMap(planned -> ownNames(planned).stream())
                .findFirst()
                .map(names -> names.in(language()))
                .orElseThrow(() -> new IllegalStateException(charge.product() + " " + charge.plan()
                        + " has no charge " + charge.code()));
    }

    private static Optional<Names> ownNames(PlanCharge charge) {
        return switch (charge) {
            case PlanCharge.Flat flat -> Optional.of(flat.names());
            case PlanCharge.OneOff oneOff -> Optional.of(oneOff.names());
            case PlanCharge.Minimum minimum -> Optional.of(minimum.names());
            case PlanCharge.Licence licence -> Optional.empty();
            case PlanCharge.Usage usage -> Optional.empty();
            case PlanCharge.Overage overage -> Optional.empty();
            case PlanCharge.Settlement settlement -> Optional.empty();
        };
    }

    private Language language() {
        return texts.language();
    }
}
