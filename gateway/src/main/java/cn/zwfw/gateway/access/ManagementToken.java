package cn.zwfw.gateway.access;

import cn.zwfw.platform.setting.UnusableSetting;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/** What operators show to see more than that it lives; without one the gateway does not start. */
record ManagementToken(String token) {

    /** In characters: what is shorter is guessed. */
    private static final int SHORTEST = 20;

    ManagementToken {
        if (token.isBlank() || token.length() < SHORTEST) {
            throw new UnusableSetting(
                    "zwfw.management.token",
                    "is missing or shorter than %d characters".formatted(SHORTEST));
        }
    }

    /** In a time that does not tell how much of it was right. */
    boolean isShownBy(@Nullable String authorization) {
        return authorization != null
                && MessageDigest.isEqual(bytes("Bearer " + token), bytes(authorization));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
