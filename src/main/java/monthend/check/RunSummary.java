package monthend.check;

import org.joda.money.Money;

import java.util.List;

/**
 * How a run stands, in figures for people.
 *
 * @param invoices posted, or to be posted
 * @param heldPayers left out, with all that they pay for
 * @param rejectedRows rows that were not taken
 */
public record RunSummary(
        long accounts,
        long invoicedPayers,
        long usageRows,
        long invoices,
        long heldPayers,
        long rejectedRows,
        long duplicateRows,
        long differences,
        List<Sum> sums) {

    /** What the invoices of a seller in one currency come to. */
    public record Sum(String seller, long invoices, Money net, Money vat, Money payable) {}

    public RunSummary {
        sums = List.copyOf(sums);
    }

    /** Whether somebody has to look at what was left out. */
    public boolean leftSomethingOut() {
        return heldPayers > 0 || rejectedRows > 0;
    }
}
