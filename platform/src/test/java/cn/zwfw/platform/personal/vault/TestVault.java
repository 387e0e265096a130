package cn.zwfw.platform.personal.vault;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Keys of this run of the tests: as properties of a context ({@code initializers =
 * TestVault.Initializer.class}) or as a vault without one.
 */
public final class TestVault {

    static final String K1 = random(32);
    static final String K2 = "SM4:" + random(16);
    static final String INDEX_KEY = random(32);

    private TestVault() {}

    /** AES, without a context. */
    public static Vault vault() {
        return vault(Map.of("k1", K1), "k1", null);
    }

    /** Indexes that those of {@link Initializer} equal. */
    public static BlindIndex index() {
        return BlindIndex.of(new PersonalSettings(Map.of(), null, INDEX_KEY, null));
    }

    static Vault vault(Map<String, String> keys, String current, @Nullable String provider) {
        var settings = new PersonalSettings(keys, current, null, provider);
        return new Vault(settings.ring(), new SecureRandom());
    }

    static String random(int bytes) {
        byte[] key = new byte[bytes];
        new SecureRandom().nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }

    static Map<String, String> properties() {
        return new HashMap<>(
                Map.of(
                        "zwfw.personal.keys.k1", K1,
                        "zwfw.personal.current", "k1",
                        "zwfw.personal.index-key", INDEX_KEY));
    }

    /** Gives a context the keys. */
    public static final class Initializer
            implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of(properties()).applyTo(context);
        }
    }
}
