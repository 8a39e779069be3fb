package monthend.check;

import monthend.catalog.NumberSeries.DocumentType;

import org.joda.money.Money;

import java.util.List;

/**
 * How a run stands, in figures for people.
 *
 * @param invoices posted, or to be posted; {@code creditNotes} likewise
 * @param heldPayers left out, with all that they pay for
 * @param rejectedRows rows that were not taken
 */
public record RunSummary(
        long accounts,
        long invoicedPayers,
        long usageRows,
        long invoices,
        long creditNotes,
        long heldPayers,
        long rejectedRows,
        long duplicateRows,
        long differences,
        long refundCandidates,
        List<Sum> sums) {

    /** What the documents of a seller of one type and currency come to; all amounts positive. */
    public record Sum(
            String seller, DocumentType type, long documents, Money net, Money vat, Money payable) {

        /** What credit pays of them: the rest of the gross amount is payable. */
        public Money prepaid() {
            return net.plus(vat).minus(payable);
        }
    }

    public RunSummary {
        sums = List.copyOf(sums);
    }

    /** Whether somebody has to look at what was left out. */
    public boolean leftSomethingOut() {
        return heldPayers > 0 || rejectedRows > 0;
    }
}
