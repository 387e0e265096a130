package cn.zwfw.convenience.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.convenience.Api;
import cn.zwfw.convenience.inquiry.life.Holder;
import cn.zwfw.convenience.inquiry.life.Inquiry;
import cn.zwfw.convenience.inquiry.life.InquiryAct;
import cn.zwfw.convenience.inquiry.life.InquiryKind;
import cn.zwfw.convenience.inquiry.life.InquiryState;
import cn.zwfw.convenience.inquiry.life.Office;
import cn.zwfw.convenience.inquiry.life.Subject;
import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.calendar.MovableClock;
import cn.zwfw.platform.citation.Cites;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every duty of every organ and region at every inquiry: who sees, who acts, what is listed. */
@InquiryTest
@Cites(
        value = {"A11", "A25", "B17"},
        rows = "C2")
class InquiryAccessTests {

    private static final String DISTRICT = "620102";
    private static final String OFFICE_ORGAN = "12620100013900003K";
    private static final Asked NOTHING = new Asked("题", "文", "", "", "", "");

    @Autowired InquiryDesk desk;
    @Autowired Inquiries inquiries;
    @Autowired InquiryList list;
    @Autowired MovableClock clock;
    @Autowired JdbcClient database;

    @Test
    void everybodySeesAndDoesWhatIsHisAndNothingElse() {
        clock.moveTo(LocalDate.of(2026, 3, 2));
        var all = all();
        var wrong = new ArrayList<String>();
        for (var caller : callers()) {
            var listed =
                    list
                            .of(caller, new InquiryQuery(null, null, null, null, null), 100_000)
                            .stream()
                            .map(Inquiry::number)
                            .toList();
            for (var any : all) {
                var sees = expectedToSee(caller, any);
                if (InquiryAccess.sees(caller, any) != sees) {
                    wrong.add("sees " + caller + " " + any);
                }
                if (listed.contains(any.number()) != sees) {
                    wrong.add("listed " + caller + " " + any);
                }
                for (var act : InquiryAct.values()) {
                    if (InquiryAccess.acts(caller, any, act) != expectedToDo(caller, any, act)) {
                        wrong.add(act + " " + caller + " " + any);
                    }
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    private static boolean expectedToSee(Caller caller, Inquiry any) {
        if (isAsker(caller, any)) {
            return true;
        }
        if (!any.region().equals(caller.region())) {
            return false;
        }
        if (any.about().breach()) {
            var isConcerned = Api.ORGAN.equals(caller.organ());
            return !isConcerned && (caller.has(Duty.INSPECTORATE) || hasOffice(caller, any));
        }
        return caller.has(Duty.INSPECTORATE)
                || caller.has(Duty.SERVICE_CENTER)
                || isHandler(caller, any);
    }

    private static boolean expectedToDo(Caller caller, Inquiry any, InquiryAct act) {
        return switch (act) {
            case RECEIVE, FOLLOW_UP, CLOSE, REOPEN, WITHDRAW -> isAsker(caller, any);
            case ROUTE ->
                    caller.has(Duty.SERVICE_CENTER)
                            && any.region().equals(caller.region())
                            && !any.about().breach();
            case FORWARD, HAND_OVER, EXTEND, ASK_STATEMENT, REPLY ->
                    any.region().equals(caller.region())
                            && (any.about().breach()
                                    ? hasOffice(caller, any) && !Api.ORGAN.equals(caller.organ())
                                    : isHandler(caller, any));
            case GIVE_STATEMENT, LAPSE -> false;
        };
    }

    private static boolean isAsker(Caller caller, Inquiry any) {
        return caller.has(Duty.APPLICANT) && caller.id().equals(any.asker());
    }

    private static boolean isHandler(Caller caller, Inquiry any) {
        return caller.has(Duty.HANDLER)
                && caller.organ() != null
                && caller.organ().equals(any.holder().organ());
    }

    private static boolean hasOffice(Caller caller, Inquiry any) {
        return any.holder().office() == Office.REFORM_OFFICE
                ? caller.has(Duty.REFORM_OFFICE)
                : caller.has(Duty.LEGAL_OFFICE);
    }

    /** Every duty alone, in every organ and region, as the asker and as somebody else. */
    private static List<Caller> callers() {
        var callers = new ArrayList<Caller>();
        for (var duty : Duty.values()) {
            for (var id : List.of("the-asker", "somebody")) {
                callers.add(new Caller(id, id, null, null, Set.of(duty)));
                for (var organ : List.of(Api.ORGAN, Api.OTHER_ORGAN, OFFICE_ORGAN)) {
                    for (var region : List.of(Api.CITY, DISTRICT)) {
                        callers.add(new Caller(id, id, organ, region, Set.of(duty)));
                    }
                }
            }
        }
        callers.add(new Caller("all", "all", Api.ORGAN, Api.CITY, Set.of(Duty.values())));
        return callers;
    }

    /** In every state, with every holder, of both regions, signed in or not. */
    private List<Inquiry> all() {
        var all = new ArrayList<Inquiry>();
        for (var region : List.of(Api.CITY, DISTRICT)) {
            for (var asker : new @Nullable String[] {"the-asker", null}) {
                for (var state : InquiryState.values()) {
                    all.add(kept(region, asker, state, Holder.NOBODY, false));
                    all.add(kept(region, asker, state, Holder.organ(Api.ORGAN), false));
                    for (var office : Office.values()) {
                        all.add(kept(region, asker, state, Holder.office(office), true));
                    }
                }
            }
        }
        return all;
    }

    private Inquiry kept(
            String region,
            @Nullable String asker,
            InquiryState state,
            Holder holder,
            boolean breach) {
        var about =
                new Subject(InquiryKind.COMPLAINT, breach, breach ? Api.ORGAN : null, null, null);
        var number = desk.receive(about, region, holder, asker, NOTHING, Caller.PLATFORM).number();
        database.sql("update inquiry set state = ? where number = ?")
                .params(state.name(), number)
                .update();
        return inquiries.find(number).orElseThrow();
    }
}
