package monthend.store;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import monthend.delivery.Register;
import monthend.rating.PayerCase;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The payers of a run, read in blocks: however many payers a block has, it takes the same queries,
 * about a dozen, each served by an index.
 */
@Repository
public class PayerCases {

    private final JdbcClient client;

    PayerCases(JdbcClient client) {
        this.client = client;
    }

    /** Keys in their order: after the first, up to and with the last. */
    public record Range(String after, String last) {

        /** A range of fewer keys is not worth a start. */
        static final int AT_LEAST = 100;

        static List<Range> between(List<String> lasts) {
            return IntStream.range(0, lasts.size())
                    .mapToObj(i -> new Range(i == 0 ? "" : lasts.get(i - 1), lasts.get(i)))
                    .toList();
        }
    }

    /** A row and what it belongs to: a payer, an account or a subscription. */
    record Of<T>(String key, T value) {}

    /** Cuts the payers of a run into ranges of about as many accounts. */
    public List<Range> ranges(String run, int count) {
        return Range.between(client.sql(Sql.named("rating/cut-payers"))
                .param("run", run)
                .param("rows", rowsOf(run))
                .param("ranges", count)
                .param("atLeast", Range.AT_LEAST)
                .query(String.class)
                .list());
    }

    private String rowsOf(String run) {
        return client.sql(Sql.named("run/find-rows-of"))
                .param("run", run)
                .query(String.class)
                .single();
    }

    /** The next payers of a range, in the order of their keys. */
    public List<String> next(String run, Range range, int count) {
        return client.sql(Sql.named("rating/find-payers"))
                .param("run", run)
                .param("after", range.after())
                .param("last", range.last())
                .param("count", count)
                .query(String.class)
                .list();
    }

    /** Reads a block of payers, in the order given. */
    public List<PayerInput> read(List<String> payers, RunGround ground) {
        var block = new PayerBlock(client, payers, ground);
        var accounts = byKey(block.accounts());
        var agreements = byKey(block.agreements());
        var others = block.others(agreements);
        var rejects = byKey(block.rejects());
        var adjustments = byKey(block.adjustments());
        var credits = byKey(block.credits());
        var extensions = block.extensions();
        var registers = block.registers();
        var live = byKey(block.live());
        return payers.stream()
                .map(payer -> new PayerInput(
                        new PayerCase(
                                payer,
                                accounts.getOrDefault(payer, List.of()),
                                agreements.getOrDefault(payer, List.of()),
                                rejects.getOrDefault(payer, List.of()),
                                others.getOrDefault(payer, List.of())),
                        adjustments.getOrDefault(payer, List.of()),
                        credits.getOrDefault(payer, List.of()),
                        Optional.ofNullable(extensions.get(payer)),
                        registers.getOrDefault(payer, Register.SILENT),
                        live.getOrDefault(payer, List.of())))
                .toList();
    }

    static <T> Map<String, List<T>> byKey(Collection<Of<T>> rows) {
        return rows.stream().collect(groupingBy(Of::key, mapping(Of::value, toList())));
    }
}
