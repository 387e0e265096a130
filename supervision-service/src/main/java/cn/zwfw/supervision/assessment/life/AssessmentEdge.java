package cn.zwfw.supervision.assessment.life;

import java.util.List;

/** One act in one state, where it leads, and what must be so besides. */
public record AssessmentEdge(
        AssessmentState from, AssessmentAct act, AssessmentState to, List<Guard> guards) {

    static AssessmentEdge of(
            AssessmentState from, AssessmentAct act, AssessmentState to, Guard... guards) {
        return new AssessmentEdge(from, act, to, List.of(guards));
    }
}
