package cn.zwfw.supervision.notice;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.calendar.MovableClock;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.supervision.Api;
import cn.zwfw.supervision.notice.life.Deadline;
import cn.zwfw.supervision.notice.life.Matter;
import cn.zwfw.supervision.notice.life.Notice;
import cn.zwfw.supervision.notice.life.NoticeAct;
import cn.zwfw.supervision.notice.life.NoticeState;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every duty of every organ and region at every notice: who sees, acts and finds it listed. */
@NoticeTest
@Cites(
        value = {"A21", "A25", "B14", "B15", "B16"},
        rows = "S4")
class NoticeAccessTests {

    private static final String DISTRICT = "620102";
    private static final String OFFICE = "12620100013900003K";
    private static final String ADDRESSED = Api.ORGAN;
    private static final Set<Duty> DEPARTMENT =
            Set.of(Duty.EDITOR, Duty.SECRECY_REVIEWER, Duty.PUBLISHER, Duty.HANDLER);

    @Autowired NoticeDesk desk;
    @Autowired Notices notices;
    @Autowired NoticeList list;
    @Autowired Grounds grounds;
    @Autowired MovableClock clock;
    @Autowired JdbcClient database;

    @Test
    void everybodySeesAndDoesWhatIsHisAndNothingElse() {
        clock.moveTo(LocalDate.of(2026, 3, 2));
        var all = all();
        var wrong = new ArrayList<String>();
        for (var caller : callers()) {
            var listed =
                    list.of(caller, new NoticeQuery(null, null, null, null, null), 100_000).stream()
                            .map(Notice::id)
                            .toList();
            for (var any : all) {
                var sees = expectedToSee(caller, any);
                if (NoticeAccess.sees(caller, any) != sees) {
                    wrong.add("sees " + caller + " " + any);
                }
                if (listed.contains(any.id()) != sees) {
                    wrong.add("listed " + caller + " " + any);
                }
                for (var act : NoticeAct.values()) {
                    if (NoticeAccess.acts(caller, any, act) != expectedToDo(caller, any, act)) {
                        wrong.add(act + " " + caller + " " + any);
                    }
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    private static boolean expectedToSee(Caller caller, Notice any) {
        if (issues(caller, any)) {
            return true;
        }
        var isIssued = any.course().issuedAt() != null;
        var isThere = any.region().equals(caller.region());
        var isWatcher = caller.has(Duty.INSPECTORATE);
        return isIssued && isThere && (isWatcher || isOfTheOrgan(caller, DEPARTMENT));
    }

    private static boolean expectedToDo(Caller caller, Notice any, NoticeAct act) {
        var isIssued = any.course().issuedAt() != null;
        var isThere = any.region().equals(caller.region());
        return switch (act) {
            case DRAFT, AMEND, ISSUE, EXTEND, RETURN, VERIFY, CLOSE, WITHDRAW ->
                    issues(caller, any);
            case PROPOSE, CLEAR, RETRACT -> issues(caller, any);
            case PREPARE ->
                    isIssued
                            && isThere
                            && isOfTheOrgan(caller, Set.of(Duty.HANDLER, Duty.PUBLISHER));
            case ANSWER -> isIssued && isThere && isOfTheOrgan(caller, Set.of(Duty.PUBLISHER));
            case TELL_LATE -> false;
        };
    }

    private static boolean issues(Caller caller, Notice any) {
        return any.region().equals(caller.region())
                && caller.has(any.matter().duty())
                && !ADDRESSED.equals(caller.organ());
    }

    private static boolean isOfTheOrgan(Caller caller, Set<Duty> duties) {
        return ADDRESSED.equals(caller.organ()) && duties.stream().anyMatch(caller::has);
    }

    /** Every duty alone, in every organ and region, with or without an organ; and all at once. */
    private static List<Caller> callers() {
        var callers = new ArrayList<Caller>();
        for (var duty : Duty.values()) {
            callers.add(new Caller("a", "a", null, null, Set.of(duty)));
            callers.add(new Caller("a", "a", null, Api.CITY, Set.of(duty)));
            for (var organ : List.of(ADDRESSED, Api.OTHER_ORGAN, OFFICE)) {
                for (var region : List.of(Api.CITY, DISTRICT)) {
                    callers.add(new Caller("a", "a", organ, region, Set.of(duty)));
                }
            }
        }
        callers.add(new Caller("all", "all", ADDRESSED, Api.CITY, Set.of(Duty.values())));
        callers.add(new Caller("all", "all", OFFICE, Api.CITY, Set.of(Duty.values())));
        return callers;
    }

    /** On every ground, in every state, issued or withdrawn before it was, of both regions. */
    private List<Notice> all() {
        var all = new ArrayList<Notice>();
        for (var ground : grounds.all()) {
            for (var region : List.of(Api.CITY, DISTRICT)) {
                for (var state : NoticeState.values()) {
                    if (state != NoticeState.DRAFT) {
                        all.add(kept(ground, region, state, true));
                    }
                    if (state == NoticeState.DRAFT || state == NoticeState.WITHDRAWN) {
                        all.add(kept(ground, region, state, false));
                    }
                }
            }
        }
        return all;
    }

    private Notice kept(Ground ground, String region, NoticeState state, boolean issued) {
        var matter =
                new Matter(
                        ground.kind(),
                        ground.article(),
                        ground.duty(),
                        ADDRESSED,
                        "事实",
                        "要求",
                        new Deadline(250, null),
                        null);
        var drafted = Notice.drafted(notices.newId(), region, OFFICE, matter);
        desk.draft(drafted, new Caller("a", "a", OFFICE, region, Set.of(ground.duty())));
        database.sql("update notice set state = ?, issued_at = ?, due_on = ? where id = ?")
                .params(
                        Arrays.asList(
                                state.name(),
                                issued ? Timestamp.from(clock.instant()) : null,
                                issued ? LocalDate.of(2099, 1, 1) : null,
                                drafted.id()))
                .update();
        return notices.find(drafted.id()).orElseThrow();
    }
}
