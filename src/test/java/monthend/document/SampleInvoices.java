package monthend.document;

import monthend.catalog.Language;
import monthend.catalog.NumberSeries.DocumentType;
import monthend.catalog.NumberSeries.Series;
import monthend.catalog.VatCategory;
import monthend.invoicing.BasisEntry;
import monthend.invoicing.Buyer;
import monthend.invoicing.CreditUse;
import monthend.invoicing.Invoice;
import monthend.invoicing.InvoiceDraft;
import monthend.invoicing.InvoiceDraft.DocumentReference;
import monthend.invoicing.InvoiceLine;
import monthend.invoicing.ManualCredit;
import monthend.invoicing.Totals;
import monthend.invoicing.VatGroup;
import monthend.invoicing.VatInSellerCurrency;
import monthend.invoicing.VatRate;
import monthend.money.Quantity;
import monthend.rating.Charge;
import monthend.rating.CoveredUse;
import monthend.snapshot.UsageRow.Client;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Posted documents of every sort that the writers of documents have to get right. */
public final class SampleInvoices {

    public static final LocalDate INVOICE_DATE = LocalDate.of(2026, 11, 1);
    private static final String OCTOBER = "2026-10-01/2026-11-01";
    private static final String HALF_YEAR = "2027-01-01/2027-07-01";
    private static final VatRate TWENTY_FIVE = rate("25");
    private static final VatRate REVERSE =
            new VatRate(VatCategory.AE, BigDecimal.ZERO, Optional.of("VATEX-EU-AE"));
    private static final VatRate EXPORT =
            new VatRate(VatCategory.G, BigDecimal.ZERO, Optional.of("VATEX-EU-G"));

    private SampleInvoices() {}

    /** All of them by name, in the order of the methods. */
    public static Map<String, Invoice> all() {
        var all = new TreeMap<String, Invoice>();
        all.put("01-norwegian-kid", norwegianWithKid());
        all.put("02-swedish-ocr", swedishWithOcr());
        all.put("03-finnish-viite", finnish());
        all.put("04-dutch-reverse-charge", dutchToGermany());
        all.put("05-danish-fik", danishWithFik());
        all.put("06-norwegian-export", norwegianToSweden());
        all.put("07-accounting-office", accountingOffice());
        all.put("08-credit-applied", withCredit());
        all.put("09-credit-note", creditNote());
        all.put("10-replacement", replacement());
        all.put("11-extreme", extreme());
        all.put("12-settlement", settlement());
        all.put("13-credited-line", creditedLine());
        all.put("14-covered-use", coveredUse());
        return all;
    }

    public static Invoice norwegianWithKid() {
        var lines = new SampleLines("10023", CurrencyUnit.of("NOK"));
        var draft = new Draft("FJORD", SampleBuyers.buyer("10023", "NO", Language.NB), TWENTY_FIVE);
        return draft.of(
                        lines.licences("SIGN/YEAR", 9, "2026-11-01/2027-11-01", "150.00"),
                        lines.overage("SIGN/YEAR", "signature", 255, 240, "15.00"),
                        lines.used("SIGN/YEAR", "sms", OCTOBER, "38", "2.00"),
                        lines.licences("PSA/PRO-6M", 2, "2026-09-15/2027-01-01", "519.00"))
                .numbered("FJ100001");
    }

    public static Invoice swedishWithOcr() {
        var lines = new SampleLines("20417", CurrencyUnit.of("SEK"));
        var draft = new Draft("NORD", SampleBuyers.buyer("20417", "SE", Language.SV), TWENTY_FIVE);
        return draft.of(
                        lines.discounted("PSA/START-6M", 12, HALF_YEAR, "319.00"),
                        lines.byContract("PSA/PRO-6M", 3, HALF_YEAR, "499.00"))
                .numbered("NO100001");
    }

    public static Invoice finnish() {
        var lines = new SampleLines("30088", CurrencyUnit.EUR);
        var draft =
                new Draft("SUOMI", SampleBuyers.buyer("30088", "FI", Language.FI), rate("25.5"));
        return draft.of(
                        lines.licences("SIGN/MONTH", 1, OCTOBER, "19.00"),
                        lines.used("SIGN/MONTH", "sms", OCTOBER, "112", "0.20"))
                .numbered("SU100001");
    }

    /** Two agreements whose use is within what is included, and one that exceeds it. */
    public static Invoice coveredUse() {
        var lines = new SampleLines("10023", CurrencyUnit.of("NOK"));
        var draft = new Draft("FJORD", SampleBuyers.buyer("10023", "NO", Language.NB), TWENTY_FIVE);
        draft.covered = List.of(
                covered("SUB-2", "SIGN", Quantity.of(12), Quantity.of(20)),
                covered("SUB-3", "SIGN", Quantity.of(20), Quantity.of(20)));
        return draft.of(
                        lines.licences("PSA/PRO-6M", 2, HALF_YEAR, "519.00"),
                        lines.overage("SIGN/YEAR", "signature", 255, 240, "15.00"))
                .numbered("FJ100003");
    }

    private static CoveredUse covered(
            String subscription, String product, Quantity used, Quantity included) {
        return new CoveredUse(
                "10023",
                subscription,
                product,
                "MONTH",
                "signature",
                SampleLines.stretch(OCTOBER),
                used,
                included,
                Quantity.ZERO);
    }

    public static Invoice dutchToGermany() {
        var lines = new SampleLines("40001", CurrencyUnit.EUR);
        var draft = new Draft("POLDER", SampleBuyers.buyer("40001", "DE", Language.EN), REVERSE);
        return draft.of(lines.licences("PSA/PRO-6M", 25, HALF_YEAR, "52.00")).numbered("PO100001");
    }

    public static Invoice danishWithFik() {
        var lines = new SampleLines("50001", CurrencyUnit.of("DKK"));
        var draft = new Draft("SUND", SampleBuyers.buyer("50001", "DK", Language.DA), TWENTY_FIVE);
        return draft.of(
                        lines.licences("SIGN/MONTH", 4, OCTOBER, "139.00"),
                        lines.licences("PSA/START-6M", 10, HALF_YEAR, "219.00"))
                .numbered("SD100001");
    }

    public static Invoice norwegianToSweden() {
        var lines = new SampleLines("60001", CurrencyUnit.EUR);
        var draft = new Draft("FJORD", SampleBuyers.buyer("60001", "SE", Language.SV), EXPORT);
        draft.ownVat = Optional.of(new VatInSellerCurrency(
                Money.zero(CurrencyUnit.of("NOK")),
                new BigDecimal("11.4275"),
                LocalDate.of(2026, 10, 30)));
        return draft.of(lines.licences("PSA/PRO-6M", 6, HALF_YEAR, "52.00")).numbered("FJ100002");
    }

    public static Invoice accountingOffice() {
        return accountingOffice(24);
    }

    /** Client accounts with three lines each, the office's own first. */
    public static Invoice accountingOffice(int accounts) {
        var nok = CurrencyUnit.of("NOK");
        var own = new SampleLines("70000", nok);
        var draft = new Draft("FJORD", SampleBuyers.buyer("70000", "NO", Language.NB), TWENTY_FIVE);
        var charges = new ArrayList<Charge>();
        charges.add(own.tier("TRANSACTIONS/STD", "invoice_sent", 1, 1, 100, "3.50"));
        charges.add(own.tier("TRANSACTIONS/STD", "invoice_sent", 2, 101, 900, "2.90"));
        charges.add(own.tier("TRANSACTIONS/STD", "invoice_sent", 3, 1001, 250, "2.10"));
        charges.add(own.flat("ERP/MAINT", "distribution", "2027-01-01/2028-01-01", "495.00"));
        for (var i = 1; i <= accounts; i++) {
            var client = new SampleLines("70" + (100 + i), nok);
            charges.add(client.licences("SIGN/MONTH", i % 5 + 1, OCTOBER, "190.00"));
            charges.add(client.used("SIGN/MONTH", "sms", OCTOBER, String.valueOf(7 * i), "2.00"));
            charges.add(client.clients("PERIOD/STD", "client_month", i, 3 * i, "79.00"));
        }
        return draft.of(charges.toArray(Charge[]::new)).numbered("FJ100003");
    }

    public static Invoice withCredit() {
        var nok = CurrencyUnit.of("NOK");
        var lines = new SampleLines("10023", nok);
        var draft = new Draft("FJORD", SampleBuyers.buyer("10023", "NO", Language.NB), TWENTY_FIVE);
        draft.credits = List.of(
                new CreditUse(
                        "C-2026-0017",
                        Optional.empty(),
                        LocalDate.of(2026, 9, 3),
                        Money.of(nok, 100),
                        Money.of(nok, 0)),
                new CreditUse(
                        "C-2026-0031",
                        Optional.of("PSA"),
                        LocalDate.of(2026, 10, 12),
                        Money.of(nok, 500),
                        Money.of(nok, 200)));
        return draft.of(
                        lines.used("SIGN/MONTH", "sms", OCTOBER, "300", "2.00"),
                        lines.licences("PSA/PRO-6M", 1, "2026-10-01/2026-11-01", "400.00"))
                .numbered("FJ100004");
    }

    public static Invoice creditNote() {
        var original = withCredit().draft();
        var draft = new Draft("FJORD", original.buyer(), TWENTY_FIVE);
        draft.type = DocumentType.CREDIT_NOTE;
        draft.credits = original.credits();
        draft.refersTo = Optional.of(new DocumentReference("FJ100004", INVOICE_DATE));
        return draft.of(original.lines().stream().map(InvoiceLine::charge).toArray(Charge[]::new))
                .numbered("FJK800001")
                .setOffAgainst("FJ100005");
    }

    /** Somebody has credited one line by hand, and nothing replaces it. */
    public static Invoice creditedLine() {
        var lines = new SampleLines("30088", CurrencyUnit.EUR);
        var draft =
                new Draft("SUOMI", SampleBuyers.buyer("30088", "FI", Language.FI), rate("25.5"));
        draft.type = DocumentType.CREDIT_NOTE;
        draft.refersTo = Optional.of(new DocumentReference("SU100001", INVOICE_DATE));
        draft.manualCredit = Optional.of(new ManualCredit(
                Optional.of(2), "Testiviestejä, joita ei olisi pitänyt laskuttaa"));
        return draft.of(lines.used("SIGN/MONTH", "sms", OCTOBER, "112", "0.20"))
                .numbered("SUK100001");
    }

    public static Invoice replacement() {
        var lines = new SampleLines("10023", CurrencyUnit.of("NOK"));
        var draft = new Draft("FJORD", SampleBuyers.buyer("10023", "NO", Language.EN), TWENTY_FIVE);
        draft.refersTo = Optional.of(new DocumentReference("FJ100004", INVOICE_DATE));
        return draft.of(lines.used("SIGN/MONTH", "sms", OCTOBER, "290", "2.00"))
                .numbered("FJ100005")
                .setOffAgainst("FJK800001");
    }

    /** Names of more than 80 characters, amounts of nine digits, letters of many countries. */
    public static Invoice extreme() {
        var lines = new SampleLines("99999999999999999999", CurrencyUnit.of("NOK"));
        var office = new SampleLines("88888888888888888888", CurrencyUnit.of("NOK"));
        var draft = new Draft(
                "FJORD", SampleBuyers.buyer("99999999999999999999", "NO", Language.EN), rate("25"));
        return draft.of(
                        lines.licences("PSA/PRO-6M", 99_999, "2026-11-01/2027-11-01", "519.1234"),
                        office.used("SIGN/MONTH", "sms", OCTOBER, "99999999.9999", "9.9999"))
                .numbered("FJ100006");
    }

    public static Invoice settlement() {
        var lines = new SampleLines("10023", CurrencyUnit.of("NOK"));
        var draft = new Draft("FJORD", SampleBuyers.buyer("10023", "NO", Language.DA), TWENTY_FIVE);
        return draft.of(lines.settlement("ANNUAL/PLUS", "submission", 35, 37, "249.00"))
                .numbered("FJ100007");
    }

    /** One of {@link #all}. */
    public static Invoice sample(String name) {
        return Optional.ofNullable(all().get(name)).orElseThrow();
    }

    /** The same buyer under another name. */
    public static Invoice soldTo(Invoice invoice, String name) {
        var draft = invoice.draft();
        var buyer = draft.buyer();
        var renamed = new Buyer(
                buyer.accountNo(),
                name,
                buyer.address(),
                buyer.organisationNumber(),
                buyer.vatNumber(),
                buyer.language(),
                buyer.contactName(),
                buyer.email(),
                buyer.buyerReference(),
                buyer.orderReference(),
                buyer.eInvoiceAddress(),
                buyer.eInvoiceOperator());
        return new InvoiceDraft(
                        draft.run(),
                        draft.type(),
                        draft.series(),
                        draft.group(),
                        draft.seller(),
                        renamed,
                        draft.currency(),
                        draft.invoiceDate(),
                        draft.dueOn(),
                        draft.lines(),
                        draft.covered(),
                        draft.vat(),
                        draft.totals(),
                        draft.credits(),
                        draft.vatInSellerCurrency(),
                        draft.refersTo(),
                        draft.manualCredit())
                .numbered(invoice.number());
    }

    /** A breakdown in which the first of some clients has all of each line. */
    public static List<BasisEntry> clients(Invoice invoice, int clients, String name) {
        return invoice.draft().lines().stream()
                .flatMap(line -> IntStream.range(0, clients).mapToObj(client -> {
                    var first = client == 0;
                    return new BasisEntry(
                            line.number(),
                            line.charge().accountNo(),
                            Optional.of(new Client("K" + (101 + client), name)),
                            first ? line.charge().quantity() : Quantity.ZERO,
                            first
                                    ? line.charge().amount()
                                    : Money.zero(invoice.draft().currency()));
                }))
                .toList();
    }

    private static VatRate rate(String percent) {
        return new VatRate(VatCategory.S, new BigDecimal(percent), Optional.empty());
    }

    /** What the samples differ in. */
    private static final class Draft {

        private final String seller;
        private final Buyer buyer;
        private final VatRate vat;
        private DocumentType type = DocumentType.INVOICE;
        private List<CoveredUse> covered = List.of();
        private List<CreditUse> credits = List.of();
        private Optional<VatInSellerCurrency> ownVat = Optional.empty();
        private Optional<DocumentReference> refersTo = Optional.empty();
        private Optional<ManualCredit> manualCredit = Optional.empty();

        Draft(String seller, Buyer buyer, VatRate vat) {
            this.seller = seller;
            this.buyer = buyer;
            this.vat = vat;
        }

        InvoiceDraft of(Charge... charges) {
            var sorted = Stream.of(charges).sorted(Charge.IN_LINE_ORDER).toList();
            var currency = sorted.getFirst().amount().getCurrencyUnit();
            var lines = IntStream.range(0, sorted.size())
                    .mapToObj(i -> line(i + 1, sorted.get(i)))
                    .toList();
            var net = Money.total(sorted.stream().map(Charge::amount).toList());
            var group = VatGroup.of(vat, net);
            var prepaid =
                    credits.stream().map(CreditUse::used).reduce(Money.zero(currency), Money::plus);
            var due = type == DocumentType.INVOICE ? INVOICE_DATE.plusDays(14) : INVOICE_DATE;
            return new InvoiceDraft(
                    "monthly-2026-10",
                    type,
                    Series.ORDINARY,
                    "",
                    seller,
                    buyer,
                    currency,
                    INVOICE_DATE,
                    due,
                    lines,
                    covered,
                    List.of(group),
                    Totals.of(net, group.vat(), prepaid),
                    credits,
                    ownVat,
                    refersTo,
                    manualCredit);
        }

        private InvoiceLine line(int number, Charge charge) {
            var own = charge.accountNo().equals(buyer.accountNo());
            var name = own ? buyer.name() : "Klient " + charge.accountNo() + " AS";
            return new InvoiceLine(number, name, charge, INVOICE_DATE.minusDays(1), vat);
        }
    }
}
