package cn.zwfw.supervision.notice.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.calendar.CityTime;
import cn.zwfw.platform.calendar.WorkCalendar;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.problem.Conflict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Every act in every state of every kind of notice, against what the rules say in words. */
@Cites(
        value = {"A21", "A25", "B15", "B16"},
        rows = "S4")
class NoticeCycleTests {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final WorkCalendar CALENDAR = new WorkCalendar(List.of(), Set.of(2026));
    private static final Deadline WEEK = new Deadline(5, null);
    private static final LocalDate DUE = LocalDate.of(2026, 3, 9);

    /** Which acts each state takes; what may be public and by when is looked at apart. */
    private static final Map<NoticeState, Set<NoticeAct>> TAKES =
            Map.of(
                    NoticeState.DRAFT,
                            EnumSet.of(NoticeAct.AMEND, NoticeAct.ISSUE, NoticeAct.WITHDRAW),
                    NoticeState.ISSUED,
                            EnumSet.of(
                                    NoticeAct.EXTEND,
                                    NoticeAct.PREPARE,
                                    NoticeAct.ANSWER,
                                    NoticeAct.TELL_LATE,
                                    NoticeAct.WITHDRAW),
                    NoticeState.ANSWERED,
                            EnumSet.of(NoticeAct.RETURN, NoticeAct.VERIFY, NoticeAct.WITHDRAW),
                    NoticeState.VERIFIED, EnumSet.of(NoticeAct.CLOSE, NoticeAct.WITHDRAW),
                    NoticeState.CLOSED, EnumSet.noneOf(NoticeAct.class),
                    NoticeState.WITHDRAWN, EnumSet.noneOf(NoticeAct.class));

    @Test
    void everyActIsTakenExactlyWhereTheRulesTakeIt() {
        var wrong = new ArrayList<String>();
        for (var any : all()) {
            for (var act : NoticeAct.values()) {
                for (var day : List.of(MONDAY.plusDays(1), DUE, DUE.plusDays(1))) {
                    if (isTaken(any, act, day) != expected(any, act, day)) {
                        wrong.add(any + " " + act + " on " + day);
                    }
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void everyStateIsReachedAndOnlyWithdrawnIsTheEndOfEverything() {
        var reached = new HashSet<>(Set.of(NoticeState.DRAFT));
        NoticeCycle.edges().forEach(edge -> reached.add(edge.to()));

        assertThat(reached).containsExactlyInAnyOrder(NoticeState.values());
        for (var state : NoticeState.values()) {
            var isLeft = NoticeCycle.edges().stream().anyMatch(edge -> edge.from() == state);
            assertThat(isLeft).as(state.name()).isEqualTo(state != NoticeState.WITHDRAWN);
        }
        assertThat(NoticeCycle.edges().stream().map(edge -> edge.from() + " " + edge.act()))
                .doesNotHaveDuplicates();
    }

    @Test
    void timeRunsFromIssuingAndAnewFromEveryReturn() {
        var issued = notice(NoticeKind.RECTIFY).issued(on(MONDAY));
        assertThat(issued.course().dueOn()).isEqualTo(DUE);

        var answered = issued.prepared("答", on(DUE.plusDays(2))).answered(on(DUE.plusDays(2)));
        assertThat(answered.course().isLate(DUE.plusDays(9))).isTrue();

        var returned = answered.returned(WEEK, on(DUE.plusDays(4)));
        assertThat(returned.course().dueOn()).isEqualTo(LocalDate.of(2026, 3, 20));
        assertThat(returned.course().isLate(DUE.plusDays(9))).isFalse();
        assertThat(returned.course().answer()).isNull();
    }

    @Test
    void nobodyClearsWhatHeWroteHimself() {
        var proposed =
                notice(NoticeKind.CRITICISE)
                        .issued(on(MONDAY))
                        .proposed("通报", "author", on(MONDAY));

        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> proposed.cleared("author", on(MONDAY)))
                .withMessage("notice-cleared-by-author");
        var cleared = proposed.cleared("reader", on(MONDAY));
        assertThat(cleared.publicity().isPublished()).isTrue();
        assertThat(cleared.withdrawn(on(MONDAY)).publicity().text()).isNull();
        assertThat(cleared.withdrawn(on(MONDAY)).publicity().retractedAt()).isNotNull();
        assertThat(proposed.withdrawn(on(MONDAY)).publicity()).isEqualTo(Publicity.NONE);
    }

    private static boolean expected(Notice any, NoticeAct act, LocalDate day) {
        var state = any.course().state();
        var read = any.publicity();
        var isLate = day.isAfter(DUE);
        var isOut = state != NoticeState.DRAFT && state != NoticeState.WITHDRAWN;
        return switch (act) {
            case DRAFT -> false;
            case PROPOSE ->
                    isOut
                            && !read.isPublished()
                            && (any.matter().kind() == NoticeKind.CRITICISE
                                    || state == NoticeState.CLOSED);
            case CLEAR -> isOut && read.proposedBy() != null;
            case RETRACT -> isOut && read.isPublished();
            case EXTEND -> takes(state, act) && !any.course().extended() && !isLate;
            case ANSWER -> takes(state, act) && any.course().answer() != null;
            case TELL_LATE -> takes(state, act) && isLate && !any.course().toldLate();
            default -> takes(state, act);
        };
    }

    private static boolean takes(NoticeState state, NoticeAct act) {
        return TAKES.getOrDefault(state, Set.of()).contains(act);
    }

    private static boolean isTaken(Notice any, NoticeAct act, LocalDate day) {
        try {
            done(any, act, on(day));
            return true;
        } catch (Conflict refused) {
            return false;
        }
    }

    /** By whoever did not write the public words, with a deadline that is later. */
    static Notice done(Notice any, NoticeAct act, Moment now) {
        return switch (act) {
            case DRAFT -> throw Conflict.because("drafted");
            case AMEND -> any.amended(any.matter(), now);
            case ISSUE -> any.issued(now);
            case EXTEND -> any.extended(new Deadline(30, null), now);
            case PREPARE -> any.prepared("答", now);
            case ANSWER -> any.answered(now);
            case TELL_LATE -> any.late(now);
            case RETURN -> any.returned(WEEK, now);
            case VERIFY -> any.verified(now);
            case CLOSE -> any.closed(now);
            case WITHDRAW -> any.withdrawn(now);
            case PROPOSE -> any.proposed("通报", "author", now);
            case CLEAR -> any.cleared("reader", now);
            case RETRACT -> any.retracted(now);
        };
    }

    private static List<Notice> all() {
        var all = new ArrayList<Notice>();
        for (var kind : NoticeKind.values()) {
            for (var state : NoticeState.values()) {
                for (int flags = 0; flags < 8; flags++) {
                    for (var read : readings()) {
                        all.add(notice(kind, state, flags, read));
                    }
                }
            }
        }
        return all;
    }

    private static List<Publicity> readings() {
        var at = on(MONDAY).at();
        return List.of(
                Publicity.NONE,
                Publicity.NONE.proposed("通报", "author"),
                new Publicity("通报", null, at, null),
                new Publicity(null, null, at, at),
                new Publicity("通报", "author", at, at));
    }

    private static Notice notice(NoticeKind kind, NoticeState state, int flags, Publicity read) {
        var at = on(MONDAY).at();
        var isIssued = state != NoticeState.DRAFT;
        var isAnswered = Set.of(NoticeState.ANSWERED, NoticeState.VERIFIED).contains(state);
        var course =
                new Course(
                        state,
                        isIssued ? at : null,
                        isIssued ? DUE : null,
                        (flags & 1) > 0,
                        (flags & 2) > 0,
                        (flags & 4) > 0 ? "答" : null,
                        isAnswered ? at : null,
                        null);
        var drafted = notice(kind);
        return new Notice(
                drafted.id(),
                1,
                drafted.region(),
                drafted.issuer(),
                drafted.matter(),
                course,
                read);
    }

    static Notice notice(NoticeKind kind) {
        var matter = new Matter(kind, "B16(4)", Duty.GOVERNMENT, "B", "事实", "要求", WEEK, null);
        return Notice.drafted(new UUID(0, 1), "620100", "A", matter);
    }

    static Moment on(LocalDate day) {
        return new Moment(day.atTime(12, 0).atZone(CityTime.ZONE).toInstant(), CALENDAR);
    }
}
