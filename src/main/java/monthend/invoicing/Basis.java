package monthend.invoicing;

import monthend.money.Allocation;
import monthend.money.Quantity;
import monthend.rating.Charge;
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
 * client's billed rows come to, the others by account alone.
 */
public final class Basis {

    private final Map<Charge, List<UsageOutcome>> billedRows;

    /** From what rating said of the payer's usage rows. */
    public Basis(List<UsageOutcome> usage) {
        this.billedRows = usage.stream()
                .filter(outcome -> outcome.outcome() == Outcome.BILLED)
                .collect(Collectors.groupingBy(outcome -> outcome.charge().orElseThrow()));
    }

    /** The entries of an invoice, in the order of its lines and of client numbers. */
    public List<BasisEntry> of(InvoiceDraft draft) {
        return draft.lines().stream().flatMap(line -> entries(line).stream()).toList();
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
        var amounts = Allocation.inProportion(
                line.charge().amount(), shares.stream().map(Share::units).toList());
        return IntStream.range(0, shares.size())
                .mapToObj(index -> new BasisEntry(
                        line.number(),
                        line.charge().accountNo(),
                        shares.get(index).client(),
                        new Quantity(shares.get(index).units()),
                        amounts.get(index)))
                .toList();
    }
}
