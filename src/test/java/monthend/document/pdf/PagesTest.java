package monthend.document.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

class PagesTest {

    private static final Block TOTALS = Block.free(100, (sheet, top) -> {});

    @Test
    void sumsAreCarriedFromPageToPage() {
        var pages = Pages.of(300, lines(60), List.of(TOTALS));
        for (var i = 1; i < pages.size(); i++) {
            var sum = pages.get(i - 1).rows().getLast().sum();
            assertThat(pages.get(i - 1).carried()).contains(sum);
            assertThat(pages.get(i).brought()).contains(sum);
        }
        assertThat(pages).hasSizeGreaterThan(2);
        assertThat(pages.getFirst().brought()).isEmpty();
        assertThat(pages.getLast().carried()).isEmpty();
        assertThat(pages.stream().mapToInt(page -> page.rows().size()).sum()).isEqualTo(60);
    }

    @Test
    void theTotalsNeverStandOnAPageWithoutALine() {
        for (var lines = 1; lines < 80; lines++) {
            var pages = Pages.of(300, lines(lines), List.of(TOTALS, TOTALS));
            var withTotals =
                    pages.stream().filter(page -> !page.closing().isEmpty()).findFirst();
            assertThat(withTotals.orElseThrow().rows()).isNotEmpty();
        }
    }

    @Test
    void nothingStandsBelowTheFoot() {
        for (var lines = 1; lines < 80; lines++) {
            for (var page : Pages.of(300, lines(lines), List.of(TOTALS, TOTALS))) {
                var frame = page.rows().isEmpty() ? 0 : Pages.HEADER;
                var carries = page.brought().map(sum -> Pages.CARRY).orElse(0f)
                        + page.carried().map(sum -> Pages.CARRY).orElse(0f);
                assertThat(page.top()
                                + frame
                                + carries
                                + page.rows().size() * 30f
                                + page.closing().size() * 100f)
                        .isLessThanOrEqualTo(Pages.BOTTOM);
            }
        }
    }

    @Test
    void aHeadingStaysWithTheLineBelowIt() {
        var heading = new Row(Block.withNext(20, (sheet, top) -> {}), euro(0));
        for (var lines = 1; lines < 40; lines++) {
            var rows = new java.util.ArrayList<>(lines(lines));
            rows.add(heading);
            rows.addAll(lines(3));
            assertThat(Pages.of(300, rows, List.of(TOTALS)))
                    .allSatisfy(page -> assertThat(Optional.of(heading))
                            .isNotEqualTo(page.rows().stream().reduce((one, two) -> two)));
        }
    }

    @Test
    void aHeadingBelowTheTotalsStaysWithWhatItHeads() {
        var heading = Block.withNext(20, (sheet, top) -> {});
        var sentence = Block.free(15, (sheet, top) -> {});
        for (var lines = 1; lines < 40; lines++) {
            var closing = List.of(TOTALS, heading, sentence, heading, sentence);
            assertThat(Pages.of(300, lines(lines), closing))
                    .allSatisfy(page -> assertThat(Optional.of(heading))
                            .isNotEqualTo(page.closing().stream().reduce((one, two) -> two)));
        }
    }

    private static List<Row> lines(int number) {
        return IntStream.rangeClosed(1, number)
                .mapToObj(i -> new Row(Block.free(30, (sheet, top) -> {}), euro(i)))
                .toList();
    }

    private static Money euro(int amount) {
        return Money.of(CurrencyUnit.EUR, amount);
    }
}
