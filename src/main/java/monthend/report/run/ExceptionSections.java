package monthend.report.run;

import static monthend.report.run.Html.code;
import static monthend.report.run.Html.element;
import static monthend.report.run.Html.link;
import static monthend.report.run.Html.section;
import static monthend.report.run.Html.table;
import static monthend.report.run.Html.text;

import monthend.report.run.Html.Column;
import monthend.report.run.RunReport.HeldPayer;
import monthend.report.run.RunReport.Notices;
import monthend.report.run.RunReport.Remainder;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What needs somebody: who was left out and what to do, and what is worth a look. */
final class ExceptionSections {

    /** So many held accounts are shown; all of them are in held.csv. */
    private static final int SHOWN = 200;

    private final RunReport report;

    ExceptionSections(RunReport report) {
        this.report = report;
    }

    String all() {
        var content = held() + rejected() + remainders() + notices();
        return section(
                "needs",
                "What needs you",
                content.isEmpty()
                        ? "<p class=\"good\">Nothing: everybody who owes something is invoiced, and"
                                + " every row was taken.</p>\n"
                        : content);
    }

    private String held() {
        if (report.held().isEmpty()) {
            return "";
        }
        var more =
                report.held().size() <= SHOWN ? "" : "<p>These are the first " + SHOWN + ".</p>\n";
        return element("h3", link("held.csv", "Held") + ": left out whole until somebody decides")
                + more
                + table(
                        "Accounts that are held, why, and what to do",
                        List.of(
                                Column.words("Account"),
                                Column.words("Why"),
                                Column.words("What is"),
                                Column.figures("Without VAT"),
                                Column.words("What to do")),
                        report.held().stream().limit(SHOWN).map(ExceptionSections::row));
    }

    private static List<String> row(HeldPayer held) {
        return List.of(
                text(held.accountNo()) + " <span class=\"faint\">" + text(held.name()) + "</span>",
                code(held.code()),
                text(held.reason()),
                link("held.csv", net(held)),
                text(held.whatToDo()));
    }

    private static String net(HeldPayer held) {
        return held.net().isEmpty()
                ? "not known"
                : held.net().stream().map(Shown::money).collect(Collectors.joining("<br>"));
    }

    private String rejected() {
        if (report.rejected().isEmpty()) {
            return "";
        }
        return element("h3", link("rejected.csv", "Rows that were not taken"))
                + table(
                        "Rows that were not taken, by file and reason",
                        List.of(
                                Column.words("File"),
                                Column.words("Code"),
                                Column.figures("Rows"),
                                Column.words("Such as")),
                        report.rejected().stream()
                                .map(rows -> List.of(
                                        text(rows.file()),
                                        code(rows.code()),
                                        link("rejected.csv", Shown.number(rows.rows())),
                                        text(rows.example()))));
    }

    private String remainders() {
        return report.remainders().isEmpty()
                ? ""
                : "<ul>"
                        + report.remainders().stream()
                                .map(one -> element("li", remainder(one)))
                                .reduce("", String::concat)
                        + "</ul>\n";
    }

    private static String remainder(Remainder one) {
        return one.amount()
                .map(amount -> link("refunds.csv", counted(one.rows(), "refund candidate"))
                        + ": " + Shown.money(amount)
                        + " of credit that no further invoice is expected to use. Confirm the"
                        + " bank account before anything is paid out.")
                .orElseGet(() -> link("differences.csv", counted(one.rows(), "difference"))
                        + " between what was billed before and what the snapshot says"
                        + " now. They are corrected only by a rerun of their period.");
    }

    private static String counted(long number, String noun) {
        return Shown.number(number) + " " + noun + (number == 1 ? "" : "s");
    }

    private String notices() {
        return report.notices().stream().map(this::notices).reduce("", String::concat);
    }

    private String notices(Notices notices) {
        var more = notices.count() > notices.first().size()
                ? ", the first " + notices.first().size()
                : "";
        return element(
                        "h3",
                        link(
                                "notices.csv",
                                heading(notices.code()) + ": " + Shown.number(notices.count())))
                + table(
                        heading(notices.code()) + more,
                        List.of(Column.words("Account"), Column.words("What")),
                        notices.first().stream()
                                .map(one -> List.of(text(one.accountNo()), text(one.what()))));
    }

    private static String heading(String code) {
        return Stream.of(
                        List.of("FIRST_INVOICE", "Invoiced for the first time"),
                        List.of("NOT_BILLED", "Invoiced the period before and not now"),
                        List.of("NEW_PRICE", "Prices met for the first time"),
                        List.of("RECEIVER", "Receivers and channels to look at"))
                .filter(pair -> pair.getFirst().equals(code))
                .map(List::getLast)
                .findFirst()
                .orElse(code);
    }
}
