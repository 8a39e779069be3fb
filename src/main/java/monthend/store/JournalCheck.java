package monthend.store;

import static monthend.report.journal.JournalFile.COLUMNS;

import com.opencsv.RFC4180ParserBuilder;

import monthend.catalog.NumberSeries.DocumentType;
import monthend.check.Figure;
import monthend.check.Reconciliation;
import monthend.check.RunSummary.Sum;
import monthend.report.journal.JournalFile;

import org.springframework.stereotype.Repository;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads a run's journal back and proves it (V2): debit and credit are equal, and what customers owe
 * by it is what is payable by the documents.
 */
@Repository
public class JournalCheck {

    private static final String RECEIVABLE = "receivable";

    private final ControlFigures figures;

    JournalCheck(ControlFigures figures) {
        this.figures = figures;
    }

    /** What the rows of one seller and currency come to. */
    private record Totals(BigDecimal debit, BigDecimal credit, BigDecimal owed) {

        static final Totals NOTHING = new Totals(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

        Totals plus(Totals more) {
            return new Totals(debit.add(more.debit), credit.add(more.credit), owed.add(more.owed));
        }
    }

    public Reconciliation check(String run, OutputFolder folder) {
        var booked = booked(folder);
        var payable = payable(figures.summary(run).sums());
        var compared = new ArrayList<Figure>();
        compared.add(new Figure(
                "sellers and currencies in the journal, and in the run",
                BigDecimal.valueOf(booked.size()),
                BigDecimal.valueOf(
                        payable.keySet().stream().filter(booked::containsKey).count())));
        booked.forEach((who, totals) -> compared.add(
                new Figure("journal debit and credit, " + who, totals.debit(), totals.credit())));
        payable.forEach((who, amount) -> compared.add(new Figure(
                "receivable in the journal and payable, " + who,
                booked.getOrDefault(who, Totals.NOTHING).owed(),
                amount)));
        return new Reconciliation(compared);
    }

    private static Map<String, BigDecimal> payable(List<Sum> sums) {
        var payable = new TreeMap<String, BigDecimal>();
        sums.forEach(sum -> payable.merge(
                sum.seller() + " " + sum.payable().getCurrencyUnit(),
                sum.type() == DocumentType.INVOICE
                        ? sum.payable().getAmount()
                        : sum.payable().getAmount().negate(),
                BigDecimal::add));
        return payable;
    }

    private static Map<String, Totals> booked(OutputFolder folder) {
        var parser = new RFC4180ParserBuilder().build();
        var booked = new TreeMap<String, Totals>();
        folder.read(
                JournalFile.NAME,
                lines -> lines.skip(1).forEach(line -> {
                    try {
                        add(List.of(parser.parseLine(line)), booked);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }));
        return booked;
    }

    private static void add(List<String> row, Map<String, Totals> booked) {
        var debit = new BigDecimal(field(row, "debit"));
        var credit = new BigDecimal(field(row, "credit"));
        var owed = field(row, "role").equals(RECEIVABLE) ? debit.subtract(credit) : BigDecimal.ZERO;
        booked.merge(
                field(row, "seller") + " " + field(row, "currency"),
                new Totals(debit, credit, owed),
                Totals::plus);
    }

    private static String field(List<String> row, String column) {
        return row.get(COLUMNS.indexOf(column));
    }
}
