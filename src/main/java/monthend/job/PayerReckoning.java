package monthend.job;

import monthend.catalog.NumberSeries.DocumentType;
import monthend.delivery.ChannelChoice;
import monthend.invoicing.Basis;
import monthend.invoicing.Corrected;
import monthend.invoicing.Corrected.CreditNote;
import monthend.invoicing.Correcting;
import monthend.invoicing.Credit;
import monthend.invoicing.Drafted;
import monthend.invoicing.Drafting;
import monthend.invoicing.InvoiceDraft;
import monthend.invoicing.RefundCandidate;
import monthend.invoicing.Refunds;
import monthend.rating.Adjustment;
import monthend.rating.Hold;
import monthend.rating.Outlook;
import monthend.rating.PayerRating;
import monthend.rating.Rated;
import monthend.snapshot.Account;
import monthend.store.DraftedDocument;
import monthend.store.LiveDocument;
import monthend.store.PayerInput;
import monthend.store.PayerOutcome;
import monthend.store.RunGround;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Works out one payer's documents of a run: its invoices, or what corrects them. */
final class PayerReckoning {

    private final RunGround ground;

    PayerReckoning(RunGround ground) {
        this.ground = ground;
    }

    PayerOutcome outcome(PayerInput input) {
        var rated = new PayerRating()
                .rate(input.payer(), ground.closing(), ground.catalog())
                .withCharges(
                        input.adjustments().stream().map(Adjustment::charge).toList());
        return ground.foundation().corrected().isEmpty()
                ? billed(input, rated)
                : corrected(input, rated);
    }

    private PayerOutcome billed(PayerInput input, Rated rated) {
        var drafted =
                drafting().draft(input.payer(), rated, input.credits(), input.extendedDueOn());
        return new PayerOutcome(
                input,
                rated,
                invoices(input, rated, drafted.drafts()).toList(),
                List.of(),
                holds(rated, drafted.holds()),
                refunds(input, input.credits(), drafted.drafts()));
    }

    /** P3: what is right stays, what is not is credited and invoiced anew. */
    private PayerOutcome corrected(PayerInput input, Rated rated) {
        var due = drafting().draft(input.payer(), rated, input.extendedDueOn());
        var corrected = corrected(input, due);
        return new PayerOutcome(
                input,
                rated,
                Stream.concat(
                                corrected.creditNotes().stream()
                                        .map(note -> creditNote(input, note)),
                                invoices(input, rated, corrected.invoices()))
                        .toList(),
                corrected.kept(),
                holds(
                        rated,
                        Stream.concat(due.holds().stream(), corrected.holds().stream())
                                .toList()),
                refunds(input, corrected.credits(), corrected.invoices()));
    }

    /** Of a payer that cannot be invoiced nothing is corrected. */
    private Corrected corrected(PayerInput input, Drafted due) {
        return due.holds().isEmpty()
                ? new Correcting(input.payer().payerNo(), ground.closing())
                        .correct(
                                due.drafts(),
                                input.live().stream().map(LiveDocument::live).toList(),
                                input.credits())
                : new Corrected(List.of(), List.of(), List.of(), input.credits(), List.of());
    }

    private Drafting drafting() {
        return new Drafting(ground.closing(), ground.catalog());
    }

    private static Stream<DraftedDocument> invoices(
            PayerInput input, Rated rated, List<InvoiceDraft> drafts) {
        var basis = new Basis(rated.usage());
        return drafts.stream()
                .map(draft -> new DraftedDocument(
                        draft,
                        ChannelChoice.of(input.payer().payer(), draft.type(), input.register()),
                        basis.of(draft)));
    }

    /** Goes where the payer's documents go now; if its account is gone, where the original went. */
    private static DraftedDocument creditNote(PayerInput input, CreditNote note) {
        var channel = account(input)
                .map(account ->
                        ChannelChoice.of(account, DocumentType.CREDIT_NOTE, input.register()))
                .orElseGet(() -> asOriginal(input, note));
        return new DraftedDocument(note.draft(), channel, note.basis());
    }

    private static Optional<Account> account(PayerInput input) {
        return input.payer().accounts().stream()
                .filter(account -> account.accountNo().equals(input.payer().payerNo()))
                .findFirst();
    }

    private static ChannelChoice asOriginal(PayerInput input, CreditNote note) {
        var original = note.draft().refersTo().orElseThrow().number();
        return input.live().stream()
                .filter(live -> live.live().invoice().number().equals(original))
                .map(live -> new ChannelChoice(
                        live.channel(),
                        live.profile(),
                        "the account is gone; sent as invoice " + original + " was"))
                .findFirst()
                .orElseThrow();
    }

    private static List<Hold> holds(Rated rated, List<Hold> more) {
        return Stream.concat(rated.holds().stream(), more.stream()).toList();
    }

    private List<RefundCandidate> refunds(
            PayerInput input, List<Credit> credits, List<InvoiceDraft> drafts) {
        return Refunds.candidates(
                input.payer().payerNo(),
                credits,
                drafts,
                new Outlook(input.payer(), ground.closing(), ground.catalog()));
    }
}
