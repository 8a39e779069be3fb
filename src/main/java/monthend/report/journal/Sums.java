package monthend.report.journal;

import static java.util.Objects.requireNonNull;

import monthend.catalog.Plan.Timing;
import monthend.invoicing.CreditUse;
import monthend.invoicing.InvoiceDraft;
import monthend.invoicing.InvoiceDraft.DocumentReference;
import monthend.invoicing.InvoiceLine;
import monthend.invoicing.VatGroup;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What one document comes to in one currency, by what a ledger tells apart; all of it above zero
 * where the document asks for money.
 *
 * @param earned by the month it was earned in: all of what is billed in arrears, and of what is
 *     billed in advance the months that were over when it was invoiced
 * @param deferred the rest of what is billed in advance, by the month in which it is released
 * @param vat of each VAT group, in their order
 * @param credits used, in their order
 */
record Sums(
        CurrencyUnit currency,
        SortedMap<Earning, SortedMap<YearMonth, Money>> earned,
        SortedMap<Earning, SortedMap<YearMonth, Money>> deferred,
        List<Money> vat,
        List<Money> credits) {

    static Sums of(InvoiceDraft draft, SaleAccounts accounts) {
        var sums = new Sums(
                draft.currency(),
                new TreeMap<>(),
                new TreeMap<>(),
                draft.vat().stream().map(VatGroup::vat).toList(),
                draft.credits().stream().map(CreditUse::used).toList());
        draft.lines().forEach(line -> sums.add(line, accounts.earning(line), invoicedOn(draft)));
        return sums;
    }

    /** A correction goes by the day of its original, so that it takes back the same entries. */
    private static LocalDate invoicedOn(InvoiceDraft draft) {
        return switch (draft.type()) {
            case INVOICE -> draft.invoiceDate();
            case CREDIT_NOTE ->
                draft.refersTo().map(DocumentReference::date).orElse(draft.invoiceDate());
        };
    }

    private void add(InvoiceLine line, Earning earning, LocalDate invoicedOn) {
        EarnedMonths.of(line.charge()).forEach((month, amount) -> {
            var isOver = month.atEndOfMonth().isBefore(invoicedOn);
            var sums = isOver || line.charge().timing() == Timing.ARREARS ? earned : deferred;
            sums.computeIfAbsent(earning, none -> new TreeMap<>())
                    .merge(month, amount, Money::plus);
        });
    }

    /**
     * The same in another currency. Amounts that belong together are converted as running totals,
     * so that they add up to the conversion of their sum: the VAT to the VAT total that is stated
     * in the seller's currency, deferred revenue to what is released of it.
     */
    Sums in(CurrencyUnit other, UnaryOperator<Money> conversion) {
        return new Sums(
                other,
                each(earned, months -> eachMonth(months, conversion)),
                each(deferred, months -> inMonths(months, running(months.values(), conversion))),
                running(vat, conversion),
                credits.stream().map(conversion).toList());
    }

    private static SortedMap<Earning, SortedMap<YearMonth, Money>> each(
            SortedMap<Earning, SortedMap<YearMonth, Money>> sums,
            UnaryOperator<SortedMap<YearMonth, Money>> conversion) {
        var converted = new TreeMap<Earning, SortedMap<YearMonth, Money>>();
        sums.forEach((earning, months) -> converted.put(earning, conversion.apply(months)));
        return converted;
    }

    private static SortedMap<YearMonth, Money> eachMonth(
            SortedMap<YearMonth, Money> months, UnaryOperator<Money> conversion) {
        return inMonths(months, months.values().stream().map(conversion).toList());
    }

    private static SortedMap<YearMonth, Money> inMonths(
            SortedMap<YearMonth, Money> months, List<Money> amounts) {
        var converted = new TreeMap<YearMonth, Money>();
        var amount = amounts.iterator();
        months.keySet().forEach(month -> converted.put(month, amount.next()));
        return converted;
    }

    private static List<Money> running(Collection<Money> amounts, UnaryOperator<Money> conversion) {
        var converted = new ArrayList<Money>();
        Money total = null;
        for (var amount : amounts) {
            var next = total == null ? amount : total.plus(amount);
            var whole = conversion.apply(next);
            converted.add(total == null ? whole : whole.minus(conversion.apply(total)));
            total = next;
        }
        return List.copyOf(converted);
    }

    /** What the customer owes before credit: all that is on the other side. */
    Money gross() {
        var revenue = Stream.of(earned, deferred)
                .flatMap(sums -> sums.values().stream())
                .flatMap(months -> months.values().stream());
        return total(Stream.concat(revenue, vat.stream()));
    }

    Money earned(Earning earning, YearMonth month) {
        return in(earned, earning, month);
    }

    Money deferred(Earning earning, YearMonth month) {
        return in(deferred, earning, month);
    }

    Money deferred(Earning earning) {
        return total(requireNonNull(deferred.get(earning)).values().stream());
    }

    private static Money in(
            Map<Earning, SortedMap<YearMonth, Money>> sums, Earning earning, YearMonth month) {
        return requireNonNull(requireNonNull(sums.get(earning)).get(month));
    }

    private Money total(Stream<Money> amounts) {
        return amounts.reduce(Money.zero(currency), Money::plus);
    }
}
