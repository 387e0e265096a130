package cn.zwfw.approval.life;

import static cn.zwfw.approval.life.CaseState.ACCEPTED;
import static cn.zwfw.approval.life.CaseState.ARCHIVED;
import static cn.zwfw.approval.life.CaseState.CANCELLED;
import static cn.zwfw.approval.life.CaseState.CLOSED;
import static cn.zwfw.approval.life.CaseState.DELIVERED;
import static cn.zwfw.approval.life.CaseState.DRAFT;
import static cn.zwfw.approval.life.CaseState.GRANTED;
import static cn.zwfw.approval.life.CaseState.IN_REVIEW;
import static cn.zwfw.approval.life.CaseState.NOT_ACCEPTED;
import static cn.zwfw.approval.life.CaseState.NOT_REQUIRED;
import static cn.zwfw.approval.life.CaseState.PRE_CHECK;
import static cn.zwfw.approval.life.CaseState.REFUSED;
import static cn.zwfw.approval.life.CaseState.REVOKED;
import static cn.zwfw.approval.life.CaseState.SPECIAL_PROCEDURE;
import static cn.zwfw.approval.life.CaseState.SUBMITTED;
import static cn.zwfw.approval.life.CaseState.SUPPLEMENT;
import static cn.zwfw.approval.life.CaseState.WITHDRAWN;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.problem.Conflict;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The whole life of a case as data; what is not drawn here cannot be done. */
@Cites(
        value = {
            "A14",
            "行政许可法 29",
            "行政许可法 32",
            "行政许可法 34",
            "行政许可法 38",
            "行政许可法 42",
            "行政许可法 44",
            "行政许可法 45",
            "行政许可法 69",
            "行政许可法 70",
            "行政许可法 82"
        },
        rows = "V3")
public final class LifeCycle {

    private static final Set<CaseState> RECEIVED = EnumSet.of(SUBMITTED, PRE_CHECK);
    private static final Set<CaseState> HANDLED = EnumSet.of(ACCEPTED, IN_REVIEW);
    private static final Set<CaseState> UNDECIDED =
            EnumSet.of(SUBMITTED, PRE_CHECK, SUPPLEMENT, ACCEPTED, IN_REVIEW, SPECIAL_PROCEDURE);
    private static final Set<CaseState> DECIDED = EnumSet.of(GRANTED, REFUSED, CLOSED);
    private static final Set<CaseState> OVER =
            EnumSet.of(NOT_REQUIRED, NOT_ACCEPTED, WITHDRAWN, DELIVERED, REVOKED, CANCELLED);

    private static final List<Edge> EDGES =
            Stream.of(
                            from(DRAFT, Act.SUBMIT, SUBMITTED, "行政许可法 29"),
                            from(SUBMITTED, Act.TAKE_UP, PRE_CHECK, "A14"),
                            from(RECEIVED, Act.ASK_SUPPLEMENT, SUPPLEMENT, "行政许可法 32(4)"),
                            from(SUPPLEMENT, Act.SUPPLEMENT, SUBMITTED, "行政许可法 32(5)"),
                            from(RECEIVED, Act.DECLARE_NOT_REQUIRED, NOT_REQUIRED, "行政许可法 32(1)"),
                            from(RECEIVED, Act.REFUSE_ACCEPTANCE, NOT_ACCEPTED, "行政许可法 32(2)"),
                            from(RECEIVED, Act.ACCEPT, ACCEPTED, "行政许可法 32(5)"),
                            from(RECEIVED, Act.DEEM_ACCEPTED, ACCEPTED, "行政许可法 32(4)"),
                            from(HANDLED, Act.COMPLETE_STEP, IN_REVIEW, "A14"),
                            from(HANDLED, Act.CHOOSE_BRANCH, IN_REVIEW, "A14"),
                            from(HANDLED, Act.SEND_BACK, IN_REVIEW, "A14"),
                            from(HANDLED, Act.STOP_CLOCK, SPECIAL_PROCEDURE, "行政许可法 45"),
                            from(SPECIAL_PROCEDURE, Act.RESUME_CLOCK, IN_REVIEW, "行政许可法 45"),
                            stays(HANDLED, Act.EXTEND, "行政许可法 42"),
                            stays(UNDECIDED, Act.EXTEND_JOINTLY, "行政许可法 42(2)"),
                            stays(RECEIVED, Act.RECOUNT, "行政许可法 82"),
                            stays(HANDLED, Act.RECOUNT, "行政许可法 82"),
                            stays(DECIDED, Act.RECOUNT, "行政许可法 82"),
                            from(HANDLED, Act.GRANT, GRANTED, "行政许可法 38"),
                            from(HANDLED, Act.REFUSE, REFUSED, "行政许可法 38"),
                            from(GRANTED, Act.CLOSE, CLOSED, "行政许可法 39"),
                            from(REFUSED, Act.CLOSE, CLOSED, "行政许可法 38"),
                            from(CLOSED, Act.DELIVER, DELIVERED, "行政许可法 44"),
                            from(UNDECIDED, Act.WITHDRAW, WITHDRAWN, "A14"),
                            from(EnumSet.of(CLOSED, DELIVERED), Act.REVOKE, REVOKED, "行政许可法 69"),
                            from(EnumSet.of(CLOSED, DELIVERED), Act.CANCEL, CANCELLED, "行政许可法 70"),
                            from(OVER, Act.ARCHIVE, ARCHIVED, "A18"))
                    .flatMap(edges -> edges)
                    .toList();

    private LifeCycle() {}

    /** Every edge, in the order in which a case meets them. */
    public static List<Edge> edges() {
        return EDGES;
    }

    /** Whether it was received and nothing has been decided that ends it. */
    public static boolean isUndecided(CaseState state) {
        return UNDECIDED.contains(state);
    }

    /** What can be done with a case that stands there. */
    public static Set<Act> acts(CaseState state) {
        return EDGES.stream()
                .filter(edge -> edge.from() == state)
                .map(Edge::act)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Where the act leads, if it can be done. */
    public static Optional<CaseState> next(CaseState state, Act act) {
        return EDGES.stream()
                .filter(edge -> edge.from() == state && edge.act() == act)
                .map(Edge::to)
                .findAny();
    }

    /**
     * Where the act leads.
     *
     * @throws Conflict when it cannot be done in this state
     */
    public static CaseState after(CaseState state, Act act) {
        return next(state, act)
                .orElseThrow(
                        () -> Conflict.because("act-not-possible", act.label(), state.label()));
    }

    private static Stream<Edge> from(CaseState from, Act act, CaseState to, String article) {
        return Stream.of(new Edge(from, act, to, article));
    }

    private static Stream<Edge> from(Set<CaseState> from, Act act, CaseState to, String article) {
        return from.stream().map(state -> new Edge(state, act, to, article));
    }

    private static Stream<Edge> stays(Set<CaseState> at, Act act, String article) {
        return at.stream().map(state -> new Edge(state, act, state, article));
    }
}
