package monthend.store;

import monthend.calendar.BillingMonth;
import monthend.check.Checking;
import monthend.check.Foundation;
import monthend.check.Limits;
import monthend.check.Purpose;
import monthend.check.RefusedException;
import monthend.check.Run;
import monthend.check.RunKind;
import monthend.check.RunRequest;
import monthend.check.RunRequest.Paths;
import monthend.check.RunRequest.Review;
import monthend.check.RunState;
import monthend.rating.Closing;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/** The runs, and who did what to them when (P1, P6). */
@Repository
public class Runs {

    private final JdbcClient client;
    private final SnapshotRows rows;
    private final Drafts drafts;

    Runs(JdbcClient client, SnapshotRows rows, Drafts drafts) {
        this.client = client;
        this.rows = rows;
        this.drafts = drafts;
    }

    /** Who does something, when, and why if that is to be told. */
    public record Signature(String by, Instant at, String note) {

        public Signature(String by, Instant at) {
            this(by, at, "");
        }
    }

    public List<Run> all() {
        return client.sql(Sql.named("run/find-runs")).query(Runs::run).list();
    }

    public Optional<Run> find(String id) {
        return all().stream().filter(run -> run.id().equals(id)).findFirst();
    }

    public Run get(String id) {
        return find(id).orElseThrow(() -> new RefusedException("There is no run " + id
                + ". Nothing was changed. To see which there are: jobs/run status"));
    }

    /** What a run builds on. */
    public Foundation foundation(Run run) {
        return Foundation.of(run, all());
    }

    /** Records a run as begun. */
    @Transactional
    public Run begin(RunRequest asked, Signature who) {
        var run = Run.begin(asked, 1 + beginnings(asked.run()));
        insert(run, who);
        record(run.id(), "begun", who);
        return run;
    }

    /** The draft is complete. */
    public Run drafted(Run run) {
        return move(run, run.drafted());
    }

    /** All documents are written and all figures agree. */
    public Run delivered(Run run) {
        return move(run, run.delivered());
    }

    /** Its drafts have become invoices; called in the transaction that numbers them. */
    public Run posted(Run run, Signature who) {
        var posted = run.posted();
        requireOne(
                run,
                client.sql(Sql.named("run/move-run-to-posted"))
                        .param("run", run.id())
                        .param("by", who.by())
                        .param("at", who.at().atOffset(ZoneOffset.UTC))
                        .update());
        record(run.id(), "posted", who);
        return posted;
    }

    /** Lets a draft that was looked at go on. */
    @Transactional
    public Run endReview(Run run, Signature who) {
        var released = run.released();
        requireOne(
                run,
                client.sql(Sql.named("run/end-review")).param("run", run.id()).update());
        record(run.id(), "looked at", who);
        return released;
    }

    /** Throws a draft away with all its rows; that it was there stays on record. */
    @Transactional
    public void discard(Run run, Signature who) {
        run.requireDiscardable();
        drafts.delete(run.id());
        rows.delete(run.id());
        requireOne(
                run,
                client.sql(Sql.named("run/delete-run")).param("run", run.id()).update());
        record(run.id(), "discarded", who);
    }

    private Run move(Run from, Run to) {
        requireOne(
                from,
                client.sql(Sql.named("run/move-run"))
                        .param("run", from.id())
                        .param("from", from.state().code())
                        .param("to", to.state().code())
                        .update());
        return to;
    }

    private void insert(Run run, Signature who) {
        var asked = run.request();
        client.sql(Sql.named("run/begin-run"))
                .param("run", run.id())
                .param("job", asked.closing().job().name().toLowerCase(Locale.ROOT))
                .param("period", asked.period())
                .param("kind", asked.purpose().kind().code())
                .param("family", asked.purpose().family())
                .param("rowsOf", asked.purpose().rowsOf())
                .param("taxedOn", asked.closing().taxedOn())
                .param("month", asked.closing().month().firstDay())
                .param("invoiceDate", asked.closing().invoiceDate())
                .param("attempt", run.attempt())
                .param("review", run.waitsForReview())
                .param("inputFingerprint", asked.inputFingerprint())
                .param("catalogFingerprint", asked.catalogFingerprint())
                .param("programVersion", asked.programVersion())
                .param("snapshot", asked.paths().snapshot())
                .param("catalog", asked.paths().catalog())
                .param("out", asked.paths().out())
                .param("limits", asked.limits().text())
                .param("checking", asked.checking().code())
                .param("by", who.by())
                .param("at", who.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    private int beginnings(String run) {
        return client.sql(Sql.named("run/count-beginnings"))
                .param("run", run)
                .query(Integer.class)
                .single();
    }

    /** Keeps on record who did what to a run (P6). Outlives a draft that is discarded. */
    void record(String run, String what, Signature who) {
        client.sql(Sql.named("run/record-event"))
                .param("run", run)
                .param("what", what)
                .param("by", who.by())
                .param("at", who.at().atOffset(ZoneOffset.UTC))
                .param("note", who.note())
                .update();
    }

    private static void requireOne(Run run, int changed) {
        if (changed != 1) {
            throw new IllegalStateException(
                    changed + " rows changed for " + run.id() + ", which was " + run.state());
        }
    }

    private static Run run(ResultSet row, int number) throws SQLException {
        var closing = new Closing(
                row.getString("run_id"),
                Closing.Job.valueOf(row.getString("job").toUpperCase(Locale.ROOT)),
                new BillingMonth(YearMonth.from(row.getObject("month", LocalDate.class))),
                row.getObject("invoice_date", LocalDate.class),
                row.getObject("taxed_on", LocalDate.class));
        var asked = new RunRequest(
                closing,
                new Purpose(
                        RunKind.ofCode(row.getString("kind")),
                        row.getString("family"),
                        row.getString("rows_of"),
                        row.getString("period")),
                row.getString("input_fingerprint"),
                row.getString("catalog_fingerprint"),
                new Paths(
                        row.getString("snapshot_path"),
                        row.getString("catalog_path"),
                        row.getString("out_path")),
                Limits.parse(row.getString("limits")),
                row.getString("program_version"),
                row.getBoolean("review") ? Review.WAIT : Review.GO_ON,
                Checking.ofCode(row.getString("checking")));
        var posting = row.getLong("posting_no");
        return new Run(
                asked,
                RunState.ofCode(row.getString("state")),
                row.getInt("attempt"),
                row.wasNull() ? OptionalLong.empty() : OptionalLong.of(posting));
    }
}
