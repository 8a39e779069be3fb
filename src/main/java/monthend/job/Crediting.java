package monthend.job;

import monthend.check.Limits;
import monthend.check.Purpose;
import monthend.check.RefusedException;
import monthend.check.Run;
import monthend.check.RunKind;
import monthend.check.RunRequest;
import monthend.check.RunRequest.Paths;
import monthend.check.RunStart;
import monthend.check.RunState;
import monthend.delivery.ChannelChoice;
import monthend.invoicing.Basis;
import monthend.invoicing.BasisEntry;
import monthend.invoicing.CreditNotes;
import monthend.invoicing.InvoiceDraft;
import monthend.invoicing.InvoiceLine;
import monthend.invoicing.ManualCredit;
import monthend.job.RunDesk.Decision;
import monthend.rating.Closing;
import monthend.store.CreditDrafts;
import monthend.store.DraftedDocument;
import monthend.store.Hashes;
import monthend.store.Invoices;
import monthend.store.Postings;
import monthend.store.Postings.Posting;
import monthend.store.Runs;

import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** Where a posted invoice, or a line of it, is credited by hand (P6). */
@Component
public class Crediting {

    private final RunDesk desk;
    private final Runs runs;
    private final Invoices invoices;
    private final Postings postings;
    private final CreditDrafts drafts;
    private final CurrentRuns current;

    Crediting(RunDesk desk, Runs runs, Records records, CurrentRuns current) {
        this.desk = desk;
        this.runs = runs;
        this.invoices = records.invoices();
        this.postings = records.postings();
        this.drafts = records.drafts();
        this.current = current;
    }

    /** Where posted documents are read, and drafts of credit notes are kept. */
    @Component
    record Records(Invoices invoices, Postings postings, CreditDrafts drafts) {}

    /**
     * What somebody asks for.
     *
     * @param what which line, or the whole invoice, and why
     * @param date of the credit note
     * @param out where its documents go
     */
    public record Request(
            String number, ManualCredit what, LocalDate date, String out, Order.Terms terms) {}

    /**
     * Credits an invoice or a line by a credit note in a run of its own. The same words go on with
     * one that was not finished; what is credited already is refused.
     */
    public Answer credit(Request asked) {
        var by = asked.terms().by();
        return desk.run("credit of " + asked.number(), by, all -> decide(asked, all));
    }

    private Decision decide(Request asked, List<Run> all) {
        var posting = postings.invoice(asked.number());
        var request = request(asked, posting, all);
        return switch (RunStart.ofCorrection(request, all)) {
            case RunStart.Begin() -> Decision.start(begin(asked, request, posting));
            case RunStart.GoOn(var run) -> Decision.start(run);
            case RunStart.BeginAnew(var draft) -> {
                desk.discard(draft, RunDesk.who(asked.terms().by()));
                yield Decision.start(begin(asked, request, posting));
            }
            case RunStart.NothingToDo(var run) -> Decision.leave(run.id());
        };
    }

    private Run begin(Request asked, RunRequest request, Posting posting) {
        invoices.requireDateNotBack(asked.date(), current.catalogOf(posting.run()));
        var note = note(asked, request.closing(), posting);
        requireNotAbove(posting, note);
        var document = new DraftedDocument(
                note,
                new ChannelChoice(posting.channel(), posting.posted().profile(), ""),
                basis(asked, posting, note));
        return drafts.begin(request, document, RunDesk.who(asked.terms().by()));
    }

    private static InvoiceDraft note(Request asked, Closing closing, Posting posting) {
        var notes = new CreditNotes(closing);
        var lines = credited(asked, posting);
        return lines.size() == posting.invoice().draft().lines().size()
                ? notes.ofWhole(posting.invoice(), asked.what())
                : notes.ofLines(posting.invoice(), lines, asked.what());
    }

    /** The line that is asked for, or all that are not credited yet. */
    private static List<InvoiceLine> credited(Request asked, Posting posting) {
        var open = posting.invoice().draft().lines().stream()
                .filter(line -> !posting.creditedLines().contains(line.number()))
                .filter(line -> asked.what().line().stream().allMatch(n -> n == line.number()))
                .toList();
        if (open.isEmpty()) {
            throw new RefusedException(asked.what()
                            .line()
                            .map(line -> "Line " + line + " of invoice " + asked.number()
                                    + " is not there or is credited already.")
                            .orElse("Invoice " + asked.number() + " is credited already.")
                    + " Nothing was changed.");
        }
        return open;
    }

    /** V6: nothing is credited above its gross. */
    private static void requireNotAbove(Posting posting, InvoiceDraft note) {
        var gross = posting.invoice().draft().totals().gross();
        var all = posting.credited().plus(note.totals().gross());
        if (all.isGreaterThan(gross)) {
            throw new RefusedException("Of invoice " + posting.invoice().number() + ", "
                    + posting.credited() + " is credited already; with "
                    + note.totals().gross()
                    + " it would be more than its " + gross + ". Nothing was changed.");
        }
    }

    /** The original's breakdown of the lines that are credited, where the note has use for it. */
    private static List<BasisEntry> basis(Request asked, Posting posting, InvoiceDraft note) {
        if (!Basis.isDivided(note)) {
            return List.of();
        }
        var lines = credited(asked, posting);
        return IntStream.range(0, lines.size())
                .boxed()
                .flatMap(index -> posting.basis().stream()
                        .filter(entry -> entry.line() == lines.get(index).number())
                        .map(entry -> entry.onLine(index + 1)))
                .toList();
    }

    private RunRequest request(Request asked, Posting posting, List<Run> all) {
        var original = runs.get(posting.run()).request();
        var id = id(asked, all);
        var closing = new Closing(
                id,
                original.closing().job(),
                original.closing().month(),
                asked.date(),
                original.closing().taxedOn());
        return new RunRequest(
                closing,
                new Purpose(
                        RunKind.CREDIT,
                        original.purpose().family(),
                        id,
                        original.purpose().period()),
                fingerprint(asked),
                original.catalogFingerprint(),
                new Paths("", "", asked.out()),
                Limits.OFF,
                asked.terms().programVersion(),
                asked.terms().review(),
                asked.terms().checking());
    }

    private static String id(Request asked, List<Run> all) {
        var prefix = "credit-" + asked.date() + "-";
        var done = all.stream()
                .filter(run -> run.id().startsWith(prefix))
                .filter(run -> run.state() == RunState.DELIVERED)
                .count();
        return prefix + (done + 1);
    }

    private static String fingerprint(Request asked) {
        return Hashes.sha256(String.join(
                "\n",
                asked.number(),
                asked.what().line().map(String::valueOf).orElse("all"),
                asked.what().reason(),
                asked.date().toString()));
    }
}
