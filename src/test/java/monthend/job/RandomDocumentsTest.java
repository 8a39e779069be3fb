package monthend.job;

import static org.assertj.core.api.Assertions.assertThat;

import monthend.catalog.NumberSeries.DocumentType;
import monthend.catalog.VatCategory;
import monthend.catalog.VatTable.BuyerClass;
import monthend.check.Checking;
import monthend.check.ExactArithmetic;
import monthend.check.Finding;
import monthend.check.FinvoiceRules;
import monthend.check.OfficialRules;
import monthend.delivery.Channel;
import monthend.delivery.DocumentFile;
import monthend.delivery.DocumentKind;
import monthend.document.basis.ReadWorkbook;
import monthend.document.pdf.InvoicePdf;
import monthend.invoicing.PaymentReference;
import monthend.job.DocumentPortfolio.Document;
import monthend.job.DocumentPortfolio.Format;
import monthend.job.DocumentPortfolio.Sort;
import monthend.rating.Hold;
import monthend.rating.HoldCode;
import monthend.store.DraftToCheck;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Documents of a random portfolio, of every seller, class of buyer, document type and format that
 * there can be: none has an error or a warning under the rules that its receiver applies, a figure
 * that is not exact, or a PDF that an archive or a screen reader would refuse.
 *
 * <p>Some of each sort in every build, 2,000 with {@code -Pdocuments}; {@code -Dmonthend.seed=N}
 * draws others. The list of the sorts and their counts is printed.
 */
class RandomDocumentsTest {

    private static final long SEED = Long.getLong("monthend.seed", 1);
    private static final int DOCUMENTS = Integer.getInteger("monthend.documents", 108);
    private static final int PDF_OF_EVERY = Integer.getInteger("monthend.pdfs", 12);
    private static final List<Sort> POSSIBLE = possible();
    private static final InvoicePdf PDF = new InvoicePdf();

    /** Norway is outside the EU, so what its sellers sell abroad is of one class. */
    private static List<Sort> possible() {
        return Stream.of("NO", "SE", "FI", "NL", "DK")
                .flatMap(seller -> Stream.of(BuyerClass.values())
                        .filter(buyer -> !seller.equals("NO")
                                || buyer == BuyerClass.DOMESTIC
                                || buyer == BuyerClass.ABROAD)
                        .flatMap(buyer -> Stream.of(DocumentType.values())
                                .flatMap(type -> Stream.of(Format.values())
                                        .map(format -> new Sort(seller, buyer, type, format)))))
                .toList();
    }

    @Test
    void everyDocumentOfEverySortIsValidExactAndFitForTheArchive(@TempDir Path folder)
            throws IOException {
        var documents = drawn(new DocumentPortfolio(SEED, PortfolioCatalogs.in(folder)));
        var counts = documents.stream()
                .collect(Collectors.groupingBy(
                        document -> decided(document), Collectors.counting()));
        print(counts);
        assertThat(counts.keySet()).containsExactlyInAnyOrderElementsOf(POSSIBLE);
        assertThat(documents.parallelStream()
                        .flatMap(document -> findings(document)
                                .map(finding -> document.sort() + " seed " + SEED + " "
                                        + document.posted().invoice().number() + ": " + finding))
                        .toList())
                .isEmpty();
        var printed = IntStream.range(0, documents.size() / PDF_OF_EVERY)
                .mapToObj(i -> documents.get(i * PDF_OF_EVERY))
                .toList();
        assertThat(printed.parallelStream()
                        .flatMap(document -> PdfStandards.violations(pdf(document)).stream()
                                .map(violation -> document.sort() + ": " + violation))
                        .toList())
                .isEmpty();
        System.out.println(printed.size() + " of their PDFs are PDF/A-3a and PDF/UA-1");
    }

    /** In turns, so that every sort is there about as often; customers billed nothing are left. */
    private static List<Document> drawn(DocumentPortfolio portfolio) {
        var documents = new ArrayList<Document>();
        var customer = 0;
        for (var turn = 0; turn < POSSIBLE.size() || documents.size() < DOCUMENTS; turn++) {
            var wanted = POSSIBLE.get(turn % POSSIBLE.size());
            var drawn = portfolio.of(customer++, wanted);
            while (drawn.isEmpty()) {
                drawn = portfolio.of(customer++, wanted);
            }
            documents.addAll(drawn);
        }
        return documents;
    }

    /** What the document is, by what the product has decided. */
    private static Sort decided(Document document) {
        var draft = document.draft();
        var seller = document.catalog().seller(draft.seller()).country();
        var category = draft.vat().getFirst().rate().category();
        var buyer = category == VatCategory.G
                ? BuyerClass.ABROAD
                : category == VatCategory.AE
                        ? BuyerClass.EU_WITH_NUMBER
                        : draft.buyer().country().equals(seller)
                                ? BuyerClass.DOMESTIC
                                : BuyerClass.EU_WITHOUT_NUMBER;
        assertThat(buyer).as(draft.toString()).isEqualTo(document.sort().buyer());
        return new Sort(seller, buyer, draft.type(), document.sort().format());
    }

    private static Stream<String> findings(Document document) {
        var posted = document.posted();
        var draft = document.draft();
        var held = new DraftCheck(document.catalog(), PDF, Checking.ALL)
                .check(new DraftToCheck("A1", posted.channel(), posted.profile(), draft));
        var files = new DocumentSet(document.catalog(), PDF).of(posted);
        return Stream.of(
                        held.stream().map(Hold::toString),
                        eInvoice(document, bytes(files, DocumentKind.E_INVOICE)),
                        facts(document, files),
                        reference(document),
                        basis(document, files))
                .flatMap(found -> found);
    }

    private static Stream<String> eInvoice(Document document, byte[] written) {
        var invoice = document.posted().invoice();
        var catalog = document.catalog();
        var profile = document.posted().profile();
        var findings = switch (document.posted().channel()) {
            case PEPPOL ->
                Stream.concat(
                        OfficialRules.of(profile).check(written, invoice.draft().type()).stream(),
                        ExactArithmetic.check(written, invoice, catalog, profile).stream());
            case FINVOICE -> FinvoiceRules.check(written, invoice, catalog).stream();
            case EMAIL, PRINT -> Stream.<Finding>empty();
        };
        return findings.map(Finding::toString);
    }

    private static Stream<String> facts(Document document, List<DocumentFile> files) {
        if (document.posted().channel() != Channel.PEPPOL) {
            return Stream.empty();
        }
        var basis = files.stream()
                .filter(file -> file.kind() == DocumentKind.BASIS)
                .map(DocumentFile::bytes)
                .findFirst();
        return StatedFacts.missing(document, bytes(files, DocumentKind.E_INVOICE), basis).stream();
    }

    private static Stream<String> reference(Document document) {
        var seller = document.catalog().seller(document.draft().seller());
        var country = document.draft().buyer().country();
        var scheme = seller.paymentFor(country).reference();
        var reference =
                PaymentReference.of(seller, country, document.posted().invoice().number());
        return PaymentReference.isValid(scheme, reference)
                ? Stream.empty()
                : Stream.of(reference + " is no " + scheme);
    }

    /** The overview and the sheets of products come to the invoice each. */
    private static Stream<String> basis(Document document, List<DocumentFile> files) {
        if (document.posted().basis().isEmpty()) {
            return Stream.empty();
        }
        var workbook = ReadWorkbook.of(bytes(files, DocumentKind.BASIS));
        var net = document.draft().totals().net().getAmount();
        var sheets = List.copyOf(workbook.sheets().keySet());
        var products =
                sheets.stream().skip(1).map(workbook::sum).reduce(BigDecimal.ZERO, BigDecimal::add);
        return Stream.of(workbook.sum(sheets.getFirst()), products)
                .filter(sum -> sum.compareTo(net) != 0)
                .map(sum -> "the workbook comes to " + sum + " and not to " + net);
    }

    private static byte[] pdf(Document document) {
        return bytes(
                new DocumentSet(document.catalog(), PDF).of(document.posted()), DocumentKind.PDF);
    }

    private static byte[] bytes(List<DocumentFile> files, DocumentKind kind) {
        return files.stream()
                .filter(file -> file.kind() == kind)
                .findFirst()
                .orElseThrow()
                .bytes();
    }

    private static void print(Map<Sort, Long> counts) {
        var rows = new TreeMap<String, StringBuilder>();
        for (var sort : POSSIBLE) {
            rows.computeIfAbsent(
                            "%s %-18s %-12s".formatted(sort.seller(), sort.buyer(), sort.type()),
                            row -> new StringBuilder(row))
                    .append(" %12d".formatted(counts.getOrDefault(sort, 0L)));
        }
        System.out.printf(
                "%d documents, seed %d%n%s%n",
                counts.values().stream().mapToLong(Long::longValue).sum(),
                SEED,
                Stream.of(Format.values())
                        .map(format -> "%12s".formatted(format))
                        .collect(Collectors.joining(" ", " ".repeat(35), "")));
        rows.values().forEach(System.out::println);
    }

    @Test
    void i5WithoutAVatNumberSellersThatAreNotBelowTheThresholdHoldABuyerInTheEu(
            @TempDir Path folder) throws IOException {
        var portfolio = new DocumentPortfolio(SEED, PortfolioCatalogs.in(folder));
        var wanted = POSSIBLE.stream()
                .filter(sort -> sort.buyer() == BuyerClass.EU_WITHOUT_NUMBER)
                .toList();
        for (var customer = 0; customer < 5 * wanted.size(); customer++) {
            var drafted = portfolio.underTheUsualCatalogue(
                    customer, wanted.get(customer % wanted.size()));
            assertThat(drafted.drafts()).isEmpty();
            if (!drafted.nets().isEmpty()) {
                assertThat(drafted.holds())
                        .extracting(Hold::code)
                        .contains(HoldCode.VAT_NUMBER_MISSING);
            }
        }
    }
}
