package monthend.golden;

import monthend.invoicing.Invoice;
import monthend.invoicing.Totals;

import org.joda.money.Money;

import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the invoices of each seller come to in each currency. */
final class Sums {

    private Sums() {}

    static List<String> of(List<Invoice> invoices) {
        return invoices.stream()
                .collect(Collectors.groupingBy(Sums::key, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(group -> "  " + group.getKey() + ": " + sums(group.getValue()))
                .toList();
    }

    private static String key(Invoice invoice) {
        return invoice.draft().seller() + " " + invoice.draft().currency();
    }

    private static String sums(List<Invoice> invoices) {
        return invoices.size() + (invoices.size() == 1 ? " invoice" : " invoices")
                + ", net " + sum(invoices, Totals::net)
                + ", VAT " + sum(invoices, Totals::vat)
                + ", to pay " + sum(invoices, Totals::payable);
    }

    private static String sum(List<Invoice> invoices, Function<Totals, Money> what) {
        return invoices.stream()
                .map(invoice -> what.apply(invoice.draft().totals()))
                .reduce(Money::plus)
                .map(GoldenText::amount)
                .orElseThrow();
    }
}
