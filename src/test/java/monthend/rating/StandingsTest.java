package monthend.rating;

import static org.assertj.core.api.Assertions.assertThat;

import monthend.rating.AgreementStanding.Accumulated;
import monthend.rating.AgreementStanding.Period;
import monthend.snapshot.Subscription.NoticeMode;

import org.joda.money.Money;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Where an agreement stands on a day, in figures that were worked out by hand. */
class StandingsTest {

    @Test
    void theCurrentPeriodAndTheNextAreToldWithTheirCost() {
        var books = Books.in("NOK");
        books.agreement("S1", "EXPENSE", "2026-08-01").state("2026-08-01", "QUARTER", 32);
        var standing = standing(books, "2026-11-01");
        assertThat(standing.current().map(StandingsTest::shown))
                .contains("2026-11-01 to 2027-01-31 QUARTER 32 of 32: 1600.00 NOK, 4800.00 NOK");
        assertThat(standing.next().map(StandingsTest::shown))
                .contains("2027-02-01 to 2027-04-30 QUARTER 32 of 32: 1600.00 NOK, 4800.00 NOK");
        assertThat(standing.lastDay()).isEmpty();
    }

    @Test
    void l5AfterADecreaseTheHigherNumberIsDueUntilThePeriodEnds() {
        var books = Books.in("EUR");
        books.agreement("S1", "PSA", "2026-07-01")
                .state("2026-07-01", "PRO-6M", 10)
                .state("2026-09-01", "PRO-6M", 8);
        var standing = standing(books, "2026-11-01");
        assertThat(standing.current().map(StandingsTest::shown))
                .contains("2026-07-01 to 2026-12-31 PRO-6M 8 of 10: 520.00 EUR, 3120.00 EUR");
        assertThat(standing.next().map(StandingsTest::shown))
                .contains("2027-01-01 to 2027-06-30 PRO-6M 8 of 8: 416.00 EUR, 2496.00 EUR");
    }

    @Test
    void l4AnIncreaseThatIsToComeIsInTheTotalButNotYetInTheMonth() {
        var books = Books.in("EUR");
        books.agreement("S1", "PSA", "2026-07-01")
                .state("2026-07-01", "PRO-6M", 10)
                .state("2026-12-01", "PRO-6M", 12);
        // 10 × 6 × 52.00 and 2 × 1 × 52.00
        assertThat(standing(books, "2026-11-01").current().map(StandingsTest::shown))
                .contains("2026-07-01 to 2026-12-31 PRO-6M 10 of 10: 520.00 EUR, 3224.00 EUR");
    }

    @Test
    void l1L9APartOfAPeriodCostsItsMonthsAndTheWholeFlatCharge() {
        var books = Books.in("NOK");
        books.agreement("S1", "ERP", "2026-10-15").state("2026-10-15", "MAINT", 3);
        // 3 × 2 17/31 = 7.6452 at 310.00 = 2,370.01, and 495.00
        assertThat(standing(books, "2026-11-01").current().map(StandingsTest::shown))
                .contains("2026-10-15 to 2026-12-31 MAINT 3 of 3: 930.00 NOK, 2865.01 NOK");
    }

    @Test
    void l12TheSubscriptionsOwnPriceIsTold() {
        var books = Books.in("EUR");
        books.agreement("S1", "PSA", "2026-10-01")
                .state("2026-10-01", "PRO-6M", 2)
                .discount("10", "2026-12-31");
        var standing = standing(books, "2026-11-01");
        assertThat(standing.current().map(StandingsTest::shown))
                .contains("2026-10-01 to 2026-12-31 PRO-6M 2 of 2: 93.60 EUR, 280.80 EUR");
        assertThat(standing.next().map(StandingsTest::shown))
                .contains("2027-01-01 to 2027-06-30 PRO-6M 2 of 2: 104.00 EUR, 624.00 EUR");
    }

    @Test
    void n1AfterNoticeThereIsALastDayAndNoPeriodBehindIt() {
        var books = Books.in("NOK");
        books.agreement("S1", "SIGN", "2026-10-01")
                .state("2026-10-01", "YEAR", 1)
                .notice("2026-10-12", NoticeMode.IMMEDIATE);
        var ending = standing(books, "2026-11-01");
        assertThat(ending.current().map(StandingsTest::shown))
                .contains("2026-10-01 to 2026-11-30 YEAR 1 of 1: 150.00 NOK, 300.00 NOK");
        assertThat(ending.next()).isEmpty();
        assertThat(ending.lastDay()).contains(LocalDate.of(2026, 11, 30));
    }

    @Test
    void anAgreementThatIsToBeginHasOnlyANextPeriodAndAnEndedOneNone() {
        var books = Books.in("NOK");
        books.agreement("S1", "INSIGHTS", "2026-12-01").state("2026-12-01", "USER", 4);
        books.agreement("S2", "INSIGHTS", "2026-01-01")
                .state("2026-01-01", "USER", 4)
                .notice("2026-03-10");
        var standings = new Standings(books.payerCase(), Books.CATALOG, LocalDate.of(2026, 11, 1));
        var coming = standings.of("A1").getFirst();
        assertThat(coming.current()).isEmpty();
        assertThat(coming.next().map(StandingsTest::shown))
                .contains("2026-12-01 to 2026-12-31 USER 4 of 4: 2636.00 NOK, 2636.00 NOK");
        var ended = standings.of("A1").getLast();
        assertThat(ended.current()).isEmpty();
        assertThat(ended.next()).isEmpty();
        assertThat(ended.lastDay()).contains(LocalDate.of(2026, 4, 30));
    }

    @Test
    void u2UseAddsUpOverTheLicencePeriodAgainstWhatIsIncluded() {
        var books = Books.in("NOK");
        books.agreement("S1", "SIGN", "2026-03-01")
                .state("2026-03-01", "YEAR", 1)
                .use("signature", "2026-03-20", "230")
                .use("signature", "2026-10-03", "4")
                .use("sms", "2026-10-03", "9");
        assertThat(use(books, "2026-11-01"))
                .containsExactly(
                        "signature 234 in 2026-03-01 to 2027-02-28, open 234, of 240: 6 left",
                        "sms 0 in 2026-11-01 to 2026-11-30, open 9");
    }

    @Test
    void u2NothingIsLeftOfAnAllowanceThatIsExceeded() {
        var books = Books.in("NOK");
        books.agreement("S1", "SIGN", "2026-11-01")
                .state("2026-11-01", "MONTH", 2)
                .use("signature", "2026-11-01", "47");
        assertThat(use(books, "2026-11-01"))
                .contains("signature 47 in 2026-11-01 to 2026-11-30, open 47, of 40: 0 left");
    }

    @Test
    void u5ClientsAddUpOverTheSettlementPeriodEachOnce() {
        var books = Books.in("NOK");
        books.agreement("S1", "ANNUAL", "2026-01-01")
                .state("2026-01-01", "PLUS", 0)
                .clientUse("submission", "2026-07-31", "C1")
                .clientUse("submission", "2026-08-01", "C2")
                .clientUse("submission", "2026-10-01", "C2")
                .clientUse("submission", "2026-10-02", "C3");
        assertThat(use(books, "2026-11-01"))
                .containsExactly("submission 2 in 2026-08-01 to 2027-07-31, open 4");
    }

    @Test
    void whatIsBilledIsNoLongerOpen() {
        var books = Books.in("NOK");
        books.agreement("S1", "SIGN", "2026-10-01")
                .state("2026-10-01", "YEAR", 1)
                .use("signature", "2026-10-03", "250")
                .use("sms", "2026-10-03", "9");
        books.close("2026-10");
        assertThat(use(books, "2026-11-01"))
                .containsExactly(
                        "signature 250 in 2026-10-01 to 2027-09-30, open 0, of 240: 0 left",
                        "sms 0 in 2026-11-01 to 2026-11-30, open 0");
    }

    @Test
    void t1AnAgreementIsToldOfTheAccountThatHoldsItOnTheDay() {
        var books = Books.in("NOK").payingFor("A2", "NOK");
        books.agreement("S1", "INSIGHTS", "2026-01-01")
                .state("2026-01-01", "USER", 1)
                .heldBy("A2", "2026-11-01");
        var before = new Standings(books.payerCase(), Books.CATALOG, LocalDate.of(2026, 10, 31));
        var after = new Standings(books.payerCase(), Books.CATALOG, LocalDate.of(2026, 11, 1));
        assertThat(before.of("A1")).hasSize(1);
        assertThat(before.of("A2")).isEmpty();
        assertThat(after.of("A1")).isEmpty();
        assertThat(after.of("A2")).extracting(AgreementStanding::accountNo).containsExactly("A2");
    }

    private static AgreementStanding standing(Books books, String day) {
        return new Standings(books.payerCase(), Books.CATALOG, LocalDate.parse(day))
                .of("A1")
                .getFirst();
    }

    private static String shown(Period period) {
        var cost = period.cost();
        return period.days() + " " + period.plan() + " " + period.licences() + " of "
                + period.licencesDue() + ": "
                + cost.map(c -> amount(c.perMonth()) + ", " + amount(c.inTotal()))
                        .orElse("none");
    }

    private static String amount(Money money) {
        return money.getAmount().toPlainString() + " " + money.getCurrencyUnit();
    }

    private static List<String> use(Books books, String day) {
        return standing(books, day).use().stream().map(StandingsTest::shown).toList();
    }

    private static String shown(Accumulated use) {
        Optional<String> left = use.allowance()
                .map(allowance ->
                        ", of " + allowance.included() + ": " + allowance.left() + " left");
        return use.metric() + " " + use.used() + " in " + use.window() + ", open " + use.open()
                + left.orElse("");
    }
}
