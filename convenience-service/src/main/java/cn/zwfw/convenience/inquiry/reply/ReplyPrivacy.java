package cn.zwfw.convenience.inquiry.reply;

import cn.zwfw.convenience.inquiry.Asked;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.personal.PersonalKind;
import cn.zwfw.platform.personal.PersonalTrace;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Whether a text that is meant for everybody tells who asked, or anybody's number. What is written
 * with spaces, hyphens or full-width signs is found all the same.
 */
@Cites(value = "个人信息保护法 25", rows = "C2")
final class ReplyPrivacy {

    private static final Pattern BETWEEN_DIGITS =
            Pattern.compile("(?<=\\d)[\\s\\p{Z}\\p{Pd}.·()]+(?=\\d)");
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\p{Cf}]+");
    private static final int SHORTEST_NAME = 2;
    private static final int SHORTEST_NUMBER = 7;

    private final Asked asked;

    ReplyPrivacy(Asked asked) {
        this.asked = asked;
    }

    boolean isBroken(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
        var joined = BETWEEN_DIGITS.matcher(plain).replaceAll("");
        return PersonalTrace.isIn(plain) || PersonalTrace.isIn(joined) || isAskers(plain, joined);
    }

    private boolean isAskers(String plain, String joined) {
        return holds(tight(plain), tight(asked.name()), SHORTEST_NAME)
                || holds(tight(plain), tight(asked.email()), SHORTEST_NAME)
                || holds(
                        joined,
                        PersonalKind.TELEPHONE.normalize(asked.telephone()),
                        SHORTEST_NUMBER);
    }

    private static boolean holds(String text, String part, int shortest) {
        return part.length() >= shortest && text.contains(part);
    }

    private static String tight(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return SPACE.matcher(plain).replaceAll("");
    }
}
