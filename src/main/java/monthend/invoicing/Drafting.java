package monthend.invoicing;

import static java.util.Objects.requireNonNull;

import monthend.calendar.Stretch;
import monthend.catalog.Catalog;
import monthend.catalog.NumberSeries.DocumentType;
import monthend.rating.Charge;
import monthend.rating.ChargeKind;
import monthend.rating.Closing;
import monthend.rating.CoveredUse;
import monthend.rating.PayerCase;
import monthend.rating.Rated;
import monthend.snapshot.Account;

import org.joda.money.Money;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Combines the charges of a payer into its invoices of a run: one for each series, invoice group
 * and currency (I1), with VAT (I5), a due date (I6) and the payer's credit applied (C1).
 */
public final class Drafting {

    private static final int DEFAULT_TERMS_DAYS = 14;

    private final Closing closing;
    private final Catalog catalog;

    public Drafting(Closing closing, Catalog catalog) {
        this.closing = closing;
        this.catalog = catalog;
    }

    /** One invoice while it is made. */
    private record Making(
            InvoiceKey key, SaleVat vat, List<InvoiceLine> lines, Optional<String> order) {}

    /**
     * Drafts a payer's invoices and uses its credit on them; without charges there are none (I7). A
     * payer that lacks what an invoice must state is held instead.
     *
     * @param extendedDueOn a later due date that was agreed for the period, if there is one (I6)
     */
    public Drafted draft(
            PayerCase payer, Rated rated, List<Credit> credits, Optional<LocalDate> extendedDueOn) {
        var balances = new CreditBalances(credits);
        var uncredited = draft(payer, rated, extendedDueOn);
        return new Drafted(
                uncredited.drafts().stream().map(balances::useOn).toList(),
                uncredited.holds(),
                uncredited.nets());
    }

    /** The same before any credit is used. */
    public Drafted draft(PayerCase payer, Rated rated, Optional<LocalDate> extendedDueOn) {
        var charges = rated.charges();
        if (charges.isEmpty()) {
            return new Drafted(List.of(), List.of(), List.of());
        }
        var vat = new SaleVat(payer.payer(), closing, catalog);
        var holds = new Obstacles(vat).to(charges);
        if (!holds.isEmpty()) {
            return new Drafted(List.of(), holds, nets(charges));
        }
        var dueOn = dueOn(payer.payer(), extendedDueOn);
        var covered = coveredByKey(payer, rated.covered());
        var drafts = byKey(charges).entrySet().stream()
                .map(invoice -> making(payer, vat, invoice.getKey(), invoice.getValue()))
                .map(making -> draft(making, covered.getOrDefault(making.key(), List.of()), dueOn))
                .toList();
        return new Drafted(drafts, List.of(), nets(charges));
    }

    private SortedMap<InvoiceKey, List<Charge>> byKey(List<Charge> charges) {
        return charges.stream()
                .collect(Collectors.groupingBy(this::key, TreeMap::new, Collectors.toList()));
    }

    /** Use that is covered stands on the invoice on which it would be billed. */
    private Map<InvoiceKey, List<CoveredUse>> coveredByKey(
            PayerCase payer, List<CoveredUse> covered) {
        var accounts = payer.accountsByNumber();
        return covered.stream()
                .collect(Collectors.groupingBy(use -> InvoiceKey.of(
                        catalog.plan(use.product(), use.plan()),
                        requireNonNull(accounts.get(use.accountNo())).currency())));
    }

    /** What is added by hand is on no plan, and stands on the ordinary invoice (P6). */
    private InvoiceKey key(Charge charge) {
        return charge.kind() == ChargeKind.ADJUSTMENT
                ? InvoiceKey.ordinary(charge)
                : InvoiceKey.of(
                        catalog.plan(charge.product(), charge.plan()),
                        charge.amount().getCurrencyUnit());
    }

    private Making making(PayerCase payer, SaleVat vat, InvoiceKey key, List<Charge> charges) {
        var orders = new Orders(payer);
        var order = orders.ofDocument(charges);
        var accounts = payer.accountsByNumber();
        var sorted = charges.stream().sorted(Charge.IN_LINE_ORDER).toList();
        var lines = IntStream.range(0, sorted.size())
                .mapToObj(index -> {
                    var charge = sorted.get(index);
                    var taxPoint = TaxPoint.of(charge, closing.taxedOn());
                    var account = requireNonNull(accounts.get(charge.accountNo()));
                    return new InvoiceLine(
                            index + 1,
                            account.name(),
                            charge,
                            taxPoint,
                            vat.rateOf(charge),
                            orders.ofLine(charge, order));
                })
                .toList();
        return new Making(key, vat, lines, order);
    }

    private InvoiceDraft draft(Making making, List<CoveredUse> covered, LocalDate dueOn) {
        var payer = making.vat().payer();
        var groups = VatGroup.of(making.lines());
        var none = Money.zero(making.key().currency());
        var net = groups.stream().map(VatGroup::base).reduce(none, Money::plus);
        var vat = groups.stream().map(VatGroup::vat).reduce(none, Money::plus);
        return new InvoiceDraft(
                closing.run(),
                DocumentType.INVOICE,
                making.key().series(),
                making.key().group(),
                payer.seller(),
                Buyer.of(payer).orElseThrow().ordering(making.order()),
                making.key().currency(),
                closing.invoiceDate(),
                dueOn,
                making.lines(),
                covered,
                groups,
                Totals.of(net, vat, none),
                List.of(),
                inSellerCurrency(making.vat(), vat),
                Optional.empty(),
                Optional.empty());
    }

    /** VAT in the seller's own currency, where the invoice is in another (BT-111). */
    private Optional<VatInSellerCurrency> inSellerCurrency(SaleVat sale, Money vat) {
        var own = sale.seller().currency();
        if (vat.getCurrencyUnit().equals(own)) {
            return Optional.empty();
        }
        return catalog.rates()
                .on(closing.invoiceDate(), vat.getCurrencyUnit(), own)
                .map(rate -> VatInSellerCurrency.of(vat, rate));
    }

    /** Invoice date and payment terms, or the later day of an agreed extension (I6). */
    private LocalDate dueOn(Account payer, Optional<LocalDate> extendedDueOn) {
        var terms = payer.paymentTermsDays().orElse(DEFAULT_TERMS_DAYS);
        var dueOn = closing.invoiceDate().plusDays(terms);
        return extendedDueOn.map(later -> Stretch.later(dueOn, later)).orElse(dueOn);
    }

    private static List<Money> nets(List<Charge> charges) {
        var nets = new TreeMap<String, Money>();
        charges.stream()
                .map(Charge::amount)
                .forEach(amount ->
                        nets.merge(amount.getCurrencyUnit().getCode(), amount, Money::plus));
        return List.copyOf(nets.values());
    }
}
