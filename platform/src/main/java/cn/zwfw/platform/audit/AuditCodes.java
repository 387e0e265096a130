package cn.zwfw.platform.audit;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.key.Jca;
import cn.zwfw.platform.key.KeyRing;
import cn.zwfw.platform.key.KeyText;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;

/** Codes that only who has the key can make, and the digests of the chain. */
@Cites(
        value = {"A17", "A19"},
        rows = {"X4", "X5"})
public final class AuditCodes {

    private static final Set<String> DIGESTS = Set.of("SHA-256", "SM3");

    private final @Nullable KeyRing<SecretKey> keys;
    private final String algorithm;
    private final Jca jca;

    private AuditCodes(@Nullable KeyRing<SecretKey> keys, String algorithm, Jca jca) {
        this.keys = keys;
        this.algorithm = algorithm;
        this.jca = jca;
    }

    /**
     * As the settings {@code zwfw.audit} say.
     *
     * @throws cn.zwfw.platform.setting.UnusableSetting naming the setting that is missing or wrong
     */
    public static AuditCodes of(
            Map<String, String> keys,
            @Nullable String current,
            String digest,
            @Nullable String provider) {
        var jca = Jca.of(AuditSettings.PROVIDER, provider);
        KeyRing<SecretKey> ring =
                KeyRing.of(
                        AuditSettings.PREFIX,
                        keys,
                        current,
                        KeyText.ofMacs(),
                        (property, _, secret) -> usable(property, secret, jca));
        try {
            if (!DIGESTS.contains(digest)) {
                throw new NoSuchAlgorithmException(digest);
            }
            jca.digest(digest);
        } catch (NoSuchAlgorithmException missing) {
            throw jca.lacks(AuditSettings.DIGEST, digest, missing);
        }
        return new AuditCodes(ring, digest, jca);
    }

    /** For whoever has no key: digests can be made, codes cannot. */
    public static AuditCodes withoutKeys(@Nullable String provider) {
        return new AuditCodes(null, "", Jca.of(AuditSettings.PROVIDER, provider));
    }

    private static SecretKey usable(String property, SecretKey secret, Jca jca) {
        try {
            jca.mac(secret);
            return secret;
        } catch (NoSuchAlgorithmException missing) {
            throw jca.lacks(property, secret.getAlgorithm(), missing);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("the security provider takes no such key", failure);
        }
    }

    public boolean hasKeys() {
        return keys != null;
    }

    /** The digest of new batches, by its JCA name. */
    public String algorithm() {
        return algorithm;
    }

    /** The id of the key that {@link #code} uses. */
    public String keyId() {
        return ring().currentId();
    }

    /** The code of what is written now; hexadecimal. */
    public String code(byte[] covered) {
        return code(ring().current(), covered);
    }

    /** Whether somebody with the key of that id made the code for exactly this. */
    public boolean proves(@Nullable String keyId, @Nullable String code, byte[] covered) {
        var key = keyId == null ? null : ring().find(keyId);
        return key != null
                && code != null
                && MessageDigest.isEqual(bytes(code(key, covered)), bytes(code));
    }

    /**
     * A digest to feed.
     *
     * @param name the algorithm that a batch was made with
     */
    public MessageDigest digest(String name) {
        try {
            return jca.digest(name);
        } catch (NoSuchAlgorithmException missing) {
            throw jca.lacks(AuditSettings.DIGEST, name, missing);
        }
    }

    private KeyRing<SecretKey> ring() {
        if (keys == null) {
            throw new IllegalStateException("there are no keys to make codes with");
        }
        return keys;
    }

    private String code(SecretKey key, byte[] covered) {
        try {
            return HexFormat.of().formatHex(jca.mac(key).doFinal(covered));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("the security provider makes no code", failure);
        }
    }

    private static byte[] bytes(String hex) {
        return hex.getBytes(StandardCharsets.US_ASCII);
    }
}
