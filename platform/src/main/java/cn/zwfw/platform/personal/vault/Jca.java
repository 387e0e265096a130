package cn.zwfw.platform.personal.vault;

import java.security.GeneralSecurityException;
import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.security.Security;
import java.util.Objects;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;

/**
 * Algorithms by their JCA names alone: certified hardware comes as a provider of the same names. A
 * provider that is named answers for all of them; the JVM does not quietly step in for it.
 */
final class Jca {

    private final @Nullable Provider provider;

    private Jca(@Nullable Provider provider) {
        this.provider = provider;
    }

    /** Whether the JVM has registered it or it only lies on the class path. */
    static Jca of(@Nullable String name) {
        if (name == null || name.isBlank()) {
            return new Jca(null);
        }
        return Stream.concat(
                        Stream.ofNullable(Security.getProvider(name)),
                        ServiceLoader.load(Provider.class).stream()
                                .map(ServiceLoader.Provider::get)
                                .filter(found -> found.getName().equals(name)))
                .findFirst()
                .map(Jca::new)
                .orElseThrow(() ->
                        new UnusableSetting(
                                PersonalSettings.PROVIDER,
                                "names no security provider that is on the class path"));
    }

    Cipher cipher(String transformation) throws GeneralSecurityException {
        return provider == null
                ? Cipher.getInstance(transformation)
                : Cipher.getInstance(transformation, provider);
    }

    Mac mac(SecretKey key) throws GeneralSecurityException {
        Mac mac =
                provider == null
                        ? Mac.getInstance(key.getAlgorithm())
                        : Mac.getInstance(key.getAlgorithm(), provider);
        mac.init(key);
        return mac;
    }

    UnusableSetting lacks(String property, String algorithm, NoSuchAlgorithmException cause) {
        String who = provider == null ? "no provider of this JVM" : "not " + provider.getName();
        var unusable =
                new UnusableSetting(
                        property,
                        "is for %s, which %s offers; see %s"
                                .formatted(algorithm, who, PersonalSettings.PROVIDER));
        unusable.initCause(Objects.requireNonNull(cause));
        return unusable;
    }
}
