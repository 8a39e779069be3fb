package monthend.store;

import monthend.catalog.NumberSeries.DocumentType;
import monthend.check.Foundation;
import monthend.check.RefusedException;
import monthend.check.Run;
import monthend.rating.Closing;
import monthend.rating.Hold;
import monthend.rating.HoldCode;
import monthend.rating.Standings;
import monthend.report.AccountOverview;
import monthend.report.AccountOverview.AsOf;
import monthend.report.AccountOverview.OfPayer;
import monthend.report.AccountOverview.Posted;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/**
 * Tells what accounts have and owe, from the snapshot and the catalogue of the last posted run that
 * they were in, and all that is posted. A run that is under way changes nothing of it.
 */
@Repository
public class Overviews {

    private final JdbcClient client;
    private final PayerCases payers;
    private final Runs runs;
    private final CatalogVersions catalogs;
    private final Adjustments adjustments;

    Overviews(
            JdbcClient client,
            PayerCases payers,
            Runs runs,
            CatalogVersions catalogs,
            Adjustments adjustments) {
        this.client = client;
        this.payers = payers;
        this.runs = runs;
        this.catalogs = catalogs;
        this.adjustments = adjustments;
    }

    private record LastRun(String run, String payerNo) {}

    /** Of one account, whoever pays for it; an account that no posted run has seen is refused. */
    public AccountOverview of(String accountNo) {
        var last = lastRun(accountNo);
        var run = runs.get(last.run());
        var catalog = catalogs.get(run.request().catalogFingerprint());
        var closing = monthly(run);
        var ground = new RunGround(closing, catalog, Foundation.after(run, runs.all()));
        var input = payers.read(List.of(last.payerNo()), ground).getFirst();
        return AccountOverview.of(
                accountNo,
                new Standings(input.payer(), catalog, closing.horizon()),
                new AsOf(closing.horizon(), run.id()),
                new OfPayer(
                        invoices(last.payerNo()),
                        input.credits(),
                        holds(last),
                        adjustments.open(accountNo)));
    }

    /** Read as the monthly run does, which looks back as far as allowances reach. */
    private static Closing monthly(Run run) {
        var closing = run.request().closing();
        return new Closing(
                closing.run(), Closing.Job.MONTHLY, closing.month(), closing.invoiceDate());
    }

    private LastRun lastRun(String accountNo) {
        return client.sql(Sql.named("report/find-last-run-of-account"))
                .param("account", accountNo)
                .query((row, number) ->
                        new LastRun(row.getString("run_id"), row.getString("payer_no")))
                .optional()
                .orElseThrow(() -> new RefusedException(notThere(accountNo)));
    }

    private String notThere(String accountNo) {
        var nearest = client.sql(Sql.named("report/find-nearest-accounts"))
                .param("account", accountNo)
                .query(String.class)
                .list();
        return "There is no account " + accountNo + " in any posted run: "
                + (nearest.isEmpty()
                        ? "nothing is posted yet. To post the sample month: jobs/run monthly"
                        : "the nearest " + (nearest.size() == 1 ? "is " : "are ")
                                + String.join(" and ", nearest) + ".");
    }

    private List<Posted> invoices(String payerNo) {
        return client.sql(Sql.named("report/find-invoices-of-payer"))
                .param("payer", payerNo)
                .query((row, number) -> posted(row))
                .list();
    }

    private static Posted posted(ResultSet row) throws SQLException {
        var currency = CurrencyUnit.of(row.getString("currency"));
        return new Posted(
                row.getString("number"),
                DocumentType.valueOf(row.getString("doc_type")),
                row.getString("run_id"),
                row.getObject("invoice_date", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                Money.of(currency, row.getBigDecimal("gross")),
                Money.of(currency, row.getBigDecimal("payable")));
    }

    private List<Hold> holds(LastRun last) {
        return client.sql(Sql.named("report/find-holds-of-payer"))
                .param("run", last.run())
                .param("payer", last.payerNo())
                .query((row, number) -> new Hold(
                        row.getString("payer_no"),
                        HoldCode.valueOf(row.getString("code")),
                        row.getString("reason")))
                .list();
    }
}
