package monthend.report.journal;

import static org.assertj.core.api.Assertions.assertThat;

import monthend.calendar.Stretch;
import monthend.catalog.Catalog;
import monthend.catalog.CatalogReader;
import monthend.catalog.Plan.Timing;
import monthend.invoicing.Invoice;
import monthend.report.journal.JournalEntry.Role;

import org.joda.money.Money;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** What holds of the entries of any document; seeds are told where it does not. */
class JournalPropertiesTest {

    private static final Catalog CATALOG =
            CatalogReader.read(Path.of("sample-data/catalog")).catalog();
    private static final int ROUNDS = 1_000;
    private static final List<String> PRODUCTS = List.of("SIGN", "PSA", "ERP", "EXPENSE");
    private static final List<String> RATES = List.of("S 25", "S 12.5", "AE 0", "G 0");

    @Test
    void v2TheEntriesComeToWhatTheDocumentSays() {
        for (var seed = 0; seed < ROUNDS; seed++) {
            var invoice = document(new Random(seed)).invoice("FJ10000001", "2026-11-01");
            var totals = invoice.draft().totals();
            var entries = entries(invoice);

            assertSum(seed, entries, Role.RECEIVABLE, totals.payable());
            assertSum(seed, entries, Role.PREPAYMENT, totals.prepaid());
            assertSum(seed, entries, Role.VAT, totals.vat().negated());
            assertSum(seed, entries, Role.REVENUE, totals.net().negated());
            assertSum(seed, entries, Role.DEFERRED_REVENUE, totals.net().multipliedBy(0));
        }
    }

    @Test
    void q2TheMonthsOfEachLineAddUpToItAndLieInItsServicePeriod() {
        for (var seed = 0; seed < ROUNDS; seed++) {
            var invoice = document(new Random(seed)).invoice("FJ10000001", "2026-11-01");
            for (var line : invoice.draft().lines()) {
                var charge = line.charge();
                var months = EarnedMonths.of(charge);
                assertThat(months.values().stream()
                                .reduce(charge.amount().multipliedBy(0), Money::plus))
                        .as("seed " + seed)
                        .isEqualTo(charge.amount());
                assertThat(months.keySet())
                        .as("seed " + seed)
                        .allMatch(month -> days(month).overlaps(charge.servicePeriod()));
            }
        }
    }

    @Test
    void revenueOfAdvanceChargesIsNotBookedBeforeItsMonthIsOver() {
        for (var seed = 0; seed < ROUNDS; seed++) {
            var invoice = document(new Random(seed)).invoice("FJ10000001", "2026-11-01");
            var vouchers = Journal.of(invoice, CATALOG);
            assertThat(vouchers)
                    .as("seed " + seed)
                    .allMatch(voucher -> !voucher.date().isBefore(LocalDate.of(2026, 11, 1)));
            assertThat(vouchers.stream().skip(1))
                    .as("seed " + seed)
                    .allMatch(voucher -> voucher.entries().stream()
                            .allMatch(entry -> !voucher.date()
                                    .isBefore(
                                            entry.place().month().orElseThrow().atEndOfMonth())));
        }
    }

    @Test
    void v6ACreditNoteAndItsOriginalAreNothingOnEveryAccountInEveryMonth() {
        for (var seed = 0; seed < ROUNDS; seed++) {
            var random = new Random(seed);
            var sale = document(random);
            var original = sale.invoice("FJ10000001", "2026-11-01");
            var day = LocalDate.of(2026, 11, 1).plusDays(random.nextInt(500));
            var correction = sale.creditNote("FJK10000001", day.toString(), original);

            var both = Stream.concat(entries(original).stream(), entries(correction).stream())
                    .toList();
            assertThat(byPlace(both, JournalEntry::amount)).as("seed " + seed).isEmpty();
            assertThat(byPlace(both, entry -> entry.inBooks().orElseThrow()))
                    .as("seed " + seed)
                    .isEmpty();
            assertThat(Journal.of(correction, CATALOG))
                    .as("seed " + seed)
                    .allMatch(voucher -> !voucher.date().isBefore(day))
                    .extracting(voucher -> voucher.reverses().orElseThrow())
                    .isEqualTo(Journal.of(original, CATALOG).stream()
                            .map(Voucher::id)
                            .toList());
        }
    }

    /** Half of them in a foreign currency, of up to eight lines with several VAT codes. */
    private static Sale document(Random random) {
        var sale = random.nextBoolean()
                ? Sale.by("FJORD", "NOK")
                : Sale.by("FJORD", "EUR").rate(rate(random), "NOK");
        var total = 0;
        for (var line = random.nextInt(8); line >= 0; line--) {
            var vat = RATES.get(random.nextInt(RATES.size())).split(" ", -1);
            var cents = random.nextInt(4) == 0 ? random.nextInt(30) : random.nextInt(1_000_000);
            total += cents;
            sale.vat(vat[0], vat[1])
                    .anchoredOn(day(random).toString())
                    .line(product(random), timing(random), period(random), amount(cents));
        }
        return random.nextInt(3) == 0 && total > 1 ? sale.credit("C-1", amount(total / 2)) : sale;
    }

    private static String rate(Random random) {
        return new BigDecimal(100_000 + random.nextInt(50_000)).movePointLeft(4).toPlainString();
    }

    private static String amount(int cents) {
        return new BigDecimal(cents).movePointLeft(2).toPlainString();
    }

    private static String product(Random random) {
        return PRODUCTS.get(random.nextInt(PRODUCTS.size()));
    }

    private static Timing timing(Random random) {
        return random.nextInt(3) == 0 ? Timing.ARREARS : Timing.ADVANCE;
    }

    private static Stretch period(Random random) {
        var from = day(random);
        return new Stretch(from, from.plusDays(1 + random.nextInt(400)));
    }

    private static LocalDate day(Random random) {
        return LocalDate.of(2026, 3, 1).plusDays(random.nextInt(400));
    }

    private static List<JournalEntry> entries(Invoice invoice) {
        return Journal.of(invoice, CATALOG).stream()
                .flatMap(voucher -> voucher.entries().stream())
                .toList();
    }

    private static void assertSum(int seed, List<JournalEntry> entries, Role role, Money sum) {
        assertThat(entries.stream()
                        .filter(entry -> entry.place().role() == role)
                        .map(JournalEntry::amount)
                        .reduce(sum.multipliedBy(0), Money::plus))
                .as("%s of seed %d", role, seed)
                .isEqualTo(sum);
    }

    /** The sums that are not zero. */
    private static Map<String, Money> byPlace(
            List<JournalEntry> entries, Function<JournalEntry, Money> amount) {
        var sums = new TreeMap<String, Money>();
        entries.forEach(
                entry -> sums.merge(entry.place().toString(), amount.apply(entry), Money::plus));
        sums.values().removeIf(Money::isZero);
        return sums;
    }

    private static Stretch days(YearMonth month) {
        return new Stretch(month.atDay(1), month.plusMonths(1).atDay(1));
    }
}
