package cn.zwfw.supervision.report.life;

import static cn.zwfw.supervision.report.life.ReportState.ACKNOWLEDGED;
import static cn.zwfw.supervision.report.life.ReportState.DRAFT;
import static cn.zwfw.supervision.report.life.ReportState.RETURNED;
import static cn.zwfw.supervision.report.life.ReportState.SENT;
import static cn.zwfw.supervision.report.life.ReportState.WITHDRAWN;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.problem.Conflict;
import java.util.List;

/**
 * The course of a report as data; what is not drawn here cannot be done. One that was given back is
 * changed before it is sent again, and stays to be read as it was sent until then.
 */
@Cites(value = "A14", rows = "S7")
public final class ReportCycle {

    private static final List<Edge> EDGES =
            List.of(
                    new Edge(DRAFT, ReportAct.AMEND, DRAFT),
                    new Edge(DRAFT, ReportAct.REFRESH, DRAFT),
                    new Edge(DRAFT, ReportAct.SEND, SENT),
                    new Edge(DRAFT, ReportAct.WITHDRAW, WITHDRAWN),
                    new Edge(SENT, ReportAct.ACKNOWLEDGE, ACKNOWLEDGED),
                    new Edge(SENT, ReportAct.RETURN, RETURNED),
                    new Edge(RETURNED, ReportAct.AMEND, DRAFT),
                    new Edge(RETURNED, ReportAct.REFRESH, DRAFT),
                    new Edge(RETURNED, ReportAct.WITHDRAW, WITHDRAWN));

    private ReportCycle() {}

    /** One act in one state, and where it leads. */
    public record Edge(ReportState from, ReportAct act, ReportState to) {}

    public static List<Edge> edges() {
        return EDGES;
    }

    /**
     * Where the act leads.
     *
     * @throws Conflict when it cannot be done in this state
     */
    static ReportState after(ReportState state, ReportAct act) {
        return EDGES.stream()
                .filter(edge -> edge.from() == state && edge.act() == act)
                .map(Edge::to)
                .findAny()
                .orElseThrow(() ->
                        Conflict.because("report-act-not-possible", act.label(), state.label()));
    }
}
