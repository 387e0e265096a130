package cn.zwfw.platform.key;

import cn.zwfw.platform.setting.UnusableSetting;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
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
public final class Jca {

    private final String property;
    private final @Nullable Provider provider;

    private Jca(String property, @Nullable Provider provider) {
        this.property = property;
        this.provider = provider;
    }

    /**
     * The provider of a name, whether the JVM has registered it or it only lies on the class path.
     *
     * @param property the setting that names it
     * @throws UnusableSetting when there is no such provider
     */
    public static Jca of(String property, @Nullable String name) {
        if (name == null || name.isBlank()) {
            return new Jca(property, null);
        }
        return Stream.concat(
                        Stream.ofNullable(Security.getProvider(name)),
                        ServiceLoader.load(Provider.class).stream()
                                .map(ServiceLoader.Provider::get)
                                .filter(found -> found.getName().equals(name)))
                .findFirst()
                .map(found -> new Jca(property, found))
                .orElseThrow(() ->
                        new UnusableSetting(
                                property, "names no security provider that is on the class path"));
    }

    public Cipher cipher(String transformation) throws GeneralSecurityException {
        return provider == null
                ? Cipher.getInstance(transformation)
                : Cipher.getInstance(transformation, provider);
    }

    public MessageDigest digest(String algorithm) throws NoSuchAlgorithmException {
        return provider == null
                ? MessageDigest.getInstance(algorithm)
                : MessageDigest.getInstance(algorithm, provider);
    }

    /** Ready to take bytes in. */
    public Mac mac(SecretKey key) throws GeneralSecurityException {
        Mac mac =
                provider == null
                        ? Mac.getInstance(key.getAlgorithm())
                        : Mac.getInstance(key.getAlgorithm(), provider);
        mac.init(key);
        return mac;
    }

    /** That a key, or another setting, is for what the provider does not offer. */
    public UnusableSetting lacks(String setting, String algorithm, NoSuchAlgorithmException cause) {
        String who = provider == null ? "no provider of this JVM" : "not " + provider.getName();
        var unusable =
                new UnusableSetting(
                        setting,
                        "is for %s, which %s offers; see %s".formatted(algorithm, who, property));
        unusable.initCause(Objects.requireNonNull(cause));
        return unusable;
    }
}
