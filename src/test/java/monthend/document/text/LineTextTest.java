package monthend.document.text;

import static org.assertj.core.api.Assertions.assertThat;

import monthend.document.PrintedInvoice;
import monthend.document.SampleCatalog;
import monthend.document.SampleInvoices;
import monthend.invoicing.Invoice;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.Stream;

/** I8: what a line is and how its quantity arises, so that the customer can work it out again. */
class LineTextTest {

    @Test
    void i8LicencesTimesMonths() {
        assertThat(explanations(SampleInvoices.norwegianWithKid()))
                .containsExactly(
                        "2 lisenser × 3\u00a08/15 måneder = 7,0667",
                        "9 lisenser × 12 måneder = 108",
                        "255 brukt − 240 inkludert − 0 fakturert = 15; "
                                + "inkludert: 1 lisens × 240, regnet fra 01.01.2026",
                        "38 brukt i perioden");
    }

    @Test
    void l12OwnPricesAreSaidAndDiscountsShowTheListPrice() {
        assertThat(explanations(SampleInvoices.swedishWithOcr()))
                .containsExactly(
                        "3 licenser × 6 månader = 18; avtalat pris",
                        "12 licenser × 6 månader = 72; listpris 319,00 − 10\u00a0% = 287,10");
    }

    @Test
    void q5TiersShowThePositionsTheyPrice() {
        assertThat(explanations(SampleInvoices.accountingOffice()))
                .contains(
                        "enhet 1–100 av 1\u00a0250",
                        "enhet 101–1\u00a0000 av 1\u00a0250",
                        "enhet 1\u00a0001–1\u00a0250 av 1\u00a0250",
                        "én gang per periode (01.01.2027 – 31.12.2027)");
    }

    @Test
    void u5ASettlementCountsClients() {
        assertThat(explanations(SampleInvoices.settlement()))
                .containsExactly("35 klienter (37 indberetninger)");
    }

    @Test
    void theAccountIsNamedWhereItIsNotThePayer() {
        var accounts = printed(SampleInvoices.accountingOffice()).lines().stream()
                .flatMap(line -> line.account().stream())
                .distinct();
        assertThat(accounts).hasSize(24).contains("For Klient 70101 AS (70101)");
        assertThat(printed(SampleInvoices.norwegianWithKid()).lines())
                .allSatisfy(line -> assertThat(line.account()).isEmpty());
    }

    @Test
    void namesStandInTheLanguageOfTheBuyer() {
        assertThat(names(SampleInvoices.finnish()))
                .contains("Sähköinen allekirjoitus – Kuukausisopimus");
        assertThat(names(SampleInvoices.norwegianToSweden()))
                .containsExactly("Projekt och tid – Pro, 6 månader");
    }

    private static List<String> explanations(Invoice invoice) {
        return lines(invoice).map(LineText::explanation).toList();
    }

    private static List<String> names(Invoice invoice) {
        return lines(invoice).map(LineText::name).toList();
    }

    private static Stream<LineText> lines(Invoice invoice) {
        return printed(invoice).lines().stream().map(line -> line.text());
    }

    private static PrintedInvoice printed(Invoice invoice) {
        return PrintedInvoice.of(invoice, SampleCatalog.catalog());
    }
}
