package cn.zwfw.convenience.inquiry.life;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.platform.calendar.CityTime;
import cn.zwfw.platform.calendar.WorkCalendar;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.problem.Conflict;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every act in every state of every kind of inquiry, against what the rules say in words. */
@Cites(
        value = {"A11", "B17"},
        rows = "C2")
class InquiryCycleTests {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final InquiryLimits LIMITS =
            new InquiryLimits(
                    Map.of(
                            InquiryKind.INQUIRY, new InquiryLimits.Term(5, 5),
                            InquiryKind.COMPLAINT, new InquiryLimits.Term(15, 10),
                            InquiryKind.SUGGESTION, new InquiryLimits.Term(15, 10)),
                    1,
                    10,
                    10);
    private static final WorkCalendar CALENDAR = new WorkCalendar(List.of(), Set.of(2026));

    /** Which acts each state takes when nothing was done before and no time is over. */
    private static final Map<InquiryState, Set<InquiryAct>> TAKES =
            Map.of(
                    InquiryState.RECEIVED, Set.of(InquiryAct.ROUTE, InquiryAct.WITHDRAW),
                    InquiryState.ASSIGNED,
                            Set.of(
                                    InquiryAct.FORWARD,
                                    InquiryAct.HAND_OVER,
                                    InquiryAct.EXTEND,
                                    InquiryAct.ASK_STATEMENT,
                                    InquiryAct.GIVE_STATEMENT,
                                    InquiryAct.REPLY,
                                    InquiryAct.WITHDRAW),
                    InquiryState.REPLIED,
                            Set.of(InquiryAct.FOLLOW_UP, InquiryAct.CLOSE, InquiryAct.LAPSE),
                    InquiryState.QUESTIONED,
                            Set.of(
                                    InquiryAct.HAND_OVER,
                                    InquiryAct.EXTEND,
                                    InquiryAct.ASK_STATEMENT,
                                    InquiryAct.GIVE_STATEMENT,
                                    InquiryAct.REPLY),
                    InquiryState.REOPENED,
                            Set.of(
                                    InquiryAct.HAND_OVER,
                                    InquiryAct.EXTEND,
                                    InquiryAct.ASK_STATEMENT,
                                    InquiryAct.GIVE_STATEMENT,
                                    InquiryAct.REPLY),
                    InquiryState.CLOSED, Set.of(InquiryAct.REOPEN),
                    InquiryState.WITHDRAWN, Set.of());

    private static final Set<InquiryAct> OF_BREACHES =
            Set.of(InquiryAct.HAND_OVER, InquiryAct.ASK_STATEMENT, InquiryAct.GIVE_STATEMENT);
    private static final Set<InquiryAct> OF_OTHERS = Set.of(InquiryAct.ROUTE, InquiryAct.FORWARD);

    @Test
    void everyActIsTakenExactlyWhereTheRulesTakeIt() {
        var wrong = new ArrayList<String>();
        for (var any : all()) {
            for (var act : InquiryAct.values()) {
                for (int day = 0; day < 50; day += 3) {
                    var moment = at(MONDAY.plusDays(day));
                    if (isTaken(any, act, moment) != expected(any, act, moment)) {
                        wrong.add(any + " " + act + " on day " + day);
                    }
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void everyStateIsReachedAndOnlyWithdrawnIsLeftNoMore() {
        var reached = new HashSet<>(Set.of(InquiryState.RECEIVED));
        InquiryCycle.edges().forEach(edge -> reached.add(edge.to()));

        assertThat(reached).containsExactlyInAnyOrder(InquiryState.values());
        for (var state : InquiryState.values()) {
            var isLeft = InquiryCycle.edges().stream().anyMatch(edge -> edge.from() == state);
            assertThat(isLeft).as(state.name()).isEqualTo(state != InquiryState.WITHDRAWN);
        }
        assertThat(InquiryCycle.edges().stream().map(edge -> edge.from() + " " + edge.act()))
                .doesNotHaveDuplicates();
    }

    @Test
    void passingItOnDoesNotRestartTheClockAndAskingAgainDoes() {
        var any = inquiry(InquiryKind.INQUIRY, false, InquiryState.ASSIGNED, 0);
        var first = any.dueOn(LIMITS, CALENDAR);

        var forwarded = any.passed(InquiryAct.FORWARD, Holder.organ("B"), at(MONDAY.plusDays(2)));
        assertThat(forwarded.dueOn(LIMITS, CALENDAR)).isEqualTo(first);
        assertThat(forwarded.forwardBy(LIMITS, CALENDAR)).contains(LocalDate.of(2026, 3, 5));

        var longer = forwarded.after(InquiryAct.EXTEND, at(MONDAY.plusDays(3)));
        assertThat(longer.dueOn(LIMITS, CALENDAR)).contains(LocalDate.of(2026, 3, 16));

        var replied = longer.replied(null, at(MONDAY.plusDays(4)));
        assertThat(replied.dueOn(LIMITS, CALENDAR)).isEmpty();
        assertThat(replied.closesOn(LIMITS, CALENDAR)).contains(LocalDate.of(2026, 3, 20));

        var asked = replied.after(InquiryAct.FOLLOW_UP, at(MONDAY.plusDays(7)));
        assertThat(asked.dueOn(LIMITS, CALENDAR)).contains(LocalDate.of(2026, 3, 16));

        var closed =
                asked.replied(null, at(MONDAY.plusDays(8)))
                        .after(InquiryAct.CLOSE, at(MONDAY.plusDays(8)));
        var reopened = closed.after(InquiryAct.REOPEN, at(MONDAY.plusDays(9)));
        assertThat(reopened.dueOn(LIMITS, CALENDAR)).contains(LocalDate.of(2026, 3, 18));
        assertThat(reopened.version()).isEqualTo(any.version() + 7);
    }

    private static boolean isTaken(Inquiry any, InquiryAct act, Moment moment) {
        try {
            any.after(act, moment);
            return true;
        } catch (Conflict refused) {
            return false;
        }
    }

    private static boolean expected(Inquiry any, InquiryAct act, Moment moment) {
        var course = any.course();
        if (!TAKES.getOrDefault(course.state(), Set.of()).contains(act)) {
            return false;
        }
        if (any.about().breach() ? OF_OTHERS.contains(act) : OF_BREACHES.contains(act)) {
            return false;
        }
        var days = CALENDAR.workdaysBetween(MONDAY, moment.day());
        var reply = any.about().kind() == InquiryKind.INQUIRY ? 5 : 15;
        return switch (act) {
            case EXTEND -> !course.extended() && days < reply && isBeforeDue(moment.day(), reply);
            case FOLLOW_UP -> !course.followedUp();
            case LAPSE -> days > 10 || (days == 10 && !CALENDAR.isWorkday(moment.day()));
            case REOPEN ->
                    any.about().kind() != InquiryKind.SUGGESTION
                            && !course.reopened()
                            && !moment.day().isAfter(CALENDAR.plusWorkdays(MONDAY, 10));
            default -> true;
        };
    }

    private static boolean isBeforeDue(LocalDate day, int reply) {
        return day.isBefore(CALENDAR.plusWorkdays(MONDAY, reply));
    }

    private static List<Inquiry> all() {
        var all = new ArrayList<Inquiry>();
        for (var kind : InquiryKind.values()) {
            for (var breach : List.of(false, true)) {
                for (var state : InquiryState.values()) {
                    for (int flags = 0; flags < 8; flags++) {
                        all.add(inquiry(kind, breach, state, flags));
                    }
                }
            }
        }
        return all;
    }

    private static Inquiry inquiry(
            InquiryKind kind, boolean breach, InquiryState state, int flags) {
        var at = at(MONDAY).at();
        @Nullable Instant replied =
                Set.of(InquiryState.REPLIED, InquiryState.CLOSED).contains(state) ? at : null;
        var course =
                new Course(
                        state,
                        MONDAY,
                        MONDAY,
                        false,
                        (flags & 1) > 0,
                        (flags & 2) > 0,
                        (flags & 4) > 0,
                        replied,
                        state == InquiryState.CLOSED ? at : null,
                        null);
        var holder = breach ? Holder.office(Office.REFORM_OFFICE) : Holder.organ("A");
        var about = new Subject(kind, breach, breach ? "C" : null, null, null);
        return new Inquiry("1", 1, about, "620100", holder, "somebody", at, course);
    }

    private static Moment at(LocalDate day) {
        var noon = day.atTime(LocalTime.NOON).atZone(CityTime.ZONE).toInstant();
        return new Moment(noon, CALENDAR, LIMITS);
    }

    @Test
    void onlyWhatIsSaidAmongOfficersIsNotTold() {
        assertThat(Arrays.stream(InquiryAct.values()).filter(act -> !act.isTold()))
                .containsExactly(InquiryAct.ASK_STATEMENT, InquiryAct.GIVE_STATEMENT);
    }
}
