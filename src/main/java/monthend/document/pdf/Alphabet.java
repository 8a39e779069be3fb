package monthend.document.pdf;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The letters and signs that an invoice can be printed with: those of the languages written in
 * Latin letters, and the signs that figures and sentences need.
 */
final class Alphabet {

    /** Basic Latin, Latin-1, Latin Extended-A, and the Romanian letters with a comma below. */
    private static final int[][] RANGES = {{0x20, 0x7e}, {0xa1, 0xac}, {0xae, 0x17f}, {0x218, 0x21b}
    };

    private static final String SIGNS = "–—‘’‚“”„†‡•…‰‹›€™−√≈≠≤≥";

    private Alphabet() {}

    static String letters() {
        var letters = IntStream.empty();
        for (var range : RANGES) {
            letters = IntStream.concat(letters, IntStream.rangeClosed(range[0], range[1]));
        }
        return letters.mapToObj(Character::toString).collect(Collectors.joining()) + SIGNS;
    }
}
