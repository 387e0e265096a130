package cn.zwfw.platform.personal;

import java.util.regex.Pattern;

/** What is shown of numbers, counted in characters that have been brought into one spelling. */
final class NumberMask {

    private static final Pattern RESIDENT = Pattern.compile("[0-9]{17}[0-9X]");

    /** Passports, permits, the old fifteen places: too short to show ten. */
    private static final Pattern DOCUMENT = Pattern.compile("[0-9A-Z]{6,32}");

    private static final Pattern MOBILE = Pattern.compile("1[0-9]{10}");
    private static final Pattern LANDLINE =
            Pattern.compile("(0(?:10|2[0-9]|[3-9][0-9]{2}))([0-9]{7,8})");
    private static final int SHORTEST_TELEPHONE = 7;
    private static final int SHORTEST_CARD = 12;
    private static final String FOUR = "****";

    private NumberMask() {}

    static String identityNumber(String text, Audience audience) {
        String number = Spelling.number(text);
        if (audience == Audience.STAFF && RESIDENT.matcher(number).matches()) {
            return Stars.between(6, number, 4);
        }
        return DOCUMENT.matcher(number).matches() ? Stars.between(1, number, 1) : Stars.SOME;
    }

    static String telephone(String text) {
        String number = Spelling.telephone(text);
        if (MOBILE.matcher(number).matches()) {
            return Stars.between(3, number, 4);
        }
        var landline = LANDLINE.matcher(number);
        if (landline.matches()) {
            return landline.group(1) + "-" + Stars.between(0, landline.group(2), 2);
        }
        return FOUR + last(2, number, SHORTEST_TELEPHONE);
    }

    static String bankCard(String text) {
        return FOUR + last(4, Spelling.digits(text), SHORTEST_CARD);
    }

    private static String last(int count, String digits, int shortest) {
        return digits.length() < shortest ? "" : digits.substring(digits.length() - count);
    }
}
