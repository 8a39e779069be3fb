package monthend.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import monthend.money.Quantity;
import monthend.rating.ChargeKind;
import monthend.report.ExplanationText;
import monthend.report.InvoiceExplanation;
import monthend.report.LineExplanation;
import monthend.store.Explanations;
import monthend.store.RunLocks;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

import tools.jackson.databind.json.JsonMapper;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Every amount of the sample month can be traced and recomputed, long after it was posted. */
class ExplainDbTest {

    private static final Pattern AMOUNT =
            Pattern.compile("Amount\\s+([0-9.]+) × ([0-9.]+) = ([0-9.]+) [A-Z]{3}");

    private static final Workplace WORKPLACE =
            Workplace.open(Map.of("spring.datasource.url", PostedSample.database()));

    @AfterAll
    static void close() {
        WORKPLACE.close();
    }

    @Test
    void q3AReaderRecomputesEveryLineAndInvoiceFromItsText() {
        for (var invoice : all()) {
            var text = ExplanationText.of(invoice);
            var amounts = AMOUNT.matcher(text).results().toList();
            assertThat(amounts).as(text).hasSize(invoice.lineCount());
            amounts.forEach(amount -> assertThat(new BigDecimal(amount.group(1))
                            .multiply(new BigDecimal(amount.group(2)))
                            .setScale(2, RoundingMode.HALF_UP))
                    .as(amount.group())
                    .isEqualTo(amount.group(3)));
            assertThat(amounts.stream()
                            .map(amount -> new BigDecimal(amount.group(3)))
                            .reduce(BigDecimal.ZERO, BigDecimal::add))
                    .as(invoice.number())
                    .isEqualTo(invoice.totals().net().getAmount());
            assertThat(text.lines()).as(text).allMatch(line -> line.length() <= 100);
        }
    }

    @Test
    void eachLineNamesTheRowsThatItRestsOn() {
        var lines = all().stream().flatMap(invoice -> invoice.lines().stream()).toList();
        assertThat(lines)
                .extracting(line -> line.charge().kind())
                .contains(
                        ChargeKind.LICENCE, ChargeKind.FLAT, ChargeKind.USAGE, ChargeKind.OVERAGE);
        assertThat(lines).hasSizeGreaterThan(50).allSatisfy(ExplainDbTest::requireRows);
    }

    /**
     * Licences rest on their timeline, use on rows whose units add up to the quantity; of a client,
     * the first row is the one that is billed.
     */
    private static void requireRows(LineExplanation line) {
        var charge = line.charge();
        switch (charge.kind()) {
            case LICENCE ->
                assertThat(line.rows())
                        .isNotEmpty()
                        .allMatch(row -> row.place().startsWith("licences.csv line "));
            case USAGE, OVERAGE, SETTLEMENT ->
                assertThat(unitsOf(line)).as(line.title()).isEqualTo(charge.quantity());
            default -> assertThat(line.rows()).isEmpty();
        }
    }

    /** As the rows say it: {@code U-0026 on 2026-10-27: 16 signature, 15 of them on this line}. */
    private static Quantity unitsOf(LineExplanation line) {
        return line.rows().stream()
                .map(row -> Pattern.compile(
                                "([0-9.]+) (of them|" + line.charge().code() + ")")
                        .matcher(row.text())
                        .results()
                        .reduce((first, last) -> last)
                        .orElseThrow()
                        .group(1))
                .map(Quantity::of)
                .reduce(Quantity.ZERO, Quantity::plus);
    }

    @Test
    void aLineIsExplainedAsItWasWhenPricesHaveChangedSince() {
        var said = PostedSample.say("explain FJ10000004 1");
        assertThat(said.code()).isZero();
        assertThat(said.out().lines())
                .contains(
                        "FJ10000004: invoice of FJORD to Kåre Bjørnstad (account 10030)",
                        "  Dates           invoice date 2026-11-01, due 2026-11-11",
                        "  Net             2045.00 NOK, the sum of 4 lines",
                        "  Quantity        1 licence × 12 months = 12                              "
                                + "           Q1 Q2 Q3 L7",
                        "  Unit price      150.00 NOK, in force from 2010-01-01                    "
                                + "           Q4",
                        "  Row             licences.csv line 11 (monthly-2026-10): from 2026-08-01 "
                                + "plan YEAR, 1 licence",
                        "  Other lines     jobs/run explain FJ10000004",
                        "  Agreements      jobs/run overview 10030",
                        "                  jobs/run rerun --period 2026-10 --snapshot DIR "
                                + "--invoice-date DATE");
        assertThat(said.out()).contains("documents/04/FJ10000004.pdf in");
    }

    @Test
    void otherProgramsReadTheSameAsJson() {
        var said = PostedSample.say("explain FJ10000008 3 --json");
        var json = JsonMapper.shared().readTree(said.out());
        assertThat(json.at("/totals/payable/amount").asString()).isEqualTo("1585.04");
        assertThat(json.at("/vatInSellerCurrency/vat/amount").asString()).isEqualTo("3909.32");
        assertThat(json.at("/lines")).hasSize(1);
        assertThat(json.at("/lines/0/charge/quantity").asString()).isEqualTo("5.0968");
        assertThat(json.at("/lines/0/charge/servicePeriod/lastDay").asString())
                .isEqualTo("2026-12-31");
        assertThat(json.at("/lines/0/charge/derivation/months").asString()).isEqualTo("2 17/31");
        assertThat(json.at("/lines/0/rows")).hasSize(2);
    }

    @Test
    void aNumberOrLineThatIsNotThereIsRefusedWithTheNearest() {
        refuses(
                "explain FJ10000099",
                "There is no posted invoice FJ10000099: the nearest numbers are FJ1000001");
        refuses("explain FJ10000004 5", "Invoice FJ10000004 has no line 5: it has lines 1 to 4.");
        refuses("explain FJ10000004 x", "Invalid value for positional parameter at index 1 (LINE)");
    }

    private static void refuses(String words, String sentence) {
        var said = PostedSample.say(words);
        assertThat(said.code()).isEqualTo(ExitCode.WRONG_USE.code());
        assertThat(said.err().strip()).startsWith(sentence).doesNotContain("\n");
        assertThat(said.out()).isEmpty();
    }

    @Test
    void nobodyHasToWaitForARunThatIsUnderWay() {
        try (var run = WORKPLACE.part(RunLocks.class).take("monthly-2026-11").orElseThrow()) {
            assertThat(run.isHeld()).isTrue();
            assertThatCode(() -> WORKPLACE.part(Explanations.class).of("FJ10000001"))
                    .doesNotThrowAnyException();
        }
    }

    private static List<InvoiceExplanation> all() {
        var numbers = WORKPLACE
                .part(JdbcClient.class)
                .sql("SELECT number FROM invoice ORDER BY number")
                .query(String.class)
                .list();
        assertThat(numbers).hasSize(27);
        return numbers.stream().map(WORKPLACE.part(Explanations.class)::of).toList();
    }
}
