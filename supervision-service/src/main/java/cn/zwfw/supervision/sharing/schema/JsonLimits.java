package cn.zwfw.supervision.sharing.schema;

import cn.zwfw.platform.problem.Violation;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Whether JSON that is kept as it came can be kept: no text that breaks, no tree without end. */
final class JsonLimits {

    static final int DEPTH = 16;
    static final int NODES = 2_000;
    static final int CHARACTERS = 65_536;

    private static final Pattern CONTROL =
            Pattern.compile("[\\p{Cntrl}\\uFFFE\\uFFFF&&[^\\n\\t\\r]]");

    private final List<Violation> found = new ArrayList<>();
    private final AtomicInteger nodes = new AtomicInteger();
    private final AtomicInteger characters = new AtomicInteger();

    private JsonLimits() {}

    /** What cannot be kept, with pointers into the value. */
    static List<Violation> in(JsonNode value) {
        var limits = new JsonLimits();
        return limits.fits("", value, 0)
                ? limits.found
                : List.of(Violation.at("", "json-too-large"));
    }

    /** The pointer of a member. */
    static String below(String pointer, String name) {
        return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    static boolean isClean(String text) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(text) && !CONTROL.matcher(text).find();
    }

    private boolean fits(String pointer, JsonNode node, int depth) {
        if (depth > DEPTH || nodes.incrementAndGet() > NODES) {
            return false;
        }
        if (node.isObject()) {
            return node.properties().stream()
                    .allMatch(member ->
                            text(pointer, member.getKey())
                                    && fits(
                                            below(pointer, member.getKey()),
                                            member.getValue(),
                                            depth + 1));
        }
        if (node.isArray()) {
            for (int at = 0; at < node.size(); at++) {
                if (!fits(pointer + "/" + at, node.get(at), depth + 1)) {
                    return false;
                }
            }
        }
        if (node.isFloatingPointNumber() && !Double.isFinite(node.doubleValue())) {
            found.add(Violation.at(pointer, "not-finite"));
        }
        return !node.isString() || text(pointer, node.asString());
    }

    private boolean text(String pointer, String text) {
        if (!isClean(text)) {
            found.add(Violation.at(pointer, "bad-text"));
        }
        return characters.addAndGet(text.length()) <= CHARACTERS;
    }
}
