package cn.zwfw.platform.audit;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The key of this run of the tests, and what writes with it. */
public final class TestTrail {

    public static final String KEY = random();

    private TestTrail() {}

    public static AuditCodes codes() {
        return codes(KEY);
    }

    public static AuditCodes codes(String key) {
        return AuditCodes.of(Map.of("a1", key), "a1", "SHA-256", null);
    }

    /** One that writes to a database of the platform's schema. */
    public static AuditTrail of(JdbcClient database, AuditCodes codes, Clock clock) {
        return new AuditTrail(database, new EntryNumbers(database), codes, clock);
    }

    public static String random() {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }
}
