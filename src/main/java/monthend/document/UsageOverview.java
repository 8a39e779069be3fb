package monthend.document;

import monthend.calendar.Stretch;
import monthend.catalog.Catalog;
import monthend.catalog.NumberSeries.DocumentType;
import monthend.document.PrintedUse.Allowance;
import monthend.document.text.LineText;
import monthend.document.text.Texts;
import monthend.invoicing.InvoiceDraft;
import monthend.money.Quantity;
import monthend.rating.Charge;
import monthend.rating.Derivation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/**
 * Makes the overview of use of an invoice: used, included and billed by product and metric, over
 * all accounts and subscriptions, in the order of the lines. In each row with an allowance, used −
 * included − billed before = billed.
 */
record UsageOverview(Catalog catalog, Texts texts) {

    /**
     * There are no rows on a credit note, nor where the lines say it all: without an allowance or a
     * count of several clients.
     */
    List<PrintedUse> of(InvoiceDraft draft, List<PrintedLine> lines) {
        if (draft.type() == DocumentType.CREDIT_NOTE
                || lines.stream().noneMatch(line -> isWorthIt(line.line().charge()))) {
            return List.of();
        }
        var rows = new LinkedHashMap<String, PrintedUse>();
        for (var line : lines) {
            used(line.line().charge())
                    .map(used -> use(line, used))
                    .ifPresent(use ->
                            rows.merge(use.name() + "\n" + use.unit(), use, PrintedUse::plus));
        }
        return List.copyOf(rows.values());
    }

    private static boolean isWorthIt(Charge charge) {
        var derivation = charge.derivation();
        if (derivation instanceof Derivation.Clients clients) {
            return clients.clients() > 1;
        }
        return derivation instanceof Derivation.Overage;
    }

    /** A tier counts its own units: what was used in all tiers stands on each of them. */
    private static Optional<Quantity> used(Charge charge) {
        return switch (charge.derivation()) {
            case Derivation.Usage usage -> Optional.of(charge.quantity());
            case Derivation.Volume volume -> Optional.of(volume.used());
            case Derivation.Packages packages -> Optional.of(packages.used());
            case Derivation.Clients clients -> Optional.of(clients.used());
            case Derivation.Overage overage -> Optional.of(overage.used());
            case Derivation.Licences licences -> Optional.empty();
            case Derivation.Flat flat -> Optional.empty();
            case Derivation.OneOff oneOff -> Optional.empty();
            case Derivation.ByHand added -> Optional.empty();
            case Derivation.Minimum minimum -> Optional.empty();
        };
    }

    private PrintedUse use(PrintedLine line, Quantity used) {
        var charge = line.line().charge();
        var metric = catalog.metric(charge.code()).names().in(texts.language());
        var days = charge.servicePeriod();
        var name = line.product() + LineText.PRODUCT_SIGN + metric;
        var unit = line.text().unit();
        if (charge.derivation() instanceof Derivation.Overage overage) {
            var allowance = new Allowance(overage.allowance(), overage.billedBefore());
            var from = Stretch.earlier(overage.licencePeriod().from(), days.from());
            var counted = new Stretch(from, days.to());
            return new PrintedUse(
                    name, unit, counted, used, Optional.of(allowance), charge.quantity());
        }
        return new PrintedUse(name, unit, days, used, Optional.empty(), charge.quantity());
    }
}
