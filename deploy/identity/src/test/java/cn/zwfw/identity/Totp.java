package cn.zwfw.identity;

import static org.awaitility.Awaitility.await;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Somebody's second factor: codes by time (RFC 6238), none of which is shown twice. */
record Totp(String secret, AtomicLong lastStep) {

    private static final long SECONDS = 30;

    Totp(String secret) {
        this(secret, new AtomicLong());
    }

    /** A code that is good now; the next one is accepted half a minute ahead. */
    String next() {
        var step = Math.max(now(), lastStep.get() + 1);
        await().atMost(Duration.ofSeconds(SECONDS + 1)).until(() -> step <= now() + 1);
        lastStep.set(step);
        return code(step);
    }

    /** One that is good never. */
    String wrong() {
        return code(0);
    }

    private static long now() {
        return Instant.now().getEpochSecond() / SECONDS;
    }

    private String code(long step) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            var hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int number = ByteBuffer.wrap(hash).getInt(hash[hash.length - 1] & 0xf) & 0x7fffffff;
            return String.format(Locale.ROOT, "%06d", number % 1_000_000);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
