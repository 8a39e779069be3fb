package monthend.store;

import monthend.catalog.NumberSeries.DocumentType;
import monthend.check.RefusedException;
import monthend.delivery.Channel;
import monthend.invoicing.BasisEntry;
import monthend.invoicing.Invoice;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Posted documents one by one, and what has become of them since. */
@Repository
public class Postings {

    private final JdbcClient client;
    private final Invoices invoices;

    Postings(JdbcClient client, Invoices invoices) {
        this.client = client;
        this.invoices = invoices;
    }

    /**
     * A posted document.
     *
     * @param credited what credit notes have taken back of it, with VAT
     * @param creditedLines lines that were credited one by one
     * @param reversedBy the credit note of a rerun
     * @param dueOn the day that was agreed last (I6)
     */
    public record Posting(
            PostedInvoice posted,
            String run,
            Money credited,
            List<Integer> creditedLines,
            Optional<String> reversedBy,
            LocalDate dueOn) {

        public Posting {
            creditedLines = List.copyOf(creditedLines);
        }

        public Invoice invoice() {
            return posted.invoice();
        }

        public Channel channel() {
            return posted.channel();
        }

        public List<BasisEntry> basis() {
            return posted.basis();
        }
    }

    /** A document by its number; one that is not posted is refused. */
    public Posting get(String number) {
        var posted = invoices.read(List.of(number)).stream()
                .findFirst()
                .orElseThrow(() -> new RefusedException(notThere(number)));
        return client.sql(Sql.named("report/find-posting"))
                .param("number", number)
                .query((row, place) -> new Posting(
                        posted,
                        row.getString("run_id"),
                        Money.of(
                                CurrencyUnit.of(row.getString("currency")),
                                row.getBigDecimal("credited")),
                        lines(number),
                        StoredRows.text(row, "reversed_by"),
                        row.getObject("due_on", LocalDate.class)))
                .single();
    }

    /** An invoice that is owed: not a credit note, and no rerun has credited it. */
    public Posting invoice(String number) {
        var posting = get(number);
        if (posting.invoice().draft().type() == DocumentType.CREDIT_NOTE) {
            throw new RefusedException(
                    number + " is a credit note, not an invoice. Nothing was" + " changed.");
        }
        posting.reversedBy().ifPresent(note -> {
            throw new RefusedException("Invoice " + number + " was credited in full by " + note
                    + ", in a rerun of its period. Nothing was changed.");
        });
        return posting;
    }

    /** Records that an invoice may be paid until a later day. */
    public void extend(String number, LocalDate dueOn, Runs.Signature who) {
        client.sql(Sql.named("invoicing/extend-due"))
                .param("number", number)
                .param("dueOn", dueOn)
                .param("reason", who.note())
                .param("by", who.by())
                .param("at", who.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    private List<Integer> lines(String number) {
        return client.sql(Sql.named("report/find-credited-lines"))
                .param("number", number)
                .query(Integer.class)
                .list();
    }

    /** Which numbers there are nearby, for one that is not there. */
    String notThere(String number) {
        var nearest = client.sql(Sql.named("report/find-nearest-numbers"))
                .param("number", number)
                .query(String.class)
                .list();
        return "There is no posted invoice " + number + ": "
                + (nearest.isEmpty()
                        ? "nothing is posted yet. To post the sample month: jobs/run monthly"
                        : "the nearest number" + (nearest.size() == 1 ? " is " : "s are ")
                                + String.join(" and ", nearest) + ".");
    }
}
