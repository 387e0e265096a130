package cn.zwfw.supervision.sharing.schema;

import cn.zwfw.platform.problem.Violation;
import com.networknt.schema.Error;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A rule of a schema that a value breaks, as a violation. It tells the rule and never the value:
 * what is refused may be somebody's.
 */
final class BrokenRule {

    private static final int LONGEST = 100;
    private static final Pattern CAPITAL = Pattern.compile("[A-Z]");
    private static final Set<String> OF_MEMBER = Set.of("required", "additionalProperties");
    private static final Set<String> TOLD =
            Set.of(
                    "type",
                    "required",
                    "additionalProperties",
                    "enum",
                    "const",
                    "pattern",
                    "format",
                    "minLength",
                    "maxLength",
                    "minimum",
                    "maximum",
                    "exclusiveMinimum",
                    "exclusiveMaximum",
                    "multipleOf",
                    "minItems",
                    "maxItems",
                    "uniqueItems");

    private BrokenRule() {}

    static Violation of(Error error) {
        var keyword = error.getKeyword();
        var pointer = error.getInstanceLocation().toString();
        if (!TOLD.contains(keyword)) {
            return Violation.at(pointer, "json-rule", String.valueOf(keyword));
        }
        var code = "json-" + kebab(keyword);
        if (OF_MEMBER.contains(keyword)) {
            var member = Objects.requireNonNullElse(error.getProperty(), "");
            return Violation.at(JsonLimits.below(pointer, member), code, member);
        }
        return Violation.at(pointer, code, cut(String.valueOf(error.getSchemaNode())));
    }

    private static String kebab(String keyword) {
        return CAPITAL.matcher(keyword)
                .replaceAll(found -> "-" + found.group().toLowerCase(Locale.ROOT));
    }

    private static String cut(String rule) {
        return rule.length() <= LONGEST ? rule : rule.substring(0, LONGEST) + "…";
    }
}
