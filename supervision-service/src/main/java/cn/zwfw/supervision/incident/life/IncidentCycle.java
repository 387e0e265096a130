package cn.zwfw.supervision.incident.life;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.problem.Conflict;
import java.util.List;

/** The course of an incident as data; what is not drawn here cannot be done. */
@Cites(value = "A20", rows = "S8")
public final class IncidentCycle {

    private static final List<Edge> EDGES =
            List.of(
                    new Edge(
                            IncidentState.REPORTED, IncidentAct.SUPPLEMENT, IncidentState.REPORTED),
                    new Edge(IncidentState.REPORTED, IncidentAct.HANDLE, IncidentState.HANDLED),
                    new Edge(IncidentState.HANDLED, IncidentAct.SUPPLEMENT, IncidentState.HANDLED),
                    new Edge(IncidentState.HANDLED, IncidentAct.RETURN, IncidentState.REPORTED),
                    new Edge(IncidentState.HANDLED, IncidentAct.CLOSE, IncidentState.CLOSED));

    private IncidentCycle() {}

    /** One act in one state, and where it leads. */
    public record Edge(IncidentState from, IncidentAct act, IncidentState to) {}

    public static List<Edge> edges() {
        return EDGES;
    }

    /**
     * Where the act leads.
     *
     * @throws Conflict when it cannot be done in this state
     */
    static IncidentState after(IncidentState state, IncidentAct act) {
        return EDGES.stream()
                .filter(edge -> edge.from() == state && edge.act() == act)
                .map(Edge::to)
                .findAny()
                .orElseThrow(() ->
                        Conflict.because("incident-act-not-possible", act.label(), state.label()));
    }
}
