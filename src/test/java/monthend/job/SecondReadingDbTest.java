package monthend.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A second program, written in another language from the rules alone, bills a random portfolio as
 * this one does: line by line, invoice by invoice, for some months and a settlement.
 *
 * <p>{@code -Doracle.customers=600 -Doracle.seed=7} for more of it, and for others; {@code
 * -Doracle.keep=FOLDER}, a new one, leaves what both were told and say.
 */
class SecondReadingDbTest {

    private static final Path ORACLE = Path.of("src/test/oracle").toAbsolutePath();
    private static final YearMonth FIRST = YearMonth.of(2026, 5);
    private static final int MONTHS = 6;

    /** Months whose held payers are billed by a supplement from a corrected snapshot. */
    private static final List<YearMonth> CORRECTED = List.of(FIRST, FIRST.plusMonths(3));

    private Path folder;

    @BeforeEach
    void choose(@TempDir Path temporary) throws IOException {
        folder = Files.createDirectories(
                Path.of(System.getProperty("oracle.keep", temporary.toString())));
    }

    private static long given(String name, long usual) {
        return Long.getLong("oracle." + name, usual);
    }

    @Test
    void aRandomPortfolioIsBilledAsASecondReadingOfTheRulesBillsIt() throws Exception {
        assumeTrue(hasPython(), "python3 is not here");
        var from = (int) given("first", 0);
        var portfolio = new RandomPortfolio(
                given("seed", 1), from, from + (int) given("customers", 30), FIRST, MONTHS);
        var catalog = PortfolioCatalogs.usual(folder.resolve("catalog"));
        var request = new ArrayList<>(List.of(catalog.toString()));
        try (var place = MonthWorkplace.open(folder)) {
            place.sell(catalog);
            for (var month = FIRST; month.isBefore(FIRST.plusMonths(MONTHS)); ) {
                var snapshot = portfolio.tell(month, folder.resolve("told-" + month));
                place.close(month.toString(), snapshot);
                request.add("monthly " + month + " " + snapshot);
                if (CORRECTED.contains(month)) {
                    var corrected = corrected(snapshot, folder.resolve("corrected-" + month));
                    if (place.supplement(month.toString(), corrected).ending()
                            != Ending.CHANGES_NOTHING) {
                        request.add("supplement " + month + " " + corrected);
                    }
                }
                if (month.getMonthValue() == 8) {
                    place.settle(month.getYear(), snapshot);
                    request.add("settlement " + month.getYear() + " " + snapshot);
                }
                month = month.plusMonths(1);
            }
            secondReading(request);
            keep(place);

            assertThat(place.violations()).isEmpty();
            assertSame("held", place, HELD);
            assertSame("lines", place, LINES);
            assertSame("invoices", place, INVOICES);
            assertSame("basis", place, BASIS);
            assertSame("refunds", place, REFUNDS);
        }
    }

    /** With the addresses that were missing, and without the active users that were too many. */
    private static Path corrected(Path snapshot, Path into) throws IOException {
        Files.createDirectory(into);
        try (var files = Files.list(snapshot)) {
            for (var file : files.toList()) {
                var text = Files.readString(file)
                        .replace(",a@example.com,,,0150,", ",a@example.com,Road 1,,0150,")
                        .replace(",40,\n", ",0,\n");
                Files.writeString(into.resolve(file.getFileName()), text);
            }
        }
        return into;
    }

    private static boolean hasPython() throws InterruptedException {
        try {
            return python("-c", "pass").waitFor() == 0;
        } catch (IOException absent) {
            return false;
        }
    }

    private static Process python(String... words) throws IOException {
        var command =
                Stream.concat(Stream.of("python3", "-B"), Stream.of(words)).toList();
        return new ProcessBuilder(command).inheritIO().start();
    }

    private void secondReading(List<String> request) throws IOException, InterruptedException {
        var asked = Files.write(folder.resolve("request.txt"), request);
        var oracle =
                python(ORACLE.resolve("oracle.py").toString(), asked.toString(), folder.toString());
        assertThat(oracle.waitFor()).isZero();
    }

    private void assertSame(String what, MonthWorkplace place, String sql) throws IOException {
        var ours = place.database().sql(sql).query(String.class).list();
        var theirs = Files.readAllLines(folder.resolve(what + ".csv"));
        assertThat(ours).as(what + " at all").isNotEmpty();
        assertThat(ours).as(what).containsExactlyInAnyOrderElementsOf(theirs);
    }

    /** For whoever looks into a difference. */
    private void keep(MonthWorkplace place) throws IOException {
        var all = Map.of(
                "held",
                HELD,
                "lines",
                LINES,
                "invoices",
                INVOICES,
                "basis",
                BASIS,
                "refunds",
                REFUNDS,
                "why",
                WHY);
        for (var said : all.entrySet()) {
            var ours = place.database().sql(said.getValue()).query(String.class).list();
            Files.write(folder.resolve(said.getKey() + ".ours"), ours);
        }
    }

    private static final String HELD = """
        select distinct run_id || ',' || payer_no from effective_hold
        """;

    private static final String WHY = """
        select concat_ws(',', run_id, payer_no, code, reason) from hold
        union all
        select concat_ws(',', run_id, account_no, code, reason, row_text) from reject
        """;

    private static final String LINES = """
        select concat_ws(',', invoice.run_id, number, account_no, product, plan, kind, code,
          subscription_id, service_from, service_to - 1, tier, quantity, unit_price, amount,
          vat_category, round(vat_percent, 2))
        from draft_line join invoice using (draft_id)
        """;

    private static final String BASIS = """
        select concat_ws(',', invoice.run_id, number, entry.account_no, plan, code,
          subscription_id, service_from, tier, coalesce(client_no, ''), entry.quantity,
          entry.amount)
        from basis_entry entry
        join draft_line using (draft_id, line_no)
        join invoice using (draft_id)
        """;

    private static final String REFUNDS = """
        select concat_ws(',', run_id, payer_no, credit_id, amount) from refund
        where not exists (
          select from effective_hold hold
          where hold.run_id = refund.run_id and hold.payer_no = refund.payer_no)
        """;

    private static final String INVOICES = """
        select concat_ws(',', invoice.run_id, number, payer_no, draft.series, invoice_group,
          currency, net, vat, prepaid, payable, draft.invoice_date, due_on)
        from draft join invoice using (draft_id)
        """;
}
