package cn.zwfw.convenience.inquiry.life;

import static cn.zwfw.convenience.inquiry.life.Guard.BEFORE_DUE;
import static cn.zwfw.convenience.inquiry.life.Guard.BREACH;
import static cn.zwfw.convenience.inquiry.life.Guard.CLOSING_OVER;
import static cn.zwfw.convenience.inquiry.life.Guard.NOT_EXTENDED;
import static cn.zwfw.convenience.inquiry.life.Guard.NOT_FOLLOWED_UP;
import static cn.zwfw.convenience.inquiry.life.Guard.NOT_REOPENED;
import static cn.zwfw.convenience.inquiry.life.Guard.NO_BREACH;
import static cn.zwfw.convenience.inquiry.life.Guard.NO_SUGGESTION;
import static cn.zwfw.convenience.inquiry.life.Guard.WITHIN_REOPENING;
import static cn.zwfw.convenience.inquiry.life.InquiryAct.ASK_STATEMENT;
import static cn.zwfw.convenience.inquiry.life.InquiryAct.CLOSE;
import static cn.zwfw.convenience.inquiry.life.InquiryAct.EXTEND;
import static cn.zwfw.convenience.inquiry.life.InquiryAct.FOLLOW_UP;
import static cn.zwfw.convenience.inquiry.life.InquiryAct.FORWARD;
import static cn.zwfw.convenience.inquiry.life.InquiryAct.GIVE_STATEMENT;
import static cn.zwfw.convenience.inquiry.life.InquiryAct.HAND_OVER;
import static cn.zwfw.convenience.inquiry.life.InquiryAct.LAPSE;
import static cn.zwfw.convenience.inquiry.life.InquiryAct.REOPEN;
import static cn.zwfw.convenience.inquiry.life.InquiryAct.REPLY;
import static cn.zwfw.convenience.inquiry.life.InquiryAct.ROUTE;
import static cn.zwfw.convenience.inquiry.life.InquiryAct.WITHDRAW;
import static cn.zwfw.convenience.inquiry.life.InquiryState.ASSIGNED;
import static cn.zwfw.convenience.inquiry.life.InquiryState.CLOSED;
import static cn.zwfw.convenience.inquiry.life.InquiryState.QUESTIONED;
import static cn.zwfw.convenience.inquiry.life.InquiryState.RECEIVED;
import static cn.zwfw.convenience.inquiry.life.InquiryState.REOPENED;
import static cn.zwfw.convenience.inquiry.life.InquiryState.REPLIED;
import static cn.zwfw.convenience.inquiry.life.InquiryState.WITHDRAWN;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.problem.Conflict;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The course of an inquiry as data; what is not drawn here cannot be done. */
@Cites(
        value = {"A11", "B17"},
        rows = "C2")
public final class InquiryCycle {

    private static final List<InquiryEdge> EDGES =
            Stream.of(
                            Stream.of(
                                    InquiryEdge.of(RECEIVED, ROUTE, ASSIGNED, NO_BREACH),
                                    InquiryEdge.of(RECEIVED, WITHDRAW, WITHDRAWN),
                                    InquiryEdge.of(ASSIGNED, FORWARD, ASSIGNED, NO_BREACH),
                                    InquiryEdge.of(ASSIGNED, WITHDRAW, WITHDRAWN)),
                            worked(ASSIGNED),
                            Stream.of(
                                    InquiryEdge.of(REPLIED, FOLLOW_UP, QUESTIONED, NOT_FOLLOWED_UP),
                                    InquiryEdge.of(REPLIED, CLOSE, CLOSED),
                                    InquiryEdge.of(REPLIED, LAPSE, CLOSED, CLOSING_OVER)),
                            worked(QUESTIONED),
                            Stream.of(
                                    InquiryEdge.of(
                                            CLOSED,
                                            REOPEN,
                                            REOPENED,
                                            NO_SUGGESTION,
                                            NOT_REOPENED,
                                            WITHIN_REOPENING)),
                            worked(REOPENED))
                    .flatMap(edges -> edges)
                    .toList();

    private InquiryCycle() {}

    /** Every edge, in the order in which an inquiry meets them. */
    public static List<InquiryEdge> edges() {
        return EDGES;
    }

    /** The edge of the act in this state. */
    public static Optional<InquiryEdge> edge(InquiryState from, InquiryAct act) {
        return EDGES.stream().filter(edge -> edge.from() == from && edge.act() == act).findAny();
    }

    /**
     * Where the act leads.
     *
     * @throws Conflict when it cannot be done as things stand
     */
    static InquiryState after(Inquiry any, InquiryAct act, Moment moment) {
        var state = any.course().state();
        var edge =
                edge(state, act)
                        .orElseThrow(() ->
                                Conflict.because(
                                        "inquiry-act-not-possible", act.label(), state.label()));
        edge.guards().stream()
                .filter(guard -> !guard.holds(any, moment))
                .findFirst()
                .ifPresent(broken -> {
                    throw Conflict.because(broken.problem());
                });
        return edge.to();
    }

    /** What whoever answers does while an answer is awaited. */
    private static Stream<InquiryEdge> worked(InquiryState state) {
        return Stream.of(
                InquiryEdge.of(state, EXTEND, state, NOT_EXTENDED, BEFORE_DUE),
                InquiryEdge.of(state, HAND_OVER, state, BREACH),
                InquiryEdge.of(state, ASK_STATEMENT, state, BREACH),
                InquiryEdge.of(state, GIVE_STATEMENT, state, BREACH),
                InquiryEdge.of(state, REPLY, REPLIED));
    }
}
