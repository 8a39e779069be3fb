package monthend.store;

import monthend.rating.Adjustment;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** One-off lines that somebody has added by hand, and what became of them (P6). */
@Repository
public class Adjustments {

    private final JdbcClient client;

    Adjustments(JdbcClient client) {
        this.client = client;
    }

    /**
     * A one-off line that was not taken back.
     *
     * @param run whose document it stands on, a draft or an invoice that is live
     * @param number of the invoice, once it is posted
     */
    public record Standing(Adjustment adjustment, Optional<String> run, Optional<String> number) {

        public boolean isOpen() {
            return run.isEmpty();
        }
    }

    /** Those of an account, in the order in which they were added. */
    public List<Standing> of(String accountNo) {
        return client.sql(Sql.named("report/find-adjustments-of-account"))
                .param("account", accountNo)
                .query((row, place) -> new Standing(
                        adjustment(row),
                        StoredRows.text(row, "billed_in"),
                        StoredRows.text(row, "number")))
                .list();
    }

    /** Those of an account that wait for its next invoice. */
    public List<Adjustment> open(String accountNo) {
        return of(accountNo).stream()
                .filter(Standing::isOpen)
                .map(Standing::adjustment)
                .toList();
    }

    /** Adds one under the next free id; the id that it was given to is not looked at. */
    public Adjustment add(Adjustment asked, Runs.Signature who) {
        var id = client.sql(Sql.named("invoicing/add-adjustment"))
                .param("account", asked.accountNo())
                .param("product", asked.product())
                .param("text", asked.text())
                .param("amount", asked.amount().getAmount())
                .param("currency", asked.amount().getCurrencyUnit().getCode())
                .param("from", asked.servicePeriod().from())
                .param("to", asked.servicePeriod().to())
                .param("reason", asked.reason())
                .param("by", who.by())
                .param("at", who.at().atOffset(ZoneOffset.UTC))
                .query(String.class)
                .single();
        return asked.named(id);
    }

    public void withdraw(String id, Runs.Signature who) {
        var changed = client.sql(Sql.named("invoicing/withdraw-adjustment"))
                .param("id", id)
                .param("by", who.by())
                .param("at", who.at().atOffset(ZoneOffset.UTC))
                .param("reason", who.note())
                .update();
        if (changed != 1) {
            throw new IllegalStateException(changed + " adjustments " + id + " taken back");
        }
    }

    static Adjustment adjustment(ResultSet row) throws SQLException {
        return new Adjustment(
                row.getString("adjustment_id"),
                row.getString("account_no"),
                row.getString("product"),
                row.getString("line_text"),
                Money.of(CurrencyUnit.of(row.getString("currency")), row.getBigDecimal("amount")),
                StoredRows.stretch(row, "service_from", "service_to"),
                row.getString("reason"),
                row.getString("by_whom"));
    }
}
