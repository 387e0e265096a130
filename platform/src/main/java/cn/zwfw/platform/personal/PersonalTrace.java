package cn.zwfw.platform.personal;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.identifier.InvalidIdentifier;
import cn.zwfw.platform.identifier.ResidentId;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A number by which somebody is known, in a text that is meant for none. No pattern finds names; it
 * finds what is copied along most often.
 */
@Cites(
        value = "个人信息保护法 34",
        rows = {"V9", "C2"})
public final class PersonalTrace {

    private static final Pattern IDENTITY = Pattern.compile("(?<!\\d)\\d{17}[0-9Xx](?!\\d)");
    private static final Pattern MOBILE = Pattern.compile("(?<!\\d)1[3-9]\\d{9}(?!\\d)");

    private PersonalTrace() {}

    public static boolean isIn(String text) {
        return MOBILE.matcher(text).find()
                || IDENTITY.matcher(text)
                        .results()
                        .anyMatch(found -> isIdentity(found.group().toUpperCase(Locale.ROOT)));
    }

    private static boolean isIdentity(String digits) {
        try {
            new ResidentId(digits);
            return true;
        } catch (InvalidIdentifier other) {
            return false;
        }
    }
}
