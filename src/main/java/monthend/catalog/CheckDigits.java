package monthend.catalog;

import java.math.BigInteger;

/**
 * The arithmetic that finds a mistyped number: most numbers of companies and accounts end in a
 * digit that follows from the others.
 *
 * <p>Which arithmetic belongs to which number is said by {@link Identifier}. The callers have
 * checked that a text holds digits (or, for {@link #remainder97}, digits and capital letters).
 */
public final class CheckDigits {

    private static final BigInteger NINETY_SEVEN = BigInteger.valueOf(97);
    private static final int LETTERS_AND_DIGITS = 36;

    private CheckDigits() {}

    /** The check digit to put after a number: every other digit doubled, from the right (Luhn). */
    public static int luhn(String digits) {
        return (10 - luhnSum(digits, 2) % 10) % 10;
    }

    /** Whether the last digit is the Luhn check digit of those before it. */
    public static boolean endsInLuhn(String digits) {
        return luhnSum(digits, 1) % 10 == 0;
    }

    /** The digits times their weights, the first digit by the first weight, summed, modulo 11. */
    public static int remainder11(String digits, int... weights) {
        if (digits.length() != weights.length) {
            throw new IllegalArgumentException(
                    digits.length() + " digits and " + weights.length + " weights");
        }
        var sum = 0;
        for (var i = 0; i < weights.length; i++) {
            sum += (digits.charAt(i) - '0') * weights[i];
        }
        return Math.floorMod(sum, 11);
    }

    /** The number that the text makes when A is written as 10 and Z as 35, modulo 97. */
    public static int remainder97(String digitsAndLetters) {
        var number = new StringBuilder();
        digitsAndLetters
                .chars()
                .forEach(c -> number.append(Character.digit(c, LETTERS_AND_DIGITS)));
        return new BigInteger(number.toString()).mod(NINETY_SEVEN).intValueExact();
    }

    private static int luhnSum(String digits, int lastWeight) {
        var sum = 0;
        var weight = lastWeight;
        for (var i = digits.length() - 1; i >= 0; i--) {
            var product = (digits.charAt(i) - '0') * weight;
            sum += product / 10 + product % 10;
            weight = 3 - weight;
        }
        return sum;
    }
}
