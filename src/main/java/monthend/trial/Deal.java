package monthend.trial;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A made-up agreement and its use. Another system has billed it up to the month, so that the month
 * bills what a month bills.
 */
final class Deal {

    private final TrialMonth month;
    private final String accountNo;
    private final int place;
    private final String product;
    private final String plan;
    private final int licences;
    private final List<List<String>> use = new ArrayList<>();

    private LocalDate startedOn;

    Deal(TrialMonth month, String accountNo, int place, String product, String plan, int licences) {
        this.month = month;
        this.accountNo = accountNo;
        this.place = place;
        this.product = product;
        this.plan = plan;
        this.licences = licences;
        this.startedOn = month.firstDay().minusYears(1);
    }

    /** From the first of a month so many months before. */
    Deal startedMonthsAgo(int months) {
        startedOn = month.firstDay().minusMonths(months);
        return this;
    }

    private String id() {
        return "S" + place + "-" + accountNo;
    }

    void use(LocalDate day, String metric, int quantity, String client) {
        use.add(List.of(
                "U" + use.size() + "-" + id(),
                id(),
                metric,
                day.toString(),
                String.valueOf(quantity),
                client,
                client.isEmpty() ? "" : "Klient " + client));
    }

    List<String> subscription() {
        var billed = startedOn.isBefore(month.firstDay()) ? month.firstDay().toString() : "";
        return List.of(id(), accountNo, product, startedOn.toString(), "", billed, "", "", "", "");
    }

    /** One in eight has more licences from the middle of the month. */
    List<List<String>> timeline() {
        var first = state(startedOn, licences);
        return accountNo.hashCode() % 8 == place
                ? List.of(first, state(month.firstDay().plusDays(14), licences + 2))
                : List.of(first);
    }

    private List<String> state(LocalDate from, int quantity) {
        return List.of(id(), from.toString(), plan, String.valueOf(quantity), "", "");
    }

    List<List<String>> use() {
        return List.copyOf(use);
    }
}
