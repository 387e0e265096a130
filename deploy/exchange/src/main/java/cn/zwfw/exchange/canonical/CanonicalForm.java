package cn.zwfw.exchange.canonical;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * JSON in the one form that digests are taken of: RFC 8785, whose numbers are whole here. Written
 * by hand, so that equal digests prove more than that both sides use the same library.
 */
public final class CanonicalForm {

    private CanonicalForm() {}

    /**
     * The value without blanks, its members in the order of their UTF-16 units.
     *
     * @throws IllegalArgumentException when it holds a fraction, which the city's content never
     *     does
     */
    public static String of(JsonNode value) {
        var text = new StringBuilder();
        write(value, text);
        return text.toString();
    }

    /** SHA-256 of the UTF-8 of a text, in hexadecimal. */
    public static String digest(String text) {
        return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every JDK has SHA-256", missing);
        }
    }

    private static void write(JsonNode value, StringBuilder text) {
        if (value.isObject()) {
            writeMembers(value, text);
        } else if (value.isArray()) {
            var separator = "[";
            for (var element : value) {
                text.append(separator);
                write(element, text);
                separator = ",";
            }
            text.append(value.isEmpty() ? "[]" : "]");
        } else if (value.isString()) {
            write(value.stringValue(), text);
        } else if (value.isIntegralNumber()) {
            text.append(value.bigIntegerValue());
        } else if (value.isBoolean()) {
            text.append(value.booleanValue());
        } else if (value.isNull()) {
            text.append("null");
        } else {
            throw new IllegalArgumentException("no canonical form here for " + value.getNodeType());
        }
    }

    private static void writeMembers(JsonNode object, StringBuilder text) {
        var separator = "{";
        // Strings compare by their UTF-16 units, as RFC 8785 sorts
        for (var name : new TreeSet<>(object.propertyNames())) {
            text.append(separator);
            write(name, text);
            text.append(':');
            write(object.required(name), text);
            separator = ",";
        }
        text.append(object.isEmpty() ? "{}" : "}");
    }

    private static void write(String string, StringBuilder text) {
        text.append('"');
        for (int at = 0; at < string.length(); at++) {
            var unit = string.charAt(at);
            switch (unit) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\b' -> text.append("\\b");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\f' -> text.append("\\f");
                case '\r' -> text.append("\\r");
                default -> {
                    if (unit < ' ') {
                        text.append("\\u00").append(HexFormat.of().toHexDigits((byte) unit));
                    } else {
                        text.append(unit);
                    }
                }
            }
        }
        text.append('"');
    }
}
