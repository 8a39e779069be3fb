package monthend.document.pdf;

/** A colour of the page, red, green and blue from 0 to 1. */
record Colour(float red, float green, float blue) {

    static final Colour TEXT = of("#1B1F24");
    static final Colour QUIET = of("#56606B");
    static final Colour RULE = of("#C9D0D8");
    static final Colour PANEL = of("#F3F5F8");
    static final Colour HAIRLINE = of("#E6EAEE");
    static final Colour PAPER = of("#FFFFFF");

    private static final float FULL = 255f;
    private static final double READABLE = 4.5;

    /** From {@code #0B4F6C}. */
    static Colour of(String hexadecimal) {
        var value = Integer.parseInt(hexadecimal.substring(1), 16);
        return new Colour(
                (value >> 16 & 0xff) / FULL, (value >> 8 & 0xff) / FULL, (value & 0xff) / FULL);
    }

    /** This colour, or that of the text where this one is too pale to be read (WCAG AA). */
    Colour readable() {
        return contrast(PANEL) >= READABLE ? this : TEXT;
    }

    /** The contrast with another colour, from 1 to 21, as WCAG 2 defines it. */
    double contrast(Colour other) {
        var one = luminance();
        var two = other.luminance();
        return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
    }

    private double luminance() {
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    private static double linear(float part) {
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
