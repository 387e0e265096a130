package cn.zwfw.gateway.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/** What operators show to see more than that it lives; where none is set, nobody shows it. */
record ManagementToken(String token) {

    /** In a time that does not tell how much of it was right. */
    boolean isShownBy(@Nullable String authorization) {
        return !token.isBlank()
                && authorization != null
                && MessageDigest.isEqual(bytes("Bearer " + token), bytes(authorization));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
