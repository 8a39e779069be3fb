package monthend.report;

import monthend.rating.Charge;

import java.util.List;

/**
 * Where the amount of one invoice line comes from, down to the input rows, so that a reader can
 * recompute it with a pocket calculator.
 *
 * @param title what the line bills
 * @param charge the line's figures, and how they arose
 * @param steps the same in words, from the agreement to the VAT, each with the rule it follows
 * @param rows the input rows that the line rests on
 */
public record LineExplanation(
        String number,
        int line,
        String title,
        Charge charge,
        List<Step> steps,
        List<InputRow> rows) {

    public LineExplanation {
        steps = List.copyOf(steps);
        rows = List.copyOf(rows);
    }

    /**
     * One thing that is decided or computed.
     *
     * @param rules ids of the product's rule list; empty where the step follows none
     */
    public record Step(String name, String text, String rules) {}

    /** An input row: where it stands, and what it says. */
    public record InputRow(String place, String text) {}
}
