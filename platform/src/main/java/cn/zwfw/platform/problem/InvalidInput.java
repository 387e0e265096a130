package cn.zwfw.platform.problem;

import java.util.List;

/** What was sent breaks rules; every breach is named at once. */
public final class InvalidInput extends ServiceProblem {

    private final transient List<Violation> violations;

    private InvalidInput(List<Violation> violations) {
        super("invalid-input");
        this.violations = List.copyOf(violations);
    }

    public static InvalidInput of(Violation... violations) {
        return new InvalidInput(List.of(violations));
    }

    public static void unlessEmpty(List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw new InvalidInput(violations);
        }
    }

    public List<Violation> violations() {
        return violations;
    }
}
