package monthend.report;

import static monthend.report.Explaining.counted;
import static monthend.report.Explaining.plain;

import monthend.invoicing.CreditUse;
import monthend.invoicing.Totals;
import monthend.invoicing.VatGroup;
import monthend.invoicing.VatInSellerCurrency;
import monthend.report.InvoiceExplanation.Origin;

import org.joda.money.Money;

import java.util.Locale;

/** Prints explanations for people, in lines of at most 100 columns. */
public final class ExplanationText {

    /** So many input rows are shown of a line among others; asked for alone, it shows all. */
    private static final int ROWS = 10;

    private ExplanationText() {}

    /** What the invoice says as a whole, then its lines, then what to do next. */
    public static String of(InvoiceExplanation explained) {
        var text = new LabelledText();
        head(text, explained);
        var rows = explained.lines().size() == 1 ? Integer.MAX_VALUE : ROWS;
        explained.lines().forEach(line -> add(text, line, rows));
        next(text, explained);
        return text.toString();
    }

    public static String of(LineExplanation explained) {
        var text = new LabelledText();
        add(text, explained, Integer.MAX_VALUE);
        return text.toString();
    }

    private static void head(LabelledText text, InvoiceExplanation explained) {
        var origin = explained.origin();
        var what = explained.type().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        text.heading(explained.number() + ": " + what + " of " + explained.seller() + " to "
                        + explained.buyer() + " (account " + explained.accountNo() + ")")
                .entry(
                        "Run",
                        origin.run() + " of " + origin.period()
                                + ", explained from the rows and the catalogue that it used")
                .entry(
                        "Dates",
                        "invoice date " + explained.invoiceDate() + ", due " + explained.dueOn());
        explained
                .refersTo()
                .ifPresent(
                        other -> text.entry("Refers to", other.number() + " of " + other.date()));
        text.entry(
                "Net",
                shown(explained.totals().net()) + ", the sum of "
                        + counted(explained.lineCount(), "line"));
        explained.vat().forEach(group -> text.entry("VAT", vat(group), "I5"));
        explained
                .vatInSellerCurrency()
                .ifPresent(vat -> text.entry("VAT stated", stated(explained, vat), "I5"));
        explained.credits().forEach(use -> text.entry("Credit used", credit(use), "C1 C2"));
        text.entry("To pay", toPay(explained.totals())).entry("PDF", pdf(origin));
    }

    private static String vat(VatGroup group) {
        return group.rate().category() + " " + plain(group.rate().percent()) + " % of "
                + shown(group.base()) + " = " + shown(group.vat());
    }

    private static String stated(InvoiceExplanation explained, VatInSellerCurrency vat) {
        return figure(explained.totals().vat()) + " × " + plain(vat.rate()) + " = "
                + shown(vat.vat()) + ", at the rate of " + vat.rateFrom();
    }

    private static String credit(CreditUse use) {
        return shown(use.used()) + " of " + use.creditId() + ", received " + use.receivedOn()
                + use.product().map(product -> " for " + product).orElse("") + "; "
                + shown(use.left()) + " of it left";
    }

    private static String toPay(Totals totals) {
        return figure(totals.net()) + " net + " + figure(totals.vat()) + " VAT − "
                + figure(totals.prepaid()) + " credit = " + shown(totals.payable());
    }

    private static String pdf(Origin origin) {
        return origin.pdf()
                .map(path -> path + " in " + origin.folder())
                .orElse("not written yet: starting the run again goes on with it");
    }

    private static void add(LabelledText text, LineExplanation line, int rows) {
        text.heading(line.number() + " line " + line.line() + ": " + line.title());
        line.steps().forEach(step -> text.entry(step.name(), step.text(), step.rules()));
        line.rows().stream()
                .limit(rows)
                .forEach(row -> text.entry("Row", row.place() + ": " + row.text()));
        if (line.rows().size() > rows) {
            text.entry(
                    "",
                    "and " + (line.rows().size() - rows) + " rows more: jobs/run explain "
                            + line.number() + " " + line.line());
        }
    }

    private static void next(LabelledText text, InvoiceExplanation explained) {
        var period = explained.origin().period();
        var which = period.contains("-") ? "--period " : "--year ";
        text.heading("What to do next");
        if (explained.lines().size() < explained.lineCount()) {
            text.entry("Other lines", "jobs/run explain " + explained.number());
        }
        text.entry("Agreements", "jobs/run overview " + explained.accountNo())
                .entry("Correct it", "correct the snapshot, then")
                .entry(
                        "",
                        "jobs/run rerun " + which + period + " --snapshot DIR --invoice-date DATE");
    }

    static String shown(Money money) {
        return figure(money) + " " + money.getCurrencyUnit();
    }

    static String figure(Money money) {
        return money.getAmount().toPlainString();
    }
}
