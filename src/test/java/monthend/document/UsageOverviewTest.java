package monthend.document;

import static org.assertj.core.api.Assertions.assertThat;

import monthend.calendar.Stretch;
import monthend.document.PrintedUse.Allowance;
import monthend.money.Quantity;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What the overview of use says: the figures of the lines, added up by product and metric. */
class UsageOverviewTest {

    private static final Stretch OCTOBER = days("2026-10-01", "2026-11-01");
    private static final String MESSAGES = "Elektronisk signering – SMS-meldinger";

    @Test
    void u2AnAllowanceIsSetAgainstTheUseOfItsWholeLicencePeriod() {
        assertThat(usage("01-norwegian-kid"))
                .containsExactly(
                        new PrintedUse(
                                "Elektronisk signering – Signaturer",
                                "stk.",
                                days("2026-01-01", "2026-11-01"),
                                Quantity.of(255),
                                allowance(240, 0),
                                Quantity.of(15)),
                        use(MESSAGES, "stk.", 38, 38));
    }

    /** 24 accounts with 1, 2, … 24 clients, three rows each; one of them in three tiers. */
    @Test
    void i4LinesOfManyAccountsAndOfTiersAreOneRow() {
        assertThat(usage("07-accounting-office"))
                .containsExactly(
                        use("Periodeavslutning – Klienter per måned", "klient", 900, 300),
                        use(MESSAGES, "stk.", 2100, 2100),
                        use("Fakturatransaksjoner – Sendte fakturaer", "stk.", 1250, 1250));
    }

    /** 255 − 240 − 0 = 15 and 300 − 240 − 20 = 40 are 555 − 480 − 20 = 55. */
    @Test
    void u2AllowancesOfSeveralSubscriptionsAreAddedUp() {
        var one = overage(days("2026-01-01", "2026-11-01"), 255, allowance(240, 0), 15);
        var other = overage(days("2026-03-01", "2026-12-01"), 300, allowance(240, 20), 40);
        assertThat(one.plus(other))
                .isEqualTo(overage(days("2026-01-01", "2026-12-01"), 555, allowance(480, 20), 55));
    }

    /** What is over and what is under are two rows: only the one can be recomputed as billed. */
    @Test
    void u2UseThatAllowancesCoverHasARowOfItsOwn() {
        var signatures = "Elektronisk signering – Signaturer";
        assertThat(usage("14-covered-use"))
                .containsExactly(
                        new PrintedUse(
                                signatures,
                                "stk.",
                                days("2026-01-01", "2026-11-01"),
                                Quantity.of(255),
                                allowance(240, 0),
                                Quantity.of(15)),
                        new PrintedUse(
                                signatures,
                                "stk.",
                                OCTOBER,
                                Quantity.of(32),
                                allowance(40, 0),
                                Quantity.ZERO));
    }

    @ParameterizedTest
    @ValueSource(strings = {"02-swedish-ocr", "03-finnish-viite", "09-credit-note"})
    void thereIsNoneWhereTheLinesSayItAll(String sample) {
        assertThat(usage(sample)).isEmpty();
    }

    private static PrintedUse use(String name, String unit, int used, int billed) {
        return new PrintedUse(
                name, unit, OCTOBER, Quantity.of(used), Optional.empty(), Quantity.of(billed));
    }

    private static PrintedUse overage(
            Stretch days, int used, Optional<Allowance> allowance, int billed) {
        return new PrintedUse(
                "Signatures", "pcs", days, Quantity.of(used), allowance, Quantity.of(billed));
    }

    private static Optional<Allowance> allowance(int included, int billedBefore) {
        return Optional.of(new Allowance(Quantity.of(included), Quantity.of(billedBefore)));
    }

    private static Stretch days(String from, String to) {
        return new Stretch(LocalDate.parse(from), LocalDate.parse(to));
    }

    private static List<PrintedUse> usage(String sample) {
        return PrintedInvoice.of(SampleInvoices.sample(sample), SampleCatalog.catalog())
                .usage();
    }
}
