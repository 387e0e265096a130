package cn.zwfw.supervision.notice.life;

import static cn.zwfw.supervision.notice.life.NoticeState.ANSWERED;
import static cn.zwfw.supervision.notice.life.NoticeState.CLOSED;
import static cn.zwfw.supervision.notice.life.NoticeState.DRAFT;
import static cn.zwfw.supervision.notice.life.NoticeState.ISSUED;
import static cn.zwfw.supervision.notice.life.NoticeState.VERIFIED;
import static cn.zwfw.supervision.notice.life.NoticeState.WITHDRAWN;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.problem.Conflict;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The course of a notice as data; what is not drawn here cannot be done. */
@Cites(
        value = {"A25", "B15", "B16"},
        rows = "S4")
public final class NoticeCycle {

    private static final List<NoticeEdge> EDGES =
            Stream.of(
                            Stream.of(
                                    NoticeEdge.of(DRAFT, NoticeAct.AMEND, DRAFT),
                                    NoticeEdge.of(DRAFT, NoticeAct.ISSUE, ISSUED),
                                    NoticeEdge.of(DRAFT, NoticeAct.WITHDRAW, WITHDRAWN),
                                    NoticeEdge.of(
                                            ISSUED,
                                            NoticeAct.EXTEND,
                                            ISSUED,
                                            Guard.NOT_EXTENDED,
                                            Guard.BEFORE_DUE),
                                    NoticeEdge.of(ISSUED, NoticeAct.PREPARE, ISSUED),
                                    NoticeEdge.of(
                                            ISSUED, NoticeAct.ANSWER, ANSWERED, Guard.PREPARED),
                                    NoticeEdge.of(
                                            ISSUED, NoticeAct.TELL_LATE, ISSUED, Guard.OVERDUE),
                                    NoticeEdge.of(ANSWERED, NoticeAct.RETURN, ISSUED),
                                    NoticeEdge.of(ANSWERED, NoticeAct.VERIFY, VERIFIED),
                                    NoticeEdge.of(VERIFIED, NoticeAct.CLOSE, CLOSED)),
                            Stream.of(ISSUED, ANSWERED, VERIFIED)
                                    .map(state ->
                                            NoticeEdge.of(state, NoticeAct.WITHDRAW, WITHDRAWN)),
                            Stream.of(ISSUED, ANSWERED, VERIFIED, CLOSED)
                                    .flatMap(NoticeCycle::published))
                    .flatMap(edges -> edges)
                    .toList();

    private NoticeCycle() {}

    public static List<NoticeEdge> edges() {
        return EDGES;
    }

    /**
     * Where the act leads.
     *
     * @throws Conflict when it cannot be done as things stand
     */
    static NoticeState after(Notice any, NoticeAct act, Moment moment) {
        var edge =
                edge(any.course().state(), act)
                        .orElseThrow(() ->
                                Conflict.because(
                                        "notice-act-not-possible",
                                        act.label(),
                                        any.course().state().label()));
        edge.guards().stream()
                .filter(guard -> !guard.holds(any, moment))
                .findFirst()
                .ifPresent(broken -> {
                    throw Conflict.because(broken.problem());
                });
        return edge.to();
    }

    private static Optional<NoticeEdge> edge(NoticeState from, NoticeAct act) {
        return EDGES.stream().filter(edge -> edge.from() == from && edge.act() == act).findAny();
    }

    /** What is done about the public words, wherever the notice stands. */
    private static Stream<NoticeEdge> published(NoticeState state) {
        return Stream.of(
                NoticeEdge.of(
                        state, NoticeAct.PROPOSE, state, Guard.MAY_BE_PUBLIC, Guard.NOT_PUBLISHED),
                NoticeEdge.of(state, NoticeAct.CLEAR, state, Guard.PROPOSED),
                NoticeEdge.of(state, NoticeAct.RETRACT, state, Guard.PUBLISHED));
    }
}
