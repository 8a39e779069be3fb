package monthend.report;

import static monthend.report.Explaining.counted;
import static monthend.report.Explaining.days;
import static monthend.report.Explaining.plain;
import static monthend.report.ExplanationText.figure;
import static monthend.report.ExplanationText.shown;

import monthend.catalog.Metric.Counting;
import monthend.invoicing.Credit;
import monthend.rating.AgreementStanding;
import monthend.rating.AgreementStanding.Accumulated;
import monthend.rating.AgreementStanding.Allowance;
import monthend.rating.AgreementStanding.Cost;
import monthend.rating.AgreementStanding.Period;
import monthend.report.AccountOverview.Party;
import monthend.report.AccountOverview.Posted;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Prints overviews for people, in lines of at most 100 columns. */
public final class OverviewText {

    /** So many invoices are shown, the newest first. */
    private static final int INVOICES = 12;

    private final AccountOverview overview;
    private final LabelledText text = new LabelledText();

    private OverviewText(AccountOverview overview) {
        this.overview = overview;
    }

    /** The account, its agreements, its invoices and credit, then what to do next. */
    public static String of(AccountOverview overview) {
        var page = new OverviewText(overview);
        page.addAccount();
        overview.agreements().forEach(page::add);
        page.addInvoices();
        page.addCredits();
        page.addAdjustments();
        page.addNext();
        return page.text.toString();
    }

    private void addAccount() {
        var account = overview.account();
        text.heading(named(account) + ", " + account.country())
                .entry(
                        "As of",
                        overview.asOf().day() + ", the day after the month of its last posted run, "
                                + overview.asOf().run())
                .entry("Seller", account.seller() + ", in " + account.currency());
        if (!isItsOwnPayer()) {
            text.entry("Paid by", "account " + overview.payerNo());
        }
        if (!overview.paysFor().isEmpty()) {
            text.entry(
                    "Pays for",
                    overview.paysFor().stream()
                            .map(OverviewText::named)
                            .collect(Collectors.joining("; ")));
        }
        overview.ofPayer()
                .holds()
                .forEach(hold -> text.entry("Held", hold.code() + ": " + hold.reason()));
    }

    private void add(AgreementStanding standing) {
        var plan = standing.current().or(standing::next).map(period -> " " + period.plan());
        text.heading(standing.subscriptionId() + ": " + standing.product() + plan.orElse("")
                + ", account " + standing.accountNo());
        standing.current().ifPresent(period -> add("Now", period));
        standing.next().ifPresent(period -> addNext(period, standing.current()));
        text.entry(
                "Ends",
                standing.lastDay()
                        .map(day -> day.isBefore(overview.asOf().day())
                                ? "has ended with " + day
                                : "with " + day)
                        .orElse(
                                standing.current().or(standing::next).isPresent()
                                        ? "no notice given"
                                        : "ended before it began"));
        standing.use().forEach(use -> text.entry("Use", use(use)));
    }

    private void add(String label, Period period) {
        text.entry(label, period(period));
        period.cost().ifPresent(cost -> {
            text.entry("  price", price(cost));
            text.entry("  costs", cost(period, cost));
        });
        if (period.chargesLicences() && period.cost().isEmpty()) {
            text.entry("  price", "none in the currency of the account: see products.yaml");
        }
    }

    /** What costs the same as now is not told again. */
    private void addNext(Period next, Optional<Period> current) {
        if (next.cost().isPresent() && next.cost().equals(current.flatMap(Period::cost))) {
            text.entry("Next", period(next)).entry("  costs", "the same");
        } else {
            add("Next", next);
        }
    }

    private static String period(Period period) {
        var licences = period.chargesLicences()
                ? ": " + counted(period.licences(), "licence")
                : ": charged by use alone";
        var more = period.licencesDue() > period.licences()
                ? ", billed as " + period.licencesDue() + ", the most in the period so far"
                : "";
        return days(period.days()) + ", plan " + period.plan() + licences + more + ", billed in "
                + period.timing().name().toLowerCase(Locale.ROOT);
    }

    private static String price(Cost cost) {
        var unit = cost.licenceMonth() + " per licence and month, ";
        var source = cost.price();
        if (source.listPrice().isPresent() && source.discountPercent().isPresent()) {
            return unit + source.listPrice().get().toPlainString() + " less "
                    + plain(source.discountPercent().get()) + " %";
        }
        return unit
                + source.from()
                        .map(from -> "in force from " + from)
                        .orElse("the subscription's contract price");
    }

    private static String cost(Period period, Cost cost) {
        var flat = cost.flat().isZero()
                ? ""
                : ", " + figure(cost.flat()) + " of it charged once for the period";
        return period.licencesDue() + " × " + cost.licenceMonth().amount().toPlainString() + " = "
                + shown(cost.perMonth()) + " per month, " + shown(cost.inTotal())
                + " in total for the period" + flat;
    }

    private static String use(Accumulated use) {
        var what = use.counting() == Counting.DISTINCT_CLIENTS ? " by client" : " used";
        return use.metric() + ": " + use.used() + what + " in " + days(use.window())
                + use.allowance().map(OverviewText::included).orElse("")
                + (use.open().isZero() ? "" : "; " + use.open() + " units not billed yet");
    }

    private static String included(Allowance allowance) {
        return " of " + allowance.perLicence() + " × " + counted(allowance.licences(), "licence")
                + " = " + allowance.included() + " included; " + allowance.left() + " left";
    }

    private void addInvoices() {
        var invoices = overview.ofPayer().invoices();
        text.heading("Invoices" + ofPayer());
        invoices.stream().limit(INVOICES).forEach(this::add);
        if (invoices.isEmpty()) {
            text.entry("", "none");
        } else if (invoices.size() > INVOICES) {
            text.entry("", "and " + (invoices.size() - INVOICES) + " before: see --json");
        }
    }

    private void add(Posted posted) {
        text.entry(
                posted.invoiceDate().toString(),
                posted.number() + " "
                        + posted.type().name().toLowerCase(Locale.ROOT).replace('_', ' ')
                        + ": " + shown(posted.gross()) + " with VAT, " + figure(posted.payable())
                        + " to pay by " + posted.dueOn() + " (" + posted.run() + ")");
    }

    private void addCredits() {
        text.heading("Credit left" + ofPayer());
        overview.ofPayer().credits().stream()
                .sorted(Credit.OLDEST_FIRST)
                .forEach(credit -> text.entry(
                        credit.receivedOn().toString(),
                        credit.creditId() + ": " + shown(credit.left())
                                + credit.product()
                                        .map(p -> ", for " + p + " only")
                                        .orElse("")));
        if (overview.ofPayer().credits().isEmpty()) {
            text.entry("", "none");
        }
    }

    private void addAdjustments() {
        var open = overview.ofPayer().adjustments();
        if (!open.isEmpty()) {
            text.heading("One-off lines on its next invoice");
            open.forEach(line -> text.entry(
                    line.id(),
                    shown(line.amount()) + " without VAT, " + line.product() + ": " + line.text()
                            + ", for " + days(line.servicePeriod()) + " (" + line.by() + ": "
                            + line.reason() + ")"));
        }
    }

    private void addNext() {
        text.heading("What to do next");
        overview.ofPayer().invoices().stream()
                .findFirst()
                .ifPresent(posted ->
                        text.entry("Last invoice", "jobs/run explain " + posted.number()));
        if (!isItsOwnPayer()) {
            text.entry("Payer", "jobs/run overview " + overview.payerNo());
        }
        if (!overview.ofPayer().holds().isEmpty()) {
            text.entry("Bill it", "correct what is named above, then jobs/run supplement");
        }
    }

    private String ofPayer() {
        return isItsOwnPayer() ? "" : " of its payer " + overview.payerNo();
    }

    private boolean isItsOwnPayer() {
        return overview.payerNo().equals(overview.account().accountNo());
    }

    private static String named(Party party) {
        return party.accountNo() + " " + party.name();
    }
}
