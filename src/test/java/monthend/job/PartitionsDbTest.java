package monthend.job;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Into however many ranges the accounts are cut, in whatever order the rows of the files stand, a
 * random portfolio has the same invoices.
 *
 * <p>{@code -Dpartitions.seed=7 -Dpartitions.rounds=20} for others and more.
 */
class PartitionsDbTest {

    private static final YearMonth MAY = YearMonth.of(2026, 5);

    /** With accounts enough for several ranges. */
    private static final int CUSTOMERS = 170;

    @TempDir
    Path folder;

    private Path catalog;

    @BeforeEach
    void writeTheCatalogue() throws IOException {
        catalog = PortfolioCatalogs.usual(folder.resolve("catalog"));
    }

    @Test
    void p1TheInvoicesAreTheSameHoweverAccountsAreCutAndRowsAreOrdered() throws IOException {
        var seed = Long.getLong("partitions.seed", 1);
        var random = new Random(seed);
        var portfolio = new RandomPortfolio(seed, 0, CUSTOMERS, MAY, 1);
        var told = portfolio.tell(MAY, folder.resolve("told"));
        var whole = billed(told, Map.of("monthend.partitions", 1, "monthend.threads", 1));
        assertThat(whole).hasSizeGreaterThan(CUSTOMERS);
        for (var round = 1; round <= Integer.getInteger("partitions.rounds", 2); round++) {
            var pace = Map.<String, Object>of(
                    "monthend.partitions", 2 + random.nextInt(30),
                    "monthend.threads", 1 + random.nextInt(3),
                    "monthend.chunk", 1 + random.nextInt(40));
            var shuffled = shuffled(told, folder.resolve("told-" + round), random);
            assertThat(billed(shuffled, pace)).as("seed %s, %s", seed, pace).isEqualTo(whole);
        }
    }

    private List<String> billed(Path snapshot, Map<String, Object> pace) throws IOException {
        try (var place = MonthWorkplace.open(Files.createTempDirectory(folder, "place"), pace)) {
            place.sell(catalog);
            place.close(MAY.toString(), snapshot);
            assertThat(place.violations()).isEmpty();
            return place.database().sql(BILLED).query(String.class).list();
        }
    }

    private static Path shuffled(Path told, Path into, Random random) throws IOException {
        Files.createDirectory(into);
        try (var files = Files.list(told)) {
            for (var file : files.sorted().toList()) {
                var lines = Files.readAllLines(file);
                var rows = new ArrayList<>(lines.subList(1, lines.size()));
                Collections.shuffle(rows, random);
                rows.addFirst(lines.getFirst());
                Files.write(into.resolve(file.getFileName()), rows);
            }
        }
        return into;
    }

    private static final String BILLED = """
        select concat_ws(',', number, payer_no, line_no, account_no, product, plan, kind, code,
          subscription_id, service_from, service_to, tier, quantity, unit_price, amount,
          vat_category, vat_percent, net, vat, prepaid, payable, due_on)
        from draft_line join draft using (draft_id) join invoice using (draft_id)
        union all
        select distinct 'held ' || payer_no || ' ' || code from hold
        order by 1
        """;
}
