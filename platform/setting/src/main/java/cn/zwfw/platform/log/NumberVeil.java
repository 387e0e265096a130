package cn.zwfw.platform.log;

import java.util.regex.Pattern;

/**
 * Covers the numbers by which somebody is known: identity numbers of 18 places with a date of birth
 * in them, and mobile numbers. What belongs to a longer number or word, as a trace id or a code,
 * stays.
 */
final class NumberVeil {

    private static final String STARS = "***";

    /** Digits in a row in the shortest of them. */
    private static final int SHORTEST = 11;

    private static final Pattern NUMBERS =
            Pattern.compile(
                    "(?<![0-9A-Za-z])(?:"
                            + "[1-9]\\d{5}(?:18|19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])"
                            + "\\d{3}[0-9Xx]"
                            + "|(?:\\+?86[- ]?)?1[3-9]\\d{9}"
                            + ")(?![0-9A-Za-z])");

    private NumberVeil() {}

    static String over(String text) {
        return mayHaveOne(text) ? NUMBERS.matcher(text).replaceAll(STARS) : text;
    }

    /** Every line is looked through, and hardly one has so many digits in a row. */
    private static boolean mayHaveOne(String text) {
        var digits = 0;
        for (int i = 0; i < text.length() && digits < SHORTEST; i++) {
            var sign = text.charAt(i);
            digits = sign >= '0' && sign <= '9' ? digits + 1 : 0;
        }
        return digits == SHORTEST;
    }
}
