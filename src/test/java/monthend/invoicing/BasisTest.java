package monthend.invoicing;

import static org.assertj.core.api.Assertions.assertThat;

import monthend.calendar.BillingMonth;
import monthend.rating.Books;
import monthend.rating.Closing;
import monthend.rating.PayerRating;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

class BasisTest {

    @Test
    void i4LinesAreDividedByClientAndAddUpExactly() {
        var books = Books.in("NOK");
        books.agreement("S1", "SIGN", "2026-10-01")
                .state("2026-10-01", "MONTH", 1)
                .clientUse("sms", "2026-10-02", "C2")
                .clientUse("sms", "2026-10-03", "C1")
                .use("sms", "2026-10-04", "0.3335")
                .clientUse("sms", "2026-10-05", "C2");
        assertThat(basis(books))
                .containsExactly(
                        "1 licence A1: 1 = 190.00",
                        "2 sms A1: 0.3335 = 0.67",
                        "2 sms A1 C1: 1 = 2.00",
                        "2 sms A1 C2: 2 = 4.00");
    }

    @Test
    void i4OverageCountsTheLastUnitsInOrderAsTheBilledOnes() {
        var books = Books.in("NOK");
        var deal = books.agreement("S1", "SIGN", "2026-10-01").state("2026-10-01", "MONTH", 1);
        for (var day = 10; day < 30; day++) {
            deal.clientUse("signature", "2026-10-" + day, day < 12 ? "C1" : "C2");
        }
        deal.clientUse("signature", "2026-10-30", "C1").clientUse("signature", "2026-10-31", "C3");
        assertThat(basis(books))
                .containsExactly(
                        "1 licence A1: 1 = 190.00",
                        "2 signature A1 C1: 1 = 15.00",
                        "2 signature A1 C3: 1 = 15.00");
    }

    @Test
    void i4AClientThatIsCountedOnceIsOneUnit() {
        var books = Books.in("NOK");
        books.agreement("S1", "PERIOD", "2026-10-01")
                .state("2026-10-01", "STD", 0)
                .clientUse("client_month", "2026-10-02", "C1")
                .clientUse("client_month", "2026-10-03", "C1")
                .clientUse("client_month", "2026-10-04", "C2");
        assertThat(basis(books))
                .containsExactly(
                        "1 client_month A1 C1: 1 = 79.00", "1 client_month A1 C2: 1 = 79.00");
    }

    @ParameterizedTest(name = "with {0}: {1} entries")
    @CsvSource({
        "licences of one account, 0",
        "licences of two accounts, 2",
        "use of one account, 1",
    })
    void i4ABasisIsMadeForUseOrForSeveralAccounts(String what, int entries) {
        var books = Books.in("NOK").payingFor("A2", "NOK");
        if (what.startsWith("use")) {
            books.agreement("S1", "SIGN", "2026-10-01")
                    .state("2026-10-01", "MONTH", 0)
                    .use("sms", "2026-10-31", "2");
        } else {
            books.agreement("S1", "INSIGHTS", "2026-10-01").state("2026-10-01", "USER", 1);
            books.agreement("S2", "INSIGHTS", "2026-10-01")
                    .state("2026-10-01", "USER", 1)
                    .heldBy(what.endsWith("two accounts") ? "A2" : "A1", "2026-10-01");
        }
        assertThat(basis(books)).hasSize(entries);
    }

    private static List<String> basis(Books books) {
        var october = new Closing(
                "monthly-2026-10",
                Closing.Job.MONTHLY,
                BillingMonth.parse("2026-10"),
                LocalDate.of(2026, 11, 1));
        var payer = books.payerCase();
        var rated = new PayerRating().rate(payer, october, Books.CATALOG);
        var draft = new Drafting(october, Books.CATALOG)
                .draft(payer, rated, List.of(), Optional.empty())
                .drafts()
                .getFirst();
        return new Basis(rated.usage())
                .of(draft).stream().map(entry -> shown(entry, draft)).toList();
    }

    private static String shown(BasisEntry entry, InvoiceDraft draft) {
        var code = draft.lines().get(entry.line() - 1).charge().code();
        var client = entry.client().map(c -> " " + c.number()).orElse("");
        return entry.line() + " " + code + " " + entry.accountNo() + client + ": "
                + entry.quantity() + " = " + entry.amount().getAmount().toPlainString();
    }
}
