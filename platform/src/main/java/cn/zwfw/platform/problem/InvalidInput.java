package cn.zwfw.platform.problem;

import java.util.List;
import java.util.function.UnaryOperator;

/** What was sent breaks rules; every breach is named at once. */
public final class InvalidInput extends ServiceProblem {

    private final transient List<Violation> violations;
    private final int further;

    InvalidInput(List<Violation> violations, int further) {
        super("invalid-input", violations.size(), further);
        this.violations = List.copyOf(violations);
        this.further = further;
    }

    public static InvalidInput of(Violation... violations) {
        return new InvalidInput(List.of(violations), 0);
    }

    public static void unlessEmpty(List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw new InvalidInput(violations, 0);
        }
    }

    public List<Violation> violations() {
        return violations;
    }

    /** How many more were found than are named. */
    public int further() {
        return further;
    }

    /** The same breaches, told of other places. */
    public InvalidInput placed(UnaryOperator<Violation> place) {
        return new InvalidInput(violations.stream().map(place).toList(), further);
    }
}
