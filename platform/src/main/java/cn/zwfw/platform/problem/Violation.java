package cn.zwfw.platform.problem;

import java.util.List;

/**
 * One thing to mend in what was sent.
 *
 * @param pointer JSON pointer (RFC 6901) into the body, or {@code ?name} for a query parameter
 * @param code stable kebab-case code
 * @param facts what the sentence of the code needs
 */
public record Violation(String pointer, String code, List<Object> facts) {

    public Violation {
        facts = List.copyOf(facts);
    }

    public static Violation at(String pointer, String code, Object... facts) {
        return new Violation(pointer, code, List.of(facts));
    }

    public Violation under(String prefix) {
        return new Violation(prefix + pointer, code, facts);
    }
}
