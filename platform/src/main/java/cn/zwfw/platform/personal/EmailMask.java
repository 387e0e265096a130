package cn.zwfw.platform.personal;

import java.util.regex.Pattern;

/** a***@example.cn; of one letter, or of what is no address, nothing. */
final class EmailMask {

    private static final Pattern ADDRESS =
            Pattern.compile("([a-z0-9])?[^@]{1,64}@([a-z0-9.-]{1,253})");

    private EmailMask() {}

    static String mask(String text) {
        var address = ADDRESS.matcher(Spelling.email(text));
        if (!address.matches()) {
            return Stars.SOME;
        }
        String first = address.group(1);
        return (first == null ? "" : first) + Stars.SOME + "@" + address.group(2);
    }
}
