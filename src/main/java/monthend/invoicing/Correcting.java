package monthend.invoicing;

import monthend.invoicing.Corrected.CreditNote;
import monthend.invoicing.Corrected.KeptLine;
import monthend.rating.Charge;
import monthend.rating.Closing;
import monthend.rating.Hold;
import monthend.rating.HoldCode;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Compares what a corrected period comes to with its live invoices, payer by payer (P3). What is
 * the same is not touched. Anything else gets a credit note for the whole original and a new
 * invoice: an invoice that is gone the credit note alone, a new one the invoice alone.
 *
 * <p>All credit that the credit notes give back is there before any new invoice uses some.
 */
public final class Correcting {

    private final String payerNo;
    private final CreditNotes creditNotes;

    public Correcting(String payerNo, Closing closing) {
        this.payerNo = payerNo;
        this.creditNotes = new CreditNotes(closing);
    }

    /**
     * Corrects a payer's invoices.
     *
     * @param due what the corrected period comes to, before any credit is used
     * @param live of the period
     * @param credits what is left of each, as the live invoices have used them
     */
    public Corrected correct(List<InvoiceDraft> due, List<Live> live, List<Credit> credits) {
        var parts = parts(due, live);
        var wrong = parts.values().stream().filter(part -> !part.isRight()).toList();
        var credited = wrong.stream().flatMap(part -> part.live().stream()).toList();
        var balances = new CreditBalances(restored(credits, credited));
        var restored = balances.left();
        return new Corrected(
                credited.stream().map(one -> creditNote(one, restored)).toList(),
                wrong.stream()
                        .flatMap(part -> part.replacement().stream())
                        .map(balances::useOn)
                        .toList(),
                parts.values().stream()
                        .filter(Part::isRight)
                        .flatMap(part -> part.kept().stream())
                        .toList(),
                restored,
                credited.stream()
                        .filter(one -> one.standing() == Live.Standing.CREDITED_BY_HAND)
                        .map(one -> creditedByHand(one.invoice().number()))
                        .toList());
    }

    private static SortedMap<InvoiceKey, Part> parts(List<InvoiceDraft> due, List<Live> live) {
        var parts = new TreeMap<InvoiceKey, Part>();
        Stream.concat(
                        due.stream().map(InvoiceKey::of),
                        live.stream().map(one -> InvoiceKey.of(one.invoice().draft())))
                .distinct()
                .forEach(key -> parts.put(
                        key,
                        new Part(
                                due.stream()
                                        .filter(draft -> InvoiceKey.of(draft).equals(key))
                                        .toList(),
                                live.stream()
                                        .filter(one -> InvoiceKey.of(
                                                        one.invoice().draft())
                                                .equals(key))
                                        .sorted(Comparator.comparing(
                                                one -> one.invoice().number()))
                                        .toList())));
        return parts;
    }

    private CreditNote creditNote(Live live, List<Credit> restored) {
        var draft = creditNotes.ofWhole(live.invoice());
        var uses = draft.credits().stream()
                .map(use -> restored.stream()
                        .filter(credit -> credit.creditId().equals(use.creditId()))
                        .findFirst()
                        .map(credit -> use.leaving(credit.left()))
                        .orElse(use))
                .toList();
        return new CreditNote(draft.using(uses), live.basis());
    }

    /** What is left of each credit once the credited invoices have given back what they used. */
    private static List<Credit> restored(List<Credit> credits, List<Live> credited) {
        Map<String, Credit> left = new LinkedHashMap<>();
        credits.forEach(credit -> left.put(credit.creditId(), credit));
        credited.stream()
                .flatMap(one -> one.invoice().draft().credits().stream())
                .forEach(use -> left.merge(
                        use.creditId(),
                        new Credit(use.creditId(), use.product(), use.receivedOn(), use.used()),
                        (there, back) -> there.plus(back.left())));
        return new ArrayList<>(left.values());
    }

    private Hold creditedByHand(String number) {
        return new Hold(
                payerNo,
                HoldCode.CREDITED_BY_HAND,
                "The period comes to something else than invoice " + number + ", which somebody has"
                        + " credited by hand already; it cannot be credited a second time. Correct"
                        + " the rest by hand too: jobs/run credit, jobs/run adjust.");
    }

    /**
     * What belongs together: of one series, group and currency.
     *
     * @param due one draft, or none
     * @param live one invoice as a rule; more where a supplement has billed the payer too
     */
    private record Part(List<InvoiceDraft> due, List<Live> live) {

        boolean isRight() {
            return !due.isEmpty()
                    && !live.isEmpty()
                    && live.stream().allMatch(one -> sameBuyer(one, due.getFirst()))
                    && sameLines(dueLines(), liveLines());
        }

        /** The draft, as a replacement of the first live invoice if there is one. */
        List<InvoiceDraft> replacement() {
            return due.stream()
                    .map(draft -> live.isEmpty()
                            ? draft
                            : draft.replacing(live.getFirst().invoice()))
                    .toList();
        }

        List<KeptLine> kept() {
            var lines = liveLines();
            return IntStream.range(0, lines.size())
                    .mapToObj(index -> new KeptLine(
                            lines.get(index).number(),
                            lines.get(index).line().number(),
                            dueLines().get(index).charge()))
                    .toList();
        }

        private List<InvoiceLine> dueLines() {
            return due.getFirst().lines();
        }

        private List<LineOf> liveLines() {
            return live.stream()
                    .flatMap(one -> one.invoice().draft().lines().stream()
                            .map(line -> new LineOf(one.invoice().number(), line)))
                    .sorted(Comparator.comparing(one -> one.line().charge(), Charge.IN_LINE_ORDER))
                    .toList();
        }

        private static boolean sameLines(List<InvoiceLine> due, List<LineOf> live) {
            return due.size() == live.size()
                    && IntStream.range(0, due.size())
                            .allMatch(index -> due.get(index)
                                    .billsTheSameAs(live.get(index).line()));
        }

        private static boolean sameBuyer(Live live, InvoiceDraft due) {
            var buyer = live.invoice().draft().buyer();
            return buyer.organisationNumber().equals(due.buyer().organisationNumber())
                    && buyer.vatNumber().equals(due.buyer().vatNumber());
        }
    }

    private record LineOf(String number, InvoiceLine line) {}
}
