package monthend.report.run;

import static monthend.report.run.Html.element;
import static monthend.report.run.Html.section;
import static monthend.report.run.Html.table;
import static monthend.report.run.Html.text;

import monthend.catalog.NumberSeries.DocumentType;
import monthend.report.run.Html.Column;
import monthend.report.run.RunReport.Cause;
import monthend.report.run.RunReport.Comparison;
import monthend.report.run.RunReport.Movement;
import monthend.report.run.RunReport.ProductSum;
import monthend.report.run.RunReport.SizeClass;
import monthend.report.run.RunReport.Total;

import org.joda.money.Money;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was invoiced: in total, by product, by size, and why it differs from the period before. */
final class AmountSections {

    private static final String MANIFEST = "manifest.csv";
    private static final String JOURNAL = "journal.csv";
    private static final String CHANGES = "changes.csv";
    private static final String MOVEMENT = "movement.csv";

    private final RunReport report;
    private final Lists lists;

    AmountSections(RunReport report) {
        this.report = report;
        this.lists = new Lists(report);
    }

    String all() {
        return totals() + products() + sizes() + movement();
    }

    private String totals() {
        var content = report.totals().isEmpty()
                ? "<p>Nothing was posted.</p>\n"
                : table(
                                report.isDraft()
                                        ? "Documents that would be posted, by seller and currency"
                                        : "Posted documents by seller and currency",
                                List.of(
                                        Column.words("Seller"),
                                        Column.words("Documents"),
                                        Column.figures("Number"),
                                        Column.figures("Without VAT"),
                                        Column.figures("VAT"),
                                        Column.figures("With VAT"),
                                        Column.figures("Prepaid"),
                                        Column.figures("To pay")),
                                report.totals().stream().map(this::row))
                        + comparisons()
                        + channels();
        return section("totals", "Totals", content);
    }

    private List<String> row(Total total) {
        var isInvoice = total.type() == DocumentType.INVOICE;
        return List.of(
                who(total.seller(), total.net()),
                lists.link(MANIFEST, isInvoice ? "invoices" : "credit notes"),
                lists.link(MANIFEST, Shown.number(total.documents())),
                isInvoice ? Html.link("#products", Shown.amount(total.net())) : listed(total.net()),
                listed(total.vat()),
                listed(total.gross()),
                listed(total.prepaid()),
                listed(total.payable()));
    }

    private String listed(Money amount) {
        return lists.link(MANIFEST, Shown.amount(amount));
    }

    private String comparisons() {
        var head = report.head();
        if (head.periodBefore().isEmpty() && head.yearAgo().isEmpty()) {
            return "";
        }
        var columns = new ArrayList<>(List.of(Column.words("Seller"), Column.figures("Now")));
        if (head.periodBefore().isPresent()) {
            columns.add(Column.figures("Before"));
            columns.add(Column.figures("Change"));
        }
        if (head.yearAgo().isPresent()) {
            columns.add(Column.figures("A year ago"));
            columns.add(Column.figures("Change in a year"));
        }
        return table(
                "Invoices without VAT against "
                        + Stream.of(head.periodBefore(), head.yearAgo())
                                .flatMap(Optional::stream)
                                .collect(Collectors.joining(" and ")),
                columns,
                report.comparisons().stream().map(this::row));
    }

    private List<String> row(Comparison one) {
        var cells = new ArrayList<>(List.of(who(one.seller(), one.now()), moved(one.now())));
        if (report.head().periodBefore().isPresent()) {
            cells.addAll(then(one.now(), one.before()));
        }
        if (report.head().yearAgo().isPresent()) {
            cells.addAll(then(one.now(), one.yearAgo()));
        }
        return cells;
    }

    private List<String> then(Money now, Optional<Money> then) {
        return List.of(
                then.map(this::moved).orElse("–"),
                then.map(before -> Shown.percent(now, before)).orElse(""));
    }

    private String moved(Money amount) {
        return lists.link(MOVEMENT, Shown.amount(amount));
    }

    private String channels() {
        return "<p>Sent by "
                + report.channels().stream()
                        .map(one -> text(one.channel()) + ": "
                                + lists.link(MANIFEST, Shown.number(one.documents())))
                        .collect(Collectors.joining(", "))
                + ".</p>\n";
    }

    private String products() {
        return byCurrency(
                new Part("products", "Amounts by product and seller"),
                report.products(),
                ProductSum::net,
                (currency, sums) -> table(
                        "Without VAT, in " + currency,
                        List.of(
                                Column.words("Product"),
                                Column.words("Seller"),
                                Column.figures("Lines"),
                                Column.figures("Without VAT"),
                                Column.bar("As a bar")),
                        bars(
                                sums,
                                ProductSum::net,
                                (one, bar) -> List.of(
                                        text(one.product()),
                                        text(one.seller()),
                                        lists.link(JOURNAL, Shown.number(one.lines())),
                                        lists.link(JOURNAL, Shown.amount(one.net())),
                                        bar))));
    }

    private String sizes() {
        return byCurrency(
                new Part("sizes", "How large the invoices are"),
                report.sizes(),
                SizeClass::net,
                (currency, classes) -> {
                    var scale = Bars.of(classes.stream()
                            .map(one -> BigDecimal.valueOf(one.invoices()))
                            .toList());
                    return table(
                            "Invoices by their amount without VAT, in " + currency,
                            List.of(
                                    Column.words("From"),
                                    Column.figures("Invoices"),
                                    Column.figures("Together"),
                                    Column.bar("As a bar")),
                            classes.stream()
                                    .map(one -> List.of(
                                            Shown.amount(one.from()),
                                            lists.link(MANIFEST, Shown.number(one.invoices())),
                                            listed(one.net()),
                                            scale.bar(BigDecimal.valueOf(one.invoices())))));
                });
    }

    private String movement() {
        if (report.head().periodBefore().isEmpty()) {
            return section("movement", "Movement", element("p", uncompared()) + "\n" + corrected());
        }
        return byCurrency(
                new Part(
                        "movement",
                        "Why it is more or less than "
                                + text(report.head().periodBefore().get())),
                report.movement(),
                Movement::amount,
                (currency, moved) -> table(
                        "Change of what is invoiced without VAT, in " + currency,
                        List.of(
                                Column.words("Why"),
                                Column.words("Seller"),
                                Column.figures("Subscriptions"),
                                Column.figures("Change"),
                                Column.bar("As a bar")),
                        bars(
                                moved,
                                Movement::amount,
                                (one, bar) -> List.of(
                                        cause(one.cause()),
                                        text(one.seller()),
                                        lists.link(MOVEMENT, Shown.number(one.subscriptions())),
                                        lists.link(MOVEMENT, Shown.change(one.amount())),
                                        bar))));
    }

    /** A rerun credits invoices whole and makes others in their place: what that comes to. */
    private String corrected() {
        if (!report.head().kind().equals("rerun") || report.totals().isEmpty()) {
            return "";
        }
        var bySeller = report.totals().stream()
                .collect(Collectors.groupingBy(
                        total -> who(total.seller(), total.net()),
                        TreeMap::new,
                        Collectors.toList()));
        return table(
                "What the correction comes to without VAT",
                List.of(
                        Column.words("Seller"),
                        Column.figures("Credited"),
                        Column.figures("Invoiced"),
                        Column.figures("Difference")),
                bySeller.entrySet().stream().map(one -> corrected(one.getKey(), one.getValue())));
    }

    private List<String> corrected(String who, List<Total> totals) {
        var credited = net(totals, DocumentType.CREDIT_NOTE);
        var invoiced = net(totals, DocumentType.INVOICE);
        return List.of(
                who,
                lists.link(CHANGES, Shown.amount(credited)),
                lists.link(CHANGES, Shown.amount(invoiced)),
                lists.link(CHANGES, Shown.change(invoiced.minus(credited))));
    }

    private static Money net(List<Total> totals, DocumentType type) {
        return totals.stream()
                .filter(total -> total.type() == type)
                .map(Total::net)
                .reduce(Money.zero(totals.getFirst().net().getCurrencyUnit()), Money::plus);
    }

    private String uncompared() {
        return switch (report.head().kind()) {
            case "rerun" ->
                "What each account was billed and is billed now: "
                        + lists.link(CHANGES, CHANGES)
                        + ". What that changes for later periods, which stay as they are: "
                        + lists.link("later.csv", "later.csv") + ".";
            case "supplement", "credit" -> "Only a whole period is compared with the one before.";
            default -> "There is no period before to compare with.";
        };
    }

    private static String cause(Cause cause) {
        return switch (cause) {
            case NEW -> "new subscriptions";
            case INCREASED -> "more licences or months";
            case DECREASED -> "fewer licences or months";
            case ENDED -> "ended, or notice given";
            case HELD -> "held now";
            case PRICE -> "other prices";
            case USE -> "use";
            case BY_HAND -> "one-off lines by hand";
            case OTHER_MONTHS -> "billed in other months";
        };
    }

    /** What makes a row of something and its bar. */
    private interface Row<T> {
        List<String> of(T one, String bar);
    }

    private static <T> Stream<List<String>> bars(
            List<T> all, Function<T, Money> amount, Row<T> row) {
        var scale = Bars.of(all.stream().map(amount).map(Money::getAmount).toList());
        return all.stream().map(one -> row.of(one, scale.bar(amount.apply(one).getAmount())));
    }

    /** What makes the table of one currency. */
    private interface InCurrency<T> {
        String table(String currency, List<T> all);
    }

    /** A part of the page. */
    private record Part(String id, String heading) {}

    /** Amounts of different currencies stand on different scales. */
    private static <T> String byCurrency(
            Part part, List<T> all, Function<T, Money> amount, InCurrency<T> tables) {
        Map<String, List<T>> byCurrency = all.stream()
                .collect(Collectors.groupingBy(
                        one -> amount.apply(one).getCurrencyUnit().getCode(),
                        TreeMap::new,
                        Collectors.toList()));
        var content = byCurrency.entrySet().stream()
                .map(one -> tables.table(one.getKey(), one.getValue()))
                .collect(Collectors.joining());
        return section(
                part.id(), part.heading(), content.isEmpty() ? element("p", "Nothing.") : content);
    }

    private static String who(String seller, Money amount) {
        return text(seller) + " <span class=\"faint\">" + amount.getCurrencyUnit() + "</span>";
    }
}
