package monthend.report.run;

import monthend.catalog.NumberSeries.DocumentType;

import org.joda.money.Money;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a run has come to, for whoever reviews it and answers for it: amounts, what needs somebody,
 * and the proof that every input row is accounted for (P5).
 *
 * <p>Amounts are without VAT unless they say otherwise, and above zero on credit notes too.
 *
 * @param totals of the posted documents by seller, currency and type
 * @param comparisons with the period before and a year ago
 * @param disagreements figures that the last proof of the run found to differ: none if all is well
 * @param movement why the period comes to more or less than the one before
 * @param remainders credit that nothing will use, and what was billed otherwise than is due now
 * @param steps how long each took: the only part that another execution tells differently
 */
public record RunReport(
        Head head,
        List<String> disagreements,
        List<Total> totals,
        List<Comparison> comparisons,
        List<ProductSum> products,
        List<SizeClass> sizes,
        List<Movement> movement,
        List<ChannelCount> channels,
        List<HeldPayer> held,
        List<RejectedRows> rejected,
        List<Notices> notices,
        List<Remainder> remainders,
        List<InputFile> files,
        List<StepTime> steps) {

    /**
     * Which run it is, and what went into it.
     *
     * @param kind such as {@code closing} or {@code rerun}
     * @param state {@code draft} as long as nothing is numbered
     * @param periodBefore the run that the movement compares with, if there is one
     * @param yearAgo the run of the same period of last year, if there is one
     * @param input the SHA-256 over all that was read and the options
     * @param catalog the SHA-256 of the catalogue
     * @param checking whose e-invoices were put to the official rules: {@code all} or {@code
     *     sample}
     */
    public record Head(
            String run,
            String kind,
            String state,
            String period,
            LocalDate invoiceDate,
            Optional<String> periodBefore,
            Optional<String> yearAgo,
            String program,
            String input,
            String catalog,
            String checking) {}

    /** What the documents of one seller, currency and type come to. */
    public record Total(
            String seller,
            DocumentType type,
            long documents,
            Money net,
            Money vat,
            Money gross,
            Money prepaid,
            Money payable) {}

    /** What the live invoices of a seller come to now, a period before, and a year before. */
    public record Comparison(
            String seller, Money now, Optional<Money> before, Optional<Money> yearAgo) {}

    /** What is invoiced of a product. */
    public record ProductSum(String seller, String product, long lines, Money net) {}

    /**
     * Invoices of about one size.
     *
     * @param from the smallest amount without VAT
     */
    public record SizeClass(Money from, long invoices, Money net) {}

    /** Why the amounts of subscriptions differ from those of the period before. */
    public enum Cause {
        NEW,
        INCREASED,
        DECREASED,
        ENDED,
        /** Invoiced the period before, and held now. */
        HELD,
        PRICE,
        USE,
        BY_HAND,
        /** Billed in other months than this, such as once a year. */
        OTHER_MONTHS
    }

    /** How much more, or less if below zero, is invoiced for a reason. */
    public record Movement(String seller, Cause cause, long subscriptions, Money amount) {}

    /** How many documents go by a channel. */
    public record ChannelCount(String channel, long documents) {}

    /**
     * A payer that is left out.
     *
     * @param net what its charges come to, in each currency; empty if they could not be worked out
     */
    public record HeldPayer(
            String accountNo,
            String name,
            String code,
            String reason,
            List<Money> net,
            String whatToDo) {}

    /** Rows of a file that were not taken. */
    public record RejectedRows(String file, String code, long rows, String example) {}

    /** What somebody may want to look at; the first few, and how many there are. */
    public record Notices(String code, long count, List<Notice> first) {

        public Notices {
            first = List.copyOf(first);
        }
    }

    /** One of them; the account is empty where it is about none. */
    public record Notice(String accountNo, String what) {}

    /** Refund candidates of a currency, or differences, which have no amount. */
    public record Remainder(String what, long rows, Optional<Money> amount) {}

    /** A file that was read, and how many of its rows ended how. */
    public record InputFile(
            String name, String sha256, long bytes, long records, List<Ended> ended) {

        public InputFile {
            ended = List.copyOf(ended);
        }

        /** How many rows ended in a way. */
        public long rows(RowEnd end) {
            return ended.stream()
                    .filter(one -> one.end() == end)
                    .mapToLong(Ended::rows)
                    .sum();
        }

        /** Whether every record is accounted for. */
        public boolean addsUp() {
            return ended.stream().mapToLong(Ended::rows).sum() == records;
        }
    }

    /** Where a row can end (P5). */
    public enum RowEnd {
        BILLED,
        COVERED,
        DEFERRED,
        HELD,
        DUPLICATE,
        REJECTED,
        /** Rows of state: accounts, subscriptions and the like, which are read and not billed. */
        TAKEN
    }

    public record Ended(RowEnd end, long rows) {}

    /** A step of the run. */
    public record StepTime(String step, Duration took, long items) {}

    public RunReport {
        totals = List.copyOf(totals);
        comparisons = List.copyOf(comparisons);
        products = List.copyOf(products);
        sizes = List.copyOf(sizes);
        movement = List.copyOf(movement);
        channels = List.copyOf(channels);
        held = List.copyOf(held);
        rejected = List.copyOf(rejected);
        notices = List.copyOf(notices);
        remainders = List.copyOf(remainders);
        files = List.copyOf(files);
        steps = List.copyOf(steps);
    }

    /** Whether nothing is numbered yet: then there is no list of documents, and no journal. */
    public boolean isDraft() {
        return head.state().equals("draft");
    }

    /** How many documents of a type were posted. */
    public long documents(DocumentType type) {
        return totals.stream()
                .filter(total -> total.type() == type)
                .mapToLong(Total::documents)
                .sum();
    }

    public long heldPayers() {
        return held.stream().map(HeldPayer::accountNo).distinct().count();
    }

    public long rejectedRows() {
        return rejected.stream().mapToLong(RejectedRows::rows).sum();
    }
}
