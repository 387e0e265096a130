package cn.zwfw.supervision.notice.issuing;

import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.organ.ListedOrgans;
import cn.zwfw.platform.problem.InvalidInput;
import cn.zwfw.platform.problem.NotAllowed;
import cn.zwfw.platform.problem.Violation;
import cn.zwfw.supervision.notice.Ground;
import cn.zwfw.supervision.notice.Grounds;
import cn.zwfw.supervision.notice.NoticeDesk;
import cn.zwfw.supervision.notice.Notices;
import cn.zwfw.supervision.notice.life.Deadline;
import cn.zwfw.supervision.notice.life.Matter;
import cn.zwfw.supervision.notice.life.Notice;
import cn.zwfw.supervision.notice.life.NoticeAct;
import cn.zwfw.supervision.notice.publication.PublicWords;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where notices are drafted, by the duty that the ground gives them to, and led to their end. */
@Component
@Cites(
        value = {"A25", "B15", "B16"},
        rows = "S4")
class IssuingDesk {

    private final Grounds grounds;
    private final ListedOrgans organs;
    private final Notices notices;
    private final NoticeDesk desk;
    private final PublicWords words;

    IssuingDesk(
            Grounds grounds,
            ListedOrgans organs,
            Notices notices,
            NoticeDesk desk,
            PublicWords words) {
        this.grounds = grounds;
        this.organs = organs;
        this.notices = notices;
        this.desk = desk;
        this.words = words;
    }

    @Transactional
    Notice draft(NoticeForm form, Caller caller) {
        var region = caller.region();
        var issuer = caller.organ();
        if (region == null || issuer == null) {
            throw NotAllowed.because("forbidden");
        }
        var drafted =
                Notice.drafted(
                        notices.newId(), region, issuer, matter(form, region, issuer, caller));
        desk.draft(drafted, caller);
        return drafted;
    }

    @Transactional
    Notice amend(UUID id, @Nullable String ifMatch, NoticeForm form, Caller caller) {
        return desk.change(
                id,
                ifMatch,
                NoticeAct.AMEND,
                caller,
                "",
                (any, now) -> any.amended(matter(form, any.region(), any.issuer(), caller), now));
    }

    @Transactional
    Notice extend(UUID id, @Nullable String ifMatch, NewDeadline to, Caller caller) {
        var deadline = deadline(to.workdays(), to.until());
        return desk.change(
                id,
                ifMatch,
                NoticeAct.EXTEND,
                caller,
                to.reason(),
                (any, now) -> any.extended(deadline, now));
    }

    @Transactional
    Notice giveBack(UUID id, @Nullable String ifMatch, NewDeadline to, Caller caller) {
        var deadline = deadline(to.workdays(), to.until());
        return desk.change(
                id,
                ifMatch,
                NoticeAct.RETURN,
                caller,
                to.reason(),
                (any, now) -> any.returned(deadline, now));
    }

    /** Closes it, and proposes what everybody is to read of it if they are. */
    @Transactional
    Notice close(UUID id, @Nullable String ifMatch, Closing closing, Caller caller) {
        var publicText = closing.publicText();
        var closed =
                desk.change(
                        id, ifMatch, NoticeAct.CLOSE, caller, closing.conclusion(), Notice::closed);
        return publicText == null ? closed : words.propose(id, "*", publicText, caller);
    }

    private Matter matter(NoticeForm form, String region, String issuer, Caller caller) {
        var deadline = deadline(form.workdays(), form.until());
        var ground = ground(form, caller);
        mustBeOther(form.organ(), region, issuer, caller);
        return new Matter(
                form.kind(),
                form.ground(),
                ground.duty(),
                form.organ(),
                form.facts(),
                form.demand(),
                deadline,
                form.subject());
    }

    private Ground ground(NoticeForm form, Caller caller) {
        var ground =
                grounds.find(form.kind(), form.ground())
                        .orElseThrow(() ->
                                InvalidInput.of(
                                        Violation.at(
                                                "/ground",
                                                "notice-ground-unknown",
                                                form.ground(),
                                                form.kind().label())));
        if (!caller.has(ground.duty())) {
            throw NotAllowed.because(
                    "notice-not-entitled",
                    form.ground(),
                    form.kind().label(),
                    ground.duty().label());
        }
        return ground;
    }

    private void mustBeOther(String organ, String region, String issuer, Caller caller) {
        if (organ.equals(issuer) || caller.isOf(organ)) {
            throw InvalidInput.of(Violation.at("/organ", "notice-organ-own"));
        }
        if (organs.find(organ).filter(known -> known.region().equals(region)).isEmpty()) {
            throw InvalidInput.of(Violation.at("/organ", "notice-organ-unknown", organ));
        }
    }

    private Deadline deadline(@Nullable Integer workdays, @Nullable LocalDate until) {
        if ((workdays == null) == (until == null)) {
            throw InvalidInput.of(Violation.at("/workdays", "notice-deadline-one"));
        }
        var deadline = new Deadline(workdays, until);
        if (!deadline.isAhead(desk.now())) {
            throw InvalidInput.of(Violation.at("/until", "notice-deadline-range"));
        }
        return deadline;
    }
}
