package monthend.job;

import monthend.catalog.NumberSeries.DocumentType;
import monthend.job.DocumentPortfolio.Document;

import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import javax.xml.parsers.DocumentBuilderFactory;

/**
 * What law and custom of a seller's country want stated in a UBL document and no official rule asks
 * for, or asks for with a warning only: read back from the bytes.
 */
final class StatedFacts {

    /** What banks of the seller's country are asked by, at home and abroad (UNCL4461). */
    private static final Map<String, Set<String>> MEANS = Map.of(
            "NO", Set.of("30"),
            "SE", Set.of("30"),
            "FI", Set.of("58"),
            "NL", Set.of("58"),
            "DK", Set.of("93", "58", "30"));

    private static final Map<String, String> REGISTERED =
            Map.of("NO", "Foretaksregisteret", "SE", "Godkänd för F-skatt");

    private final Document document;
    private final Element root;
    private final List<String> missing = new ArrayList<>();

    private StatedFacts(Document document, byte[] written) {
        this.document = document;
        this.root = read(written);
    }

    /** What a document lacks or says wrongly; nothing if all is stated. */
    static List<String> missing(Document document, byte[] written, Optional<byte[]> basis) {
        var facts = new StatedFacts(document, written);
        facts.seller();
        facts.references();
        facts.payment();
        facts.lines();
        facts.attachment(basis);
        return facts.missing;
    }

    private static Element read(byte[] written) {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(written))
                    .getDocumentElement();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private void seller() {
        var seller = document.catalog().seller(document.draft().seller());
        var schemes = texts("cac:AccountingSupplierParty", "cac:PartyTaxScheme", "cbc:CompanyID");
        require(schemes.getFirst().equals(seller.vatNumber()), "the seller's VAT number");
        var registered = Optional.ofNullable(REGISTERED.get(seller.country()));
        require(
                schemes.stream().skip(1).toList().equals(registered.stream().toList()),
                "the register " + registered);
        var sparse = document.posted().profile().isSparseFor(seller);
        var own = document.draft().vatInSellerCurrency().isPresent();
        var code = texts("cbc:TaxCurrencyCode");
        require(
                code.equals(own && !sparse ? List.of(seller.currency().getCode()) : List.of()),
                "VAT in the seller's currency");
        var totals = root.getElementsByTagName("cac:TaxTotal");
        require(totals.getLength() == (own && !sparse ? 2 : 1), "a total of VAT in each currency");
        require(
                own || document.draft().currency().equals(seller.currency()),
                "VAT in the seller's currency although there is a rate");
        require(texts("cbc:PayableRoundingAmount").isEmpty(), "no rounding");
    }

    private void references() {
        var buyer = document.draft().buyer();
        require(children(root, "cbc:Note").size() <= 1, "one note");
        var order = texts("cac:OrderReference", "cbc:ID");
        require(order.equals(buyer.orderReference().stream().toList()), "the order");
        require(
                !order.isEmpty() || !texts("cbc:BuyerReference").isEmpty(),
                "what the buyer finds it by");
        require(
                document.draft().type() == DocumentType.INVOICE
                        ? texts("cbc:DueDate").size() == 1
                        : texts("cac:PaymentMeans", "cbc:PaymentDueDate").size() == 1,
                "the due date");
        var original = texts("cac:BillingReference", "cbc:ID");
        require(
                original.equals(document.draft().refersTo().stream()
                        .map(refers -> refers.number())
                        .toList()),
                "the document it corrects");
    }

    private void payment() {
        var seller = document.catalog().seller(document.draft().seller());
        var country = seller.country();
        var code = texts("cac:PaymentMeans", "cbc:PaymentMeansCode").getFirst();
        require(MEANS.get(country).contains(code), "means of payment and not " + code);
        var domestic = document.draft().buyer().country().equals(country);
        var account = texts("cac:PayeeFinancialAccount", "cbc:ID").getFirst();
        require(
                domestic
                        ? account.matches("[0-9]{7,8}|[0-9]{11}|[A-Z]{2}[0-9A-Z]+")
                        : account.startsWith(country),
                "an account that the buyer can pay to");
        var paid = texts("cac:PaymentMeans", "cbc:PaymentID").getFirst();
        require(code.equals("93") == paid.startsWith("71#"), "the card type of FIK");
    }

    private void lines() {
        var lines = document.draft().type() == DocumentType.INVOICE
                ? children(root, "cac:InvoiceLine")
                : children(root, "cac:CreditNoteLine");
        require(lines.size() == document.draft().lines().size(), "all lines");
        var from = children(root, "cac:InvoicePeriod").getFirst();
        for (var line : lines) {
            var days = children(line, "cac:InvoicePeriod").getFirst();
            require(
                    day(days, "cbc:StartDate").compareTo(day(from, "cbc:StartDate")) >= 0
                            && day(days, "cbc:EndDate").compareTo(day(from, "cbc:EndDate")) <= 0
                            && day(days, "cbc:StartDate").compareTo(day(days, "cbc:EndDate")) <= 0,
                    "a service period within that of the document");
            require(texts(line, "cac:SellersItemIdentification").size() == 1, "the item's code");
            require(texts(line, "cac:DocumentReference").size() == 1, "the agreement");
            require(texts(line, "cac:ClassifiedTaxCategory").size() == 1, "one VAT category");
        }
    }

    /** The workbook beside the document is the one inside it. */
    private void attachment(Optional<byte[]> basis) {
        var inside = root.getElementsByTagName("cbc:EmbeddedDocumentBinaryObject");
        require(inside.getLength() == (basis.isPresent() ? 1 : 0), "the basis as attachment");
        if (inside.getLength() == 1) {
            var object = (Element) inside.item(0);
            var number = document.posted().invoice().number();
            require(object.getAttribute("filename").equals(number + ".xlsx"), "its name");
            require(
                    Arrays.equals(
                            Base64.getDecoder().decode(object.getTextContent()),
                            basis.orElseThrow()),
                    "its bytes");
        }
    }

    private void require(boolean stated, String what) {
        if (!stated) {
            missing.add("it does not state: " + what);
        }
    }

    private static String day(Element period, String name) {
        return children(period, name).getFirst().getTextContent();
    }

    private List<String> texts(String... path) {
        return texts(root, path);
    }

    /** The texts of all elements at the end of a path, each step at any depth. */
    private static List<String> texts(Element from, String... path) {
        var found = List.of(from);
        for (var name : path) {
            found = found.stream()
                    .flatMap(element -> elements(element.getElementsByTagName(name)).stream())
                    .toList();
        }
        return found.stream().map(Node::getTextContent).toList();
    }

    private static List<Element> children(Element from, String name) {
        return elements(from.getChildNodes()).stream()
                .filter(element -> element.getTagName().equals(name))
                .toList();
    }

    private static List<Element> elements(NodeList nodes) {
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .toList();
    }
}
