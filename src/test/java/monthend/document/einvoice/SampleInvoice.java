package monthend.document.einvoice;

import monthend.calendar.Anchor;
import monthend.calendar.Stretch;
import monthend.catalog.Catalog;
import monthend.catalog.EInvoiceAddress;
import monthend.catalog.Language;
import monthend.catalog.NumberSeries.DocumentType;
import monthend.catalog.NumberSeries.Series;
import monthend.catalog.Plan.Timing;
import monthend.catalog.PostalAddress;
import monthend.catalog.Seller;
import monthend.catalog.VatCategory;
import monthend.catalog.VatTable;
import monthend.document.SampleCatalog;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What an invoice of a test is like. Lines: 10 licences for 6 months at 49.00, two from 15 March at
 * a discounted 44.0955, 15 signatures too many at 15.00, a flat 495.00, and a settlement.
 */
public record SampleInvoice(
        String seller,
        String buyerCountry,
        DocumentType type,
        CurrencyUnit currency,
        BigDecimal credit,
        String buyerName,
        int repeated) {

    public static final LocalDate DAY = LocalDate.of(2026, 4, 1);
    private static final PriceSource LIST_PRICE = PriceSource.catalogue(LocalDate.of(2026, 1, 1));

    private static final Set<String> EU = Set.of("SE", "FI", "NL", "DK", "DE", "GR");

    /** The code of the seller of each country. */
    public static final Map<String, String> SELLERS = new TreeMap<>(
            Map.of("NO", "FJORD", "SE", "NORD", "FI", "SUOMI", "NL", "POLDER", "DK", "SUND"));

    /** The catalogue of the samples, with the one VAT prefix that is not its country's code. */
    public static Catalog catalog() {
        var all = SampleCatalog.catalog();
        var vat = new VatTable(EU, Map.of("GR", "EL"), List.of(), Map.of());
        return new Catalog(all.sellers(), all.products(), all.metrics(), vat, all.rates());
    }

    public static SampleInvoice of(String seller, String buyerCountry) {
        return new SampleInvoice(
                seller,
                buyerCountry,
                DocumentType.INVOICE,
                catalog().seller(SELLERS.getOrDefault(seller, seller)).currency(),
                BigDecimal.ZERO,
                "Kunde & Sønner",
                1);
    }

    public SampleInvoice asCreditNote() {
        return with(DocumentType.CREDIT_NOTE, currency, credit, buyerName);
    }

    public SampleInvoice in(String code) {
        return with(type, CurrencyUnit.of(code), credit, buyerName);
    }

    public SampleInvoice less(String applied) {
        return with(type, currency, new BigDecimal(applied), buyerName);
    }

    public SampleInvoice to(String name) {
        return with(type, currency, credit, name);
    }

    public SampleInvoice times(int times) {
        return new SampleInvoice(seller, buyerCountry, type, currency, credit, buyerName, times);
    }

    private SampleInvoice with(
            DocumentType newType, CurrencyUnit newCurrency, BigDecimal applied, String name) {
        return new SampleInvoice(
                seller, buyerCountry, newType, newCurrency, applied, name, repeated);
    }

    public Invoice invoice() {
        return invoice(type == DocumentType.INVOICE ? "FJ100001" : "FC200001");
    }

    public Invoice invoice(String number) {
        var lines = lines();
        var groups = groups(lines);
        var credits = credits();
        return new InvoiceDraft(
                        "monthly-2026-03",
                        type,
                        Series.ORDINARY,
                        "",
                        SELLERS.getOrDefault(seller, seller),
                        buyer(),
                        currency,
                        DAY,
                        type == DocumentType.INVOICE ? DAY.plusDays(14) : DAY,
                        lines,
                        List.of(),
                        groups,
                        totals(groups),
                        credits,
                        vatInSellerCurrency(totals(groups).vat()),
                        original(),
                        Optional.empty())
                .numbered(number);
    }

    private Seller sellerItself() {
        return catalog().seller(SELLERS.getOrDefault(seller, seller));
    }

    private Optional<DocumentReference> original() {
        return type == DocumentType.INVOICE
                ? Optional.empty()
                : Optional.of(new DocumentReference("FJ100001", DAY.minusDays(30)));
    }

    private Totals totals(List<VatGroup> groups) {
        var net = groups.stream().map(VatGroup::base).reduce(Money.zero(currency), Money::plus);
        var vat = groups.stream().map(VatGroup::vat).reduce(Money.zero(currency), Money::plus);
        return Totals.of(net, vat, Money.of(currency, credit));
    }

    private List<CreditUse> credits() {
        return credit.signum() == 0
                ? List.of()
                : List.of(new CreditUse(
                        "CR-1",
                        Optional.empty(),
                        DAY.minusDays(20),
                        Money.of(currency, credit),
                        Money.zero(currency)));
    }

    private Optional<VatInSellerCurrency> vatInSellerCurrency(Money vat) {
        var own = sellerItself().currency();
        var rate = new BigDecimal("11.4375");
        return own.equals(currency)
                ? Optional.empty()
                : Optional.of(new VatInSellerCurrency(
                        vat.convertedTo(own, rate, RoundingMode.HALF_UP), rate, DAY));
    }

    private static List<VatGroup> groups(List<InvoiceLine> lines) {
        var bases = new LinkedHashMap<VatRate, Money>();
        lines.forEach(line -> bases.merge(line.vat(), line.charge().amount(), Money::plus));
        return bases.entrySet().stream()
                .map(base -> VatGroup.of(base.getKey(), base.getValue()))
                .sorted(java.util.Comparator.comparing(VatGroup::rate))
                .toList();
    }

    private List<InvoiceLine> lines() {
        var lines = new ArrayList<InvoiceLine>();
        for (var charge : charges()) {
            var taxPoint = charge.kind() == ChargeKind.SETTLEMENT ? LocalDate.of(2024, 8, 31) : DAY;
            for (var i = 0; i < repeated; i++) {
                lines.add(new InvoiceLine(
                        lines.size() + 1, "Datter AS", charge, taxPoint, vat(taxPoint)));
            }
        }
        return lines;
    }

    /** As the rules of I5 decide: domestic, in another EU state with a VAT number, abroad. */
    private VatRate vat(LocalDate taxPoint) {
        if (buyerCountry.equals(seller)) {
            return standard(taxPoint);
        }
        var reverse = EU.contains(seller) && EU.contains(buyerCountry);
        return new VatRate(
                reverse ? VatCategory.AE : VatCategory.G,
                BigDecimal.ZERO,
                Optional.of(reverse ? "VATEX-EU-AE" : "VATEX-EU-G"));
    }

    private VatRate standard(LocalDate taxPoint) {
        var percent = switch (seller) {
            case "FI" -> taxPoint.isBefore(LocalDate.of(2024, 9, 1)) ? "24" : "25.5";
            case "NL" -> "21";
            default -> "25";
        };
        return new VatRate(VatCategory.S, new BigDecimal(percent), Optional.empty());
    }

    private List<Charge> charges() {
        var half = new Stretch(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 10, 1));
        var part = new Stretch(LocalDate.of(2026, 3, 15), LocalDate.of(2026, 7, 1));
        var march = new Stretch(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 4, 1));
        var discount = new PriceSource(
                Optional.of(DAY),
                Optional.of(new BigDecimal("48.995")),
                Optional.of(BigDecimal.TEN));
        return List.of(
                licences(10, half, "49.00", LIST_PRICE),
                licences(2, part, "44.0955", discount),
                overage(march, half),
                charge(
                        ChargeKind.FLAT,
                        "distribution",
                        half,
                        "1",
                        "495.00",
                        new Derivation.Flat(Anchor.CALENDAR, half, LIST_PRICE)),
                charge(
                        ChargeKind.SETTLEMENT,
                        "submission",
                        march,
                        "35",
                        "249.00",
                        new Derivation.Clients(35, Quantity.of(37), LIST_PRICE)));
    }

    private Charge overage(Stretch month, Stretch licencePeriod) {
        var derivation = new Derivation.Overage(
                Quantity.of(255),
                24,
                10,
                Quantity.of(240),
                Quantity.ZERO,
                licencePeriod,
                LIST_PRICE,
                Optional.empty());
        return charge(ChargeKind.OVERAGE, "signature", month, "15", "15.00", derivation);
    }

    private Charge licences(int licences, Stretch period, String price, PriceSource source) {
        var anchor = new Anchor(LocalDate.of(2026, 1, 1));
        var months = anchor.months(period);
        var derivation = new Derivation.Licences(
                licences, months, anchor, period, source, List.of(), List.of(), Optional.empty());
        var quantity = months.times(licences).plain();
        return charge(ChargeKind.LICENCE, "licence", period, quantity, price, derivation);
    }

    private Charge charge(
            ChargeKind kind,
            String code,
            Stretch period,
            String quantity,
            String price,
            Derivation derivation) {
        var unitPrice = UnitPrice.of(currency, price);
        var plan = plan(kind);
        return new Charge(
                kind == ChargeKind.FLAT ? "A-2" : "A-1",
                "S-" + kind.name().charAt(0),
                plan.product(),
                plan.code(),
                kind,
                code,
                period,
                0,
                Timing.ADVANCE,
                Quantity.of(quantity),
                unitPrice,
                Quantity.of(quantity).at(unitPrice),
                derivation);
    }

    private record PlanOf(String product, String code) {}

    private static PlanOf plan(ChargeKind kind) {
        return switch (kind) {
            case FLAT, ONE_OFF, MINIMUM, ADJUSTMENT -> new PlanOf("ERP", "MAINT");
            case SETTLEMENT -> new PlanOf("ANNUAL", "PLUS");
            case LICENCE, USAGE, OVERAGE -> new PlanOf("SIGN", "YEAR");
        };
    }

    private Buyer buyer() {
        return new Buyer(
                "A-1",
                buyerName,
                new PostalAddress("Veien 2", Optional.of("Etasje 3"), "1234", "Sted", buyerCountry),
                Optional.of(organisationNumber()),
                vatNumber(),
                Language.NB,
                Optional.of("Kari Kunde"),
                Optional.of("kari@example.com"),
                Optional.empty(),
                Optional.empty(),
                EInvoiceAddress.parse(endpoint()),
                Optional.of("003723327487"));
    }

    private String organisationNumber() {
        return switch (buyerCountry) {
            case "NO" -> "995 525 828";
            case "SE" -> "212000-0787";
            case "FI" -> "0112038-9";
            case "NL" -> "87654321";
            case "DK" -> "25063864";
            default -> "HRB 12345";
        };
    }

    private Optional<String> vatNumber() {
        return switch (buyerCountry) {
            case "NO" -> Optional.of("NO 995 525 828 MVA");
            case "SE" -> Optional.of("SE212000078701");
            case "FI" -> Optional.of("FI01120389");
            case "NL" -> Optional.of("NL002455799B11");
            case "DK" -> Optional.of("DK25063864");
            case "DE" -> Optional.of("DE 136695976");
            case "GR" -> Optional.of("EL094259216");
            default -> Optional.empty();
        };
    }

    private String endpoint() {
        return switch (buyerCountry) {
            case "NO" -> "0192:995525828";
            case "SE" -> "0007:2120000787";
            case "FI" -> "0216:003701120389";
            case "NL" -> "0106:87654321";
            case "DK" -> "0184:25063864";
            case "DE" -> "9930:DE136695976";
            case "GR" -> "9933:EL094259216";
            default -> "0088:7300010000001";
        };
    }
}
