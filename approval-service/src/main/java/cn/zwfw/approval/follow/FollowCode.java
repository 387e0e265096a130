package cn.zwfw.approval.follow;

import cn.zwfw.platform.personal.Personal;
import cn.zwfw.platform.personal.PersonalKind;
import cn.zwfw.platform.personal.vault.BlindIndex;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The code with which an applicant follows his cases without signing in. It is derived under a key
 * and stored nowhere: ten letters and digits, 50 bits.
 */
@Component
public class FollowCode {

    static final int LENGTH = 10;

    /** Without what is easily taken for something else. */
    private static final String SIGNS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private final BlindIndex index;

    FollowCode(BlindIndex index) {
        this.index = index;
    }

    public String of(UUID application) {
        var bytes =
                index.of(
                        new Personal(PersonalKind.OTHER, application.toString()),
                        "approval.follow-code");
        var code = new StringBuilder();
        for (int at = 0; at < LENGTH; at++) {
            code.append(SIGNS.charAt(bytes[at] & 31));
        }
        return code.toString();
    }

    /** Takes as long for a wrong code as for the right one. */
    boolean matches(UUID application, String code) {
        return MessageDigest.isEqual(
                of(application).getBytes(StandardCharsets.US_ASCII),
                code.getBytes(StandardCharsets.US_ASCII));
    }
}
