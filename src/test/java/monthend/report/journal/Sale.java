package monthend.report.journal;

import monthend.calendar.Anchor;
import monthend.calendar.Stretch;
import monthend.catalog.Language;
import monthend.catalog.NumberSeries.DocumentType;
import monthend.catalog.NumberSeries.Series;
import monthend.catalog.Plan.Timing;
import monthend.catalog.PostalAddress;
import monthend.catalog.VatCategory;
import monthend.invoicing.Buyer;
import monthend.invoicing.CreditUse;
import monthend.invoicing.Invoice;
import monthend.invoicing.InvoiceDraft;
import monthend.invoicing.InvoiceDraft.DocumentReference;
import monthend.invoicing.InvoiceLine;
import monthend.invoicing.Totals;
import monthend.invoicing.VatGroup;
import monthend.invoicing.VatInSellerCurrency;
import monthend.invoicing.VatRate;
import monthend.money.Quantity;
import monthend.money.UnitPrice;
import monthend.rating.Charge;
import monthend.rating.ChargeKind;
import monthend.rating.Derivation;
import monthend.rating.Derivation.PriceSource;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** A posted document, told by what a ledger is interested in. */
final class Sale {

    private final String seller;
    private final CurrencyUnit currency;
    private final List<InvoiceLine> lines = new ArrayList<>();
    private final List<CreditUse> credits = new ArrayList<>();
    private VatRate vat = rate(VatCategory.S, "25");
    private Optional<Anchor> anchor = Optional.empty();
    private Optional<BigDecimal> exchangeRate = Optional.empty();
    private Optional<CurrencyUnit> own = Optional.empty();

    private Sale(String seller, String currency) {
        this.seller = seller;
        this.currency = CurrencyUnit.of(currency);
    }

    /** Of a seller in a currency, with 25 % VAT. */
    static Sale by(String seller, String currency) {
        return new Sale(seller, currency);
    }

    /** The VAT of the lines that follow. */
    Sale vat(String category, String percent) {
        vat = rate(VatCategory.valueOf(category), percent);
        return this;
    }

    /** What one unit of the document's currency is worth in the seller's. */
    Sale rate(String exchange, String into) {
        exchangeRate = Optional.of(new BigDecimal(exchange));
        own = Optional.of(CurrencyUnit.of(into));
        return this;
    }

    /** From which day the months of the lines that follow are counted. */
    Sale anchoredOn(String day) {
        anchor = Optional.of(new Anchor(LocalDate.parse(day)));
        return this;
    }

    /** A charge in advance; its months are counted from its first day unless said otherwise. */
    Sale advance(String product, String days, String amount) {
        return line(product, Timing.ADVANCE, days(days), amount);
    }

    /** A charge in arrears, likewise. */
    Sale arrears(String product, String days, String amount) {
        return line(product, Timing.ARREARS, days(days), amount);
    }

    Sale line(String product, Timing timing, Stretch days, String amount) {
        var price = new UnitPrice(currency, new BigDecimal(amount));
        var source = PriceSource.catalogue(LocalDate.of(2010, 1, 1));
        var charge = new Charge(
                "10010",
                "S-" + (lines.size() + 1),
                product,
                "PLAN",
                ChargeKind.FLAT,
                "fee",
                days,
                0,
                timing,
                Quantity.of(1),
                price,
                Quantity.of(1).at(price),
                new Derivation.Flat(anchor.orElse(new Anchor(days.from())), days, source));
        lines.add(new InvoiceLine(lines.size() + 1, "Kunde AS", charge, days.lastDay(), vat));
        return this;
    }

    Sale credit(String creditId, String used) {
        credits.add(new CreditUse(
                creditId,
                Optional.empty(),
                LocalDate.of(2026, 9, 1),
                Money.of(currency, new BigDecimal(used)),
                Money.zero(currency)));
        return this;
    }

    Invoice invoice(String number, String date) {
        return draft(DocumentType.INVOICE, LocalDate.parse(date), Optional.empty())
                .numbered(number);
    }

    /** A credit note that takes back the same sale. */
    Invoice creditNote(String number, String date, Invoice original) {
        var reference =
                new DocumentReference(original.number(), original.draft().invoiceDate());
        return draft(DocumentType.CREDIT_NOTE, LocalDate.parse(date), Optional.of(reference))
                .numbered(number);
    }

    private InvoiceDraft draft(
            DocumentType type, LocalDate date, Optional<DocumentReference> refersTo) {
        var groups = groups();
        var none = Money.zero(currency);
        var net = groups.stream().map(VatGroup::base).reduce(none, Money::plus);
        var tax = groups.stream().map(VatGroup::vat).reduce(none, Money::plus);
        var prepaid = credits.stream().map(CreditUse::used).reduce(none, Money::plus);
        return new InvoiceDraft(
                "monthly-2026-10",
                type,
                Series.ORDINARY,
                "",
                seller,
                buyer(),
                currency,
                date,
                date.plusDays(14),
                lines,
                List.of(),
                groups,
                Totals.of(net, tax, prepaid),
                credits,
                exchangeRate.map(exchange -> stated(tax, exchange)),
                refersTo,
                Optional.empty());
    }

    private List<VatGroup> groups() {
        var bases = new TreeMap<VatRate, Money>();
        lines.forEach(line -> bases.merge(line.vat(), line.charge().amount(), Money::plus));
        return bases.entrySet().stream()
                .map(group -> VatGroup.of(group.getKey(), group.getValue()))
                .toList();
    }

    private VatInSellerCurrency stated(Money tax, BigDecimal exchange) {
        var converted = tax.convertedTo(own.orElseThrow(), exchange, RoundingMode.HALF_UP);
        return new VatInSellerCurrency(converted, exchange, LocalDate.of(2026, 10, 1));
    }

    private static Buyer buyer() {
        return new Buyer(
                "10010",
                "Kunde AS",
                new PostalAddress("Gata 1", Optional.empty(), "5013", "Bergen", "NO"),
                Optional.empty(),
                Optional.empty(),
                Language.NB,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static VatRate rate(VatCategory category, String percent) {
        return new VatRate(category, new BigDecimal(percent), Optional.empty());
    }

    private static Stretch days(String text) {
        var ends = text.split("/", -1);
        return new Stretch(LocalDate.parse(ends[0]), LocalDate.parse(ends[1]));
    }
}
