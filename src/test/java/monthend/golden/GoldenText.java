package monthend.golden;

import monthend.catalog.NumberSeries.Series;
import monthend.invoicing.BasisEntry;
import monthend.invoicing.CreditUse;
import monthend.invoicing.Invoice;
import monthend.invoicing.InvoiceDraft;
import monthend.invoicing.InvoiceLine;
import monthend.invoicing.RefundCandidate;
import monthend.invoicing.VatGroup;
import monthend.invoicing.VatInSellerCurrency;
import monthend.rating.Derivation;
import monthend.rating.Derivation.PriceSource;

import org.joda.money.Money;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.stream.Stream;

/** Writes what the program says as the golden month has it. */
final class GoldenText {

    private GoldenText() {}

    static Stream<String> invoice(Invoice invoice, String channel) {
        var draft = invoice.draft();
        var head = Stream.of(invoice.number() + "  " + buyer(draft) + apart(draft));
        var lines = draft.lines().stream().flatMap(line -> line(line, draft));
        var vat = draft.vat().stream().map(group -> vat(group, draft));
        var foreign = draft.vatInSellerCurrency().stream().map(GoldenText::vat);
        var credits = draft.credits().stream().map(GoldenText::credit);
        var pay = Stream.of("  to pay " + withCurrency(draft.totals().payable()) + " by "
                + draft.dueOn() + ", sent by " + channel);
        return Stream.of(head, lines, vat, foreign, credits, pay).flatMap(part -> part);
    }

    static String amount(Money money) {
        return grouped(money.getAmount());
    }

    static String withCurrency(Money money) {
        return amount(money) + " " + money.getCurrencyUnit();
    }

    static String named(String name, String accountNo) {
        return name + " (" + accountNo + ")";
    }

    static String share(BasisEntry entry) {
        var client = entry.client().orElseThrow();
        return "  " + entry.line() + ". " + client.number() + " " + client.name() + ": "
                + entry.quantity().plain() + ", " + amount(entry.amount());
    }

    static String refund(String name, RefundCandidate candidate) {
        var only = candidate.product().map(product -> product + " only, ").orElse("");
        return "  " + named(name, candidate.accountNo()) + ": " + candidate.creditId() + ", " + only
                + withCurrency(candidate.amount());
    }

    private static String buyer(InvoiceDraft draft) {
        return named(draft.buyer().name(), draft.buyer().accountNo());
    }

    private static String apart(InvoiceDraft draft) {
        if (draft.series() == Series.MAINTENANCE) {
            return ", apart: maintenance";
        }
        return draft.group().isEmpty() ? "" : ", apart: " + draft.group();
    }

    private static Stream<String> line(InvoiceLine line, InvoiceDraft draft) {
        var charge = line.charge();
        var forOther = charge.accountNo().equals(draft.buyer().accountNo())
                ? ""
                : ", for " + named(line.accountName(), charge.accountNo());
        return Stream.of(
                "  %d. %s %s %s, %s%s, %s"
                        .formatted(
                                line.number(),
                                charge.product(),
                                charge.plan(),
                                charge.code(),
                                charge.servicePeriod(),
                                forOther,
                                charge.subscriptionId()),
                "     %s × %s = %s: %s"
                        .formatted(
                                charge.quantity().plain(),
                                grouped(charge.unitPrice().amount()),
                                amount(charge.amount()),
                                origin(charge.derivation(), charge.tier())));
    }

    private static String origin(Derivation derivation, int tier) {
        return switch (derivation) {
            case Derivation.Licences licences ->
                counted(licences.licences(), "licence") + " × " + licences.months()
                        + (licences.months().toString().equals("1") ? " month" : " months")
                        + price(licences.price());
            case Derivation.Flat flat -> "once" + price(flat.price());
            case Derivation.Usage usage ->
                grouped(usage.used().value()) + " used" + (tier > 0 ? position(usage) : "");
            case Derivation.Volume volume -> grouped(volume.used().value()) + " used";
            case Derivation.Packages packages ->
                grouped(packages.used().value()) + " used in packages of " + packages.size();
            case Derivation.OneOff oneOff -> "once";
            case Derivation.ByHand added -> "by hand";
            case Derivation.Minimum minimum ->
                "minimum " + grouped(minimum.minimum()) + " − " + grouped(minimum.charged());
            case Derivation.Clients clients -> counted(clients.clients(), "client");
            case Derivation.Overage over ->
                over.used().plain() + " used − " + over.allowance().plain() + " included − "
                        + over.billedBefore().plain() + " billed";
        };
    }

    /** Which units of the month a tier prices (Q5). */
    private static String position(Derivation.Usage usage) {
        var after = usage.before().isZero()
                ? ""
                : " after " + grouped(usage.before().value());
        return after + ", tier from " + grouped(usage.firstUnit());
    }

    /** Where the price is not simply the catalogue's (L12). */
    private static String price(PriceSource source) {
        if (source.from().isEmpty()) {
            return ", contract price";
        }
        return source.listPrice()
                .map(list -> ", " + grouped(list) + " less "
                        + source.discountPercent().orElseThrow() + " %")
                .orElse("");
    }

    private static String counted(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    private static String vat(VatGroup group, InvoiceDraft draft) {
        return "  VAT %s %s %% of %s = %s, in all %s"
                .formatted(
                        group.rate().category(),
                        group.rate().percent(),
                        amount(group.base()),
                        amount(group.vat()),
                        withCurrency(draft.totals().gross()));
    }

    private static String vat(VatInSellerCurrency own) {
        return "  VAT in " + own.vat().getCurrencyUnit() + " " + amount(own.vat()) + " at "
                + own.rate().stripTrailingZeros().toPlainString();
    }

    private static String credit(CreditUse use) {
        return "  credit " + use.creditId() + " " + amount(use.used()) + ", left "
                + amount(use.left());
    }

    private static String grouped(long whole) {
        return String.format(Locale.ROOT, "%,d", whole);
    }

    /** Whole numbers without decimals, unless they are amounts, which have two or more. */
    static String grouped(BigDecimal number) {
        var plain = number.scale() == 4 ? number.stripTrailingZeros() : number;
        return String.format(Locale.ROOT, "%,." + Math.max(0, plain.scale()) + "f", plain);
    }
}
