package cn.zwfw.local;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.UUID;

/** The issuer's key, kept in a file so that tokens stay valid when the issuer starts again. */
final class SigningKey {

    private static final int BITS = 2048;

    private SigningKey() {}

    static RSAKey keptIn(Path file) {
        try {
            return RSAKey.parse(PrivateFile.readOrCreate(file, SigningKey::generate));
        } catch (ParseException e) {
            throw new IllegalStateException(file + " holds no key; remove it to get a new one", e);
        }
    }

    private static String generate() {
        try {
            return new RSAKeyGenerator(BITS)
                    .keyID(UUID.randomUUID().toString())
                    .generate()
                    .toJSONString();
        } catch (JOSEException e) {
            throw new IllegalStateException("this JDK makes no RSA keys", e);
        }
    }
}
