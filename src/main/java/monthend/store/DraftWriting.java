package monthend.store;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import monthend.check.Foundation;
import monthend.invoicing.BasisEntry;
import monthend.invoicing.Corrected.KeptLine;
import monthend.invoicing.CreditUse;
import monthend.invoicing.InvoiceDraft;
import monthend.invoicing.InvoiceLine;
import monthend.invoicing.RefundCandidate;
import monthend.rating.Charge;
import monthend.rating.Derivation;
import monthend.rating.Outcome;
import monthend.rating.Rated;
import monthend.rating.UsageOutcome;
import monthend.snapshot.RowPlace;
import monthend.snapshot.UsageRow.Client;

import org.joda.money.Money;

import java.math.BigDecimal;
import java.sql.Connection;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The outcomes of a block of payers on their way into the tables, by COPY. */
final class DraftWriting {

    private final String run;
    private final boolean corrects;
    private final Iterator<Long> ids;
    private final CopyBuffer payers;
    private final CopyBuffer amounts;
    private final CopyBuffer drafts;
    private final CopyBuffer lines;
    private final CopyBuffer basisEntries;
    private final CopyBuffer creditUses;
    private final CopyBuffer creditsRestored;
    private final CopyBuffer keptInvoices;
    private final CopyBuffer refunds;
    private final CopyBuffer holds;
    private final CopyBuffer use;
    private final CopyBuffer timeline;
    private final CopyBuffer differences;

    DraftWriting(Foundation foundation, Connection connection, Iterator<Long> ids) {
        this.run = foundation.run();
        this.corrects = !foundation.corrected().isEmpty();
        this.ids = ids;
        this.payers = new CopyBuffer(connection, "rating/copy-rated-payers");
        this.amounts = new CopyBuffer(connection, "rating/copy-rated-amounts");
        this.drafts = new CopyBuffer(connection, "invoicing/copy-drafts");
        this.lines = new CopyBuffer(connection, "invoicing/copy-draft-lines");
        this.basisEntries = new CopyBuffer(connection, "invoicing/copy-basis-entries");
        this.creditUses = new CopyBuffer(connection, "invoicing/copy-credit-uses");
        this.creditsRestored = new CopyBuffer(connection, "invoicing/copy-credits-restored");
        this.keptInvoices = new CopyBuffer(connection, "invoicing/copy-kept-invoices");
        this.refunds = new CopyBuffer(connection, "invoicing/copy-refunds");
        this.holds = new CopyBuffer(connection, "invoicing/copy-holds");
        this.use = new CopyBuffer(connection, "rating/copy-use-outcomes");
        this.timeline = new CopyBuffer(connection, "rating/copy-licence-outcomes");
        this.differences = new CopyBuffer(connection, "rating/copy-differences");
    }

    /** Where a charge stands. */
    private record Line(long draftId, int number) {}

    /** Units of a row that ended the same way. */
    private record Ended(RowPlace row, Outcome outcome, Optional<Line> line) {}

    void add(PayerOutcome payer) {
        payers.add(run, payer.payerNo(), payer.input().payer().accounts().size());
        addAmounts(payer.payerNo(), payer.rated().charges());
        var places = addDrafts(payer);
        payer.refunds().forEach(this::addRefund);
        payer.holds().forEach(hold -> holds.add(run, hold.payerNo(), hold.code(), hold.reason()));
        addUse(payer, places);
        addTimeline(payer);
        addDifferences(payer.payerNo(), payer.rated());
        if (inOrder().anyMatch(CopyBuffer::isFull)) {
            flush();
        }
    }

    /** Sends the rest. */
    void flush() {
        inOrder().forEach(CopyBuffer::flush);
    }

    /** A table after those that it refers to. */
    private Stream<CopyBuffer> inOrder() {
        return Stream.of(
                payers,
                amounts,
                drafts,
                lines,
                basisEntries,
                creditUses,
                creditsRestored,
                keptInvoices,
                refunds,
                holds,
                use,
                timeline,
                differences);
    }

    private void addAmounts(String payerNo, List<Charge> charges) {
        var byCurrency = charges.stream()
                .map(Charge::amount)
                .collect(groupingBy(Money::getCurrencyUnit, TreeMap::new, toList()));
        byCurrency.forEach((currency, parts) -> amounts.add(
                run,
                payerNo,
                currency.getCode(),
                parts.size(),
                Money.total(parts).getAmount()));
    }

    private Map<Charge, Line> addDrafts(PayerOutcome payer) {
        var places = new IdentityHashMap<Charge, Line>();
        for (var document : payer.documents()) {
            var id = ids.next();
            var draft = document.draft();
            addDraft(id, document);
            draft.lines().forEach(line -> {
                addLine(id, line);
                places.put(line.charge(), new Line(id, line.number()));
            });
            addBasis(id, document.basis());
            switch (draft.type()) {
                case INVOICE -> draft.credits().forEach(credit -> addCreditUse(id, credit));
                case CREDIT_NOTE ->
                    draft.credits()
                            .forEach(credit -> creditsRestored.add(
                                    id, credit.creditId(), credit.used().getAmount()));
            }
        }
        addKept(payer, places);
        return places;
    }

    /** Rows that a kept invoice bills end on its lines, as before. */
    private void addKept(PayerOutcome payer, Map<Charge, Line> places) {
        var byNumber = payer.input().live().stream()
                .collect(toMap(LiveDocument::number, document -> document));
        payer.kept().stream()
                .map(KeptLine::number)
                .distinct()
                .map(byNumber::get)
                .filter(Objects::nonNull)
                .forEach(kept -> keptInvoices.add(run, kept.number(), kept.contentSha256()));
        payer.kept()
                .forEach(kept -> Optional.ofNullable(byNumber.get(kept.number()))
                        .ifPresent(document -> places.put(
                                kept.charge(), new Line(document.draftId(), kept.line()))));
    }

    private void addDraft(long id, DraftedDocument document) {
        var draft = document.draft();
        var totals = draft.totals();
        drafts.add(
                id,
                run,
                draft.buyer().accountNo(),
                draft.seller(),
                draft.type(),
                draft.series(),
                draft.group(),
                draft.currency().getCode(),
                totals.net().getAmount(),
                totals.vat().getAmount(),
                totals.gross().getAmount(),
                totals.prepaid().getAmount(),
                totals.payable().getAmount(),
                draft.invoiceDate(),
                draft.dueOn(),
                document.channel().channel().code(),
                document.channel().note(),
                document.channel().profile().code(),
                draft.lines().size(),
                DraftJson.write(DraftHeader.of(draft)),
                DraftJson.hash(draft, document.basis()),
                draft.refersTo().map(InvoiceDraft.DocumentReference::number));
    }

    private void addLine(long draftId, InvoiceLine line) {
        var charge = line.charge();
        lines.add(
                draftId,
                line.number(),
                charge.accountNo(),
                line.accountName(),
                charge.subscriptionId(),
                charge.product(),
                charge.plan(),
                charge.kind(),
                charge.code(),
                charge.servicePeriod().from(),
                charge.servicePeriod().to(),
                charge.tier(),
                charge.timing(),
                licences(charge.derivation()),
                charge.quantity().value(),
                charge.unitPrice().amount(),
                charge.amount().getAmount(),
                line.taxPoint(),
                line.vat().category(),
                line.vat().percent(),
                line.vat().exemptionCode(),
                DraftJson.write(charge.derivation()),
                line.orderReference());
    }

    private void addBasis(long draftId, List<BasisEntry> entries) {
        var line = 0;
        var number = 0;
        for (var entry : entries) {
            number = entry.line() == line ? number + 1 : 1;
            line = entry.line();
            basisEntries.add(
                    draftId,
                    line,
                    number,
                    entry.accountNo(),
                    entry.client().map(Client::number),
                    entry.client().map(Client::name),
                    entry.quantity().value(),
                    entry.amount().getAmount());
        }
    }

    /** How many licences the line bills on each of its days; only licence lines count any (L7). */
    private static int licences(Derivation derivation) {
        return derivation instanceof Derivation.Licences licences ? licences.licences() : 0;
    }

    private void addCreditUse(long draftId, CreditUse credit) {
        creditUses.add(
                draftId,
                credit.creditId(),
                credit.used().getAmount(),
                credit.left().getAmount());
    }

    private void addRefund(RefundCandidate refund) {
        refunds.add(
                run,
                refund.accountNo(),
                refund.creditId(),
                refund.product(),
                refund.amount().getAmount(),
                refund.amount().getCurrencyUnit().getCode());
    }

    private void addUse(PayerOutcome payer, Map<Charge, Line> places) {
        var units = new LinkedHashMap<Ended, BigDecimal>();
        payer.rated().usage().stream()
                .filter(this::saysSomethingNew)
                .forEach(outcome ->
                        units.merge(ended(outcome, places), outcome.quantity(), BigDecimal::add));
        units.forEach((end, quantity) -> use.add(
                run,
                payer.payerNo(),
                end.row().run(),
                end.row().line(),
                end.outcome(),
                quantity,
                end.line().map(Line::draftId),
                end.line().map(Line::number)));
    }

    /** That a row of an earlier run still waits stands there already, but where a rerun looks. */
    private boolean saysSomethingNew(UsageOutcome outcome) {
        return outcome.outcome() != Outcome.DEFERRED
                || outcome.row().place().run().equals(run)
                || corrects;
    }

    /** Use on a charge that no draft could be made of is held. */
    private static Ended ended(UsageOutcome outcome, Map<Charge, Line> places) {
        var place = outcome.row().place();
        if (outcome.charge().isEmpty()) {
            return new Ended(place, outcome.outcome(), Optional.empty());
        }
        return outcome.charge()
                .map(places::get)
                .map(line -> new Ended(place, Outcome.BILLED, Optional.of(line)))
                .orElseGet(() -> new Ended(place, Outcome.HELD, Optional.empty()));
    }

    private void addTimeline(PayerOutcome payer) {
        payer.rated()
                .timeline()
                .forEach(row -> timeline.add(
                        run, row.row().place().line(), payer.payerNo(), row.outcome()));
    }

    private void addDifferences(String payerNo, Rated rated) {
        var number = 0;
        for (var difference : rated.differences()) {
            differences.add(
                    run,
                    payerNo,
                    ++number,
                    difference.accountNo(),
                    difference.subscriptionId(),
                    difference.days().from(),
                    difference.days().to(),
                    difference.billed(),
                    difference.due(),
                    difference.reason());
        }
    }
}
