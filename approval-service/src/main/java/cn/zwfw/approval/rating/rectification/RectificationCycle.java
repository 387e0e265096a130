package cn.zwfw.approval.rating.rectification;

import static cn.zwfw.approval.rating.rectification.RectificationAct.DECLARE_UNFOUNDED;
import static cn.zwfw.approval.rating.rectification.RectificationAct.FOLLOW_UP_DISSATISFIED;
import static cn.zwfw.approval.rating.rectification.RectificationAct.FOLLOW_UP_SATISFIED;
import static cn.zwfw.approval.rating.rectification.RectificationAct.RECTIFY;
import static cn.zwfw.approval.rating.rectification.RectificationAct.VERIFY;
import static cn.zwfw.approval.rating.rectification.RectificationState.FOLLOWED_UP;
import static cn.zwfw.approval.rating.rectification.RectificationState.OPEN;
import static cn.zwfw.approval.rating.rectification.RectificationState.RECTIFIED;
import static cn.zwfw.approval.rating.rectification.RectificationState.UNFOUNDED;
import static cn.zwfw.approval.rating.rectification.RectificationState.VERIFIED;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.problem.Conflict;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The course of a rectification as data; what is not drawn here cannot be done. Whoever is still
 * not satisfied has it opened again once; an organ that finds a rating unfounded is followed up
 * like any other, as it judges its own work.
 */
@Cites(value = "A2", rows = "V6")
public final class RectificationCycle {

    public static final int FIRST = 1;
    public static final int AGAIN = 2;

    private static final String STATE = "国办发〔2019〕51号";
    private static final String PROVINCE = "甘政办发〔2021〕60号";

    private static final List<RectificationEdge> EDGES =
            Stream.of(
                            always(OPEN, VERIFY, VERIFIED, STATE),
                            always(OPEN, DECLARE_UNFOUNDED, UNFOUNDED, STATE),
                            always(VERIFIED, RECTIFY, RECTIFIED, STATE),
                            always(RECTIFIED, FOLLOW_UP_SATISFIED, FOLLOWED_UP, STATE),
                            always(UNFOUNDED, FOLLOW_UP_SATISFIED, FOLLOWED_UP, PROVINCE),
                            once(RECTIFIED, OPEN, FOLLOWED_UP),
                            once(UNFOUNDED, OPEN, FOLLOWED_UP))
                    .flatMap(edges -> edges)
                    .toList();

    private RectificationCycle() {}

    /** Every edge, in the order in which a rectification meets them. */
    public static List<RectificationEdge> edges() {
        return EDGES;
    }

    static Optional<RectificationState> next(
            RectificationState state, int round, RectificationAct act) {
        return EDGES.stream()
                .filter(edge -> edge.from() == state && edge.round() == round && edge.act() == act)
                .map(RectificationEdge::to)
                .findAny();
    }

    /**
     * Where the act leads.
     *
     * @throws Conflict when it cannot be done in this state
     */
    static RectificationState after(RectificationState state, int round, RectificationAct act) {
        return next(state, round, act)
                .orElseThrow(() ->
                        Conflict.because(
                                "rectification-act-not-possible", act.label(), state.label()));
    }

    private static Stream<RectificationEdge> always(
            RectificationState from, RectificationAct act, RectificationState to, String source) {
        return Stream.of(FIRST, AGAIN)
                .map(round -> new RectificationEdge(from, round, act, to, source));
    }

    private static Stream<RectificationEdge> once(
            RectificationState from, RectificationState first, RectificationState again) {
        return Stream.of(
                new RectificationEdge(from, FIRST, FOLLOW_UP_DISSATISFIED, first, PROVINCE),
                new RectificationEdge(from, AGAIN, FOLLOW_UP_DISSATISFIED, again, PROVINCE));
    }
}
