package monthend.store;

import monthend.catalog.NumberSeries.DocumentType;
import monthend.invoicing.InvoiceDraft;

import org.joda.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.math.BigDecimal;
import java.util.List;

/** What reruns change for later periods, which keep what they have billed (P3). */
@Repository
public class LaterEffects {

    private final JdbcClient client;

    LaterEffects(JdbcClient client) {
        this.client = client;
    }

    /** The payers for whom a rerun has posted something. */
    public List<String> touched(String rerun) {
        return client.sql(Sql.named("report/find-touched-payers"))
                .param("run", rerun)
                .query(String.class)
                .list();
    }

    /** Keeps what a payer's rerun of a later period would credit and invoice, if anything. */
    public void keep(String rerun, String later, PayerOutcome payer) {
        payer.documents().stream()
                .map(document -> document.draft().currency())
                .distinct()
                .forEach(currency -> client.sql(Sql.named("report/store-later-effect"))
                        .param("run", rerun)
                        .param("later", later)
                        .param("payer", payer.payerNo())
                        .param("currency", currency.getCode())
                        .param("live", net(payer, DocumentType.CREDIT_NOTE, currency.getCode()))
                        .param("due", net(payer, DocumentType.INVOICE, currency.getCode()))
                        .update());
    }

    private static BigDecimal net(PayerOutcome payer, DocumentType type, String currency) {
        return payer.documents().stream()
                .map(DraftedDocument::draft)
                .filter(draft -> draft.type() == type)
                .filter(draft -> draft.currency().getCode().equals(currency))
                .map(InvoiceDraft::totals)
                .map(totals -> totals.net())
                .map(Money::getAmount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
