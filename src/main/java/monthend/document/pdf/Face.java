package monthend.document.pdf;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/**
 * A cut of the typeface as it is embedded: which glyph stands for each character, and how wide it
 * is, in thousandths of the type size.
 */
final class Face {

    private static final int CHARACTERS = 0x2500;
    private static final int COMBINING = 0x300;
    private static final int NO_BREAK_SPACE = 0xa0;
    private static final float THOUSAND = 1000f;
    private static final char[] HEX = "0123456789ABCDEF".toCharArray();

    private final int[] glyphs = new int[CHARACTERS];
    private final int[] widths = new int[CHARACTERS];

    Face(IntUnaryOperator glyph, IntUnaryOperator width) {
        Arrays.fill(glyphs, -1);
        for (var letter : Alphabet.letters().toCharArray()) {
            glyphs[letter] = glyph.applyAsInt(letter);
            widths[letter] = width.applyAsInt(letter);
        }
        glyphs[NO_BREAK_SPACE] = glyphs[' '];
        widths[NO_BREAK_SPACE] = widths[' '];
    }

    /** Letters written with a separate accent become the letter that has it. */
    static String composed(String text) {
        return text.chars().anyMatch(c -> c >= COMBINING)
                ? Normalizer.normalize(text, Normalizer.Form.NFC)
                : text;
    }

    boolean has(int character) {
        return character < CHARACTERS && glyphs[character] >= 0;
    }

    float width(String text, float size) {
        var width = 0;
        for (var i = 0; i < text.length(); i++) {
            width += widths[known(text, i)];
        }
        return width * size / THOUSAND;
    }

    /** The text as the page's content shows it: four hexadecimal digits for each glyph. */
    String shown(String text) {
        var shown = new char[text.length() * 4];
        for (var i = 0; i < text.length(); i++) {
            var glyph = glyphs[known(text, i)];
            for (var digit = 0; digit < 4; digit++) {
                shown[i * 4 + digit] = HEX[glyph >> (12 - 4 * digit) & 0xf];
            }
        }
        return new String(shown);
    }

    private int known(String text, int at) {
        var character = text.charAt(at);
        if (!has(character)) {
            throw new IllegalStateException("no glyph for U+" + Integer.toHexString(character)
                    + " in \"" + text + "\": it should have been held");
        }
        return character;
    }
}
