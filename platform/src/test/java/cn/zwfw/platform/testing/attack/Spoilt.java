package cn.zwfw.platform.testing.attack;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import cn.zwfw.platform.testing.HttpCaller;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** A right body, spoilt in one place: every place it has, in every way there is. */
final class Spoilt {

    /** Stands for two bytes that are no UTF-8. */
    private static final String BROKEN = "\uE000";

    private static final List<String> NO_STRING =
            List.of(
                    "7",
                    "true",
                    "[]",
                    "{}",
                    "\"\\u0000\"",
                    "\"\\ud800\"",
                    "\"\u0001\"",
                    "\"" + BROKEN + "\"",
                    "\"" + "长".repeat(50_000) + "\"",
                    "[".repeat(2000) + "]".repeat(2000));
    private static final List<String> NO_NUMBER =
            List.of("\"7\"", "\"x\"", "7.5", "-1", "99999999999999999999", "1e999999999", "[]");
    private static final List<String> NO_BOOLEAN = List.of("\"true\"", "1", "[]");
    private static final List<String> NO_ARRAY = List.of("{}", "7", "\"x\"", "[[]]", "[null]");
    private static final List<String> NO_OBJECT = List.of("[]", "7", "\"x\"", "true");

    private Spoilt() {}

    /** Each character is one byte. */
    static Stream<String> bodies(JsonNode right) {
        return spoilt(right).map(text -> bytes(text).replace(bytes(BROKEN), "\u00c3("));
    }

    /** Each character is one byte. */
    static String bytes(JsonNode right) {
        return bytes(text(right));
    }

    private static String bytes(String text) {
        return new String(text.getBytes(UTF_8), ISO_8859_1);
    }

    private static Stream<String> spoilt(JsonNode node) {
        return switch (node.getNodeType()) {
            case STRING -> NO_STRING.stream();
            case NUMBER -> NO_NUMBER.stream();
            case BOOLEAN -> NO_BOOLEAN.stream();
            case ARRAY -> Stream.concat(NO_ARRAY.stream(), elements(node));
            case OBJECT -> Stream.concat(NO_OBJECT.stream(), fields(node));
            default -> Stream.empty();
        };
    }

    private static Stream<String> elements(JsonNode array) {
        var right = array.valueStream().map(Spoilt::text).toList();
        return places(right.size())
                .flatMap(at ->
                        spoilt(array.get(at))
                                .map(wrong -> {
                                    var all = new ArrayList<>(right);
                                    all.set(at, wrong);
                                    return "[" + String.join(",", all) + "]";
                                }));
    }

    private static Stream<String> fields(JsonNode object) {
        var right = object.properties().stream().toList();
        var text =
                right.stream().map(field -> field(field.getKey(), text(field.getValue()))).toList();
        var each =
                places(right.size())
                        .flatMap(at ->
                                spoilt(right.get(at).getValue())
                                        .map(wrong -> {
                                            var all = new ArrayList<>(text);
                                            all.set(at, field(right.get(at).getKey(), wrong));
                                            return joined(all);
                                        }));
        return Stream.concat(more(text), each);
    }

    /** A field that nobody knows, and one that comes twice. */
    private static Stream<String> more(List<String> fields) {
        var unknown = Stream.of(field("no-such-field", "1"), field("\\u0000", "1"));
        return Stream.concat(unknown, fields.stream().limit(1))
                .map(field -> joined(Stream.concat(fields.stream(), Stream.of(field)).toList()));
    }

    private static Stream<Integer> places(int size) {
        return Stream.iterate(0, at -> at < size, at -> at + 1);
    }

    private static String joined(List<String> fields) {
        return "{" + String.join(",", fields) + "}";
    }

    private static String field(String name, String value) {
        return "\"" + name + "\":" + value;
    }

    private static String text(JsonNode node) {
        return HttpCaller.JSON.writeValueAsString(node);
    }
}
