package monthend.store;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import monthend.catalog.NumberSeries.DocumentType;
import monthend.check.Run;
import monthend.check.RunKind;
import monthend.rating.HoldCode;
import monthend.report.run.RunReport;
import monthend.report.run.RunReport.ChannelCount;
import monthend.report.run.RunReport.Comparison;
import monthend.report.run.RunReport.Ended;
import monthend.report.run.RunReport.Head;
import monthend.report.run.RunReport.HeldPayer;
import monthend.report.run.RunReport.InputFile;
import monthend.report.run.RunReport.Movement;
import monthend.report.run.RunReport.Notice;
import monthend.report.run.RunReport.Notices;
import monthend.report.run.RunReport.ProductSum;
import monthend.report.run.RunReport.RejectedRows;
import monthend.report.run.RunReport.Remainder;
import monthend.report.run.RunReport.RowEnd;
import monthend.report.run.RunReport.SizeClass;
import monthend.report.run.RunReport.StepTime;
import monthend.report.run.RunReport.Total;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The figures of a run's report, from what is stored: a fixed number of queries for each run. */
@Repository
public class RunReports {

    private static final int NOTICES_SHOWN = 10;

    private final JdbcClient client;
    private final Runs runs;

    RunReports(JdbcClient client, Runs runs) {
        this.client = client;
        this.runs = runs;
    }

    /** Keeps which prices a run is the first to bill; again it keeps nothing. */
    public void keepPricesMet(String run) {
        client.sql(Sql.named("report/keep-prices-met")).param("run", run).update();
    }

    /**
     * The report of a run.
     *
     * @param disagreements that its proof has found
     * @param steps how long each took
     */
    public RunReport of(String id, List<String> disagreements, List<StepTime> steps) {
        var run = runs.get(id);
        var told = new Told(client, parameters(run));
        var before = before(run, 1);
        // The settlement before is that of a year ago.
        var yearAgo = before(run, 12).filter(ago -> before.filter(ago::equals).isEmpty());
        return new RunReport(
                head(run, before, yearAgo),
                disagreements,
                told.rows("report/sum-documents", RunReports::total),
                comparisons(run, before, yearAgo),
                told.rows("report/sum-products", RunReports::product),
                told.rows("report/count-sizes", RunReports::size),
                before.map(last -> movement(run, last)).orElse(List.of()),
                told.rows(
                        "report/count-channels",
                        (row, number) -> new ChannelCount(
                                row.getString("channel"), row.getLong("documents"))),
                told.rows(
                        "report/find-held-payers",
                        (row, number) -> held(row, run.request().purpose().remedy())),
                told.rows("report/count-rejects", RunReports::rejected),
                notices(told),
                told.rows("report/sum-refunds", RunReports::remainder),
                files(told),
                steps);
    }

    /** The statements of a report, each with the same parameters. */
    private record Told(JdbcClient client, Map<String, Object> parameters) {

        <T> List<T> rows(String statement, RowMapper<T> row) {
            return client.sql(Sql.named(statement))
                    .params(parameters)
                    .query(row)
                    .list();
        }
    }

    private static Map<String, Object> parameters(Run run) {
        return Map.of("run", run.id(), "rows", run.request().purpose().rowsOf());
    }

    private static Head head(Run run, Optional<Run> before, Optional<Run> yearAgo) {
        var asked = run.request();
        return new Head(
                run.id(),
                asked.purpose().kind().code(),
                run.state().isPosted() ? "posted" : "draft",
                asked.period(),
                asked.closing().invoiceDate(),
                before.map(Run::id),
                yearAgo.map(Run::id),
                asked.programVersion(),
                asked.inputFingerprint(),
                asked.catalogFingerprint(),
                asked.checking().code());
    }

    /** The run that closed the period of the same job so many months before. */
    private Optional<Run> before(Run run, int months) {
        var asked = run.request();
        var back = switch (asked.closing().job()) {
            case MONTHLY -> months;
            case SETTLEMENT -> 12;
        };
        var month = asked.closing().month().month().minusMonths(back);
        return asked.purpose().kind() != RunKind.CLOSING
                ? Optional.empty()
                : runs.all().stream()
                        .filter(other -> other.request().purpose().kind() == RunKind.CLOSING)
                        .filter(other -> other.state().isPosted())
                        .filter(other -> other.request().closing().job()
                                == asked.closing().job())
                        .filter(other ->
                                other.request().closing().month().month().equals(month))
                        .findFirst();
    }

    /** Also of whom nothing is invoiced now: that is what somebody has to see. */
    private List<Comparison> comparisons(Run run, Optional<Run> before, Optional<Run> yearAgo) {
        if (run.request().purpose().kind() != RunKind.CLOSING) {
            return List.of();
        }
        var then = before.map(this::family).orElse(Map.of());
        var ago = yearAgo.map(this::family).orElse(Map.of());
        var now = family(run);
        var all = new TreeSet<>(now.keySet());
        all.addAll(then.keySet());
        all.addAll(ago.keySet());
        return all.stream()
                .map(one -> new Comparison(
                        one.substring(0, one.lastIndexOf(' ')),
                        now.getOrDefault(one, nothing(one)),
                        Optional.ofNullable(then.get(one)),
                        Optional.ofNullable(ago.get(one))))
                .toList();
    }

    /** No money in the currency of a seller and currency. */
    private static Money nothing(String sellerAndCurrency) {
        return Money.zero(CurrencyUnit.of(
                sellerAndCurrency.substring(sellerAndCurrency.lastIndexOf(' ') + 1)));
    }

    /** What the live invoices of a period come to, by seller and currency. */
    private Map<String, Money> family(Run run) {
        var sums = new LinkedHashMap<String, Money>();
        client.sql(Sql.named("report/sum-family"))
                .param("family", run.id())
                .query((row, number) -> sums.put(
                        row.getString("seller") + " " + row.getString("currency"),
                        money(row, "net")))
                .list();
        return sums;
    }

    private List<Movement> movement(Run run, Run last) {
        return client.sql(Sql.named("report/find-movement"))
                .param("run", run.id())
                .param("last", last.id())
                .query((row, number) -> new Movement(
                        row.getString("seller"),
                        RunReport.Cause.valueOf(row.getString("cause")),
                        row.getLong("subscriptions"),
                        money(row, "amount")))
                .list();
    }

    private static List<Notices> notices(Told told) {
        var counts = new LinkedHashMap<String, Long>();
        var first = new HashMap<String, List<Notice>>();
        told.rows("delivery/find-notices", (row, number) -> {
            var code = row.getString("code");
            if (counts.merge(code, 1L, Long::sum) <= NOTICES_SHOWN) {
                first.computeIfAbsent(code, any -> new java.util.ArrayList<>())
                        .add(new Notice(row.getString("account_no"), row.getString("what")));
            }
            return code;
        });
        return counts.entrySet().stream()
                .map(one -> new Notices(
                        one.getKey(), one.getValue(), first.getOrDefault(one.getKey(), List.of())))
                .toList();
    }

    /** A file and one of the ways in which its rows ended. */
    private record Row(InputFile file, Ended ended) {}

    private static List<InputFile> files(Told told) {
        var rows = told.rows(
                "report/count-rows",
                (row, number) -> new Row(
                        new InputFile(
                                row.getString("file"),
                                row.getString("sha256"),
                                row.getLong("bytes"),
                                row.getLong("records"),
                                List.of()),
                        new Ended(RowEnd.valueOf(row.getString("ended")), row.getLong("rows"))));
        return rows.stream()
                .collect(collectingAndThen(
                        groupingBy(Row::file, LinkedHashMap::new, mapping(Row::ended, toList())),
                        files -> files.entrySet().stream()
                                .map(one -> ended(one.getKey(), one.getValue()))
                                .toList()));
    }

    private static InputFile ended(InputFile file, List<Ended> ended) {
        return new InputFile(file.name(), file.sha256(), file.bytes(), file.records(), ended);
    }

    private static Total total(ResultSet row, int number) throws SQLException {
        return new Total(
                row.getString("seller"),
                DocumentType.valueOf(row.getString("doc_type")),
                row.getLong("documents"),
                money(row, "net"),
                money(row, "vat"),
                money(row, "gross"),
                money(row, "prepaid"),
                money(row, "payable"));
    }

    private static ProductSum product(ResultSet row, int number) throws SQLException {
        return new ProductSum(
                row.getString("seller"),
                row.getString("product"),
                row.getLong("lines"),
                money(row, "net"));
    }

    private static SizeClass size(ResultSet row, int number) throws SQLException {
        return new SizeClass(money(row, "size_from"), row.getLong("invoices"), money(row, "net"));
    }

    private static HeldPayer held(ResultSet row, HoldCode.Remedy remedy) throws SQLException {
        var code = row.getString("code");
        return new HeldPayer(
                row.getString("payer_no"),
                row.getString("name"),
                code,
                row.getString("reason"),
                moneys(row, "net"),
                HoldCode.valueOf(code).whatToDo(remedy));
    }

    private static List<Money> moneys(ResultSet row, String column) throws SQLException {
        return Stream.of((String[]) row.getArray(column).getArray())
                .map(Money::parse)
                .toList();
    }

    private static RejectedRows rejected(ResultSet row, int number) throws SQLException {
        return new RejectedRows(
                row.getString("file"),
                row.getString("code"),
                row.getLong("rows"),
                row.getString("example"));
    }

    private static Remainder remainder(ResultSet row, int number) throws SQLException {
        var what = row.getString("what");
        return new Remainder(
                what,
                row.getLong("rows"),
                what.equals("refunds") ? Optional.of(money(row, "amount")) : Optional.empty());
    }

    private static Money money(ResultSet row, String column) throws SQLException {
        return Money.of(
                CurrencyUnit.of(row.getString("currency")),
                row.getBigDecimal(column).setScale(2));
    }
}
