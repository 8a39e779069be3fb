package monthend.document.pdf;

import static monthend.document.pdf.SmallTable.Column.figures;
import static monthend.document.pdf.SmallTable.Column.words;

import monthend.document.PrintedInvoice;
import monthend.document.PrintedLine;
import monthend.document.text.Phrase;
import monthend.document.text.Texts;
import monthend.invoicing.BasisEntry;
import monthend.snapshot.UsageRow.Client;

import org.joda.money.Money;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What each client has in an invoice (I4), as an appendix on paper where it is short; a long one is
 * in the workbook beside the invoice, which is then named.
 *
 * <p>A client whose name has a letter that the typeface lacks keeps the whole of it off the paper,
 * and never the invoice: the workbook has every letter.
 */
record BasisTable(
        PrintedInvoice invoice, List<BasisEntry> entries, Reading reading, Measure measure) {

    /** More are too many to be read on paper; so many stand on one page. */
    static final int MOST_ENTRIES = 40;

    private static final float A_PAGE = Pages.BOTTOM - Pages.NEXT_TOP;
    private static final float BELOW = 8;
    private static final Type NOTE = Type.TEXT.sized(8);
    private static final List<SmallTable.Column> COLUMNS =
            List.of(words(42, 212), words(218, 420), figures(424, 482), figures(486, 553));

    BasisTable {
        entries = List.copyOf(entries);
    }

    /** Nothing where no line is divided between clients: the lines say it all. */
    Optional<Block> block() {
        if (entries.stream().allMatch(entry -> entry.client().isEmpty())) {
            return Optional.empty();
        }
        return Optional.of(
                entries.size() <= MOST_ENTRIES && isPrintable()
                        ? Optional.of(appendix())
                                .filter(block -> block.height() <= A_PAGE)
                                .orElseGet(this::note)
                        : note());
    }

    private boolean isPrintable() {
        return entries.stream()
                .flatMap(entry -> entry.client().stream())
                .flatMapToInt(
                        client -> Face.composed(client.number() + client.name()).chars())
                .allMatch(measure.face(NOTE)::has);
    }

    private Block note() {
        var file = invoice.invoice().number() + ".xlsx";
        var lines = measure.wrapped(
                texts().say(Phrase.BASIS_IN_FILE, file), NOTE, Sheet.RIGHT - Sheet.LEFT);
        return Block.free(
                BELOW + lines.size() * NOTE.leading(),
                (sheet, top) -> sheet.tagged(
                        reading.below(Tags.PARAGRAPH),
                        () -> sheet.lines(Sheet.LEFT, top + BELOW + 6, lines, NOTE)));
    }

    private Block appendix() {
        var headings = List.of(
                texts().say(Phrase.BASIS_CLIENT_NAME),
                texts().say(Phrase.DESCRIPTION),
                texts().say(Phrase.QUANTITY),
                texts().say(Phrase.AMOUNT, invoice.draft().currency()));
        var rows = entries.stream()
                .sorted(Comparator.comparing(BasisEntry::accountNo)
                        .thenComparing(BasisTable::clientNo)
                        .thenComparingInt(BasisEntry::line))
                .map(this::row)
                .toList();
        var content = new SmallTable.Content(headings, rows, Optional.of(total()));
        return table().below(texts().say(Phrase.BASIS_ATTACHMENT), content);
    }

    private SmallTable table() {
        return new SmallTable(reading, measure, COLUMNS);
    }

    private List<String> row(BasisEntry entry) {
        var line = invoice.lines().get(entry.line() - 1);
        return List.of(
                entry.client()
                        .map(client -> client.number() + " " + client.name())
                        .orElseGet(() -> account(line)),
                table().fitting(1, List.of(line.text().name(), line.nameWithinProduct())),
                texts().quantity(entry.quantity()),
                texts().amount(entry.amount()));
    }

    /** What an account has itself, and not for a client. */
    private static String account(PrintedLine line) {
        return line.line().charge().accountNo() + " " + line.line().accountName();
    }

    private List<String> total() {
        var total = Money.total(entries.stream().map(BasisEntry::amount).toList());
        return List.of(texts().say(Phrase.NET), "", "", texts().amount(total));
    }

    private static String clientNo(BasisEntry entry) {
        return entry.client().map(Client::number).orElse("");
    }

    private Texts texts() {
        return reading.texts();
    }
}
