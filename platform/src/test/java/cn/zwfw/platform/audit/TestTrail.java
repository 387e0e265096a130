package cn.zwfw.platform.audit;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.Map;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The key of this run of the tests, for a context or without one. */
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

    /** Gives a context the key. */
    public static final class Initializer
            implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of("zwfw.audit.keys.a1=" + KEY, "zwfw.audit.current=a1")
                    .applyTo(context);
        }
    }
}
