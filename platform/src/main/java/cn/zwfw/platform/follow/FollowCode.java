package cn.zwfw.platform.follow;

import cn.zwfw.platform.personal.Personal;
import cn.zwfw.platform.personal.PersonalKind;
import cn.zwfw.platform.personal.vault.BlindIndex;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * The code with which somebody follows what he handed in without signing in. It is derived under a
 * key and stored nowhere: ten letters and digits, 50 bits. A service that gives out codes declares
 * it as a bean.
 */
public final class FollowCode {

    /** What a code looks like, for whoever takes one. */
    public static final String FORM = "[0-9A-Z]{10}";

    private static final int LENGTH = 10;

    /** Without what is easily taken for something else. */
    private static final String SIGNS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private final BlindIndex index;
    private final String field;

    /**
     * The codes of one kind of thing.
     *
     * @param field such as {@code approval.follow-code}; codes given out are valid only under it
     */
    public FollowCode(BlindIndex index, String field) {
        this.index = index;
        this.field = field;
    }

    /** The code of the thing with this identifier. */
    public String of(String subject) {
        var bytes = index.of(new Personal(PersonalKind.OTHER, subject), field);
        var code = new StringBuilder();
        for (int at = 0; at < LENGTH; at++) {
            code.append(SIGNS.charAt(bytes[at] & 31));
        }
        return code.toString();
    }

    /** Takes as long for a wrong code as for the right one. */
    public boolean matches(String subject, String code) {
        return MessageDigest.isEqual(
                of(subject).getBytes(StandardCharsets.US_ASCII),
                code.getBytes(StandardCharsets.US_ASCII));
    }
}
