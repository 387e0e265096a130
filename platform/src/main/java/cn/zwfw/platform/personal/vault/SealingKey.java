package cn.zwfw.platform.personal.vault;

import cn.zwfw.platform.key.Jca;
import java.security.GeneralSecurityException;
import java.security.NoSuchAlgorithmException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/** One key and what it does: GCM with a tag of 128 bits, the additional data bound to it. */
final class SealingKey {

    static final int NONCE_BYTES = 12;
    static final int TAG_BYTES = 16;

    private final String id;
    private final SecretKey key;
    private final Jca jca;

    SealingKey(String id, SecretKey key, Jca jca) {
        this.id = id;
        this.key = key;
        this.jca = jca;
    }

    String id() {
        return id;
    }

    byte[] encrypt(byte[] nonce, byte[] bound, byte[] plain) {
        try {
            return run(Cipher.ENCRYPT_MODE, nonce, bound, plain);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("the security provider does not encrypt", failure);
        }
    }

    byte[] decrypt(byte[] nonce, byte[] bound, byte[] encrypted) {
        try {
            return run(Cipher.DECRYPT_MODE, nonce, bound, encrypted);
        } catch (GeneralSecurityException _) {
            throw new SealBroken();
        }
    }

    /** Fails now rather than with the first applicant. */
    void require(String property) {
        try {
            jca.cipher(transformation());
        } catch (NoSuchAlgorithmException missing) {
            throw jca.lacks(property, transformation(), missing);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("the security provider gives no cipher", failure);
        }
    }

    private byte[] run(int mode, byte[] nonce, byte[] bound, byte[] input)
            throws GeneralSecurityException {
        Cipher cipher = jca.cipher(transformation());
        cipher.init(mode, key, new GCMParameterSpec(TAG_BYTES * Byte.SIZE, nonce));
        cipher.updateAAD(bound);
        return cipher.doFinal(input);
    }

    private String transformation() {
        return key.getAlgorithm() + "/GCM/NoPadding";
    }

    @Override
    public String toString() {
        return "SealingKey[" + id + "]";
    }
}
