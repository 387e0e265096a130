package cn.zwfw.supervision.assessment.life;

import static cn.zwfw.supervision.assessment.life.AssessmentState.CONFIRMED;
import static cn.zwfw.supervision.assessment.life.AssessmentState.DRAFT;
import static cn.zwfw.supervision.assessment.life.AssessmentState.OPEN;
import static cn.zwfw.supervision.assessment.life.AssessmentState.PUBLISHED;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.problem.Conflict;
import java.time.LocalDate;
import java.util.List;

/** The course of an assessment as data; what is not drawn here cannot be done. */
@Cites(
        value = {"A24", "B4"},
        rows = "S6")
public final class AssessmentCycle {

    private static final List<AssessmentEdge> EDGES =
            List.of(
                    AssessmentEdge.of(DRAFT, AssessmentAct.REFRESH, DRAFT),
                    AssessmentEdge.of(DRAFT, AssessmentAct.OPEN, OPEN),
                    AssessmentEdge.of(OPEN, AssessmentAct.OBJECT, OPEN, Guard.IN_TIME),
                    AssessmentEdge.of(OPEN, AssessmentAct.DECIDE, OPEN),
                    AssessmentEdge.of(
                            OPEN,
                            AssessmentAct.CONFIRM,
                            CONFIRMED,
                            Guard.TIME_OVER,
                            Guard.ALL_DECIDED),
                    AssessmentEdge.of(CONFIRMED, AssessmentAct.PUBLISH, PUBLISHED));

    private AssessmentCycle() {}

    public static List<AssessmentEdge> edges() {
        return EDGES;
    }

    /**
     * Where the act leads.
     *
     * @throws Conflict when it cannot be done as things stand
     */
    static AssessmentState after(Assessment any, AssessmentAct act, LocalDate today) {
        var edge =
                EDGES.stream()
                        .filter(each -> each.from() == any.state() && each.act() == act)
                        .findAny()
                        .orElseThrow(() ->
                                Conflict.because(
                                        "assessment-act-not-possible",
                                        act.label(),
                                        any.state().label()));
        edge.guards().stream()
                .filter(guard -> !guard.holds(any, today))
                .findFirst()
                .ifPresent(broken -> {
                    throw Conflict.because(broken.problem());
                });
        return edge.to();
    }
}
