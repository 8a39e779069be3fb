package monthend.document.pdf;

import org.joda.money.Money;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Divides an invoice into pages: headings stay with what they head, each page carries its sum over
 * to the next, and the totals never stand on a page without a line.
 */
final class Pages {

    /** From the table's top to its first row. */
    static final float HEADER = 20;

    /** A row that carries a sum to the next page, or brings it from the last one. */
    static final float CARRY = 17;

    static final float NEXT_TOP = 78;
    static final float BOTTOM = 778;

    /** What stands on a page; {@code brought} and {@code carried} where the table goes on. */
    record Page(
            float top,
            List<Row> rows,
            List<Block> closing,
            Optional<Money> brought,
            Optional<Money> carried) {}

    private final List<Page> pages = new ArrayList<>();
    private float top;
    private List<Row> rows = new ArrayList<>();
    private List<Block> closing = new ArrayList<>();
    private Optional<Money> brought = Optional.empty();
    private float y;

    private Pages(float firstTop) {
        top = firstTop;
        y = firstTop + HEADER;
    }

    /** {@code closing} begins with the totals, which need a line on their page. */
    static List<Page> of(float firstTop, List<Row> rows, List<Block> closing) {
        var pages = new Pages(firstTop);
        units(rows, Row::keepsWithNext).forEach(pages::add);
        pages.close(closing);
        pages.finish(Optional.empty());
        return pages.pages;
    }

    /** Parts that stay together: headings and the part below them. */
    private static <T> List<List<T>> units(List<T> parts, Predicate<T> keepsWithNext) {
        var units = new ArrayList<List<T>>();
        var unit = new ArrayList<T>();
        for (var part : parts) {
            unit.add(part);
            if (!keepsWithNext.test(part)) {
                units.add(List.copyOf(unit));
                unit.clear();
            }
        }
        return units;
    }

    private void add(List<Row> unit) {
        var height = height(unit.stream().map(Row::block));
        if (!rows.isEmpty() && y + height + CARRY > BOTTOM) {
            turn();
        }
        rows.addAll(unit);
        y += height;
    }

    private void close(List<Block> blocks) {
        if (y + blocks.getFirst().height() > BOTTOM) {
            takeLastUnitAlong();
        }
        for (var unit : units(blocks, block -> block.keep() == Block.Keep.WITH_NEXT)) {
            var height = height(unit.stream());
            if (y + height > BOTTOM) {
                finish(Optional.empty());
                top = NEXT_TOP;
                y = NEXT_TOP;
            }
            closing.addAll(unit);
            y += height;
        }
    }

    private void takeLastUnitAlong() {
        var units = units(rows, Row::keepsWithNext);
        if (units.size() < 2) {
            return;
        }
        var last = units.getLast();
        rows = new ArrayList<>(rows.subList(0, rows.size() - last.size()));
        turn();
        rows.addAll(last);
        y += height(last.stream().map(Row::block));
    }

    private void turn() {
        var sum = rows.getLast().sum();
        finish(Optional.of(sum));
        brought = Optional.of(sum);
        top = NEXT_TOP;
        y = NEXT_TOP + HEADER + CARRY;
    }

    private void finish(Optional<Money> carried) {
        pages.add(new Page(top, List.copyOf(rows), List.copyOf(closing), brought, carried));
        rows = new ArrayList<>();
        closing = new ArrayList<>();
        brought = Optional.empty();
    }

    private static float height(Stream<Block> blocks) {
        return blocks.map(Block::height).reduce(0f, Float::sum);
    }
}
