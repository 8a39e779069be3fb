package monthend.document.pdf;

import static monthend.document.pdf.SmallTable.Column.figures;
import static monthend.document.pdf.SmallTable.Column.words;

import monthend.document.PrintedInvoice;
import monthend.document.PrintedUse;
import monthend.document.PrintedUse.Allowance;
import monthend.document.text.Phrase;
import monthend.document.text.Texts;
import monthend.money.Quantity;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The overview of use below the payment: by product, what was used, included and billed. */
record UsageTable(PrintedInvoice invoice, Reading reading, Measure measure) {

    private static final String NONE = "–";
    private static final List<SmallTable.Column> COLUMNS = List.of(
            words(42, 206),
            words(212, 312),
            figures(316, 356),
            figures(360, 402),
            figures(406, 462),
            figures(466, 516),
            words(522, 553));

    /** Nothing where the invoice has no overview. */
    Optional<Block> block() {
        return invoice.usage().isEmpty() ? Optional.empty() : Optional.of(overview());
    }

    private Block overview() {
        var headings = Stream.of(
                        Phrase.DESCRIPTION,
                        Phrase.PERIOD,
                        Phrase.USAGE_USED,
                        Phrase.USAGE_INCLUDED,
                        Phrase.USAGE_BILLED_BEFORE,
                        Phrase.USAGE_BILLED,
                        Phrase.UNIT)
                .map(texts()::say)
                .toList();
        var rows = invoice.usage().stream().map(this::row).toList();
        return new SmallTable(reading, measure, COLUMNS)
                .below(
                        texts().say(Phrase.USAGE_TABLE),
                        new SmallTable.Content(headings, rows, Optional.empty()));
    }

    private List<String> row(PrintedUse use) {
        return List.of(
                use.name(),
                texts().period(use.days()),
                texts().quantity(use.used()),
                ofAllowance(use, Allowance::included),
                ofAllowance(use, Allowance::billedBefore),
                texts().quantity(use.billed()),
                use.unit());
    }

    private String ofAllowance(PrintedUse use, Function<Allowance, Quantity> figure) {
        return use.allowance().map(figure).map(texts()::quantity).orElse(NONE);
    }

    private Texts texts() {
        return reading.texts();
    }
}
