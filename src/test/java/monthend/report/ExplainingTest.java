package monthend.report;

import static org.assertj.core.api.Assertions.assertThat;

import monthend.calendar.BillingMonth;
import monthend.calendar.NoticeRule;
import monthend.invoicing.Drafting;
import monthend.rating.Agreement;
import monthend.rating.Books;
import monthend.rating.Catalogs;
import monthend.rating.Closing;
import monthend.rating.Outcome;
import monthend.rating.PayerCase;
import monthend.rating.PayerRating;
import monthend.report.LineExplanation.InputRow;
import monthend.snapshot.LicenceState;
import monthend.snapshot.RowPlace;
import monthend.snapshot.Subscription.NoticeMode;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class ExplainingTest {

    private static final Closing OCTOBER = new Closing(
            "monthly-2026-10",
            Closing.Job.MONTHLY,
            BillingMonth.parse("2026-10"),
            LocalDate.of(2026, 11, 1));

    @Test
    void licencesAreExplainedDownToTheTimelineRow() {
        var books = Books.in("EUR");
        books.agreement("S1", "PSA", "2026-10-15")
                .state("2026-10-15", "PRO-6M", 2)
                .discount("10", "2026-12-31");
        assertThat(explained(books, 1))
                .contains(
                        "Licence period: 2026-10-15 to 2026-12-31, billed in advance [L1 L2]",
                        "Licences: 2 due on 2026-10-15, the most in the licence period so far − 0"
                                + " billed before = 2 [L5 L7]",
                        "Quantity: 2 licences × 2 17/31 months = 5.0968, rounded half-up to 4"
                                + " decimals [Q1 Q2 Q3 L7]",
                        "Unit price: 52.00 × (1 − 10 %) = 46.80 EUR, rounded half-up to 4"
                                + " decimals; list price in force from 2026-07-01 [L12 Q4]",
                        "Amount: 5.0968 × 46.80 = 238.53 EUR, rounded half-up to cents [Q3]",
                        "Tax point: 2026-11-01, in advance: the invoice date, which is not after"
                                + " the last day of the service period [I5]",
                        "VAT: S 25.5 %, seller in FI, buyer in FI without VAT number [I5]",
                        "Row: licences.csv line 2 (told of S1): from 2026-10-15 plan PRO-6M, 2"
                                + " licences");
    }

    @Test
    void aContractPriceIsNamed() {
        var books = Books.in("NOK");
        books.agreement("S1", "INSIGHTS", "2026-10-01")
                .state("2026-10-01", "USER", 2)
                .contractPrice("600");
        assertThat(explained(books, 1))
                .contains(
                        "Quantity: 2 licences × 1 month = 2 [Q1 Q2 Q3 L7]",
                        "Unit price: 600.00 NOK, the subscription's contract price [L12]",
                        "Tax point: 2026-10-31, in arrears: the last day of the service period"
                                + " [I5]");
    }

    @Test
    void overageIsExplainedDownToTheUnitsOfARow() {
        var books = Books.in("NOK");
        books.agreement("S1", "SIGN", "2026-10-01")
                .state("2026-10-01", "MONTH", 2)
                .use("signature", "2026-10-03", "38")
                .use("signature", "2026-10-20", "9");
        assertThat(explained(books, 2))
                .contains(
                        "Included: 20 signatures per licence × 2 licences, the most in the licence"
                                + " period 2026-10-01 to 2026-10-31 so far: 40 [U2]",
                        "Quantity: 47 used − 40 included − 0 billed before = 7 [U2 U3]",
                        "Row: usage.csv line 3 (told of S1): S1-0002 on 2026-10-20: 9 signature, 7"
                                + " of them on this line");
    }

    @Test
    void tiersAreExplainedByPosition() {
        var books = Books.in("NOK");
        books.agreement("S1", "TRANSACTIONS", "2026-10-01")
                .state("2026-10-01", "STD", 0)
                .use("invoice_sent", "2026-10-03", "150")
                .use("invoice_received", "2026-10-03", "4");
        assertThat(explained(books, 1))
                .contains("Quantity: 4 invoices received, the sum of the rows below [U1]");
        assertThat(explained(books, 3))
                .contains(
                        "Quantity: 50 of 150 invoices sent fall in tier 2, from unit 101 on; 0"
                                + " units of the month came before them [U1 Q5]",
                        "Row: usage.csv line 2 (told of S1): S1-0001 on 2026-10-03: 150"
                                + " invoice_sent, 50 of them on this line");
    }

    @Test
    void clientsAndFlatChargesAreExplained() {
        var books = Books.in("NOK");
        books.agreement("S1", "PERIOD", "2026-10-01")
                .state("2026-10-01", "STD", 0)
                .clientUse("client_month", "2026-10-03", "C1")
                .clientUse("client_month", "2026-10-04", "C1");
        assertThat(explained(books, 1))
                .contains(
                        "Quantity: 1 different client (2 units of use) in the month, each counted"
                                + " once [U4]",
                        "Row: usage.csv line 2 (told of S1): S1-0001 on 2026-10-03: 1 client_month"
                                + " of client C1");
        var maintenance = Books.in("NOK");
        maintenance.agreement("S2", "ERP", "2026-10-01").state("2026-10-01", "MAINT", 1);
        assertThat(explained(maintenance, 1))
                .contains("Quantity: 1, once for the licence period 2026-10-01 to 2026-12-31 [L9]");
    }

    /** 3 of the 10 were billed in an earlier run; 12 are due from the 21st on. */
    @Test
    void whatIsDueAndWhatWasBilledBeforeAreExplained() {
        var books = Books.in("NOK");
        books.agreement("S1", "INSIGHTS", "2026-10-01").state("2026-10-01", "USER", 3);
        books.close("2026-10");
        books.agreement("S1", "INSIGHTS", "2026-10-01")
                .state("2026-10-01", "USER", 10)
                .state("2026-10-21", "USER", 12);
        assertThat(explained(books, 1))
                .contains(
                        "Licences: 10 due on 2026-10-01, the most in the licence period so far − 3"
                                + " billed before = 7 [L5 L7]");
        assertThat(explained(books, 2))
                .contains(
                        "Licences: 12 due on 2026-10-21, the most in the licence period so far − 3"
                                + " billed before − 7 on other lines = 2 [L5 L7]",
                        "Quantity: 2 licences × 11/31 months = 0.7097, rounded half-up to 4"
                                + " decimals [Q1 Q2 Q3 L7]");
    }

    /** A third of a quarter's 900.00, less a licence at 79.00. */
    @Test
    void aMinimumOfAPartOfAPeriodIsExplained() {
        var books = Books.in("NOK", Catalogs.MORE);
        books.agreement("S1", "CLOUD", "2026-10-01")
                .state("2026-10-01", "COMMIT", 1)
                .notice("2026-09-10");
        assertThat(explained(books, 1))
                .contains("Quantity: 1: a minimum of 300.00 (900.00 × 1/3) for 2026-10-01 to"
                        + " 2026-10-31 − 79.00 charged otherwise [X3]");
    }

    /** In service for one month of six: 50 a licence are 8.3333. */
    @Test
    void anAllowanceInProportionIsExplained() {
        var books = Books.in("NOK", Catalogs.MORE);
        books.agreement("S1", "CLOUD", "2026-10-01")
                .state("2026-10-01", "COMMIT-Y", 1)
                .noticeRule(NoticeRule.MONTH_END)
                .notice("2026-09-10", NoticeMode.IMMEDIATE)
                .use("signature", "2026-10-05", "9.3333");
        assertThat(explained(books, 3))
                .contains(
                        "Included: 50 signatures per licence × 1 licence × 1/6, the most in the"
                                + " licence period 2026-10-01 to 2026-10-31 so far: 8.3333 [U2]",
                        "Quantity: 9.3333 used − 8.3333 included − 0 billed before = 1 [U2 U3]");
    }

    @Test
    void theTextFits100Columns() {
        var books = Books.in("EUR");
        books.agreement("S1", "PSA", "2026-10-15")
                .state("2026-10-15", "PRO-6M", 2)
                .discount("10", "2026-12-31");
        assertThat(ExplanationText.of(explanation(books, 1)).lines())
                .allMatch(line -> line.length() <= 100)
                .contains(
                        "  Quantity        2 licences × 2 17/31 months = 5.0968, rounded half-up to"
                                + " 4         Q1 Q2 Q3 L7");
    }

    private static List<String> explained(Books books, int number) {
        var explained = explanation(books, number);
        var rows = explained.rows().stream().map(row -> "Row: " + row.place() + ": " + row.text());
        var steps = explained.steps().stream()
                .map(step -> step.name() + ": " + step.text()
                        + (step.rules().isEmpty() ? "" : " [" + step.rules() + "]"));
        return Stream.concat(steps, rows).toList();
    }

    private static LineExplanation explanation(Books books, int number) {
        var payer = books.payerCase();
        var rated = new PayerRating().rate(payer, OCTOBER, books.catalog());
        var invoice = new Drafting(OCTOBER, books.catalog())
                .draft(payer, rated, List.of(), Optional.empty())
                .drafts()
                .getFirst()
                .numbered("FI100001");
        var line = invoice.draft().lines().get(number - 1);
        var use = rated.usage().stream()
                .filter(outcome -> outcome.outcome() == Outcome.BILLED)
                .filter(outcome ->
                        outcome.charge().filter(line.charge()::equals).isPresent())
                .map(outcome -> new Explaining.BilledUse(outcome.row(), outcome.quantity()))
                .toList();
        return new Explaining(invoice, books.catalog()).explain(line, rows(payer), use);
    }

    private static Map<RowPlace, InputRow> rows(PayerCase payer) {
        return payer.agreements().stream()
                .map(Agreement::timeline)
                .flatMap(List::stream)
                .collect(Collectors.toMap(LicenceState::place, Explaining::row));
    }
}
