package monthend.document.basis;

import monthend.money.Quantity;
import monthend.money.UnitPrice;
import monthend.snapshot.CsvText;

import org.joda.money.Money;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** What stands in a cell: numbers and days are such, so that a spreadsheet can reckon with them. */
sealed interface Cell {

    /** Words that are shown and never run as a formula; empty ones leave the cell empty. */
    record Words(String text) implements Cell {

        /** Spreadsheets read {@code _x0041_} in a text as the letter of that number. */
        private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

        public Words {
            text = ESCAPE.matcher(CsvText.notAFormula(text)).replaceAll("_x005F_");
        }
    }

    record Figure(BigDecimal value) implements Cell {}

    record Day(LocalDate date) implements Cell {}

    static Cell of(String text) {
        return new Words(text);
    }

    static Cell of(LocalDate date) {
        return new Day(date);
    }

    static Cell of(Quantity quantity) {
        return new Figure(quantity.value());
    }

    static Cell of(UnitPrice price) {
        return new Figure(price.amount());
    }

    static Cell of(Money amount) {
        return new Figure(amount.getAmount());
    }
}
