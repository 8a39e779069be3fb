package monthend.job;

import monthend.calendar.BillingMonth;
import monthend.catalog.Catalog;
import monthend.catalog.NumberSeries.DocumentType;
import monthend.catalog.Seller;
import monthend.catalog.VatTable.BuyerClass;
import monthend.delivery.Channel;
import monthend.document.ubl.Profile;
import monthend.invoicing.Basis;
import monthend.invoicing.BasisEntry;
import monthend.invoicing.Correcting;
import monthend.invoicing.Credit;
import monthend.invoicing.CreditNotes;
import monthend.invoicing.Drafted;
import monthend.invoicing.Drafting;
import monthend.invoicing.Invoice;
import monthend.invoicing.InvoiceDraft;
import monthend.invoicing.Live;
import monthend.invoicing.ManualCredit;
import monthend.rating.Adjustment;
import monthend.rating.Charge;
import monthend.rating.Closing;
import monthend.rating.PayerCase;
import monthend.rating.PayerRating;
import monthend.rating.Rated;
import monthend.rating.UsageOutcome;
import monthend.store.PostedInvoice;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Documents of made-up customers, drawn from a seed: rated, taxed, credited and corrected by the
 * product itself, so that they are what a month, a settlement, a credit or a rerun would post.
 */
final class DocumentPortfolio {

    /** What is sold by whom, to whom, and as what it is written. */
    record Sort(String seller, BuyerClass buyer, DocumentType type, Format format) {}

    /** The ways in which an e-invoice is written. */
    enum Format {
        PEPPOL_BIS(Channel.PEPPOL, Profile.PEPPOL_BIS_3),
        NLCIUS(Channel.PEPPOL, Profile.NLCIUS),
        FINVOICE(Channel.FINVOICE, Profile.PEPPOL_BIS_3);

        private final Channel channel;
        private final Profile profile;

        Format(Channel channel, Profile profile) {
            this.channel = channel;
            this.profile = profile;
        }
    }

    /** A document and the catalogue that it is written by. */
    record Document(Sort sort, PostedInvoice posted, Catalog catalog) {

        InvoiceDraft draft() {
            return posted.invoice().draft();
        }
    }

    /** What rating and drafting have made of one customer. */
    private record Billed(
            PayerCase payer,
            Closing closing,
            Drafted drafted,
            List<UsageOutcome> usage,
            Catalog catalog) {}

    private static final List<Closing> CLOSINGS = List.of(
            closing(Closing.Job.MONTHLY, "2026-10"),
            closing(Closing.Job.MONTHLY, "2026-02"),
            closing(Closing.Job.MONTHLY, "2024-09"),
            closing(Closing.Job.SETTLEMENT, "2026-08"));
    private static final LocalDate CREDITED_ON = LocalDate.of(2026, 12, 3);

    private final long seed;
    private final PortfolioCatalogs catalogs;
    private final Map<String, Integer> counts = new HashMap<>();

    DocumentPortfolio(long seed, PortfolioCatalogs catalogs) {
        this.seed = seed;
        this.catalogs = catalogs;
    }

    private static Closing closing(Closing.Job job, String month) {
        var closes = BillingMonth.parse(month);
        var run = job == Closing.Job.MONTHLY ? "monthly-" + month : "settlement-2026";
        return new Closing(run, job, closes, closes.horizon());
    }

    /**
     * The documents of one customer: invoices, or the credit notes for them and what takes their
     * place. Some customers are billed nothing and have none.
     */
    List<Document> of(int customer, Sort wanted) {
        var random = new Random(seed * 1_000_003 + customer);
        var other = wanted.buyer() == BuyerClass.EU_WITHOUT_NUMBER || random.nextInt(3) == 0;
        var billed = bill(wanted, other ? catalogs.other() : catalogs.usual(), random);
        var documents = new ArrayList<PostedInvoice>();
        for (var draft : billed.drafted().drafts()) {
            var invoice = numbered(draft, billed.catalog());
            var posted = posted(invoice, new Basis(billed.usage()).of(draft), wanted);
            documents.addAll(
                    wanted.type() == DocumentType.INVOICE
                            ? List.of(posted)
                            : credited(posted, billed, random));
        }
        return documents.stream()
                .map(posted -> new Document(
                        new Sort(
                                wanted.seller(),
                                wanted.buyer(),
                                posted.invoice().draft().type(),
                                wanted.format()),
                        posted,
                        billed.catalog()))
                .toList();
    }

    /** What becomes of a customer whose sellers are not below the threshold. */
    Drafted underTheUsualCatalogue(int customer, Sort wanted) {
        var random = new Random(seed * 1_000_003 + customer);
        return bill(wanted, catalogs.usual(), random).drafted();
    }

    private Billed bill(Sort wanted, Catalog catalog, Random random) {
        var seller = seller(wanted.seller(), catalog);
        var buyers = new PortfolioBuyers(random);
        var payer = buyers.account("A1", seller, wanted.buyer(), Optional.empty());
        var closing = CLOSINGS.get(random.nextInt(CLOSINGS.size()));
        var books = new PortfolioDeals(random, closing).tell(payer.currency().getCode(), catalog);
        var told = books.payerCase();
        var accounts = IntStream.rangeClosed(1, told.accounts().size())
                .mapToObj(i -> i == 1
                        ? payer
                        : buyers.account("A" + i, seller, BuyerClass.DOMESTIC, Optional.of("A1")))
                .toList();
        var payerCase = new PayerCase("A1", accounts, told.agreements(), List.of());
        var rated = new PayerRating()
                .rate(payerCase, closing, catalog)
                .withCharges(
                        random.nextInt(8) == 0
                                ? List.of(adjustment(payer.currency(), closing, random))
                                : List.of());
        var drafted = new Drafting(closing, catalog)
                .draft(payerCase, rated, credits(payer.currency(), random), Optional.empty());
        return new Billed(payerCase, closing, drafted, rated.usage(), catalog);
    }

    static Seller seller(String country, Catalog catalog) {
        return catalog.sellers().values().stream()
                .filter(seller -> seller.country().equals(country))
                .findFirst()
                .orElseThrow();
    }

    private static Charge adjustment(CurrencyUnit currency, Closing closing, Random random) {
        var month = closing.month();
        return new Adjustment(
                        "ADJ-000001",
                        "A1",
                        "SIGN",
                        "Opplæring & <oppsett> 'etter avtale'",
                        Money.ofMinor(currency, 1 + random.nextInt(9_999_999)),
                        month.days(),
                        "agreed by telephone",
                        "Kari")
                .charge();
    }

    private static List<Credit> credits(CurrencyUnit currency, Random random) {
        return Stream.of(Optional.<String>empty(), Optional.of("SIGN"), Optional.of("CLOUD"))
                .filter(product -> random.nextInt(5) == 0)
                .map(product -> new Credit(
                        "C/" + product.orElse("any"),
                        product,
                        LocalDate.of(2024, 1, 1 + random.nextInt(28)),
                        Money.ofMinor(currency, 1 + random.nextInt(500_000))))
                .toList();
    }

    private List<PostedInvoice> credited(PostedInvoice original, Billed billed, Random random) {
        var closing = new Closing(
                "rerun-1",
                billed.closing().job(),
                billed.closing().month(),
                CREDITED_ON,
                billed.closing().invoiceDate());
        var lines = original.invoice().draft().lines();
        var notes = new CreditNotes(closing);
        return switch (random.nextInt(4)) {
            case 0 ->
                List.of(like(
                        original,
                        notes.ofWhole(
                                original.invoice(),
                                new ManualCredit(Optional.empty(), "Feil <kunde>")),
                        original.basis()));
            case 1 -> {
                var line = lines.get(random.nextInt(lines.size()));
                var why = new ManualCredit(Optional.of(line.number()), "Avtalt & bekreftet");
                var basis = original.basis().stream()
                        .filter(entry -> entry.line() == line.number())
                        .map(entry -> entry.onLine(1))
                        .toList();
                yield List.of(like(
                        original, notes.ofLines(original.invoice(), List.of(line), why), basis));
            }
            default -> corrected(original, billed, closing);
        };
    }

    /** A rerun that finds one line less, or none at all. */
    private List<PostedInvoice> corrected(PostedInvoice original, Billed billed, Closing closing) {
        var draft = original.invoice().draft();
        var rated = Rated.NOTHING.withCharges(
                draft.lines().stream().map(line -> line.charge()).skip(1).toList());
        var due = new Drafting(closing, billed.catalog())
                .draft(billed.payer(), rated, Optional.empty());
        var live = new Live(original.invoice(), original.basis(), Live.Standing.WHOLE);
        var corrected =
                new Correcting("A1", closing).correct(due.drafts(), List.of(live), List.of());
        var documents = new ArrayList<PostedInvoice>();
        for (var note : corrected.creditNotes()) {
            documents.add(like(original, note.draft(), note.basis()));
        }
        for (var invoice : corrected.invoices()) {
            var basis = new Basis(billed.usage()).of(invoice);
            var replacement = like(original, invoice, basis);
            var note = documents.getFirst();
            documents.set(0, facing(note, replacement.invoice().number()));
            documents.add(facing(replacement, note.invoice().number()));
        }
        return documents;
    }

    private static PostedInvoice facing(PostedInvoice posted, String other) {
        return new PostedInvoice(
                posted.invoice().setOffAgainst(other),
                posted.channel(),
                posted.profile(),
                posted.basis());
    }

    private PostedInvoice like(PostedInvoice original, InvoiceDraft draft, List<BasisEntry> basis) {
        return new PostedInvoice(
                numbered(draft, catalogs.usual()), original.channel(), original.profile(), basis);
    }

    private static PostedInvoice posted(Invoice invoice, List<BasisEntry> basis, Sort wanted) {
        var format = wanted.format();
        return new PostedInvoice(invoice, format.channel, format.profile, basis);
    }

    private Invoice numbered(InvoiceDraft draft, Catalog catalog) {
        var series = catalog.seller(draft.seller()).numbers(draft.type(), draft.series());
        var count = counts.merge(series.prefix(), 1, Integer::sum);
        return draft.numbered(series.number(series.first() + count));
    }
}
