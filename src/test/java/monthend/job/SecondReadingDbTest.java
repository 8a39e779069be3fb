package monthend.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * A second program, written in another language from the rules alone, bills a random portfolio as
 * this one does: line by line, invoice by invoice, for some months, a settlement, supplements and a
 * rerun of the last month.
 *
 * <p>{@code -Doracle.customers=600 -Doracle.seed=7} for more of it, and for others; {@code
 * -Doracle.keep=FOLDER}, a new one, leaves what both were told and say.
 */
class SecondReadingDbTest {

    private static final Path ORACLE = Path.of("src/test/oracle").toAbsolutePath();
    private static final YearMonth FIRST = YearMonth.of(2026, 5);
    private static final int MONTHS = 6;

    /** The date of the documents that correct the last month. */
    private static final String RERUN_ON = "2026-12-01";

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
            for (var number = 0; number < MONTHS; number++) {
                var month = FIRST.plusMonths(number);
                var snapshot = portfolio.tell(month, folder.resolve("told-" + month));
                request.addAll(bill(month, snapshot, place));
            }
            request.addAll(correct(FIRST.plusMonths(MONTHS - 1L), place));
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

    /** Bills a month, and what comes after some of them; says in what order. */
    private List<String> bill(YearMonth month, Path snapshot, MonthWorkplace place)
            throws IOException {
        var done = new ArrayList<String>();
        place.close(month.toString(), snapshot);
        done.add("monthly " + month + " " + snapshot);
        if (CORRECTED.contains(month)) {
            var corrected = corrected(snapshot, folder.resolve("corrected-" + month));
            if (changesSomething(place.supplement(month.toString(), corrected))) {
                done.add("supplement " + month + " " + corrected);
            }
        }
        if (month.getMonthValue() == 8) {
            place.settle(month.getYear(), snapshot);
            done.add("settlement " + month.getYear() + " " + snapshot);
        }
        return done;
    }

    /** Corrects a month that no other follows. */
    private List<String> correct(YearMonth month, MonthWorkplace place) throws IOException {
        var told = changed(
                corrected(folder.resolve("told-" + month), folder.resolve("corrected-" + month)));
        return changesSomething(place.rerun(month.toString(), told, RERUN_ON))
                ? List.of("rerun " + month + "/" + RERUN_ON + " " + told)
                : List.of();
    }

    private static boolean changesSomething(Answer answer) {
        return answer.ending() != Ending.CHANGES_NOTHING;
    }

    /** With some rows of use gone, others of one unit more, and some licences more. */
    private Path changed(Path snapshot) throws IOException {
        var before = FIRST.plusMonths(MONTHS - 2L);
        var known = Files.readString(folder.resolve("told-" + before + "/usage.csv"));
        rewrite(snapshot.resolve("usage.csv"), (number, row) -> switch (number % 10) {
            case 4 -> Optional.empty();
            case 7 -> Optional.of(known.contains(row.split(",")[0]) ? row : more(row, 4));
            default -> Optional.of(row);
        });
        rewrite(
                snapshot.resolve("licences.csv"),
                (number, row) -> Optional.of(number % 13 == 5 ? more(row, 3) : row));
        return snapshot;
    }

    private static String more(String row, int field) {
        var fields = row.split(",", -1);
        fields[field] = new BigDecimal(fields[field]).add(BigDecimal.ONE).toPlainString();
        return String.join(",", fields);
    }

    private static void rewrite(Path file, BiFunction<Integer, String, Optional<String>> change)
            throws IOException {
        var rows = Files.readAllLines(file);
        var changed = new ArrayList<>(rows.subList(0, 1));
        for (var number = 1; number < rows.size(); number++) {
            change.apply(number, rows.get(number)).ifPresent(changed::add);
        }
        Files.write(file, changed);
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
