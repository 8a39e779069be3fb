package monthend.document;

import monthend.calendar.Stretch;
import monthend.catalog.Catalog;
import monthend.catalog.NumberSeries.DocumentType;
import monthend.document.PrintedUse.Allowance;
import monthend.document.text.LineText;
import monthend.document.text.Phrase;
import monthend.document.text.Texts;
import monthend.invoicing.InvoiceDraft;
import monthend.money.Quantity;
import monthend.rating.Charge;
import monthend.rating.CoveredUse;
import monthend.rating.Derivation;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Makes the overview of use of an invoice: used, included and billed by product and metric, over
 * all accounts and subscriptions, in the order of the lines. Use that allowances cover wholly has
 * rows of its own, so that in every other row with an allowance used − included − billed before =
 * billed.
 */
record UsageOverview(Catalog catalog, Texts texts) {

    /** A row, or what becomes part of one. */
    private record Entry(String product, PrintedUse use) {

        /** Entries of one key are one row. */
        Key key() {
            return new Key(use.name(), use.unit(), use.isWithinAllowance());
        }
    }

    private record Key(String name, String unit, boolean withinAllowance) {}

    /**
     * There are no rows on a credit note, nor where the lines say it all: without an allowance or a
     * count of several clients.
     */
    List<PrintedUse> of(InvoiceDraft draft, List<PrintedLine> lines) {
        if (draft.type() == DocumentType.CREDIT_NOTE || !isWorthIt(draft)) {
            return List.of();
        }
        var rows = new LinkedHashMap<Key, PrintedUse>();
        Stream.concat(
                        lines.stream().flatMap(line -> entry(line).stream()),
                        draft.covered().stream().map(this::entry))
                .sorted(Comparator.comparing(Entry::product))
                .forEach(entry -> rows.merge(entry.key(), entry.use(), PrintedUse::plus));
        return List.copyOf(rows.values());
    }

    private static boolean isWorthIt(InvoiceDraft draft) {
        return !draft.covered().isEmpty()
                || draft.lines().stream()
                        .map(line -> line.charge().derivation())
                        .anyMatch(UsageOverview::isWorthIt);
    }

    private static boolean isWorthIt(Derivation derivation) {
        if (derivation instanceof Derivation.Clients clients) {
            return clients.clients() > 1;
        }
        return derivation instanceof Derivation.Overage;
    }

    private Optional<Entry> entry(PrintedLine line) {
        var charge = line.line().charge();
        return used(charge).map(used -> new Entry(charge.product(), use(line, used)));
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
        var days = charge.servicePeriod();
        var name = name(charge.product(), charge.code());
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

    private Entry entry(CoveredUse covered) {
        return new Entry(
                covered.product(),
                new PrintedUse(
                        name(covered.product(), covered.metric()),
                        texts.say(Phrase.UNIT_PIECE),
                        covered.days(),
                        covered.used(),
                        Optional.of(new Allowance(covered.included(), covered.billedBefore())),
                        Quantity.ZERO));
    }

    private String name(String product, String metric) {
        return catalog.product(product).names().in(texts.language())
                + LineText.PRODUCT_SIGN
                + catalog.metric(metric).names().in(texts.language());
    }
}
