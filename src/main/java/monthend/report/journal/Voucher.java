package monthend.report.journal;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Entries that belong together and are booked on one day. Debit and credit are equal, to the cent,
 * in the document's currency and in the seller's own.
 *
 * @param id the number of the document; for revenue that is released later, with its month:
 *     {@code FJ10000001/2026-12}
 * @param reverses the voucher of the original that this one takes back
 */
public record Voucher(
        String id, LocalDate date, Optional<String> reverses, List<JournalEntry> entries) {

    public Voucher {
        entries = List.copyOf(entries);
        requireBalance(id, entries.stream().map(JournalEntry::amount));
        requireBalance(id, entries.stream().flatMap(entry -> entry.inBooks().stream()));
        if (entries.stream()
                        .map(entry -> entry.inBooks().isPresent())
                        .distinct()
                        .count()
                > 1) {
            throw new IllegalArgumentException("only some entries of " + id + " are in the books");
        }
    }

    private static void requireBalance(String id, Stream<Money> amounts) {
        var all = amounts.toList();
        if (!all.isEmpty() && !Money.total(all).isZero()) {
            throw new IllegalArgumentException("voucher " + id + " does not balance: " + all);
        }
    }

    /** The currency of the document. */
    public CurrencyUnit currency() {
        return entries.getFirst().amount().getCurrencyUnit();
    }
}
