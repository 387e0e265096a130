package cn.zwfw.approval.handling;

import cn.zwfw.approval.casefile.CaseAccess;
import cn.zwfw.approval.casefile.CaseDesk;
import cn.zwfw.approval.casefile.CaseNumber;
import cn.zwfw.approval.cases.Case;
import cn.zwfw.approval.cases.CaseChange;
import cn.zwfw.approval.cases.Moment;
import cn.zwfw.approval.notice.Notices;
import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.access.Requires;
import cn.zwfw.platform.calendar.WorkCalendars;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.web.Version;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Officers at work on a case. */
@RestController
@RequestMapping("${zwfw.api}/cases/{number}/acts")
@Tag(name = "办理", description = "受理、办理环节、特别程序、决定、送达")
@Cites(
        value = {"A11", "A14"},
        rows = {"V3", "V4", "V7"})
class HandlingController {

    private final CaseDesk desk;
    private final Notices notices;
    private final WorkCalendars calendars;

    HandlingController(CaseDesk desk, Notices notices, WorkCalendars calendars) {
        this.desk = desk;
        this.notices = notices;
        this.calendars = calendars;
    }

    @PostMapping
    @Requires({Duty.HANDLER, Duty.PUBLISHER})
    @Operation(
            summary = "办理办件",
            description = "环节的完成、判断和退回以 round 为准,不要求 If-Match;其余行为须带 If-Match。")
    ResponseEntity<CaseView> act(
            Caller caller,
            @PathVariable @CaseNumber String number,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody @Valid HandlingAct act) {
        var after =
                desk.change(
                        number,
                        caller,
                        before -> {
                            CaseAccess.mustHave(act.duties(before), caller, before);
                            if (!act.isPinned()) {
                                new Version(before.version()).mustMatch(ifMatch);
                            }
                        },
                        new WithNotice(act));
        return CaseController.answer(CaseView.of(after, calendars.current()), after);
    }

    /** An act with the notice that tells the applicant of it. */
    private final class WithNotice implements CaseChange {

        private final HandlingAct act;

        private WithNotice(HandlingAct act) {
            this.act = act;
        }

        @Override
        public Case on(Case before, Moment moment) {
            return act.on(before, moment);
        }

        @Override
        public String opinion() {
            return act.opinion();
        }

        @Override
        public Optional<String> node() {
            return act.node();
        }

        @Override
        public Optional<String> document(Case after, Moment moment) {
            return act.notice(after, moment).map(draft -> notices.issue(after, draft, moment));
        }
    }
}
