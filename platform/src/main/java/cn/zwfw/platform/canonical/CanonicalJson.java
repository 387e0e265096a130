package cn.zwfw.platform.canonical;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.util.RawValue;

/**
 * JSON in one form only (RFC 8785: sorted members, no blanks, numbers as ECMAScript writes them),
 * so that equal content has an equal digest here and in every district's copy (B3, A12).
 */
@Component
public class CanonicalJson {

    private final JsonMapper json;

    CanonicalJson(JsonMapper json) {
        this.json = json;
    }

    /** The value in canonical form. */
    public String of(Object value) {
        return json.writeValueAsString(sorted(json.valueToTree(value)));
    }

    /** SHA-256 of canonical content, in hexadecimal. */
    public static String digest(String canonical) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of()
                    .formatHex(sha256.digest(canonical.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every JDK has SHA-256", missing);
        }
    }

    private static JsonNode sorted(JsonNode node) {
        if (node.isObject()) {
            var members = new TreeMap<String, JsonNode>();
            node.properties().forEach(member -> members.put(member.getKey(), member.getValue()));
            var object = JsonNodeFactory.instance.objectNode();
            for (Map.Entry<String, JsonNode> member : members.entrySet()) {
                object.set(member.getKey(), sorted(member.getValue()));
            }
            return object;
        }
        if (node.isArray()) {
            var array = JsonNodeFactory.instance.arrayNode();
            node.forEach(element -> array.add(sorted(element)));
            return array;
        }
        return node.isNumber() && !node.isIntegralNumber() && Double.isFinite(node.doubleValue())
                ? JsonNodeFactory.instance.rawValueNode(new RawValue(number(node.doubleValue())))
                : node;
    }

    /**
     * 2.50 and 2.5 are one number, and 100.00 is 100: documents are read and written on the way.
     */
    private static String number(double value) {
        var decimal = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        var exponent = decimal.precision() - decimal.scale() - 1;
        if (decimal.signum() == 0) {
            return "0";
        }
        if (exponent >= -6 && exponent <= 20) {
            return decimal.toPlainString();
        }
        var mantissa = decimal.movePointLeft(exponent).toPlainString();
        return mantissa + (exponent < 0 ? "e" : "e+") + exponent;
    }
}
