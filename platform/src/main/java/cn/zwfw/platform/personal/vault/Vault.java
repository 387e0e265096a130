package cn.zwfw.platform.personal.vault;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.key.KeyRing;
import cn.zwfw.platform.personal.Personal;
import cn.zwfw.platform.personal.PersonalKind;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;

/**
 * Seals personal data for the database and opens them again. The context says where a value
 * belongs, such as {@code approval.applicant.id:} and the number of the case: in another row or
 * column it does not open. Old keys go on opening what they sealed; new values take the current
 * one.
 */
@Cites(
        value = {"A17", "个人信息保护法 51"},
        rows = "X5")
public final class Vault {

    static final int LONGEST = 1 << 20;

    private final KeyRing<SealingKey> keys;
    private final SecureRandom random;

    Vault(KeyRing<SealingKey> keys, SecureRandom random) {
        this.keys = keys;
        this.random = random;
    }

    public byte[] seal(Personal value, String context) {
        return seal(value.plain(), context);
    }

    public byte[] seal(String plain, String context) {
        if (plain.length() > LONGEST) {
            throw new IllegalArgumentException("more than " + LONGEST + " characters to seal");
        }
        SealingKey key = keys.current();
        byte[] nonce = new byte[SealingKey.NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] encrypted = key.encrypt(nonce, bound(key.id(), context), utf8(plain));
        return new Envelope(key.id(), nonce, encrypted).bytes();
    }

    /**
     * What was sealed.
     *
     * @throws SealBroken when the value was altered, was sealed for another context, or its key is
     *     not among the keys
     */
    public String open(byte[] sealed, String context) {
        var envelope = Envelope.parse(sealed);
        SealingKey key = keys.find(envelope.keyId());
        if (key == null) {
            throw new SealBroken();
        }
        byte[] bound = bound(key.id(), context);
        return new String(
                key.decrypt(envelope.nonce(), bound, envelope.encrypted()), StandardCharsets.UTF_8);
    }

    /**
     * What was sealed, as what it is.
     *
     * @throws SealBroken as {@link #open(byte[], String)}
     */
    public Personal open(PersonalKind kind, byte[] sealed, String context) {
        return new Personal(kind, open(sealed, context));
    }

    /** Whether it is sealed by the key that seals new values; others want sealing again. */
    public boolean isCurrent(byte[] sealed) {
        byte[] header = currentHeader();
        return sealed.length >= header.length
                && Arrays.equals(header, 0, header.length, sealed, 0, header.length);
    }

    /** What all current values begin with. */
    byte[] currentHeader() {
        return Envelope.header(keys.current().id());
    }

    private static byte[] bound(String keyId, String context) {
        if (context.isBlank()) {
            throw new IllegalArgumentException("a sealed value belongs somewhere; name the place");
        }
        byte[] header = Envelope.header(keyId);
        byte[] place = utf8(context);
        return ByteBuffer.allocate(header.length + place.length).put(header).put(place).array();
    }

    /** Half a character would come back as a question mark; it is refused instead. */
    private static byte[] utf8(String text) {
        try {
            ByteBuffer encoded = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
            byte[] bytes = new byte[encoded.remaining()];
            encoded.get(bytes);
            return bytes;
        } catch (CharacterCodingException _) {
            throw new IllegalArgumentException("the text holds half a character");
        }
    }
}
