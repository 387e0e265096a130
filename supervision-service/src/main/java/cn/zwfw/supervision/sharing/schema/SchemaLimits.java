package cn.zwfw.supervision.sharing.schema;

import cn.zwfw.platform.problem.Violation;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/**
 * What a schema keeps to before it is read as one: it refers to nothing outside, and all that it
 * says, with what it refers to put in its place, is small. So a reference in a circle is refused,
 * and what a record costs has an end.
 */
final class SchemaLimits {

    static final int DEPTH = 40;
    static final int NODES = 3_000;
    static final int PATTERN = 200;

    private static final long EXACT = 1L << 53;
    private static final String DRAFT = "https://json-schema.org/draft/2020-12/schema";
    private static final Set<String> FOREIGN =
            Set.of(
                    "$id",
                    "$anchor",
                    "$dynamicAnchor",
                    "$dynamicRef",
                    "$recursiveRef",
                    "$recursiveAnchor",
                    "$vocabulary");
    private static final Set<String> FORMATS =
            Set.of("date", "date-time", "time", "email", "uri", "uuid", "ipv4", "ipv6");

    private final JsonNode schema;
    private final Predicate<JsonNode> isSchema;
    private final Set<Violation> found = new LinkedHashSet<>();
    private final AtomicInteger nodes = new AtomicInteger();

    private SchemaLimits(JsonNode schema, Predicate<JsonNode> isSchema) {
        this.schema = schema;
        this.isSchema = isSchema;
    }

    /**
     * What is refused, with pointers into the schema.
     *
     * @param isSchema whether a reference may lead there: it may lead into a value that is none
     */
    static List<Violation> in(JsonNode schema, Predicate<JsonNode> isSchema) {
        var limits = new SchemaLimits(schema, isSchema);
        return limits.fits("", schema, 0)
                ? List.copyOf(limits.found)
                : List.of(Violation.at("", "schema-too-complex"));
    }

    private boolean fits(String pointer, JsonNode node, int depth) {
        if (depth > DEPTH || nodes.incrementAndGet() > NODES) {
            return false;
        }
        if (node.isNumber() && !isExact(node)) {
            found.add(Violation.at(pointer, "schema-fraction"));
        }
        if (node.isString() && !JsonLimits.isClean(node.asString())) {
            found.add(Violation.at(pointer, "bad-text"));
        }
        for (int at = 0; node.isArray() && at < node.size(); at++) {
            if (!fits(pointer + "/" + at, node.get(at), depth + 1)) {
                return false;
            }
        }
        return node.properties().stream()
                .allMatch(member ->
                        fits(
                                        JsonLimits.below(pointer, member.getKey()),
                                        member.getValue(),
                                        depth + 1)
                                && keyword(pointer, member.getKey(), member.getValue(), depth));
    }

    /** Content holds no fractions: a copy that writes them otherwise would have another digest. */
    private static boolean isExact(JsonNode number) {
        return number.canConvertToExactIntegral()
                && number.canConvertToLong()
                && Math.abs(number.longValue()) <= EXACT;
    }

    /** Only a text can be a reference or a pattern: a property may bear the name of a keyword. */
    private boolean keyword(String pointer, String name, JsonNode value, int depth) {
        var at = JsonLimits.below(pointer, name);
        if (!JsonLimits.isClean(name)) {
            found.add(Violation.at(pointer, "bad-text"));
        }
        if (FOREIGN.contains(name) && !value.isObject()) {
            found.add(Violation.at(at, "schema-keyword-not-taken", name));
        }
        if (name.equals("patternProperties")) {
            value.propertyNames().forEach(pattern -> pattern(at, pattern));
        }
        if (!value.isString()) {
            return true;
        }
        var text = value.asString();
        return switch (name) {
            case "$ref" -> reference(at, text, depth);
            case "$schema" -> holds(text.equals(DRAFT), at, "schema-draft", DRAFT);
            case "format" -> holds(FORMATS.contains(text), at, "schema-format", text);
            case "pattern" -> pattern(at, text);
            default -> true;
        };
    }

    private boolean reference(String at, String reference, int depth) {
        if (!reference.startsWith("#/") || reference.contains("%")) {
            return holds(false, at, "schema-ref-outside", reference);
        }
        var target = schema.at(reference.substring(1));
        if (target.isMissingNode()) {
            return holds(false, at, "schema-ref-unknown", reference);
        }
        return fits(at, target, depth + 1)
                && holds(isSchema.test(target), at, "schema-ref-not-schema", reference);
    }

    private boolean pattern(String at, String pattern) {
        return holds(pattern.length() <= PATTERN, at, "schema-pattern", PATTERN);
    }

    /** Goes on either way: every flaw is named. */
    private boolean holds(boolean right, String at, String code, Object fact) {
        if (!right) {
            found.add(Violation.at(at, code, String.valueOf(fact)));
        }
        return true;
    }
}
