package monthend.rating;

import static org.assertj.core.api.Assertions.assertThat;

import monthend.calendar.BillingMonth;
import monthend.calendar.Stretch;
import monthend.money.Quantity;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;

/** What holds for every portfolio, tried on random ones; the seed is in the name of the test. */
class RatingPropertiesTest {

    private static final int MONTHS = 14;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void l7MonthByMonthBillsTheSameLinesAsOneCatchUpRun(long seed) {
        var monthly = new ArrayList<String>();
        var books = RandomDeals.books(seed);
        for (var month : Books.months("2026-01", MONTHS)) {
            books.close(month);
            monthly.addAll(linesThatDoNotDependOnTheRun(books));
        }
        var atOnce = RandomDeals.books(seed);
        atOnce.close("2027-02");
        assertThat(monthly)
                .containsExactlyInAnyOrderElementsOf(linesThatDoNotDependOnTheRun(atOnce));
    }

    /** All but overage of periods of several months, which is billed up to the run's month (U2). */
    private static List<String> linesThatDoNotDependOnTheRun(Books books) {
        return books.last().charges().stream()
                .filter(charge ->
                        charge.kind() != ChargeKind.OVERAGE || charge.plan().equals("MONTH"))
                .map(Books::shown)
                .toList();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35})
    void l7NoDayIsBilledTwiceHoweverTheHistoryIsToldLater(long seed) {
        var books = Books.in("NOK", Catalogs.MORE);
        var random = new Random(seed);
        for (var month : Books.months("2026-01", MONTHS)) {
            RandomDeals.tell(books, seed + random.nextInt(3));
            books.close(month);
            assertThat(overbilled(books, month)).as("after %s", month).isEmpty();
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {91, 92, 93, 94, 95, 96, 97, 98, 99, 100})
    void u4NoClientIsBilledTwiceHoweverTheHistoryIsToldLater(long seed) {
        var books = Books.in("NOK", Catalogs.MORE);
        var random = new Random(seed);
        var billed = new ArrayList<String>();
        for (var month : Books.months("2026-01", MONTHS)) {
            RandomDeals.tell(books, seed + random.nextInt(3));
            books.close(month);
            billed.addAll(clients(books));
            if (month.equals("2026-08")) {
                books.settle(2026);
                billed.addAll(clients(books));
            }
        }
        assertThat(billed).hasSizeGreaterThan(20).doesNotHaveDuplicates();
    }

    /** Each client that the last run has billed, with the month or the settlement period. */
    private static List<String> clients(Books books) {
        return books.last().usage().stream()
                .filter(outcome -> outcome.outcome() == Outcome.BILLED)
                .filter(outcome ->
                        outcome.charge().orElseThrow().derivation() instanceof Derivation.Clients)
                .map(outcome -> {
                    var row = outcome.row();
                    var window = outcome.charge().orElseThrow().kind() == ChargeKind.SETTLEMENT
                            ? AgreementRating.settlementPeriodAround(row.occurredOn())
                            : BillingMonth.of(row.occurredOn()).days();
                    return row.subscriptionId() + " " + window + " "
                            + row.client().orElseThrow().number();
                })
                .toList();
    }

    /** Days on which lines of the run just closed bill more than is due by the history as told. */
    private static List<String> overbilled(Books books, String month) {
        var horizon = BillingMonth.parse(month).horizon();
        var found = new ArrayList<String>();
        for (var agreement : books.payerCase().agreements()) {
            var service = Service.of(agreement, Catalogs.MORE);
            for (var charge : books.last().charges()) {
                if (charge.kind() == ChargeKind.LICENCE
                        && charge.subscriptionId().equals(agreement.id())) {
                    charge.servicePeriod()
                            .from()
                            .datesUntil(charge.servicePeriod().to())
                            .filter(day -> billed(agreement, day) > due(service, day, horizon))
                            .forEach(day -> found.add(agreement.id() + " " + day));
                }
            }
        }
        return found;
    }

    /** Counted from the lines, not as rating counts them. */
    private static int billed(Agreement agreement, LocalDate day) {
        return agreement.billed().stream()
                .filter(line -> line.kind() == ChargeKind.LICENCE)
                .filter(line -> line.servicePeriod().covers(day))
                .mapToInt(BilledLine::licences)
                .sum();
    }

    private static int due(Service service, LocalDate day, LocalDate horizon) {
        var span = service.on(day).orElseThrow();
        var from = span.periodAround(day).from();
        return service.licencesDue(new Stretch(from, day.plusDays(1)), horizon)
                .getLast()
                .licences();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {41, 42, 43, 44, 45, 46, 47, 48, 49, 50})
    void theOrderOfRowsAndAgreementsDoesNotMatter(long seed) {
        var payer = RandomDeals.books(seed).payerCase();
        var closing = new Closing(
                "monthly-2026-09",
                Closing.Job.MONTHLY,
                BillingMonth.parse("2026-09"),
                LocalDate.of(2026, 10, 1));
        var expected = new PayerRating().rate(payer, closing, Catalogs.MORE);
        assertThat(new PayerRating().rate(shuffled(payer, seed), closing, Catalogs.MORE))
                .isEqualTo(expected);
    }

    private static PayerCase shuffled(PayerCase payer, long seed) {
        var random = new Random(seed);
        var agreements = new ArrayList<Agreement>();
        payer.agreements()
                .forEach(agreement -> agreements.add(new Agreement(
                        agreement.subscription(),
                        shuffled(agreement.timeline(), random),
                        agreement.holdings(),
                        shuffled(agreement.usage(), random),
                        shuffled(agreement.billed(), random),
                        agreement.moves())));
        return new PayerCase(
                payer.payerNo(),
                shuffled(payer.accounts(), random),
                shuffled(agreements, random),
                payer.rejects());
    }

    private static <T> List<T> shuffled(List<T> rows, Random random) {
        var copy = new ArrayList<>(rows);
        Collections.shuffle(copy, random);
        return copy;
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {61, 62, 63, 64, 65, 66, 67, 68, 69, 70})
    void p5EveryOpenRowEndsExactlyOnceAndTheUnitsAddUp(long seed) {
        var books = RandomDeals.books(seed);
        for (var month : Books.months("2026-01", MONTHS)) {
            var open = new TreeMap<String, BigDecimal>();
            books.payerCase().agreements().stream()
                    .flatMap(agreement -> agreement.usage().stream())
                    .filter(UsageFact::isOpen)
                    .forEach(fact -> open.put(fact.row().usageId(), fact.row().quantity()));
            books.close(month);
            var ended = new TreeMap<String, BigDecimal>();
            books.last()
                    .usage()
                    .forEach(outcome -> ended.merge(
                            outcome.row().usageId(), outcome.quantity(), BigDecimal::add));
            books.last()
                    .rejects()
                    .forEach(reject -> ended.merge(
                            books.usageIdOf(reject.place()),
                            books.quantityOf(reject.place()),
                            BigDecimal::add));
            ended.keySet().retainAll(open.keySet());
            assertThat(ended)
                    .as("of %s", month)
                    .usingRecursiveComparison()
                    .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                    .isEqualTo(open);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {81, 82, 83, 84, 85, 86, 87, 88, 89, 90})
    void u1TheUnitsOfTheRowsAreThoseOfTheLines(long seed) {
        var books = RandomDeals.books(seed);
        for (var month : Books.months("2026-01", MONTHS)) {
            books.close(month);
            for (var charge : books.last().charges()) {
                if (!(charge.derivation() instanceof Derivation.Usage)
                        && !(charge.derivation() instanceof Derivation.Overage)) {
                    continue;
                }
                var units = books.last().usage().stream()
                        .filter(outcome ->
                                outcome.charge().filter(charge::equals).isPresent())
                        .map(UsageOutcome::quantity)
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
                assertThat(new Quantity(units)).as("%s", charge).isEqualTo(charge.quantity());
            }
        }
    }

    @Test
    void theRandomPortfoliosHaveLinesOfEveryKind() {
        var kinds = new TreeMap<ChargeKind, Integer>();
        for (var seed = 1L; seed <= 20; seed++) {
            var books = RandomDeals.books(seed);
            for (var month : Books.months("2026-01", MONTHS)) {
                books.close(month);
                books.last()
                        .charges()
                        .forEach(charge -> kinds.merge(charge.kind(), 1, Integer::sum));
            }
        }
        assertThat(kinds)
                .containsOnlyKeys(
                        ChargeKind.LICENCE,
                        ChargeKind.FLAT,
                        ChargeKind.USAGE,
                        ChargeKind.OVERAGE,
                        ChargeKind.ONE_OFF,
                        ChargeKind.MINIMUM);
    }
}
