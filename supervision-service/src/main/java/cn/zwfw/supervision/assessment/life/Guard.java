package cn.zwfw.supervision.assessment.life;

import java.time.LocalDate;

/** What must be so, beyond the state, for an act to be done; a code of a problem for each. */
public enum Guard {
    IN_TIME("assessment-objections-over"),
    TIME_OVER("assessment-objections-running"),
    ALL_DECIDED("assessment-objections-undecided");

    private final String problem;

    Guard(String problem) {
        this.problem = problem;
    }

    public String problem() {
        return problem;
    }

    boolean holds(Assessment any, LocalDate today) {
        var until = any.objectionsUntil();
        return switch (this) {
            case IN_TIME -> until != null && !today.isAfter(until);
            case TIME_OVER -> until != null && today.isAfter(until);
            case ALL_DECIDED -> any.undecided() == 0;
        };
    }
}
