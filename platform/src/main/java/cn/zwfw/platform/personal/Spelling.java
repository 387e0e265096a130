package cn.zwfw.platform.personal;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * One spelling for what people write in many; whoever changes a rule makes stored indexes stale.
 */
final class Spelling {

    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\p{Cf}\\p{Cc}]+");
    private static final Pattern SPACE_IN_HAN =
            Pattern.compile("(?<=\\p{IsHan})[\\s\\p{Z}\\p{Cf}\\p{Cc}]+(?=\\p{IsHan})");
    private static final Pattern DOTS = Pattern.compile("\\s?[·•‧・∙⋅ᐧ]\\s?");
    private static final Pattern ABROAD = Pattern.compile("^(?:0086)+");
    private static final Pattern NO_DIGIT = Pattern.compile("[^0-9]");
    private static final Pattern JOIN = Pattern.compile("[\\s\\p{Z}\\p{Cf}\\p{Cc}\\p{Pd}]+");

    private Spelling() {}

    /** 张 三 is 张三, ａ is A, and the dots between parts of a name are one. */
    static String name(String text) {
        String one = SPACE_IN_HAN.matcher(words(text)).replaceAll("");
        return compatible(DOTS.matcher(one).replaceAll("·").toUpperCase(Locale.ROOT));
    }

    static String words(String text) {
        return SPACE.matcher(compatible(text)).replaceAll(" ").strip();
    }

    /** Letters and digits without what separates them, in capitals: the check character x is X. */
    static String number(String text) {
        String joined = JOIN.matcher(compatible(text)).replaceAll("");
        return compatible(joined.toUpperCase(Locale.ROOT));
    }

    static String email(String text) {
        String joined = SPACE.matcher(compatible(text)).replaceAll("");
        return compatible(joined.toLowerCase(Locale.ROOT));
    }

    static String digits(String text) {
        return NO_DIGIT.matcher(compatible(text)).replaceAll("");
    }

    /** As it is dialled inside the country: without +86, a landline with the 0 of its area code. */
    static String telephone(String text) {
        String digits = digits(text);
        if (digits.startsWith("0086")) {
            return national(digits);
        }
        boolean international = compatible(text).strip().startsWith("+86");
        boolean mobile = digits.length() == 13 && digits.startsWith("861");
        return international || mobile ? national(digits.substring(2)) : digits;
    }

    private static String national(String dialled) {
        String digits = ABROAD.matcher(dialled).replaceFirst("");
        boolean mobile = digits.length() == 11 && digits.startsWith("1");
        boolean service = digits.startsWith("400") || digits.startsWith("800");
        boolean whole = mobile || service || digits.isEmpty() || digits.startsWith("0");
        return whole ? digits : "0" + digits;
    }

    /** Also last: what has been joined or changed in case may have a shorter form. */
    private static String compatible(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }
}
