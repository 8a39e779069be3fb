package monthend.invoicing;

import monthend.money.Allocation;
import monthend.rating.Charge;
import monthend.rating.ChargeKind;
import monthend.rating.Derivation;
import monthend.rating.Outcome;
import monthend.rating.UsageOutcome;
import monthend.snapshot.UsageRow.Client;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Breaks the lines of an invoice down by account and client (I4): usage lines by what each
 * client's billed rows come to, the others by account alone. An accounting office re-invoices by
 * it. Quantities and amounts add up to the line's exactly; a package that several clients have
 * filled is divided too (X2).
 */
public final class Basis {

    private final Map<Charge, List<UsageOutcome>> billedRows;

    /** From what rating said of the payer's usage rows. */
    public Basis(List<UsageOutcome> usage) {
        this.billedRows = usage.stream()
                .filter(outcome -> outcome.outcome() == Outcome.BILLED)
                .collect(Collectors.groupingBy(outcome -> outcome.charge().orElseThrow()));
    }

    /**
     * The entries of an invoice, in the order of its lines and of client numbers. There are none
     * for one that bills one account and no use: the invoice itself says all there is to say.
     */
    public List<BasisEntry> of(InvoiceDraft draft) {
        return isDivided(draft)
                ? draft.lines().stream().flatMap(line -> entries(line).stream()).toList()
                : List.of();
    }

    /** Whether a document has a breakdown: it bills use, or more than one account. */
    public static boolean isDivided(InvoiceDraft draft) {
        var charges = draft.lines().stream().map(InvoiceLine::charge).toList();
        return charges.stream().anyMatch(charge -> billsUse(charge.kind()))
                || charges.stream().map(Charge::accountNo).distinct().count() > 1;
    }

    private static boolean billsUse(ChargeKind kind) {
        return switch (kind) {
            case USAGE, OVERAGE, SETTLEMENT -> true;
            case LICENCE, FLAT, ONE_OFF, MINIMUM, ADJUSTMENT -> false;
        };
    }

    private List<BasisEntry> entries(InvoiceLine line) {
        var charge = line.charge();
        var rows = billedRows.getOrDefault(charge, List.of());
        if (rows.isEmpty()) {
            return List.of(new BasisEntry(
                    line.number(),
                    charge.accountNo(),
                    Optional.empty(),
                    charge.quantity(),
                    charge.amount()));
        }
        return charge.derivation() instanceof Derivation.Clients
                ? divided(line, shares(rows, outcome -> BigDecimal.ONE))
                : divided(line, shares(rows, UsageOutcome::quantity));
    }

    /** By client number; use without a client is the account's own and comes first. */
    private static SortedMap<String, Share> shares(
            List<UsageOutcome> rows, Function<UsageOutcome, BigDecimal> units) {
        var shares = new TreeMap<String, Share>();
        rows.forEach(row -> {
            var client = row.row().client();
            shares.merge(
                    client.map(Client::number).orElse(""),
                    new Share(client, units.apply(row)),
                    Share::plus);
        });
        return shares;
    }

    private record Share(Optional<Client> client, BigDecimal units) {

        Share plus(Share other) {
            return new Share(client, units.add(other.units));
        }
    }

    private static List<BasisEntry> divided(InvoiceLine line, SortedMap<String, Share> byClient) {
        var shares = List.copyOf(byClient.values());
        var units = shares.stream().map(Share::units).toList();
        var quantities = Allocation.inProportion(line.charge().quantity(), units);
        var amounts = Allocation.inProportion(line.charge().amount(), units);
        return IntStream.range(0, shares.size())
                .mapToObj(index -> new BasisEntry(
                        line.number(),
                        line.charge().accountNo(),
                        shares.get(index).client(),
                        quantities.get(index),
                        amounts.get(index)))
                .toList();
    }
}
