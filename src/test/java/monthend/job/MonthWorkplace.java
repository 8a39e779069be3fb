package monthend.job;

import monthend.calendar.BillingMonth;
import monthend.calendar.Stretch;
import monthend.check.Checking;
import monthend.check.Limits;
import monthend.check.Run;
import monthend.check.RunRequest.Paths;
import monthend.check.RunRequest.Review;
import monthend.check.Violation;
import monthend.command.Workplace;
import monthend.invoicing.ManualCredit;
import monthend.rating.Closing.Job;
import monthend.store.Hashes;
import monthend.store.PostgresForTests;
import monthend.store.Runs.Signature;
import monthend.store.Verification;

import org.springframework.jdbc.core.simple.JdbcClient;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A database, a snapshot and an output folder of their own, in which a test closes months. */
final class MonthWorkplace implements AutoCloseable {

    static final String PROGRAM = "Monthend of the tests";
    static final Path SAMPLE = Path.of("sample-data/2026-10").toAbsolutePath();
    private static final Path CATALOG = Path.of("sample-data/catalog").toAbsolutePath();

    private final Path folder;
    private final Workplace workplace;
    private Limits limits = Limits.OFF;
    private Path catalog = CATALOG;

    private MonthWorkplace(Path folder, Workplace workplace) {
        this.folder = folder;
        this.workplace = workplace;
    }

    static MonthWorkplace open(Path folder) {
        return open(folder, Map.of());
    }

    /** With further settings, such as the chunk size. */
    static MonthWorkplace open(Path folder, Map<String, Object> settings) {
        var all = new HashMap<>(settings);
        all.put("spring.datasource.url", PostgresForTests.emptyDatabaseUrl());
        all.put("spring.datasource.username", "postgres");
        all.put("spring.datasource.password", "postgres");
        return new MonthWorkplace(folder, Workplace.open(all));
    }

    /** One that is given an empty database, and a folder, as often as somebody wants. */
    static MonthWorkplace reusable(Path folder) {
        var settings = Map.<String, Object>of(
                "spring.datasource.url", PostgresForTests.emptyDatabaseUrl(),
                "spring.datasource.username", "postgres",
                "spring.datasource.password", "postgres");
        return new MonthWorkplace(folder, Workplace.open(settings, SwitchedDatabase.class));
    }

    /** The same, empty again. */
    MonthWorkplace emptied(Path other) {
        part(SwitchedDatabase.Switched.class).toEmptyDatabase();
        return new MonthWorkplace(other, workplace);
    }

    Answer close(String month) {
        return close(month, SAMPLE);
    }

    Answer close(String month, Path snapshot) {
        return close(month, snapshot, Review.GO_ON);
    }

    Answer close(String month, Path snapshot, Review review) {
        return workplace
                .part(Closings.class)
                .close(order(Job.MONTHLY, BillingMonth.parse(month), snapshot.toString(), review));
    }

    /** Bills the settlement of a year. */
    Answer settle(int year, Path snapshot) {
        return workplace
                .part(Closings.class)
                .close(order(Job.SETTLEMENT, august(year), snapshot.toString(), Review.GO_ON));
    }

    /** Corrects a month, with documents of a date. */
    Answer rerun(String month, Path snapshot, String date) {
        return rerun(month, snapshot, date, Review.GO_ON);
    }

    Answer rerun(String month, Path snapshot, String date, Review review) {
        return corrections()
                .rerun(dated(
                        order(Job.MONTHLY, BillingMonth.parse(month), snapshot.toString(), review),
                        date));
    }

    Answer rerunSettlement(int year, Path snapshot, String date) {
        return corrections()
                .rerun(dated(
                        order(Job.SETTLEMENT, august(year), snapshot.toString(), Review.GO_ON),
                        date));
    }

    /** Bills the held payers of a month, from the rows that are there. */
    Answer supplement(String month) {
        return corrections()
                .supplement(order(Job.MONTHLY, BillingMonth.parse(month), "", Review.GO_ON));
    }

    Answer supplement(String month, Path snapshot) {
        return corrections()
                .supplement(order(
                        Job.MONTHLY, BillingMonth.parse(month), snapshot.toString(), Review.GO_ON));
    }

    /** Credits an invoice, or one of its lines. */
    Answer credit(String number, Optional<Integer> line, String date) {
        return workplace
                .part(Crediting.class)
                .credit(new Crediting.Request(
                        number,
                        new ManualCredit(line, "as agreed"),
                        LocalDate.parse(date),
                        out().toString(),
                        terms(Review.GO_ON)));
    }

    /** Adds a one-off line for October to an account's next invoice. */
    Adjusting.Added adjust(String account, String product, String text, String amount) {
        var days = new Stretch(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 11, 1));
        return workplace
                .part(Adjusting.class)
                .add(
                        new Adjusting.Request(account, product, text, new BigDecimal(amount), days),
                        agreed());
    }

    void withdraw(String account, String adjustment) {
        workplace.part(Adjusting.class).withdraw(account, adjustment, agreed());
    }

    Extending.Extended extend(String number, String day) {
        return workplace.part(Extending.class).extend(number, LocalDate.parse(day), agreed());
    }

    private static Signature agreed() {
        return new Signature("operator", Instant.now(Clock.systemUTC()), "as agreed by telephone");
    }

    /** What does not hold of all that is posted. */
    List<Violation> violations() {
        var found = new ArrayList<Violation>();
        workplace.part(Verification.class).verify(found::add);
        return found;
    }

    /** All that is posted and on record, as one text: equal means that nothing has changed. */
    String posted() {
        return database().sql("""
            select concat_ws(E'\\n',
              (select string_agg(number || ' ' || chain_sha256, ',' order by number)
                from invoice),
              (select string_agg(number, ',' order by number) from reversed_invoice),
              (select string_agg(adjustment_id || ' ' || (withdrawn_at is null),
                ',' order by adjustment_id) from adjustment),
              (select string_agg(number || ' ' || due_on, ',' order by number, due_on)
                from extended_due),
              (select string_agg(run_id || ' ' || state, ',' order by run_id)
                from run where posting_no is not null))
            """).query(String.class).single();
    }

    Answer post(String run) {
        return reviews().post(run, PROGRAM, looked());
    }

    void discard(String run) {
        reviews().discard(run, looked());
    }

    Run release(String run, String... payers) {
        return reviews().release(run, List.of(payers), looked());
    }

    private static Signature looked() {
        return new Signature("reviewer", Instant.EPOCH, "looked at");
    }

    private Reviews reviews() {
        return workplace.part(Reviews.class);
    }

    private Corrections corrections() {
        return workplace.part(Corrections.class);
    }

    private static BillingMonth august(int year) {
        return new BillingMonth(YearMonth.of(year, Month.AUGUST));
    }

    private Order order(Job job, BillingMonth month, String snapshot, Review review) {
        return new Order(
                job,
                month,
                Optional.empty(),
                new Paths(snapshot, catalog.toString(), out().toString()),
                terms(review));
    }

    private static Order dated(Order order, String date) {
        return new Order(
                order.job(),
                order.month(),
                Optional.of(LocalDate.parse(date)),
                order.paths(),
                order.terms());
    }

    private Order.Terms terms(Review review) {
        return new Order.Terms(limits, review, Checking.ALL, PROGRAM, "operator");
    }

    /** From here on, amounts above these hold. */
    void limit(Limits now) {
        limits = now;
    }

    /** From here on, what is sold is this. */
    void sell(Path now) {
        catalog = now;
    }

    <T> T part(Class<T> type) {
        return workplace.part(type);
    }

    JdbcClient database() {
        return workplace.part(JdbcClient.class);
    }

    long count(String what) {
        return database().sql("select count(*) from " + what).query(Long.class).single();
    }

    Path out() {
        return folder.resolve("out");
    }

    /** Every file of a run's folder with its hash, but for the report: it says how long it took. */
    SortedMap<String, String> files(String run) {
        var hashes = new TreeMap<String, String>();
        var root = out().resolve(run);
        try (var files = Files.walk(root)) {
            for (var file : files.filter(Files::isRegularFile)
                    .filter(MonthWorkplace::isTheSameAgain)
                    .toList()) {
                hashes.put(
                        root.relativize(file).toString(), Hashes.sha256(Files.readAllBytes(file)));
            }
            return hashes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isTheSameAgain(Path file) {
        return !file.getFileName().toString().startsWith("report.");
    }

    @Override
    public void close() {
        workplace.close();
    }
}
