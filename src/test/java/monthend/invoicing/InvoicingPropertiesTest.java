package monthend.invoicing;

import static org.assertj.core.api.Assertions.assertThat;

import monthend.calendar.BillingMonth;
import monthend.money.Quantity;
import monthend.rating.Books;
import monthend.rating.Closing;
import monthend.rating.Rated;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/** What holds of every payer's invoices, tried on random ones; the seed is in the test's name. */
class InvoicingPropertiesTest {

    private static final List<String> MONTHS = List.of("2026-07", "2026-08", "2026-09", "2026-10");
    private static final CurrencyUnit NOK = CurrencyUnit.of("NOK");

    /** Two accounts with use by several clients, part of it late, in whole and part units. */
    private static Books books(Random random) {
        var books = Books.in("NOK").payingFor("A2", "NOK");
        books.agreement("S1", "SIGN", "2026-07-01").state("2026-07-01", "MONTH", 1);
        books.agreement("S2", "SIGN", "2026-05-31")
                .state("2026-05-31", "YEAR", 2)
                .heldBy("A2", "2026-09-15");
        books.agreement("S3", "TRANSACTIONS", "2026-07-01").state("2026-07-01", "STD", 0);
        books.agreement("S4", "PERIOD", "2026-07-01").state("2026-07-01", "STD", 0);
        books.agreement("S5", "EXPENSE", "2026-08-31").state("2026-08-31", "QUARTER", 3);
        use(books, random, 120);
        return books;
    }

    private static void use(Books books, Random random, int rows) {
        for (var row = 0; row < rows; row++) {
            var day = LocalDate.of(2026, 7, 1).plusDays(random.nextInt(123)).toString();
            var client = "C" + random.nextInt(7);
            var quantity = random.nextInt(60) + (random.nextInt(3) == 0 ? ".3335" : ".75");
            switch (random.nextInt(4)) {
                case 0 -> books.deal("S1").clientUse("signature", day, client, quantity);
                case 1 -> books.deal("S2").clientUse("signature", day, client, quantity);
                case 2 -> books.deal("S3").clientUse("invoice_sent", day, client, quantity);
                default -> books.deal("S4").clientUse("client_month", day, client, "1");
            }
        }
    }

    private static Closing closing(String month) {
        var closes = BillingMonth.parse(month);
        return new Closing("monthly-" + month, Closing.Job.MONTHLY, closes, closes.horizon());
    }

    private static List<InvoiceDraft> drafts(
            Books books, Rated rated, String month, List<Credit> credits) {
        return new Drafting(closing(month), Books.CATALOG)
                .draft(books.payerCase(), rated, credits, Optional.empty())
                .drafts();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void i4TheBasisAddsUpToEveryLineExactly(long seed) {
        var random = new Random(seed);
        var books = books(random);
        var divided = 0;
        for (var month : MONTHS) {
            books.close(month);
            var rated = books.last();
            for (var draft : drafts(books, rated, month, List.of())) {
                var entries = new Basis(rated.usage()).of(draft);
                for (var line : draft.lines()) {
                    var own = entries.stream()
                            .filter(entry -> entry.line() == line.number())
                            .toList();
                    divided += own.size() > 1 ? 1 : 0;
                    assertThat(own.stream()
                                    .map(BasisEntry::amount)
                                    .reduce(Money.zero(NOK), Money::plus))
                            .as("%s", line)
                            .isEqualTo(line.charge().amount());
                    assertThat(own.stream()
                                    .map(BasisEntry::quantity)
                                    .reduce(Quantity.ZERO, Quantity::plus))
                            .as("%s", line)
                            .isEqualTo(line.charge().quantity());
                }
            }
            use(books, random, 20);
        }
        assertThat(divided).as("lines of several clients").isGreaterThan(5);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32})
    void c1NoMoreCreditIsUsedThanWasReceivedNorThanThereIsToPay(long seed) {
        var random = new Random(seed);
        var books = books(random);
        var received = new TreeMap<String, Credit>();
        var used = new TreeMap<String, Money>();
        for (var month : MONTHS) {
            receive(received, random, month);
            books.close(month);
            var left = left(received, used);
            for (var draft : drafts(books, books.last(), month, left)) {
                var prepaid = Money.zero(NOK);
                for (var use : draft.credits()) {
                    assertThat(use.used().isPositive()).isTrue();
                    used.merge(use.creditId(), use.used(), Money::plus);
                    prepaid = prepaid.plus(use.used());
                }
                assertThat(draft.totals().prepaid()).isEqualTo(prepaid);
                assertThat(draft.totals().payable().isNegative()).isFalse();
                assertThat(draft.totals().payable())
                        .isEqualTo(draft.totals().gross().minus(prepaid));
                assertThatNothingIsLeftThatCouldBeUsed(draft, received, used);
            }
            used.forEach((id, sum) ->
                    assertThat(sum).as(id).isLessThanOrEqualTo(received.get(id).left()));
        }
        assertThat(used).hasSizeGreaterThan(1);
    }

    /** Money is left to pay only where all credit for any product is used up. */
    private static void assertThatNothingIsLeftThatCouldBeUsed(
            InvoiceDraft draft, TreeMap<String, Credit> received, TreeMap<String, Money> used) {
        if (draft.totals().payable().isPositive()) {
            assertThat(left(received, used))
                    .filteredOn(credit -> credit.product().isEmpty())
                    .isEmpty();
        }
    }

    private static void receive(TreeMap<String, Credit> received, Random random, String month) {
        for (var count = random.nextInt(4); count > 0; count--) {
            var id = "K" + month + "-" + count;
            var product = List.of("", "SIGN", "TRANSACTIONS").get(random.nextInt(3));
            received.put(
                    id,
                    new Credit(
                            id,
                            Optional.of(product).filter(code -> !code.isEmpty()),
                            LocalDate.parse(month + "-15"),
                            Money.of(NOK, BigDecimal.valueOf(1 + random.nextInt(90_000), 2))));
        }
    }

    private static List<Credit> left(
            TreeMap<String, Credit> received, TreeMap<String, Money> used) {
        var left = new ArrayList<Credit>();
        received.forEach(
                (id, credit) -> left.add(credit.less(used.getOrDefault(id, Money.zero(NOK)))));
        left.removeIf(credit -> credit.left().isZero());
        return left;
    }

    /** The seeds do have invoices on which credit for a product is cut to the product's share. */
    @Test
    void c2TheRandomCreditsAreOfBothKinds() {
        var products = new ArrayList<Boolean>();
        for (var seed = 21L; seed <= 32; seed++) {
            var random = new Random(seed);
            books(random);
            var received = new TreeMap<String, Credit>();
            MONTHS.forEach(month -> receive(received, random, month));
            received.values().forEach(credit -> products.add(credit.product().isPresent()));
        }
        assertThat(products).contains(true, false);
    }
}
