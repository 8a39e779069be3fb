package monthend.report;

import monthend.calendar.Stretch;
import monthend.catalog.Catalog;
import monthend.catalog.Language;
import monthend.document.text.LineText;
import monthend.document.text.Texts;
import monthend.invoicing.Invoice;
import monthend.invoicing.InvoiceLine;
import monthend.rating.Charge;
import monthend.rating.ChargeKind;
import monthend.rating.Derivation;
import monthend.report.LineExplanation.InputRow;
import monthend.report.LineExplanation.Step;
import monthend.snapshot.LicenceState;
import monthend.snapshot.RowPlace;
import monthend.snapshot.TransferRow;
import monthend.snapshot.UsageRow;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Explains the lines of a posted invoice from what was stored with them: prices, texts and plans
 * may have changed since.
 */
public final class Explaining {

    private final Invoice invoice;
    private final Catalog catalog;

    public Explaining(Invoice invoice, Catalog catalog) {
        this.invoice = invoice;
        this.catalog = catalog;
    }

    /** A usage row and how many of its units the line bills. */
    public record BilledUse(UsageRow row, BigDecimal units) {}

    /**
     * Explains a line.
     *
     * @param rows the rows of timelines and transfers that the line's derivation names
     * @param use the usage rows that the line bills
     */
    public LineExplanation explain(
            InvoiceLine line, Map<RowPlace, InputRow> rows, List<BilledUse> use) {
        var texts = Texts.of(Language.EN);
        return new LineExplanation(
                invoice.number(),
                line.number(),
                LineText.of(line, catalog, texts).name(),
                line.charge(),
                steps(line),
                rows(line.charge(), rows, use));
    }

    private List<Step> steps(InvoiceLine line) {
        var charge = line.charge();
        var steps = new ArrayList<Step>();
        steps.add(agreement(line));
        steps.add(new Step("Service", days(charge.servicePeriod()), ""));
        steps.addAll(new QuantitySteps(charge, catalog).steps());
        steps.add(price(charge));
        steps.add(new Step(
                "Amount",
                charge.quantity() + " × " + charge.unitPrice().amount().toPlainString() + " = "
                        + charge.amount().getAmount().toPlainString() + " "
                        + charge.amount().getCurrencyUnit() + ", rounded half-up to cents",
                "Q3"));
        steps.add(taxPoint(line));
        steps.add(vat(line));
        return steps;
    }

    private static Step agreement(InvoiceLine line) {
        var charge = line.charge();
        var account = "account " + charge.accountNo() + ", " + line.accountName();
        return charge.kind() == ChargeKind.ADJUSTMENT
                ? new Step(
                        "Agreement",
                        account + "; a one-off line of " + charge.product() + " by hand",
                        "P6")
                : new Step(
                        "Agreement",
                        "subscription " + charge.subscriptionId() + " of " + account + "; plan "
                                + charge.product() + " " + charge.plan(),
                        "L6");
    }

    private static Step price(Charge charge) {
        var source = charge.derivation().price();
        var unit = charge.unitPrice().amount().toPlainString() + " "
                + charge.unitPrice().currency();
        if (charge.kind() == ChargeKind.ADJUSTMENT) {
            return new Step("Unit price", unit + ", as agreed", "P6");
        }
        if (source.listPrice().isPresent() && source.discountPercent().isPresent()) {
            return new Step(
                    "Unit price",
                    source.listPrice().get().toPlainString() + " × (1 − "
                            + plain(source.discountPercent().get()) + " %) = " + unit
                            + ", rounded half-up to 4 decimals; list price in force from "
                            + source.from().map(Object::toString).orElse("the beginning"),
                    "L12 Q4");
        }
        return source.from()
                .map(from -> new Step("Unit price", unit + ", in force from " + from, "Q4"))
                .orElseGet(() -> new Step(
                        "Unit price", unit + ", the subscription's contract price", "L12"));
    }

    private Step taxPoint(InvoiceLine line) {
        var why = switch (line.charge().timing()) {
            case ARREARS -> "in arrears: the last day of the service period";
            case ADVANCE ->
                line.taxPoint().equals(invoice.draft().invoiceDate())
                        ? "in advance: the invoice date, which is not after the last day of the"
                                + " service period"
                        : "in advance: the last day of the service period, which is before the"
                                + " invoice date";
        };
        return new Step("Tax point", line.taxPoint() + ", " + why, "I5");
    }

    private Step vat(InvoiceLine line) {
        var rate = line.vat();
        var text = rate.category() + " " + plain(rate.percent()) + " %"
                + rate.exemptionCode().map(code -> " (" + code + ")").orElse("")
                + ", seller in " + catalog.seller(invoice.draft().seller()).country()
                + ", buyer in " + invoice.draft().buyer().country()
                + invoice.draft()
                        .buyer()
                        .vatNumber()
                        .map(number -> " with VAT number " + number)
                        .orElse(" without VAT number");
        return new Step("VAT", text, "I5");
    }

    private static List<InputRow> rows(
            Charge charge, Map<RowPlace, InputRow> named, List<BilledUse> use) {
        var rows = new ArrayList<InputRow>();
        if (charge.derivation() instanceof Derivation.Licences licences) {
            licences.rows()
                    .forEach(place -> Optional.ofNullable(named.get(place)).ifPresent(rows::add));
        }
        use.stream()
                .sorted(Comparator.comparing(BilledUse::row, UsageRow.IN_ORDER))
                .map(Explaining::row)
                .forEach(rows::add);
        return rows;
    }

    /** A transfer of a part of the licences (T5). */
    public static InputRow row(TransferRow transfer) {
        return new InputRow(
                transfer.place().toString(),
                "from " + transfer.effectiveOn() + " "
                        + counted(transfer.quantity().orElse(0), "licence") + " of subscription "
                        + transfer.subscriptionId().orElse("") + " go to "
                        + transfer.newSubscriptionId().orElse("") + " at account "
                        + transfer.toAccountNo().orElse("") + ", by "
                        + transfer.documentReference());
    }

    public static InputRow row(LicenceState state) {
        return new InputRow(
                state.place().toString(),
                "from " + state.effectiveFrom() + " plan " + state.plan() + ", "
                        + counted(state.quantity(), "licence"));
    }

    private static InputRow row(BilledUse use) {
        var row = use.row();
        var part = use.units().compareTo(row.quantity()) == 0
                ? ""
                : ", " + plain(use.units()) + " of them on this line";
        return new InputRow(
                row.place().toString(),
                row.usageId() + " on " + row.occurredOn() + ": " + plain(row.quantity()) + " "
                        + row.metric()
                        + row.client().map(c -> " of client " + c.number()).orElse("") + part);
    }

    static String days(Stretch days) {
        return days.from() + " to " + days.lastDay();
    }

    static String counted(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
