package monthend.document.basis;

import monthend.document.PrintedInvoice;
import monthend.document.text.Phrase;
import monthend.document.text.Texts;

import org.dhatim.fastexcel.Worksheet;
import org.joda.money.Money;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The sheets of a basis: which rows and columns they have, and what they are called in the
 * customer's language.
 */
final class BasisSheets {

    private static final int CODE_WIDTH = 16;
    private static final int NAME_WIDTH = 36;
    private static final int UNIT_WIDTH = 16;
    private static final int WORDS_WIDTH = 48;

    /** The first row of the overview's table, below what the invoice is. */
    private static final int BELOW_HEAD = 4;

    private final PrintedInvoice printed;
    private final Texts texts;

    BasisSheets(PrintedInvoice printed) {
        this.printed = printed;
        this.texts = printed.texts();
    }

    String overviewName() {
        return texts.say(Phrase.BASIS_OVERVIEW);
    }

    /** What the invoice is, and what each account and client has in it, by their numbers. */
    void writeOverview(Worksheet sheet, List<Share> shares) {
        writeHead(sheet);
        var rows = shares.stream()
                .collect(Collectors.groupingBy(Share::holder, TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(this::sumOfHolder)
                .toList();
        var columns = Stream.concat(holderColumns(), Stream.of(amountColumn())).toList();
        new SheetTable(sheet, BELOW_HEAD, columns)
                .write(rows, Cell.of(texts.say(Phrase.NET)), sum(shares));
    }

    /** Every share of a product, in the order of the invoice's lines. */
    void writeProduct(Worksheet sheet, List<Share> shares) {
        var columns = Stream.concat(holderColumns(), partColumns()).toList();
        var rows = shares.stream().map(this::part).toList();
        new SheetTable(sheet, 0, columns)
                .write(rows, Cell.of(texts.say(Phrase.BASIS_TOTAL)), sum(shares));
    }

    private void writeHead(Worksheet sheet) {
        var draft = printed.draft();
        var number = printed.isCreditNote() ? Phrase.CREDIT_NOTE_NUMBER : Phrase.INVOICE_NUMBER;
        var period = draft.period();
        put(sheet, 0, number, Cell.of(printed.invoice().number()));
        put(sheet, 1, Phrase.BASIS_CUSTOMER, Cell.of(draft.buyer().accountNo()));
        SheetTable.put(sheet, 1, 2, Cell.of(draft.buyer().name()));
        put(sheet, 2, Phrase.SERVICE_PERIOD, Cell.of(period.from()));
        SheetTable.put(sheet, 2, 2, Cell.of(period.lastDay()));
        sheet.range(2, 1, 2, 2).style().format(Column.DAY).set();
    }

    private void put(Worksheet sheet, int row, Phrase name, Cell value) {
        sheet.value(row, 0, texts.say(name));
        sheet.style(row, 0).bold().set();
        SheetTable.put(sheet, row, 1, value);
    }

    private Stream<Column> holderColumns() {
        return Stream.of(
                Column.words(texts.say(Phrase.BASIS_ACCOUNT), CODE_WIDTH),
                Column.words(texts.say(Phrase.BASIS_ACCOUNT_NAME), NAME_WIDTH),
                Column.words(texts.say(Phrase.BASIS_CLIENT), CODE_WIDTH),
                Column.words(texts.say(Phrase.BASIS_CLIENT_NAME), NAME_WIDTH));
    }

    private Stream<Column> partColumns() {
        return Stream.of(
                Column.words(texts.say(Phrase.DESCRIPTION), WORDS_WIDTH),
                Column.day(texts.say(Phrase.BASIS_FROM)),
                Column.day(texts.say(Phrase.BASIS_TO)),
                Column.quantity(texts.say(Phrase.QUANTITY)),
                Column.words(texts.say(Phrase.UNIT), UNIT_WIDTH),
                Column.price(texts.say(Phrase.UNIT_PRICE)),
                amountColumn());
    }

    private Column amountColumn() {
        return Column.amount(texts.say(Phrase.AMOUNT, printed.draft().currency().getCode()));
    }

    private List<Cell> sumOfHolder(List<Share> shares) {
        return Stream.concat(holder(shares.getFirst()), Stream.of(sum(shares))).toList();
    }

    private List<Cell> part(Share share) {
        var charge = share.charge();
        var what = share.line().text();
        return Stream.concat(
                        holder(share),
                        Stream.of(
                                Cell.of(what.name()),
                                Cell.of(charge.servicePeriod().from()),
                                Cell.of(charge.servicePeriod().lastDay()),
                                Cell.of(share.entry().quantity()),
                                Cell.of(what.unit()),
                                Cell.of(charge.unitPrice()),
                                Cell.of(share.entry().amount())))
                .toList();
    }

    private static Stream<Cell> holder(Share share) {
        return Stream.of(
                Cell.of(share.entry().accountNo()),
                Cell.of(share.accountName()),
                Cell.of(share.clientNo()),
                Cell.of(share.clientName()));
    }

    private static Cell sum(List<Share> shares) {
        return Cell.of(
                Money.total(shares.stream().map(share -> share.entry().amount()).toList()));
    }
}
