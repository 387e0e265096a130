package cn.zwfw.gateway.allowance;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/** Under what somebody's allowance is kept: not who it is, and not what can be turned back. */
@Component
class WhoseIndex {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    WhoseIndex(AllowanceSettings settings) {
        this.key = new SecretKeySpec(settings.keyBytes(), ALGORITHM);
    }

    /** An allowance that is set anew begins whole. */
    String of(Counted counted, String who, Allowance allowance) {
        var text =
                String.join(
                        "\n",
                        counted.word(),
                        String.valueOf(allowance.times()),
                        allowance.within().toString(),
                        who);
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(ALGORITHM, impossible);
        }
    }
}
