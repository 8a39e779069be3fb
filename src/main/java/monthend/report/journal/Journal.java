package monthend.report.journal;

import monthend.catalog.Catalog;
import monthend.catalog.NumberSeries.DocumentType;
import monthend.invoicing.CreditUse;
import monthend.invoicing.Invoice;
import monthend.invoicing.InvoiceDraft;
import monthend.invoicing.InvoiceDraft.DocumentReference;
import monthend.invoicing.VatInSellerCurrency;
import monthend.report.journal.JournalEntry.Place;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Turns a posted document into entries for the ledger.
 *
 * <p>On the day of the document: the customer owes the gross amount; credit that is used is taken
 * from the customer's prepayments; VAT by code; revenue that is earned, by product and month; and
 * as deferred revenue what is billed in advance for months that are not over. At the end of each of
 * those months its share is released, in a voucher of its own.
 *
 * <p>A credit note takes its original back: the same accounts, amounts and months with debit and
 * credit exchanged, on its own day or, for months that are not over by then, at their end.
 */
public final class Journal {

    private final Invoice invoice;
    private final SaleAccounts accounts;
    private final Sums sums;
    private final Optional<Sums> books;

    private Journal(Invoice invoice, SaleAccounts accounts, CurrencyUnit own) {
        this.invoice = invoice;
        this.accounts = accounts;
        this.sums = Sums.of(invoice.draft(), accounts);
        this.books = books(sums, own, invoice.draft().vatInSellerCurrency());
        requireWhole();
    }

    private void requireWhole() {
        if (!sums.gross().equals(draft().totals().gross())) {
            throw new IllegalStateException(invoice.number() + " comes to " + sums.gross()
                    + " by its lines and VAT, and to " + draft().totals().gross() + " in total");
        }
    }

    /**
     * The vouchers of a document, in the order of their days; none for one of nothing but zeros.
     *
     * @param catalog with which the document was made; for a credit note, its original
     */
    public static List<Voucher> of(Invoice invoice, Catalog catalog) {
        var seller = catalog.seller(invoice.draft().seller());
        var accounts = new SaleAccounts(catalog, seller.code());
        return new Journal(invoice, accounts, seller.currency()).vouchers();
    }

    /** The seller's currency, at the rate that the document states. */
    private static Optional<Sums> books(
            Sums sums, CurrencyUnit own, Optional<VatInSellerCurrency> stated) {
        if (sums.currency().equals(own)) {
            return Optional.of(sums);
        }
        return stated.map(VatInSellerCurrency::rate)
                .map(rate -> sums.in(
                        own, amount -> amount.convertedTo(own, rate, RoundingMode.HALF_UP)));
    }

    private List<Voucher> vouchers() {
        return Stream.concat(Stream.of(document()), releaseMonths().stream().map(this::release))
                .filter(voucher -> !voucher.entries().isEmpty())
                .toList();
    }

    private InvoiceDraft draft() {
        return invoice.draft();
    }

    private Voucher document() {
        return voucher(
                "",
                draft().invoiceDate(),
                Stream.of(
                                entry(receivable(Optional.empty()), Sums::gross),
                                credits(),
                                vat(),
                                deferred(),
                                earned())
                        .flatMap(entries -> entries));
    }

    private Stream<JournalEntry> credits() {
        return IntStream.range(0, draft().credits().size()).boxed().flatMap(this::credit);
    }

    private Stream<JournalEntry> credit(int index) {
        CreditUse use = draft().credits().get(index);
        var prepayments = accounts.ledger().prepayments();
        return Stream.concat(
                entry(
                        Place.prepayment(prepayments, use.creditId()),
                        of -> of.credits().get(index)),
                entry(
                        receivable(Optional.of(use.creditId())),
                        of -> of.credits().get(index).negated()));
    }

    private Place receivable(Optional<String> creditId) {
        return Place.receivable(accounts.ledger().receivable(), creditId);
    }

    private Stream<JournalEntry> vat() {
        return IntStream.range(0, draft().vat().size()).boxed().flatMap(index -> {
            var rate = draft().vat().get(index).rate();
            var place = Place.vat(accounts.vatAccount(rate), accounts.vatCode(rate));
            return entry(place, of -> of.vat().get(index).negated());
        });
    }

    private Stream<JournalEntry> deferred() {
        return sums.deferred().keySet().stream()
                .flatMap(earning -> entry(
                        deferredPlace(earning, Optional.empty()),
                        of -> of.deferred(earning).negated()));
    }

    private Stream<JournalEntry> earned() {
        return sums.earned().entrySet().stream()
                .flatMap(earning -> earning.getValue().keySet().stream()
                        .flatMap(month -> entry(
                                Place.revenue(earning.getKey(), month),
                                of -> of.earned(earning.getKey(), month).negated())));
    }

    private SortedSet<YearMonth> releaseMonths() {
        return sums.deferred().values().stream()
                .flatMap(months -> months.keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Voucher release(YearMonth month) {
        var monthEnd = month.atEndOfMonth();
        var day = monthEnd.isAfter(draft().invoiceDate()) ? monthEnd : draft().invoiceDate();
        return voucher(
                "/" + month,
                day,
                sums.deferred().entrySet().stream()
                        .filter(earning -> earning.getValue().containsKey(month))
                        .flatMap(earning -> released(earning.getKey(), month)));
    }

    private Stream<JournalEntry> released(Earning earning, YearMonth month) {
        return Stream.concat(
                entry(
                        deferredPlace(earning, Optional.of(month)),
                        of -> of.deferred(earning, month)),
                entry(
                        Place.revenue(earning, month),
                        of -> of.deferred(earning, month).negated()));
    }

    private Place deferredPlace(Earning earning, Optional<YearMonth> month) {
        return Place.deferred(accounts.ledger().deferredRevenue(), earning, month);
    }

    /** An entry of an invoice; none where there is nothing to enter. */
    private Stream<JournalEntry> entry(Place place, Function<Sums, Money> amount) {
        return Stream.of(new JournalEntry(place, amount.apply(sums), books.map(amount)))
                .filter(entry -> !entry.amount().isZero());
    }

    private Voucher voucher(String suffix, LocalDate day, Stream<JournalEntry> entries) {
        var takesBack = draft().type() == DocumentType.CREDIT_NOTE;
        return new Voucher(
                invoice.number() + suffix,
                day,
                draft().refersTo()
                        .filter(original -> takesBack)
                        .map(DocumentReference::number)
                        .map(original -> original + suffix),
                (takesBack ? entries.map(JournalEntry::reversed) : entries).toList());
    }
}
